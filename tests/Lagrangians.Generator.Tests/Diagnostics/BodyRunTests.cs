using System.Reflection;
using System.Runtime.Loader;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Bodies;
using Lagrangians.Generator.Tests.Convexity;
using Lagrangians.Generator.Tests.Generation;
using Lagrangians.Generator.Tests.Stability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Assembly = System.Reflection.Assembly;
using Expr = Lagrangians.Generator.Symbols.Expr;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>What LAG202 says a body gives is what it gives when it runs, and what the code fix writes gives the exact value.</summary>
public sealed class BodyRunTests(ITestOutputHelper output)
{
    private const double Lost = 200;

    [Fact]
    public void What_is_told_is_what_runs()
    {
        var members = AccuracyReference.All.Select(a => a.Definition.Replace("partial ", "", StringComparison.Ordinal).Replace($"double {a.Name}(", $"double P_{a.Name}(", StringComparison.Ordinal))
            .Concat(ConvexityCase.All.Where(c => !c.IsVector).Select(c => c.Definition));
        var project = Compile.Project(("Model.cs", "using static Lagrangians.SpecialFunctions; " + Compile.InClass(string.Join("\n", members))));
        var type = Load(project).GetType("Model.Neurons")!;
        var (bodies, points) = (0, 0);
        foreach (var method in Compile.Methods(project))
        {
            var definition = Compile.Accept(project, method.Name);
            var run = type.GetMethod(method.Name, BindingFlags.Static | BindingFlags.NonPublic)!;
            var losses = WrittenBody.Of(method, definition, project, TestContext.Current.CancellationToken)!.Losses(definition, TestContext.Current.CancellationToken);
            bodies += losses.Count > 0 ? 1 : 0;
            foreach (var loss in losses)
            {
                points++;
                object[] arguments = [.. definition.Method.Parameters.Select(p => loss.Point.ValueOf(p.Symbol, 0).ToDouble()).Zip(run.GetParameters(), (v, p) => Convert.ChangeType(v, p.ParameterType, null))];
                var found = (double)run.Invoke(null, arguments)!;
                var isSame = double.IsFinite(loss.Found) && double.IsFinite(found) ? Math.Abs(found - loss.Exact) > Lost * (Math.BitIncrement(Math.Abs(loss.Exact)) - Math.Abs(loss.Exact)) : found.Equals(loss.Found);
                Assert.True(isSame, $"{method.Name} at {loss.Point.Describe(definition.Method.Parameters.Select(p => p.Symbol))}: {found:R} runs, {loss.Found:R} was told, exactly {loss.Exact:R}");
            }
        }

        output.WriteLine($"{points} points of {bodies} bodies");
        Assert.True(bodies > 100 && points > 600, "The test looks at too little.");
    }

    private static readonly (string Parameters, string Body)[] Bodies =
    [
        ("double x, double beta = 1.75", "Log(1 + Exp(beta * x)) / beta"),
        ("double x", "Log(Cosh(x))"),
        ("double x", "Sqrt(1 + x * x) - 1"),
        ("double x, [Domain(MinExclusive = 0)] double d = 1.5", "d * d * (Sqrt(1 + x / d * (x / d)) - 1)"),
        ("double x", "x > 0 ? x * x / 2 : 1.5 * (Exp(x) - x - 1)"),
        ("double x", "Abs(x) - Log(1 + Abs(x))"),
        ("double x", "Log(1 + x * x)"),
        ("double x", "(x + Sqrt(x * x + 4)) / 2"),
        ("[Domain(MinExclusive = 0)] double x", "-Log(1 - Exp(-x))"),
        ("double x, double a = 1, double b = -0.5", "Log(Exp(a * x) + Exp(b * x))"),
        ("double x", "(1 - Exp(-x * x)) / 2"),
        ("[Domain(Min = -600, Max = 600)] double x", "Exp(x) - 2 + Exp(-x)"),
    ];

    [Fact]
    public async Task What_the_code_fix_writes_is_right_and_so_is_what_is_generated_from_it()
    {
        var before = Compile.InClass(string.Join("\n", Bodies.Select((b, i) => $"[Lagrangian] internal static double F{i}({b.Parameters}) => {b.Body};")));
        using var fix = new BodyFix(Compile.Usings + before);
        while ((await fix.Diagnose()).FirstOrDefault() is { } diagnostic)
            await fix.Apply((await fix.Offer(diagnostic))!);
        var after = (await fix.Text())[Compile.Usings.Length..];
        var type = UserProject.Build(after).Load().GetType("Model.Neurons")!;
        var project = Compile.Project(before);
        for (var i = 0; i < Bodies.Length; i++)
        {
            var original = Derivation.Of(Compile.Accept(project, $"F{i}"), TestContext.Current.CancellationToken);
            Check(type, $"F{i}", original.Definition.Method.Parameters, original.Definition.Body!, 16);
            Check(type, $"F{i}Activation", original.Definition.Method.Parameters, original.Derived!.Activation, 8);
        }
    }

    private static void Check(Type type, string name, IReadOnlyList<Lagrangians.Generator.Reading.Model.Parameter> parameters, Expr expr, double allowed)
    {
        var method = type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(m => m.Name == name && m.GetParameters()[0].ParameterType == typeof(double));
        foreach (var x in VariableSamples.Of(parameters[0].Symbol.Domain))
        {
            if (Exact(x) is not { IsFinite: true, IsZero: false } exact || Math.Abs(exact.Magnitude) > 990)
                continue;
            var found = (double)method.Invoke(null, [x, .. parameters.Skip(1).Select(p => (object)p.Default!.Value)])!;
            var moved = BigFloat.Subtract(Exact(x * (1 + Math.ScaleB(1, -40))) ?? exact, exact, 64);
            var condition = Math.Max(1, (ScaledDouble.From(moved) / ScaledDouble.From(exact)).Scale(40).Abs().ToDouble());
            var ulps = double.IsFinite(found) ? ScaledDouble.From(BigFloat.Subtract(found, exact, 64)).Abs().Scale(53 - exact.Magnitude).ToDouble() : double.PositiveInfinity;
            Assert.True(ulps <= allowed * condition, $"{name}({x:R}) is {found:R}, exactly {exact.ToDouble():R}, {ulps:G4} ulp");
        }

        BigFloat? Exact(double x) => new PointValues(
            new SamplePoint([[x], .. parameters.Skip(1).Select(p => new[] { p.Default!.Value })], 1), TestContext.Current.CancellationToken).Certain(expr, 0, BigFloat.Zero);
    }

    private static Assembly Load(CSharpCompilation project)
    {
        using var image = new MemoryStream();
        Assert.True(project.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
