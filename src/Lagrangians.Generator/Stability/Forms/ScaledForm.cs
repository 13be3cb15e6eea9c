using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// An expression of x and parameters that is a function of u = s·x alone, but for a factor: the energy of δ²·(√(1 + (x/δ)²) − 1) is δ²·g(x/δ).
/// What is found for g has numbers for coefficients, whatever the parameters are, and no powers of these.
/// </summary>
/// <param name="Factor">The factor, of parameters alone.</param>
/// <param name="Function">g, of x.</param>
internal readonly record struct ScaledForm(Expr Factor, Expr Function)
{
    /// <summary>The factor and the function; null where there are none.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="x">The variable.</param>
    /// <param name="scale">s.</param>
    public static ScaledForm? Of(Algebra algebra, Expr expr, Symbol x, Expr scale)
    {
        if (!algebra.Bounds(scale).IsPositive)
            return null;
        var unscaled = algebra.Substitute(Corrections.Undo(algebra, expr), x, algebra.Divide(x, scale));
        var separated = algebra.Rebuild(Simplifier.Simplify(algebra, unscaled), node => node is Sum { Constant.IsZero: true } sum ? Separated(algebra, sum, x) : node);
        var multiple = Multiple.Of(algebra, separated, x, keepsNumbers: true);
        return Algebra.Nodes(multiple.Rest).Any(n => n is Symbol symbol && !ReferenceEquals(symbol, x)) ? null : new(multiple.Factor, multiple.Rest);
    }

    // √(b·u² + b) is √b·√(u² + 1).
    private static Expr Separated(Algebra algebra, Sum sum, Symbol x)
    {
        if (!Algebra.Contains(sum, x))
            return sum;
        var (factor, rest) = Multiple.Of(algebra, sum, x, keepsNumbers: true);
        return factor.IsClosed || Algebra.Contains(rest, x) && Algebra.Nodes(rest).Any(n => n is Symbol symbol && !ReferenceEquals(symbol, x)) ? sum : algebra.Multiply(factor, rest);
    }

    /// <summary>The same expression, with s·x as one number.</summary>
    public Expr Restore(Algebra algebra, Symbol x, Expr scale) => algebra.Multiply(Factor, Restored(algebra, Function, x, scale));

    /// <summary>A function of u as one of x.</summary>
    public static Expr Restored(Algebra algebra, Expr function, Symbol x, Expr scale)
    {
        var scaled = Scaled(algebra, x, scale);
        return algebra.Rebuild(function, node => ReferenceEquals(node, x) ? scaled
            : node is Call { Function: "Abs", Arguments: [var u] } && ReferenceEquals(u, scaled) ? Scaled(algebra, algebra.Call("Abs", x), scale) : node);
    }

    /// <summary>s·x or s·|x| as one number.</summary>
    public static Expr Scaled(Algebra algebra, Expr x, Expr scale) => Algebra.IsOne(scale) && x is not Product ? x : algebra.Call(Whole.Name, algebra.Multiply(scale, x));
}
