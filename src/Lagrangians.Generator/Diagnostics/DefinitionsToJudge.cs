using System.Collections.Concurrent;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>
/// Definitions, shared by the analyzers of their verdicts: a definition is read once for all of them, for as long as its
/// text and what it refers to stay what they are.
/// </summary>
internal static class DefinitionsToJudge
{
    // Of each project its own, since a definition is compared with what it was in the compilation before.
    private const int MaximumProjects = 64;

    private static readonly ConcurrentDictionary<string, ReadDefinitions> Projects = new();

    /// <summary>The definition, or null if it is rejected: then there is nothing to judge.</summary>
    public static Definition? Read(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        if (Projects.Count > MaximumProjects)
            Projects.Clear();
        var project = Projects.GetOrAdd(compilation.AssemblyName ?? "", static _ => new ReadDefinitions());
        return project.Of(method, syntax, compilation, cancellation).Definition is { Body: not null } definition ? definition : null;
    }
}
