using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Exact products and powers of intervals, with their open and closed ends.</summary>
internal static class Intervals
{
    // Longer ends say no more about a sign.
    private const int LongestEnd = 2_000;

    public static Interval Multiply(Interval a, Interval b)
    {
        if (IsZero(a) || IsZero(b))
            return Interval.Point(0);
        End[] products =
        [
            End.LowerOf(a).Times(End.LowerOf(b)), End.LowerOf(a).Times(End.UpperOf(b)),
            End.UpperOf(a).Times(End.LowerOf(b)), End.UpperOf(a).Times(End.UpperOf(b)),
        ];
        return Shorten(new Interval(products.Aggregate((p, q) => p.IsBefore(q) ? p : q).ToBound(), products.Aggregate((p, q) => q.IsAfter(p) ? q : p).ToBound()));
    }

    /// <summary>The interval to a whole power; all numbers where it may divide by 0.</summary>
    public static Interval Power(Interval a, int exponent)
    {
        if (exponent < 0)
            return a.ExcludesZero ? Reciprocal(Power(a, -exponent)) : Interval.All;
        if (exponent > 64)
            return exponent % 2 == 0 ? (a.ExcludesZero ? Interval.Positive : Interval.NonNegative) : SignOf(a);
        if (exponent % 2 == 1 || a.IsNonNegative)
            return Shorten(new Interval(Power(a.Lower, exponent), Power(a.Upper, exponent)));
        if (a.IsNonPositive)
            return Power(-a, exponent);
        var (low, high) = (Power((-a).Upper, exponent), Power(a.Upper, exponent));
        var top = !low.IsFinite || !high.IsFinite ? Bound.Infinite
            : low.Value > high.Value ? low : high.Value > low.Value ? high : Bound.At(low.Value, low.IsOpen && high.IsOpen);
        return Shorten(new Interval(Bound.At(0), top));
    }

    public static bool IsZero(Interval a) => a == Interval.Point(0);

    public static Interval SignOf(Interval a) =>
        a.IsPositive ? Interval.Positive : a.IsNegative ? Interval.Negative
        : a.IsNonNegative ? Interval.NonNegative : a.IsNonPositive ? Interval.NonPositive : Interval.All;

    /// <summary>What both allow.</summary>
    public static Interval Intersect(Interval a, Interval b)
    {
        // The larger of a number from each is at least the later lower end; the smaller at most the earlier upper end.
        var lower = a.Maximum(b).Lower;
        var upper = (-(-a).Maximum(-b)).Upper;
        return new Interval(lower, upper);
    }

    private static Interval Reciprocal(Interval a)
    {
        if (a.IsNegative)
            return -Reciprocal(-a);
        var upper = a.Lower.Value.IsZero ? Bound.Infinite : Bound.At(1 / a.Lower.Value, a.Lower.IsOpen);
        var lower = a.Upper.IsFinite ? Bound.At(1 / a.Upper.Value, a.Upper.IsOpen) : Bound.At(0, open: true);
        return Shorten(new Interval(lower, upper));
    }

    private static Bound Power(Bound end, int exponent) => !end.IsFinite ? end
        : (long)end.Value.BitLength * exponent > LongestEnd * 4 ? Bound.Infinite : Bound.At(end.Value.Pow(exponent), end.IsOpen);

    private static Interval Shorten(Interval a)
    {
        var sign = SignOf(a);
        return new Interval(
            a.Lower.IsFinite && a.Lower.Value.BitLength > LongestEnd ? sign.Lower : a.Lower,
            a.Upper.IsFinite && a.Upper.Value.BitLength > LongestEnd ? sign.Upper : a.Upper);
    }

    // An end with the sign of its infinity.
    private readonly record struct End(Rational Value, int Infinity, bool IsOpen)
    {
        public static End LowerOf(Interval a) => a.Lower.IsFinite ? new End(a.Lower.Value, 0, a.Lower.IsOpen) : new End(0, -1, true);

        public static End UpperOf(Interval a) => a.Upper.IsFinite ? new End(a.Upper.Value, 0, a.Upper.IsOpen) : new End(0, 1, true);

        private bool IsZero => Infinity == 0 && Value.IsZero;

        private int Sign => Infinity != 0 ? Infinity : Value.Sign;

        public End Times(End other)
        {
            if (IsZero || other.IsZero)
                return new End(0, 0, !((IsZero && !IsOpen) || (other.IsZero && !other.IsOpen)));
            return Infinity != 0 || other.Infinity != 0 ? new End(0, Sign * other.Sign, true) : new End(Value * other.Value, 0, IsOpen || other.IsOpen);
        }

        // Of equal ends the closed one is chosen.
        public bool IsBefore(End other) => Infinity != other.Infinity ? Infinity < other.Infinity : Value != other.Value ? Value < other.Value : !IsOpen;

        public bool IsAfter(End other) => Infinity != other.Infinity ? Infinity > other.Infinity : Value != other.Value ? Value > other.Value : !IsOpen;

        public Bound ToBound() => Infinity != 0 ? Bound.Infinite : Bound.At(Value, IsOpen);
    }
}
