using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Bodies;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>
/// The errors, in units of the last place of a double, of the body as C# runs it and of what is generated: both are run as the generator's own judges
/// run them, and compared with values in a precision that is raised until two agree. They are measured in slices.
/// </summary>
/// <param name="places">The places on x.</param>
/// <param name="placesOfSlice">How many of them are measured at a time.</param>
internal abstract class Accuracy(double[] places, int placesOfSlice)
{
    /// <summary>No digit is right.</summary>
    private const double Worst = 1L << 53;

    private readonly List<(string Name, Func<PointValues, double?> Error, List<double?> Ulps)> _series = [];
    private int _done;

    public bool IsComplete => _done >= places.Length;

    /// <summary>Goes on for some places; all that there is then.</summary>
    public AccuracyAnswer Next()
    {
        for (var end = Math.Min(_done + placesOfSlice, places.Length); _done < end; _done++)
        {
            var point = new PointValues(At(places[_done]), default);
            foreach (var (_, error, ulps) in _series)
                ulps.Add(error(point));
        }

        return new AccuracyAnswer(places[.._done], [.. _series.Select(s => new ErrorSeries(s.Name, [.. s.Ulps]))], IsComplete);
    }

    /// <summary>The values of x and of the parameters at a place.</summary>
    protected abstract SamplePoint At(double place);

    /// <summary>Adds the body as C# runs it.</summary>
    protected void AddWritten(WrittenBody? body, Expr value)
    {
        if (body is not null)
            Add("L as written", value, point => [BodyRun.InMachineNumbers(point).Of(body.Result)[0]]);
    }

    /// <summary>Adds a way to compute a number, or the elements of a vector, of which the worst counts.</summary>
    protected void Add(string name, Expr exact, Func<SamplePoint, IReadOnlyList<BigFloat>> computed) =>
        _series.Add((name, point => Largest(point, exact, computed), []));

    private static double? Largest(PointValues point, Expr exact, Func<SamplePoint, IReadOnlyList<BigFloat>> computed)
    {
        try
        {
            return computed(point.Point).Select((found, i) => Error(point, exact, i, found)).Max();
        }
        catch (PrecisionLimitException)
        {
            return null;
        }
    }

    private static double? Error(PointValues point, Expr expr, int element, BigFloat found)
    {
        if (point.Certain(expr, element, BigFloat.Zero) is not { IsFinite: true } exact || NumberFormat.Double.IsBeyond(ScaledDouble.From(exact)))
            return null;
        // Shown at the top: what is no number has no digit.
        if (!found.IsFinite)
            return Worst;
        var error = BigFloat.Abs(BigFloat.Subtract(found, exact, 64));
        return error.IsZero ? 0 : Math.Min(Worst, (ScaledDouble.From(error) / NumberFormat.Double.UnitAt(ScaledDouble.From(exact))).ToDouble());
    }
}
