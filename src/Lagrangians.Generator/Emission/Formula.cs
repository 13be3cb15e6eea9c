using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>A derived expression that becomes a generic method over numbers.</summary>
/// <param name="Name">The method's name, e.g. <c>Activation</c>; of a derivative in a parameter, the parameter's.</param>
/// <param name="Summary">What it computes, in words.</param>
/// <param name="Expr">The expression.</param>
/// <param name="Stable">The form of it that keeps its digits, or null if that is the expression itself.</param>
internal sealed record Formula(string Name, string Summary, Expr Expr, Expr? Stable = null)
{
    /// <summary>What is computed.</summary>
    public Expr Computed => Stable ?? Expr;

    /// <summary>What it computes, with the formula where that can be read.</summary>
    public string Comment => Documentation.Readable(Expr) is { } text ? $"// {Summary}: {text}" : $"// {Summary}";
}
