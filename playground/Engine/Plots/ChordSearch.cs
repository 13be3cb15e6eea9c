using Lagrangians.Generator.Convexity;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>A chord that shows a counterexample: the widest about its point that L is seen to lie above.</summary>
internal static class ChordSearch
{
    private const int Halvings = 40;

    // A chord that lies under the curve by less than a part of its own height is not seen to.
    private const double Visible = 0.02;

    public static Chord? Of(Counterexample counterexample, Func<double, double?> value, double width)
    {
        if (counterexample.Points.Any(p => p.Count != 1))
            return null;
        if (counterexample.Evidence == Evidence.Jensen)
            return Between(value, counterexample.Points[0][0].ToDouble(), counterexample.Points[1][0].ToDouble(), counterexample.Points[2][0].ToDouble());
        var (at, half) = (counterexample.Points[0][0].ToDouble(), width / 2);
        Chord? narrow = null;
        for (var i = 0; i < Halvings; i++, half /= 1.5)
        {
            if (Between(value, at - half, at, at + half) is not { } chord)
                continue;
            var (gap, height) = (chord.AboveY - ((chord.FromY + chord.ToY) / 2), Math.Max(Math.Abs(chord.FromY - chord.ToY), Math.Abs(chord.AboveY)));
            if (gap > Visible * height)
                return chord;
            narrow ??= chord;
        }

        return narrow;
    }

    private static Chord? Between(Func<double, double?> value, double from, double middle, double to) =>
        value(from) is { } left && value(middle) is { } above && value(to) is { } right
        && above > left + ((right - left) * ((middle - from) / (to - from)))
            ? new(from, left, to, right, middle, above)
            : null;
}
