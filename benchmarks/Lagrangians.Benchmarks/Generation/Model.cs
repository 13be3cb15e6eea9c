using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Lagrangians.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>How the definitions lie in their project.</summary>
public enum Layout
{
    /// <summary>All in one class in one file.</summary>
    OneClass,

    /// <summary>Ten to a class, each class in its own file.</summary>
    ManyFiles,
}

/// <summary>A user's project of some definitions, a file of helpers, and a file that has nothing to do with them.</summary>
internal sealed class Model
{
    private const int DefinitionsOfAFile = 10;

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LagrangianAttribute).Assembly.Location)];

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static int _models;

    private readonly SyntaxTree _elsewhere;
    private readonly SyntaxTree _first;
    private readonly Layout _layout;
    private readonly int _definitions;

    /// <summary>Parses the project anew, so that nothing of an earlier compilation is left.</summary>
    public Model(int definitions, Layout layout)
    {
        (_definitions, _layout) = (definitions, layout);
        // Nor is it the same project as an earlier one, of which something may be remembered.
        var folder = $"Model{Interlocked.Increment(ref _models)}/";
        var trees = new List<SyntaxTree>();
        for (var start = 0; start < definitions; start += FileSize)
            trees.Add(Parse(Text(start, edit: 0), $"{folder}Neurons{start}.cs"));
        _first = trees[0];
        _elsewhere = Parse("namespace Model; internal static class Program { }", "Program.cs");
        Compilation = CSharpCompilation.Create("Model", [.. trees, Parse(Bodies.Helpers, "Terms.cs"), _elsewhere], References, Options);
    }

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>The project as it stands, not yet bound.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>A project of one file.</summary>
    public static CSharpCompilation Of(string source) => CSharpCompilation.Create("Model", [Parse(source, "Neurons.cs")], References, Options);

    private int FileSize => _layout == Layout.OneClass ? _definitions : DefinitionsOfAFile;

    /// <summary>A driver that has run nothing yet.</summary>
    public static GeneratorDriver NewDriver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new LagrangianGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: trackSteps));

    /// <summary>The project after a comment was typed into the file that has no definitions.</summary>
    public CSharpCompilation AfterEditElsewhere(int edit) =>
        Compilation.ReplaceSyntaxTree(_elsewhere, Parse($"// {edit}\n{_elsewhere}", _elsewhere.FilePath));

    /// <summary>The project after a comment was typed above the first file's definitions.</summary>
    public CSharpCompilation AfterComment(int edit) =>
        Compilation.ReplaceSyntaxTree(_first, Parse($"// {edit}\n{_first}", _first.FilePath));

    /// <summary>The project after the body of its first definition was changed.</summary>
    public CSharpCompilation AfterChangedBody(int edit) =>
        Compilation.ReplaceSyntaxTree(_first, Parse(Text(0, edit), _first.FilePath));

    private string Text(int start, int edit)
    {
        var text = new StringBuilder("using Lagrangians;\nusing static System.Math;\nnamespace Model;\n");
        text.Append($"/// <summary>Neurons.</summary>\npublic static partial class Neurons{start}\n{{\n");
        for (var i = start; i < Math.Min(start + FileSize, _definitions); i++)
            text.Append(Bodies.Definition(i, i == 0 ? edit : 0));
        return text.Append("}\n").ToString();
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);
}
