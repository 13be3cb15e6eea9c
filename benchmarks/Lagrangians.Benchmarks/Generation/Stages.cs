using System.Diagnostics;
using Lagrangians.Generator;
using Lagrangians.Generator.Emission;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>What each stage of a cold run takes, one after the other and without the driver.</summary>
/// <param name="Read">C# to the model, the compiler's binding included.</param>
/// <param name="Derive">The model to its derivatives.</param>
/// <param name="Write">The derivatives to text.</param>
/// <param name="Parse">The text to syntax, which the driver does.</param>
internal sealed record Stages(TimeSpan Read, TimeSpan Derive, TimeSpan Write, TimeSpan Parse)
{
    /// <summary>Takes a compilation that nothing was asked of yet.</summary>
    public static Stages Measure(CSharpCompilation compilation)
    {
        var watch = Stopwatch.StartNew();
        var definitions = ReadAll(compilation);
        var read = watch.Elapsed;
        watch.Restart();
        var derivations = definitions.ConvertAll(d => Derivation.Of(d, default));
        var derive = watch.Elapsed;
        watch.Restart();
        var sources = derivations.ConvertAll(d => SourceFile.Write(d, default));
        var write = watch.Elapsed;
        watch.Restart();
        foreach (var source in sources)
            CSharpSyntaxTree.ParseText(source.Text, Model.ParseOptions, source.HintName);
        return new Stages(read, derive, write, watch.Elapsed);
    }

    /// <summary>The models of all marked methods.</summary>
    public static List<Definition> ReadAll(CSharpCompilation compilation)
    {
        var definitions = new List<Definition>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes(n => n is not MemberDeclarationSyntax or TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MethodDeclarationSyntax>().Where(m => m.AttributeLists.Count > 0))
            {
                var symbol = model.GetDeclaredSymbol(method)!;
                if (DefinitionReader.Read(symbol, model, default).Definition is { } definition)
                    definitions.Add(definition);
            }
        }

        return definitions;
    }
}
