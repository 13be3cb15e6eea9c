using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests;

/// <summary>Compiles a user's project in memory and reads it.</summary>
internal static class Compile
{
    /// <summary>What every project of a test refers to.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LagrangianAttribute).Assembly.Location)];

    // What is made of it by adding files takes over what was read of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Model",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>All that the compiler would make.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> EveryAnalyzer() =>
    [
        .. typeof(LagrangianGenerator).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>The analyzers of the definitions themselves, and the suppressor; what is said of their convexity is another matter.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        new SignatureAnalyzer(), new BodyAnalyzer(), new StableDerivativeAnalyzer(), new DerivativeValueAnalyzer(), new CollisionAnalyzer(),
        new DefaultValueSuppressor(),
    ];

    /// <summary>A project of one file, with the usings that a definition needs.</summary>
    public static CSharpCompilation Project(string source) => Project(("Model.cs", source));

    public static CSharpCompilation Project(params (string Path, string Source)[] files) => Empty.AddSyntaxTrees(
        files.Select(f => CSharpSyntaxTree.ParseText(
            f.Path.EndsWith(".g.cs", StringComparison.Ordinal) ? f.Source : Usings + f.Source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), f.Path)));

    /// <summary>What stands before each file that the user wrote, on one line so that the lines keep their numbers.</summary>
    public const string Usings = "using System; using Lagrangians; using static System.Math; using static Lagrangians.VectorMath; ";

    /// <summary>The source of a static partial class around some members.</summary>
    public static string InClass(string members) => $"namespace Model {{ static partial class Neurons {{ {members} }} }}";

    /// <summary>Reads the method with the attribute, or of the given name.</summary>
    public static DefinitionReading Read(CSharpCompilation compilation, string? name = null) => DefinitionReader.Read(
        Methods(compilation).First(m => name is null || m.Name == name), compilation, TestContext.Current.CancellationToken);

    /// <summary>Reads a definition of which nothing is wrong.</summary>
    public static Definition Accept(string source, string? name = null) => Accept(Project(source), name);

    public static Definition Accept(CSharpCompilation compilation, string? name = null)
    {
        var reading = Read(compilation, name);
        Assert.Empty(reading.Findings.Select(f => f.Rule + ": " + string.Join(" | ", f.Arguments)));
        Assert.NotNull(reading.Definition?.Body);
        return reading.Definition;
    }

    /// <summary>The body of one Lagrangian as text, the rest of the class given behind it.</summary>
    public static string Body(string declaration) => Accept(InClass("[Lagrangian] static " + declaration)).Body!.ToString();

    /// <summary>All methods with the attribute, as the generator finds them.</summary>
    public static IEnumerable<IMethodSymbol> Methods(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from syntax in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where syntax.AttributeLists.Count > 0
        let method = model.GetDeclaredSymbol(syntax)
        where method.GetAttributes().Any(a => a.AttributeClass?.Name == nameof(LagrangianAttribute))
        select method;

    /// <summary>What the compiler, the generator and our analyzers say, suppressed diagnostics left out; nothing is generated.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers) =>
        Diagnose(compilation, DiagnosticSeverity.Warning, analyzers.Length == 0 ? Analyzers() : [.. analyzers]);

    /// <summary>What is said from some severity on.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, DiagnosticSeverity least, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => Assert.Fail(e.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var all = await new CompilationWithAnalyzers(compilation, analyzers, options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        var driver = CSharpGeneratorDriver.Create(
            [new LagrangianGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        var ofGenerator = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Diagnostics;
        return [.. all.Concat(ofGenerator).Where(d => d.Severity >= least && !d.IsSuppressed)];
    }
}
