using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Sums up what the operations of an expression contribute to the error of its value, each by |adjoint|·(its own error): relative
/// errors, which all types share, and what over- and underflow do in one of them.
/// </summary>
internal sealed class RoundingErrors
{
    // For each format what underflows on the way, absolutely, and whether something that matters overflows.
    private readonly ScaledDouble[] _underflow = new ScaledDouble[NumberFormat.All.Length];
    private readonly bool[] _overflow = new bool[NumberFormat.All.Length];

    // For each format whether a correction is sought of what it does not hold for.
    private readonly bool[] _uncorrected = new bool[NumberFormat.All.Length];

    // Three terms of a series in less than a hundredth.
    private const int BitsOfCorrection = 7;

    private ScaledDouble _relative;
    private ScaledDouble _unimproved;
    private ScaledDouble _squares;

    /// <summary>An operation whose result is off by some units of its last place.</summary>
    /// <param name="effect">|adjoint·value|.</param>
    /// <param name="ulps">The operation's own error.</param>
    /// <param name="isNarrow">Whether wide lanes have no more digits of it than the type.</param>
    public void Add(ScaledDouble effect, double ulps, bool isNarrow)
    {
        var share = effect * ulps;
        _relative = _relative + share;
        if (isNarrow)
            _unimproved = _unimproved + share;
    }

    /// <summary>A number on the way that may be out of a type's range.</summary>
    /// <param name="value">The number.</param>
    /// <param name="effect">|adjoint·value| of the operation that it is a part of.</param>
    public void Pass(ScaledDouble value, ScaledDouble effect)
    {
        if (value.IsZero)
            return;
        for (var i = 0; i < NumberFormat.All.Length; i++)
        {
            var format = NumberFormat.All[i];
            if (format.IsBeyond(value))
                _overflow[i] = true;
            else if (value.Magnitude < format.Lowest)
                _underflow[i] = _underflow[i] + Least(effect, (effect / value.Abs()).Scale(format.Lowest - format.Bits - 1));
        }
    }

    // What becomes 0 errs by itself.
    private static ScaledDouble Least(ScaledDouble a, ScaledDouble b) => b < a ? b : a;

    /// <summary>A partial sum, which is exact where it is subnormal but may overflow.</summary>
    public void PassSum(ScaledDouble value)
    {
        for (var i = 0; i < NumberFormat.All.Length; i++)
            _overflow[i] |= !value.IsZero && NumberFormat.All[i].IsBeyond(value);
    }

    /// <summary>A product of two roundings.</summary>
    public void AddSquare(ScaledDouble share) => _squares = _squares + share;

    /// <summary>A number whose rounding loses what is known as long as it is no subnormal number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="adjoint">The magnitude of the adjoint of what it loses.</param>
    public void PassLost(ScaledDouble value, ScaledDouble adjoint)
    {
        for (var i = 0; i < NumberFormat.All.Length && !value.IsZero; i++)
        {
            var format = NumberFormat.All[i];
            if (value.Magnitude - format.Bits < format.Lowest)
                _underflow[i] = _underflow[i] + adjoint.Scale(format.Lowest - format.Bits - 1);
        }
    }

    /// <summary>An argument that is known to two words, near an end of what a function is defined at: what its rounding loses has to be small against the distance.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="distance">Its distance from the end.</param>
    public void PassEnd(ScaledDouble argument, ScaledDouble distance)
    {
        for (var i = 0; i < NumberFormat.All.Length && !argument.IsZero; i++)
            _uncorrected[i] |= distance.IsZero || distance.Magnitude < argument.Magnitude - NumberFormat.All[i].Bits + BitsOfCorrection;
    }

    /// <summary>An operation that wide lanes have no digits of.</summary>
    public void Lose(ScaledDouble effect) => _unimproved = _unimproved + effect.Scale(100);

    /// <summary>The error of the whole, for a value and an argument.</summary>
    /// <param name="value">The value.</param>
    /// <param name="x">The argument.</param>
    /// <param name="saturated">The value in a type where what overflows on the way is infinite.</param>
    public Score Total(ScaledDouble value, ScaledDouble x, Func<NumberFormat, ScaledDouble> saturated)
    {
        var (plain, wide) = (0.0, 0.0);
        for (var i = 0; i < NumberFormat.All.Length; i++)
        {
            var format = NumberFormat.All[i];
            if (!format.Holds(x))
                continue;
            if (format.IsBeyond(value))
            {
                // An infinity of the right sign, not ∞ − ∞.
                var infinity = saturated(format);
                if (infinity.IsFinite || infinity.Sign != value.Sign)
                    plain = double.PositiveInfinity;
                continue;
            }

            var unit = format.UnitAt(value);
            var rounding = _relative.Scale(-format.Bits) + _squares.Scale(-2 * format.Bits);
            var relative = ((rounding + _underflow[i]) / unit).ToDouble();
            if (_overflow[i])
            {
                var found = saturated(format);
                var isKept = found.IsFinite && !((found + -value).Abs() > unit);
                relative = isKept ? 0.5 : double.PositiveInfinity;
            }

            plain = _uncorrected[i] ? double.PositiveInfinity : Math.Max(plain, relative);
            var improved = _relative.Scale(-format.WideBits) + _unimproved.Scale(-format.Bits);
            wide = Math.Max(wide, (improved / unit).ToDouble());
        }

        return new(plain, wide);
    }
}
