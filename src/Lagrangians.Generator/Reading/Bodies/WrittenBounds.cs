using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>Bounds of parameters, which are numbers that someone wrote as well.</summary>
internal static class WrittenBounds
{
    /// <summary>The symbol with the bounds that are meant.</summary>
    public static Symbol Of(Symbol symbol)
    {
        var domain = new Interval(Of(symbol.Domain.Lower, inwards: 1), Of(symbol.Domain.Upper, inwards: -1));
        if (domain is { Lower.IsFinite: true, Upper.IsFinite: true } && domain.Lower.Value >= domain.Upper.Value)
            return symbol;
        return domain == symbol.Domain ? symbol
            : (Symbol)FunctionLibrary.NewAlgebra(new Budget(CancellationToken.None)).Symbol(symbol.Name, symbol.Index, symbol.Kind, domain);
    }

    /// <summary>The number that is meant by one that was read as a double.</summary>
    public static Rational Of(double value)
    {
        var written = WrittenNumber.Of(value, isSingle: false);
        // 1.345f where a double is wanted.
        if (written.IsLoose && (float)value == value && WrittenNumber.Of(value, isSingle: true) is { IsLoose: false } single)
            return single.Number;
        return written.IsOfPi ? Rational.FromDouble(value) : written.Number;
    }

    // Of a bound with all its digits, √2 or π/2, the end of its rounding that is within.
    private static Bound Of(Bound bound, int inwards)
    {
        if (!bound.IsFinite)
            return bound;
        var value = bound.Value.ToDouble();
        var (meant, written) = (Of(value), WrittenNumber.Of(value, isSingle: false));
        var isRounded = written.IsOfPi || (written.IsLoose && meant == written.Number);
        return bound with { Value = isRounded ? bound.Value + (inwards * WrittenNumber.Radius(value, isSingle: false)) : meant };
    }
}
