using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Sums up what the operations of an expression contribute to the error of its value, each by |adjoint|·(its own error): relative
/// errors, which all types share, and what over- and underflow do in one of them.
/// </summary>
internal sealed class RoundingErrors
{
    private static readonly Precision Bits = 64;

    // For each format what underflows on the way, absolutely, and whether something that matters overflows.
    private readonly BigFloat[] _underflow = new BigFloat[NumberFormat.All.Length];
    private readonly bool[] _overflow = new bool[NumberFormat.All.Length];
    private BigFloat _relative;
    private BigFloat _unimproved;

    /// <summary>An operation whose result is off by some units of its last place.</summary>
    /// <param name="effect">|adjoint·value|.</param>
    /// <param name="ulps">The operation's own error.</param>
    /// <param name="isNarrow">Whether wide lanes have no more digits of it than the type.</param>
    public void Add(BigFloat effect, double ulps, bool isNarrow)
    {
        var share = BigFloat.Multiply(effect, ulps, Bits);
        _relative = BigFloat.Add(_relative, share, Bits);
        if (isNarrow)
            _unimproved = BigFloat.Add(_unimproved, share, Bits);
    }

    /// <summary>A number on the way that may be out of a type's range.</summary>
    /// <param name="value">The number.</param>
    /// <param name="effect">|adjoint·value| of the operation that it is a part of.</param>
    public void Pass(BigFloat value, BigFloat effect)
    {
        if (value.IsZero)
            return;
        for (var i = 0; i < NumberFormat.All.Length; i++)
        {
            var format = NumberFormat.All[i];
            if (format.IsBeyond(value))
                _overflow[i] = true;
            else if (value.Magnitude < format.Lowest)
                _underflow[i] = BigFloat.Add(_underflow[i], BigFloat.Divide(effect, BigFloat.Abs(value), Bits).Scale(format.Lowest - format.Bits - 1), Bits);
        }
    }

    /// <summary>A partial sum, which is exact where it is subnormal but may overflow.</summary>
    public void PassSum(BigFloat value)
    {
        for (var i = 0; i < NumberFormat.All.Length; i++)
            _overflow[i] |= !value.IsZero && NumberFormat.All[i].IsBeyond(value);
    }

    /// <summary>An operation that wide lanes have no digits of.</summary>
    public void Lose(BigFloat effect) => _unimproved = BigFloat.Add(_unimproved, effect.Scale(100), Bits);

    /// <summary>The error of the whole, for a value and an argument.</summary>
    /// <param name="value">The value.</param>
    /// <param name="x">The argument.</param>
    /// <param name="saturated">The value in a type where what overflows on the way is infinite.</param>
    public Score Total(BigFloat value, BigFloat x, Func<NumberFormat, BigFloat> saturated)
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
                if (!infinity.IsInfinity || infinity.Sign != value.Sign)
                    plain = double.PositiveInfinity;
                continue;
            }

            var unit = format.UnitAt(value);
            var rounding = _relative.Scale(-format.Bits);
            var relative = BigFloat.Divide(BigFloat.Add(rounding, _underflow[i], Bits), unit, Bits).ToDouble();
            if (_overflow[i])
            {
                var found = saturated(format);
                var isKept = found.IsFinite && BigFloat.Abs(BigFloat.Subtract(found, value, Bits)) <= unit;
                relative = isKept ? 0.5 : double.PositiveInfinity;
            }

            plain = Math.Max(plain, relative);
            var improved = BigFloat.Add(_relative.Scale(-format.WideBits), _unimproved.Scale(-format.Bits), Bits);
            wide = Math.Max(wide, BigFloat.Divide(improved, unit, Bits).ToDouble());
        }

        return new(plain, wide);
    }
}
