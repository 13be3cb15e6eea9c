using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>A project's C#: what is generated is valid in all that are allowed, and the others are told once.</summary>
public sealed class LanguageVersionTests
{
    private const string Source = """
        namespace N
        {
            public static partial class Neurons
            {
                [Lagrangians.Lagrangian]
                public static partial double Sigmoid(double x, [Lagrangians.Learnable(Min = 1e-6)] double beta = 1) => System.Math.Log(System.Math.Exp(beta * x) + 1) / beta;

                [Lagrangians.Lagrangian]
                public static partial double Softmax(Lagrangians.RealVector x) => System.Math.Log(Lagrangians.VectorMath.Sum(Lagrangians.VectorMath.Exp(x)));
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    public void CompilesAs(LanguageVersion version)
    {
        var (compilation, diagnostics) = Generate(version);
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("N.Neurons+SigmoidLagrangian`1"));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    public void IsToldOnceThatItIsTooOld(LanguageVersion version, string name)
    {
        var (compilation, diagnostics) = Generate(version);
        var told = Assert.Single(diagnostics);
        Assert.Equal(("LAG007", DiagnosticSeverity.Error), (told.Id, told.Severity));
        Assert.Equal(
            $"Lagrangians generates C# 13.0, and this project is compiled as C# {name}: set <LangVersion>13.0</LangVersion> or a later one in the project file, or leave it out",
            told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(compilation.GetTypeByMetadataName("N.Neurons+SigmoidLagrangian`1"));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
    }

    private static (Compilation Compilation, IReadOnlyList<Diagnostic> Diagnostics) Generate(LanguageVersion version)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(version);
        var compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText(Source, options, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LagrangianAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new LagrangianGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics, TestContext.Current.CancellationToken);
        return (output, diagnostics);
    }
}
