using System.Collections;
using System.Reflection;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>Models are equal when they mean the same, and hold nothing of the compiler.</summary>
public sealed class ModelTests
{
    private const string Source = """
        namespace Model;

        /// <summary>Neurons.</summary>
        partial class Outer<T>
        {
            public static partial class Neurons
            {
                /// <summary>The Lagrangian
                /// of the sigmoid.</summary>
                [Lagrangian(Activation = "Squash")]
                public static partial double Sigmoid(
                    double x,
                    [Learnable(Min = 1e-6)] double beta = 1,
                    [Learnable] float scale = 0.1f,
                    int n = 2)
                    => x > 0 ? scale / beta * Log(Exp(beta * x) + Helpers.Shift) : Helpers.Power(x, n);

                [StableDerivative(nameof(Sigmoid))]
                static double Squashed(double x, double beta, float scale, int n) => scale / (1 + Exp(-beta * x)) + n;

                [StableDerivative(nameof(Sigmoid), WithRespectTo = "scale")]
                static double InScale(double y, double b, float s, int m) => Console.Read() * y;
            }
        }
        """;

    private const string Helpers = "static class Helpers { public const double Shift = 1; public static double Power(double a, int n) => Pow(a, n) / n; }";

    private static Definition Read(string source = Source, string helpers = Helpers) =>
        Compile.Accept(Compile.Project(("Model.cs", source), ("Helpers.cs", helpers)), "Sigmoid");

    [Fact]
    public void HoldsWhatTheUserWrote()
    {
        var definition = Read();
        Assert.Equal("Model", definition.Place.Namespace);
        Assert.Equal(["class Outer<T>", "class Neurons"], definition.Place.Types.Select(t => t.Declaration));
        Assert.Equal(new GeneratedNames("Squash", "SigmoidLagrangian"), definition.Names);
        var method = definition.Method;
        Assert.Equal(("Sigmoid", true, "public", "static partial", "double"), (method.Identifier, method.IsPartial, method.Accessibility, method.Modifiers, method.ReturnType));
        Assert.Equal("<summary>The Lagrangian\nof the sigmoid.</summary>", method.Documentation);
        Assert.Equal(["x", "beta", "scale", "n"], method.Parameters.Select(p => p.Identifier));
        Assert.Equal([ParameterType.Double, ParameterType.Double, ParameterType.Float, ParameterType.Int], method.Parameters.Select(p => p.Type));
        Assert.Equal([null, "1", "0.1f", "2"], method.Parameters.Select(p => p.DefaultText));
        Assert.Equal([null, 1, 0.1f, 2], method.Parameters.Select(p => p.Default));
        Assert.Equal([false, true, true, false], method.Parameters.Select(p => p.IsLearnable));
        Assert.Equal([SymbolKind.Variable, SymbolKind.Parameter, SymbolKind.Parameter, SymbolKind.Integer], method.Parameters.Select(p => p.Symbol.Kind));
        Assert.Equal("x > 0 ? scale * Log(Exp(beta * x) + 1) / beta : Pow(x, n) / n", definition.Body!.ToString());
        Assert.Equal([(0, "Squashed"), (2, "InScale")], definition.Overrides.Select(o => (o.Parameter, o.Identifier)));
        Assert.Equal("n + scale / (Exp(-beta * x) + 1)", definition.Overrides[0].Body!.ToString());
        Assert.Null(definition.Overrides[1].Body);
    }

    [Fact]
    public void IsEqualAcrossCompilations()
    {
        var first = Read();
        var second = Read();
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("scale / beta", "scale /* a comment */ /\n beta")]
    [InlineData("partial class Outer<T>", "// a line\n\npartial class Outer<T>")]
    [InlineData("Log(Exp(", "Math.Log(double.Exp(")]
    public void IsEqualWhereTheMeaningIs(string old, string @new)
    {
        var (first, second) = (Read(), Read(Source.Replace(old, @new, StringComparison.Ordinal)));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("beta * x) + Helpers", "beta - x) + Helpers")]
    [InlineData("1e-6", "1e-7")]
    [InlineData("beta = 1", "beta = 2")]
    [InlineData("public static partial double", "internal static partial double")]
    [InlineData("of the sigmoid", "of another")]
    [InlineData("Squash\"", "Crush\"")]
    [InlineData("Exp(-beta * x)", "Exp(-x)")]
    [InlineData("InScale", "OfScale")]
    public void DiffersWhereTheMeaningDoes(string old, string @new) =>
        Assert.NotEqual(Read(), Read(Source.Replace(old, @new, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Shift = 1", "Shift = 2")]
    [InlineData("Pow(a, n) / n", "Pow(a, n)")]
    public void DiffersWhereAnotherFileDoes(string old, string @new) =>
        Assert.NotEqual(Read(), Read(helpers: Helpers.Replace(old, @new, StringComparison.Ordinal)));

    [Fact]
    public void HoldsNothingOfTheCompiler()
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(Read(), "Definition", visited);
        Assert.Contains(visited, v => v is Call);
        Assert.Contains(visited, v => v is DerivativeOverride);
    }

    [Fact]
    public void TheVisitWouldFindTheCompiler()
    {
        var tree = CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Throws<Xunit.Sdk.FalseException>(() => Visit(new Dictionary<int, object> { [1] = tree }, "tree", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    private static void Visit(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Type or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
            return;
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTree or Microsoft.CodeAnalysis.Compilation or SemanticModel or Location or IOperation or Diagnostic,
            $"{path} is a {value.GetType()}");
        if (value is IEnumerable items and Array)
        {
            foreach (var item in items)
                Visit(item, path + "[]", visited);
            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Visit(field.GetValue(value), path + "." + field.Name, visited);
        }
    }
}
