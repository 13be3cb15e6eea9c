using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>
/// Bodies of Lagrangians of other assemblies, which travel with these as text (<see cref="PackedBody"/>): each is bound in a compilation of its own with
/// the same references, and then is a method like those that are written here.
/// </summary>
internal static class CarriedBodies
{
    private const string Attribute = "LagrangianBodyAttribute";

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, Found>> Known = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, AttributeData>> KnownAssemblies = new();

    // The compilations that carried files are in.
    private static readonly ConditionalWeakTable<SyntaxTree, Compilation> Homes = new();

    /// <summary>Does the file hold a carried body?</summary>
    public static bool IsCarried(SyntaxTree tree) => Homes.TryGetValue(tree, out _);

    /// <summary>The compilation that a file is in.</summary>
    public static Compilation HomeOf(SyntaxTree tree, Compilation compilation) => Homes.TryGetValue(tree, out var home) ? home : compilation;

    /// <summary>The method with the body that a method of another assembly carries, or why there is none.</summary>
    public static Found Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var known = Known.GetValue(compilation, static _ => new ConcurrentDictionary<IMethodSymbol, Found>(SymbolEqualityComparer.Default));
        if (known.TryGetValue(method, out var found))
            return found;
        return known.GetOrAdd(method, Bind(method, compilation, cancellation));
    }

    private static Found Bind(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var assembly = method.ContainingAssembly?.Name;
        if (method.ContainingAssembly is null || method.GetDocumentationCommentId() is not { } id
            || !KnownAssemblies.GetValue(method.ContainingAssembly, Read).TryGetValue(id, out var attribute))
            return new(null, $"its source is not in this project but in '{assembly}'; supported are static methods with their source here, and the Lagrangians of other assemblies");
        if (attribute.ConstructorArguments is not [{ Value: int format }, _, { Value: string text }] || format < 1)
            return new(null, $"the body that it carries from '{assembly}' cannot be read");
        if (format > PackedBody.Format)
            return new(null, $"the body that it carries from '{assembly}' is of a newer form ({format}) than this version of Lagrangians reads ({PackedBody.Format}); update the package");
        return Parse(text, assembly!, compilation, cancellation) is { } carried && IsTwin(carried, method)
            ? new(carried, null)
            : new(null, $"the body that it carries from '{assembly}' cannot be read");
    }

    private static IMethodSymbol? Parse(string text, string assembly, Compilation compilation, CancellationToken cancellation)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.None);
        var tree = CSharpSyntaxTree.ParseText("static class Carried{" + text + "}", options, $"{assembly}.cs", cancellationToken: cancellation);
        var home = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
        var model = BodyModel.Of(home, tree);
        if (tree.GetDiagnostics(cancellation).Concat(model.GetDiagnostics(null, cancellation)).Any(d => d.Severity == DiagnosticSeverity.Error))
            return null;
        var root = tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == PackedBody.Root);
        if (root is null)
            return null;
        Homes.Add(tree, home);
        return model.GetDeclaredSymbol(root, cancellation);
    }

    // Arguments are passed on by position.
    private static bool IsTwin(IMethodSymbol carried, IMethodSymbol method) =>
        carried.Parameters.Length == method.Parameters.Length
        && carried.Parameters.Zip(method.Parameters, (c, m) => c.Type.ToDisplayString() == m.Type.ToDisplayString()).All(same => same);

    private static Dictionary<string, AttributeData> Read(IAssemblySymbol assembly)
    {
        var bodies = new Dictionary<string, AttributeData>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && KnownAttributes.IsInRuntime(type, Attribute) && attribute.ConstructorArguments is [_, { Value: string id }, ..])
                bodies[id] = attribute;
        }

        return bodies;
    }

    /// <summary>A carried method, or why there is none.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Reason">Why not.</param>
    public sealed record Found(IMethodSymbol? Method, string? Reason);
}
