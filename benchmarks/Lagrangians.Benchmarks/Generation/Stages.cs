using Lagrangians.Generator;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>The stages of the generator, each over all definitions and without the driver.</summary>
internal static class Stages
{
    /// <summary>C# to the models of all marked methods, the compiler's binding included.</summary>
    public static List<Definition> Read(CSharpCompilation compilation)
    {
        var definitions = new List<Definition>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes(MayHoldMethods).OfType<MethodDeclarationSyntax>())
            {
                if (method.AttributeLists.Count > 0
                    && DefinitionReader.Read(model.GetDeclaredSymbol(method)!, compilation, default).Definition is { } definition)
                    definitions.Add(definition);
            }
        }

        return definitions;
    }

    /// <summary>The models of methods of one class, none of which is rejected: a rejected one would cost nothing.</summary>
    public static List<Definition> ReadAccepted(IEnumerable<string> methods)
    {
        var definitions = Read(Model.Of($"using System; using Lagrangians; using static System.Math; static partial class F {{\n{string.Join("\n", methods)}\n}}"));
        return definitions.TrueForAll(d => d.Body is not null) ? definitions : throw new InvalidOperationException("a definition was rejected");
    }

    /// <summary>The models to their derivatives.</summary>
    public static List<Derivation> Derive(List<Definition> definitions) => definitions.ConvertAll(d => Derivation.Of(d, default));

    /// <summary>The derivatives to text.</summary>
    public static List<SourceFile> Write(List<Derivation> derivations) => derivations.ConvertAll(d => SourceFile.Write(d, StageGuard.Default, default));

    /// <summary>The text to syntax, as the compiler does it.</summary>
    public static List<SyntaxNode> Parse(List<SourceFile> sources) =>
        sources.ConvertAll(s => CSharpSyntaxTree.ParseText(s.Text, Model.ParseOptions, s.HintName).GetRoot());

    private static bool MayHoldMethods(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;
}
