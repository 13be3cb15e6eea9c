using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>A quantity that loses digits.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Shortfall">Where.</param>
internal sealed record Loss(string Quantity, Shortfall Shortfall);

/// <summary>Where what is emitted loses digits.</summary>
/// <param name="X">The point that shows it best.</param>
/// <param name="Digits">How many decimal digits are lost there; infinite where it is no finite number.</param>
/// <param name="IsSingle">Whether they are lost in <c>float</c> only.</param>
internal sealed record Shortfall(BigFloat X, double Digits, bool IsSingle)
{
    // log₁₀ 2.
    private const double DigitsOfBit = 0.30103;

    // Beyond it, and below its inverse, no x is told for its own sake.
    private const int OrdinaryMagnitude = 100;

    // Less is what a few roundings come to.
    private const double LeastDigits = 1.2;

    /// <summary>At how many points it is looked for.</summary>
    public const int MaximumPoints = 24;

    private const int Bits = 320;
    private const int NudgeBits = 52;

    /// <summary>The point that shows it best, those of the ordinary range before others; null where there is none.</summary>
    /// <param name="exact">The expression.</param>
    /// <param name="emitted">The form of it that is emitted.</param>
    /// <param name="suspects">Where it is predicted to fail.</param>
    /// <param name="x">The variable.</param>
    /// <param name="parameters">The values of the parameters.</param>
    /// <remarks>A prediction is a bound. So what is emitted is run there, and what it gives is compared with the exact value.</remarks>
    public static Shortfall? Of(Expr exact, Expr emitted, IEnumerable<BigFloat> suspects, Symbol x, Func<Symbol, BigFloat> parameters)
    {
        Shortfall? worst = null;
        BigFloat[] points = [.. suspects.OrderBy(p => p.IsZero ? 0 : Math.Abs(p.Magnitude)).Take(MaximumPoints)];
        if (points.Length == 0)
            return null;
        // It is asked for where the budget has ended, too.
        var lowerer = new Lowerer(FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue)));
        emitted = lowerer.Algebra.Import(emitted);
        foreach (var point in points)
        {
            if (At(lowerer, exact, emitted, point, s => s.Index == x.Index ? point : parameters(s), x, parameters) is { } found && (worst is null || found.Weight > worst.Weight))
                worst = found;
        }

        return worst;
    }

    /// <summary>Is it between 10⁻³⁰ and 10³⁰ in size, or at 0?</summary>
    public bool IsOrdinary => X.IsZero || Math.Abs(X.Magnitude) <= OrdinaryMagnitude;

    // All digits that a double has; a power of ten away from 1 is worth a quarter of one.
    private double Weight => Math.Min(Digits, 16) - (X.IsZero ? 0 : Math.Abs(X.Magnitude) * DigitsOfBit / 4);

    private static Shortfall? At(Lowerer lowerer, Expr exact, Expr emitted, BigFloat point, Func<Symbol, BigFloat> values, Symbol x, Func<Symbol, BigFloat> parameters)
    {
        try
        {
            var value = new HighPrecision(values, Bits).Evaluate(exact);
            var again = new HighPrecision(values, 2 * Bits).Evaluate(exact);
            if (!value.IsFinite || value.IsZero || BigFloat.Abs(BigFloat.Subtract(value, again, 64)) > BigFloat.Abs(again).Scale(-64))
                return null;
            var step = BigFloat.Add(point, point.Scale(-NudgeBits), Bits);
            var moved = new HighPrecision(s => s.Index == x.Index ? step : parameters(s), Bits).Evaluate(exact);
            var condition = moved.IsFinite ? (ScaledDouble.From(BigFloat.Subtract(moved, value, 64)) / ScaledDouble.From(value)).Abs().Scale(NudgeBits).ToDouble() : 1;
            // What x itself is rounded by may matter as much.
            var inDouble = DigitsLost(RoundedNumbers.Evaluate(lowerer, emitted, values, isSingle: false), value, NumberFormat.Double, Math.Max(1, condition));
            if (inDouble >= LeastDigits)
                return new(point, inDouble, IsSingle: false);
            var isSingle = ((BigFloat)(double)point.ToSingle()).Equals(point);
            var inSingle = isSingle ? DigitsLost(RoundedNumbers.Evaluate(lowerer, emitted, values, isSingle: true), value, NumberFormat.Single, Math.Max(1, condition)) : 0;
            return inSingle >= LeastDigits ? new(point, inSingle, IsSingle: true) : null;
        }
        catch (PrecisionLimitException)
        {
            return null;
        }
    }

    private static double DigitsLost(BigFloat found, BigFloat exact, NumberFormat format, double condition)
    {
        if (format.IsBeyond(ScaledDouble.From(exact)))
            return 0;
        if (!found.IsFinite)
            return double.PositiveInfinity;
        var error = BigFloat.Abs(BigFloat.Subtract(found, exact, 64));
        if (error.IsZero)
            return 0;
        var ulps = ScaledDouble.From(error) / format.UnitAt(ScaledDouble.From(exact)) / condition;
        return ulps.IsZero ? 0 : Math.Min(format.Bits, ulps.Magnitude - 1) * DigitsOfBit;
    }
}
