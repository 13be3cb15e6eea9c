namespace Lagrangians.Generator.Symbols;

/// <summary>What collects the parts of an expression.</summary>
internal interface IBuilder
{
    /// <summary>The expression of what was collected.</summary>
    Expr ToExpr();

    /// <summary>As if nothing had been.</summary>
    void Clear();
}

/// <summary>Builders that are made over and over and serve a moment each time: given back, they serve again.</summary>
internal sealed class Idle<T>(Func<T> make)
    where T : IBuilder
{
    private readonly Stack<T> _idle = new();

    public T Take() => _idle.Count > 0 ? _idle.Pop() : make();

    /// <summary>The expression of what was collected; the builder is given back.</summary>
    public Expr Finish(T builder)
    {
        var expr = builder.ToExpr();
        builder.Clear();
        _idle.Push(builder);
        return expr;
    }
}
