using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>Semantic models that bodies are bound with.</summary>
internal static class BodyModel
{
    // One model of a file for all definitions in it. The entry lives as long as the compilation, which its models hold anyway.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Known = new();

    /// <summary>A model of the file without nullable analysis, which is a third of the cost of binding and tells nothing of numbers.</summary>
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) => Known
        .GetValue(compilation, static _ => new ConcurrentDictionary<SyntaxTree, SemanticModel>())
        .GetOrAdd(tree, tree => New(compilation, tree));

    private static SemanticModel New(Compilation compilation, SyntaxTree tree)
    {
        try
        {
            return WithoutNullableAnalysis(compilation, tree);
        }
        catch (Exception missing) when (missing is MissingMethodException or TypeLoadException)
        {
            // The option is experimental: a later compiler may not have it.
            return compilation.GetSemanticModel(tree);
        }
    }

    // Apart, so that a missing member is found when this is called and not when its caller is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SemanticModel WithoutNullableAnalysis(Compilation compilation, SyntaxTree tree) =>
#pragma warning disable RSEXPERIMENTAL001
        compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
