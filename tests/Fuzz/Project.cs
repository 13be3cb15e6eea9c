using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Fuzz;

/// <summary>A user's project in memory.</summary>
internal static class Project
{
    private static readonly ImmutableArray<MetadataReference> References = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LagrangianAttribute).Assembly.Location)];

    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>All that the compiler would load from the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(Generator.LagrangianGenerator).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>The project before generation.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> files) => CSharpCompilation.Create(
        "UserProject",
        files.Select((f, i) => CSharpSyntaxTree.ParseText("using System; using Lagrangians; using static System.Math; using static Lagrangians.VectorMath; " + f, Parsing, $"File{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A new driver of the generator.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new Generator.LagrangianGenerator().AsSourceGenerator()], parseOptions: Parsing);

    /// <summary>What a driver generated, in the order of the names.</summary>
    public static string TextOf(GeneratorDriverRunResult result) =>
        string.Join("\n", result.Results[0].GeneratedSources.IsDefault ? [] : result.Results[0].GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => $"// {s.HintName}\n{s.SourceText}"));
}
