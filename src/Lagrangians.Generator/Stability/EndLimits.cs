using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What is derived at an end that belongs to the domain, where it is 0/0 or ∞ − ∞ and tends to a number: the derivative of acos²x/2 is −acos x/√(1 − x²), which
/// is −1 at x = 1.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
/// <param name="value">L, which is what C# makes of it; where it is undefined so is all that is derived.</param>
/// <param name="choices">Values of the parameters: a limit that depends on them is none.</param>
internal sealed class EndLimits(Algebra algebra, Symbol x, Expr value, IReadOnlyList<Func<Symbol, BigFloat>> choices)
{
    // How near to the end: what tends to a number like the root of the distance has its digits there.
    private const int Near = 300;
    private const int Nearer = 500;
    private const int Bits = 2_400;

    private const int AgreeingBits = 60;
    private const int Vanished = -100;

    private readonly Lowerer _lowerer = new(algebra);

    /// <summary>The form with its limits at such ends; itself where there are none.</summary>
    /// <param name="expr">What it is a form of.</param>
    /// <param name="form">The form.</param>
    public Expr Of(Expr expr, Expr form)
    {
        if (ReferenceEquals(expr, value))
            return form;
        foreach (var (end, inwards) in new[] { (x.Domain.Lower, 1), (x.Domain.Upper, -1) })
        {
            if (end is { IsFinite: true, IsOpen: false } && end.Value.IsExactDouble && IsUndefined(form, end.Value) && !IsUndefined(value, end.Value) && LimitAt(expr, end.Value, inwards) is { } limit)
                form = algebra.Piecewise(algebra.Compare(Comparison.Equal, x, algebra.Constant(end.Value)), algebra.Constant(limit), form);
        }

        return form;
    }

    private bool IsUndefined(Expr form, Rational end)
    {
        try
        {
            return choices.Any(values => new ScalarRun<BigFloat>(new RoundedNumbers(isSingle: false), s => s.Index == x.Index ? end.ToDouble() : values(s)).Of(_lowerer.Of(form)).IsNaN);
        }
        catch (PrecisionLimitException)
        {
            return false;
        }
    }

    // The same number for all choices, or none.
    private Rational? LimitAt(Expr expr, Rational end, int inwards)
    {
        Rational? limit = null;
        foreach (var values in choices)
        {
            var (near, nearer) = (At(expr, end, inwards, Near, values), At(expr, end, inwards, Nearer, values));
            if (!near.IsFinite || !nearer.IsFinite)
                return null;
            var isNothing = Vanishes(near) && Vanishes(nearer);
            if (!isNothing && BigFloat.Abs(BigFloat.Subtract(near, nearer, AgreeingBits)) > BigFloat.Abs(nearer).Scale(-AgreeingBits))
                return null;
            if (!Rational.TryFromDouble(isNothing ? 0 : nearer.ToDouble(), out var found) || (limit is { } before && before != found))
                return null;
            limit = found;
        }

        return limit;
    }

    private static bool Vanishes(BigFloat number) => number.IsZero || number.Magnitude < Vanished;

    private BigFloat At(Expr expr, Rational end, int inwards, int bits, Func<Symbol, BigFloat> values)
    {
        var distance = BigFloat.One.Scale(-bits);
        var point = BigFloat.AddExact(end.ToDouble(), inwards > 0 ? distance : -distance);
        return new HighPrecision(s => s.Index == x.Index ? point : values(s), Bits).EvaluateIfPossible(expr);
    }
}
