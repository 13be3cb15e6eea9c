using Lagrangians.Generator.Convexity;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>A chord within the picture that shows a counterexample: the one about its point that L lies farthest above.</summary>
internal static class ChordSearch
{
    private const int Halvings = 30;

    public static Chord? Of(Counterexample counterexample, Func<double, double?> value, Range range)
    {
        if (counterexample.Points.Any(p => p.Count != 1))
            return null;
        if (counterexample.Evidence == Evidence.Jensen)
            return Between(value, counterexample.Points[0][0].ToDouble(), counterexample.Points[1][0].ToDouble(), counterexample.Points[2][0].ToDouble());
        return About(value, counterexample.Points[0][0].ToDouble(), range);
    }

    /// <summary>The one about a place.</summary>
    public static Chord? About(Func<double, double?> value, double at, Range range)
    {
        var half = Math.Min(at - range.From, range.To - at);
        Chord? best = null;
        for (var i = 0; i < Halvings; i++, half /= 1.25)
        {
            if (Between(value, at - half, at, at + half) is { } chord && (best is null || Gap(chord) > Gap(best)))
                best = chord;
        }

        return best;
    }

    private static double Gap(Chord chord) => chord.AboveY - ((chord.FromY + chord.ToY) / 2);

    /// <summary>The one between two places, if L lies above it in the middle.</summary>
    public static Chord? Between(Func<double, double?> value, double from, double middle, double to) =>
        value(from) is { } left && value(middle) is { } above && value(to) is { } right
        && above > left + ((right - left) * ((middle - from) / (to - from)))
            ? new(from, left, to, right, middle, above)
            : null;
}
