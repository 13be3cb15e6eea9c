using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>
/// Proves that A + B·g(x) is not negative for a function g whose derivative is simpler than itself: A/B + g has no g in its derivative, so that its sign
/// follows from its value at an end and from there on. √(1 − x²) − x·acos x ≥ 0 since √(1 − x²)/x − acos x falls to 0 at 1.
/// </summary>
internal sealed class QuotientLadder(Algebra algebra, SignProver signs)
{
    private const int Boxes = 40;
    private const int LargestNumerator = 150;

    /// <summary>Is the expression nowhere negative?</summary>
    public bool NonNegative(Expr expr)
    {
        if (Algebra.Nodes(expr).OfType<Symbol>().FirstOrDefault(s => s.Kind == SymbolKind.Variable) is not { } x || FindSimple(expr, x) is null
            || RationalCertificate.Of(algebra, expr) is not { IsSigned: true } form || form.ToExpr() is not { Size: < LargestNumerator } numerator || FindSimple(numerator, x) is not { } g)
            return false;
        var name = algebra.Symbol("g", x.Index, SymbolKind.Parameter, Interval.All);
        var named = algebra.Substitute(numerator, g, name);
        var b = DerivedLagrangian.Derivative(algebra, named, name);
        if (Algebra.Contains(b, name))
            return false;
        var a = Roots.Simplify(algebra, algebra.Substitute(named, name, algebra.Zero));
        return Parts(x).All(part => IsNonNegativeOn(Put(a, part), Put(b, part), Put(g, part), part));

        Expr Put(Expr e, Symbol part) => ReferenceEquals(part, x) ? e : algebra.Substitute(e, x, part);
    }

    // The only call that is no exponential.
    private static Call? FindSimple(Expr expr, Symbol x) => CallsOf(expr, x) is [{ Arguments.Length: 1 } only] ? only : null;

    private static List<Call> CallsOf(Expr expr, Symbol x) =>
        [.. Algebra.Nodes(expr).OfType<Call>().Where(c => FunctionLibrary.Find(c.Function).InExponentials is null && Algebra.Contains(c, x))];

    // At 0, where what stands before g most often changes its sign, the domain is taken apart.
    private IEnumerable<Symbol> Parts(Symbol x)
    {
        var (lower, upper) = (x.Domain.Lower, x.Domain.Upper);
        if ((lower.IsFinite && lower.Value.Sign >= 0) || (upper.IsFinite && upper.Value.Sign <= 0))
            return [x];
        var zero = Bound.At(0, open: true);
        return [(Symbol)algebra.Symbol(x.Name, x.Index, x.Kind, new(lower, zero)), (Symbol)algebra.Symbol(x.Name, x.Index, x.Kind, new(zero, upper))];
    }

    private bool IsNonNegativeOn(Expr a, Expr b, Expr g, Symbol x)
    {
        if (RationalCertificate.Of(algebra, algebra.Add(a, algebra.Multiply(b, g)))?.NonNegative() is not null)
            return true;
        var sign = signs.Sign(b, strict: true);
        if (sign == 0)
            return false;
        var quotient = Roots.Simplify(algebra, algebra.Scale(algebra.Add(algebra.Divide(a, b), g), sign));
        var slope = DerivedLagrangian.Derivative(algebra, quotient, x);
        if (CallsOf(slope, x).Count > 0 || !OneNumber.IsSmooth(slope))
            return false;
        return IsNonNegativeAt(quotient, x, x.Domain.Lower, slope) || IsNonNegativeAt(quotient, x, x.Domain.Upper, algebra.Negate(slope));
    }

    private bool IsNonNegativeAt(Expr quotient, Symbol x, Bound end, Expr rising)
    {
        if (!end.IsFinite || Requirement.Of(algebra, quotient).Any(r => !r.With(Put).IsKnown(algebra)))
            return false;
        return algebra.Bounds(Put(quotient)).IsNonNegative && signs.NonNegative(rising, Boxes) is not null;

        Expr Put(Expr e) => Roots.Simplify(algebra, algebra.Substitute(e, x, algebra.Constant(end.Value)));
    }
}
