using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Symbols;

public sealed class EqualityTests
{
    private static Term Example(Notation n) =>
        n.Scale / n.Beta * ((n.Beta * n.X).Exp() + 1).Log() + n.If(n.IsPositive(n.X - n.Y), n.Max(n.X, n.Of(0)).Pow(n.N), n.X.Call("Erf"));

    [Fact]
    public void Expressions_of_two_algebras_are_equal_with_equal_hash_codes()
    {
        var (a, b) = (Example(new Notation()).Expr, Example(new Notation()).Expr);
        Assert.NotSame(a, b);
        Assert.True(a.Equals(b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(a.ToString(), b.ToString());
        var imported = FunctionLibrary.NewAlgebra(new Budget(default)).Import(a);
        Assert.NotSame(a, imported);
        Assert.True(imported.Equals(a));
    }

    [Fact]
    public void Other_expressions_are_not_equal()
    {
        var (m, n) = (new Notation(), new Notation());
        Assert.False(m.X.Expr.Equals(n.Y.Expr));
        Assert.False((m.X + 1).Expr.Equals((n.X + 2).Expr));
        Assert.False((3 * m.X).Expr.Equals((2 * n.X).Expr));
        Assert.False(m.X.Call("Sin").Expr.Equals(n.X.Call("Cos").Expr));
        Assert.False(m.Algebra.Less(m.X.Expr, m.Y.Expr).Equals(n.Algebra.Less(n.Y.Expr, n.X.Expr)));
        Assert.False(m.X.Expr.Equals((object?)null));
        var other = n.Algebra.Symbol("x", 0, SymbolKind.Variable, Interval.Positive);
        Assert.False(m.X.Expr.Equals(other));
    }

    [Fact]
    public void A_graph_of_exponential_size_is_compared_at_once()
    {
        var (a, b) = (Tower(new Notation()), Tower(new Notation()));
        Assert.True(a.Expr.Equals(b.Expr));
        Assert.False(a.Expr.Equals((b + 1).Expr));
    }

    private static Term Tower(Notation n)
    {
        var term = n.X;
        for (var i = 0; i < 150; i++)
            term = term.Call("Sin") + term.Call("Cos");
        return term;
    }
}
