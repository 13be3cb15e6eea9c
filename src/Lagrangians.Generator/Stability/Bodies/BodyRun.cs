using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>A body at one point, in the numbers of its type and in exact ones, whose precision is raised until two agree.</summary>
internal sealed class BodyRun(SamplePoint point, Step result, NumberFormat format)
{
    // What is lost by rounding alone is less: at e^(βx) it is 350 units in the last place.
    private const double AllowedUlps = 1024;

    // Near the ends of the range a factor of some thousands decides what overflows.
    private const int Margin = 16;

    private const int LowestBits = 240;
    private const int HighestBits = 3_840;

    private readonly Run<double> _machine = InMachineNumbers(point);
    private Run<BigFloat> _exact = Exactly(point, LowestBits);

    /// <summary>What is lost, or null.</summary>
    public BodyLoss? Loss()
    {
        try
        {
            return Compare();
        }
        catch (Exception limit) when (limit is PrecisionLimitException or BudgetExceededException)
        {
            return null;
        }
    }

    private BodyLoss? Compare()
    {
        var found = _machine.Of(result)[0];
        if (!IsLost(found, _exact.Of(result)[0], AllowedUlps) || !BecomesCertain())
            return null;
        var exact = _exact.Of(result)[0];
        if (!IsLost(found, exact, AllowedUlps) || !IsLost(found, exact, AllowedUlps * Condition(exact)))
            return null;
        return new(point, found, exact.ToDouble(), Digits(found, exact), Culprit());
    }

    // Is it an ordinary number, and the machine's another?
    private bool IsLost(double found, BigFloat exact, double allowed)
    {
        if (!exact.IsFinite)
            return false;
        if (!exact.IsZero && (exact.Magnitude > format.Highest - Margin || exact.Magnitude < format.Lowest + Margin))
            return false;
        if (double.IsNaN(found) || double.IsInfinity(found))
            return true;
        return !exact.IsZero && Ulps(found, exact) > allowed;
    }

    private double Ulps(double found, BigFloat exact)
    {
        var error = BigFloat.Abs(BigFloat.Subtract(found, exact, 64));
        return error.IsZero ? 0 : (ScaledDouble.From(error) / format.UnitAt(ScaledDouble.From(exact))).ToDouble();
    }

    private double Digits(double found, BigFloat exact) =>
        double.IsNaN(found) || double.IsInfinity(found) ? double.PositiveInfinity : DigitsOf(BigFloat.Abs(BigFloat.Subtract(found, exact, 64)), exact);

    // log₁₀ of the error in units of the last place, to the precision of a magnitude.
    private double DigitsOf(BigFloat error, BigFloat exact) =>
        Math.Min(format.Bits, error.Magnitude - 1 - (exact.Magnitude - format.Bits)) * 0.30103;

    private bool BecomesCertain()
    {
        for (var bits = 2 * LowestBits; bits <= HighestBits; bits *= 2)
        {
            var (before, next) = (_exact.Of(result)[0], Exactly(point, bits));
            var value = next.Of(result)[0];
            _exact = next;
            // Two zeros may both be what is left of a number that is lost.
            if (!value.IsFinite || (!value.IsZero && BigFloat.Abs(BigFloat.Subtract(before, value, 64)) <= BigFloat.Abs(value).Scale(-60)))
                return value.IsFinite;
        }

        return _exact.Of(result)[0].IsZero;
    }

    // |x·f′/f| and the like of every element: near a root no more can be asked for.
    private double Condition(BigFloat exact)
    {
        if (exact.IsZero)
            return double.PositiveInfinity;
        var sum = 0.0;
        for (var i = 0; i < point.Count; i++)
        {
            var moved = Exactly(point.Nudged(0, i), HighestBits / 4).Of(result)[0];
            if (!moved.IsFinite)
                return 1;
            var change = BigFloat.Abs(BigFloat.Subtract(moved, exact, 64));
            sum += change.IsZero ? 0 : (ScaledDouble.From(change) / ScaledDouble.From(exact).Abs()).Scale(SamplePoint.NudgeBits).ToDouble();
        }

        return Math.Max(1, sum);
    }

    // From the result down, as long as a part of what is lost is lost itself.
    private List<Step> Culprit()
    {
        var path = new List<Step> { result };
        while (path[0].Parts.FirstOrDefault(IsLost) is { } part)
            path.Insert(0, part);
        return path;
    }

    private bool IsLost(Step step)
    {
        if (!_machine.Has(step) || !_exact.Has(step))
            return false;
        var (found, exact) = (_machine.Of(step), _exact.Of(step));
        return found.Length == exact.Length && found.Zip(exact, (f, e) => IsLost(f, e, AllowedUlps)).Any(lost => lost);
    }

    /// <summary>A run at a point as C# makes it.</summary>
    internal static Run<double> InMachineNumbers(SamplePoint point) => new(MachineNumbers.Instance, s => Values(point, s).Select(v => v.ToDouble()).ToArray());

    internal static Run<BigFloat> Exactly(SamplePoint point, int bits) => new(ExactNumbers.Of(bits), s => Values(point, s));

    private static BigFloat[] Values(SamplePoint point, Symbol symbol)
    {
        if (symbol.Index == Symbol.ZeroIndex)
            return [.. Enumerable.Repeat(BigFloat.Zero, point.Count)];
        return symbol.VariesByElement ? [.. Enumerable.Range(0, point.Count).Select(i => point.ValueOf(symbol, i))] : [point.ValueOf(symbol, 0)];
    }
}
