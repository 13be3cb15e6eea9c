using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Steps;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Random bodies of statements: what is read, as an expression and as steps, has the values that C# gives the body itself.</summary>
public sealed class RandomStatementTests
{
    private const int Bodies = 80;
    private const double B = 0.375;

    [Theory]
    [InlineData(1)]
    [InlineData(2, Explicit = true)]
    [InlineData(3, Explicit = true)]
    public void What_is_read_is_what_runs(int seed)
    {
        var random = new Random(seed);
        var bodies = Enumerable.Range(0, Bodies).Select(_ => RandomStatements.Body(random)).ToArray();
        var compilation = UserProject.Compilation(
            "namespace N; internal static partial class A { " + RandomStatements.Helpers
            + string.Join("\n", bodies.Select((body, i) => $"[Lagrangian] public static double F{i}(double x, double b) {body}")) + " }");
        var assembly = Load(compilation);
        var read = 0;
        foreach (var (i, method) in Compile.Methods(compilation).Index())
        {
            var reading = DefinitionReader.Read(method, compilation, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(reading.Findings, f => f.Rule != Rule.WorkBudget);
            if (reading.Definition is not { Body: { } body } definition)
                continue;
            read++;
            var steps = WrittenBody.Of(method, definition, compilation, TestContext.Current.CancellationToken);
            var run = UserProject.Bind<Func<double, double, double>>(assembly, "N.A", $"F{i}");
            for (var n = 0; n < 60; n++)
            {
                // With few digits, so that C# rounds nothing: where two sides of a comparison are equal, they are so everywhere.
                var x = random.Next(-600, 600) / 64.0;
                var expected = run(x, B);
                var found = new HighPrecision(s => s.Name == "x" ? x : B, 200).Evaluate(body).ToDouble();
                Check(found, "the expression");
                if (steps is not null)
                    Check(new Run<double>(MachineNumbers.Instance, s => [s.Name == "x" ? x : B]).Of(steps.Result)[0], "the steps");

                void Check(double value, string of) => Assert.True(value == expected, string.Create(
                    CultureInfo.InvariantCulture, $"seed {seed}: F{i}({x:R}) is {expected:R}, and {value:R} by {of}: {bodies[i]}"));
            }
        }

        Assert.True(read > Bodies * 3 / 4, $"only {read} bodies were read");
    }

    private static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
