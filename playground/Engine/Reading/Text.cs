using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>What is typed, as the compiler sees it. The compilation goes from text to text, so that what was bound of the references stays bound.</summary>
internal sealed class Text
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    // The generator writes the defining parts, and the compiler is told so by a suppressor: neither is there for it here.
    private static readonly HashSet<string> Answered = ["CS0759", "CS1066", "CS8795", "CS8019"];

    private const int DeepestNesting = 600;

    private static readonly string TooDeep = $"#error The text nests more than {DeepestNesting} deep: more than this page can read";

    private static CSharpCompilation _empty = CSharpCompilation.Create(
        "Playground", [], [], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    private Text(CSharpCompilation compilation, SyntaxTree tree)
    {
        (Compilation, Tree) = (compilation, tree);
        Model = compilation.GetSemanticModel(tree);
        foreach (var declaration in tree.GetRoot().DescendantNodes(n => n is not BaseMethodDeclarationSyntax).OfType<MethodDeclarationSyntax>().Where(m => m.AttributeLists.Count > 0))
        {
            if (Model.GetDeclaredSymbol(declaration) is not { } method)
                continue;
            if (KnownAttributes.Find(method, KnownAttributes.Lagrangian) is { } lagrangian)
                Definitions.Add(new Marked(declaration, method, lagrangian));
            if (KnownAttributes.Find(method, KnownAttributes.StableDerivative) is { } derivative)
                Derivatives.Add(new Marked(declaration, method, derivative));
        }
    }

    public CSharpCompilation Compilation { get; }

    public SyntaxTree Tree { get; }

    public SemanticModel Model { get; }

    /// <summary>The methods marked as Lagrangians.</summary>
    public List<Marked> Definitions { get; } = [];

    /// <summary>The methods marked as derivatives.</summary>
    public List<Marked> Derivatives { get; } = [];

    /// <summary>Adds an assembly that texts are compiled against.</summary>
    public static void AddReference(byte[] image) => _empty = _empty.AddReferences(MetadataReference.CreateFromImage(image));

    public static Text Of(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(IsTooDeep(source) ? TooDeep : source, ParseOptions, "Definition.cs");
        return new Text(_empty.AddSyntaxTrees(tree), tree);
    }

    // The parser goes down with each of them, and what is below it is the stack of a browser's worker.
    private static bool IsTooDeep(string source)
    {
        var depth = 0;
        foreach (var c in source)
        {
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    /// <summary>What the compiler says.</summary>
    public IEnumerable<Diagnostic> Errors() => Model.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Info && !Answered.Contains(d.Id));

    /// <summary>The definition of that name, or the first one.</summary>
    public Marked? Find(string? name) => Definitions.Find(d => d.Method.Name == name) ?? Definitions.FirstOrDefault();
}

/// <summary>A method with its attribute.</summary>
internal sealed record Marked(MethodDeclarationSyntax Syntax, IMethodSymbol Method, AttributeData Attribute);
