using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>A construct has no meaning as an expression.</summary>
/// <param name="syntax">The smallest node or token that says so.</param>
/// <param name="reason">Why, and what is supported in its place.</param>
internal sealed class NotSymbolicException(SyntaxNodeOrToken syntax, string reason) : Exception(reason)
{
    public SyntaxNodeOrToken Syntax { get; } = syntax;
}
