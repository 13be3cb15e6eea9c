using System.Collections.Immutable;
namespace Lagrangians.Generator.Symbols;

/// <summary>An elementary function of its arguments. What is known of the function stands in <c>Functions/</c>.</summary>
internal sealed class Call(string function, Expr[] arguments) : Expr(HashOf(function), arguments)
{
    /// <summary>The function's name there.</summary>
    public string Function { get; } = function;

    public ImmutableArray<Expr> Arguments => Children;

    public override int Rank => 2;

    protected override bool HasSameContent(Expr other) => other is Call call && call.Function == Function;
}
