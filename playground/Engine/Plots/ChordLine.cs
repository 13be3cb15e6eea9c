using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Stability;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>L of a vector along the line of a counterexample, x = p + t·d: a function of one number, with a chord that lies under it.</summary>
internal static class ChordLine
{
    private const int Points = 61;

    // Of a point of no size.
    private const double Ordinary = 2;

    /// <summary>The line; null where L is not known to bend down, or does not for these values of the parameters.</summary>
    public static LineAnswer? Of(Subject subject, double[] parameters)
    {
        if (subject.Verdict?.Counterexample is not { } found)
            return null;
        var (from, direction) = LineOf(found);
        var middle = Place(found.Points[found.Points.Count / 2], from, direction);
        var isPoint = found.Points.Count == 1;
        var half = isPoint ? Math.Max(Ordinary, 2 * from.Max(Math.Abs)) / direction.Max(Math.Abs) : 1.5;
        var range = new Range(middle - half, middle + half);
        var chord = isPoint ? ChordSearch.About(Value, middle, range) : ChordSearch.Between(Value, 0, middle, 1);
        if (chord is null)
            return null;
        var x = range.Grid(Points);
        return new LineAnswer($"({Text(from)}) + t·({Text(direction)})", x, [.. x.Select(Value)], chord);

        double? Value(double t)
        {
            double[] at = [.. from.Zip(direction, (p, d) => p + (t * d))];
            return Values.Finite(new PointValues(new SamplePoint(VectorFigure.ValuesOf(subject, at, parameters), at.Length), default).Draft(subject.Plain!.DerivedVector!.Value, 0).ToDouble());
        }
    }

    // From a point along a direction, or from one end of a chord to the other.
    private static (double[] From, double[] Direction) LineOf(Counterexample found)
    {
        double[] from = [.. found.Points[0].Select(p => p.ToDouble())];
        return (from, found.Direction is { } along && found.Points.Count == 1
            ? [.. along.Select(d => d.ToDouble())]
            : [.. found.Points[^1].Zip(found.Points[0], (b, a) => (b - a).ToDouble())]);
    }

    private static double Place(IReadOnlyList<Rational> point, double[] from, double[] direction)
    {
        var i = Array.FindIndex(direction, d => d != 0);
        return (point[i].ToDouble() - from[i]) / direction[i];
    }

    private static string Text(double[] numbers) => string.Join(", ", numbers.Select(n => n.ToString("G4", CultureInfo.InvariantCulture)));
}
