using System.Globalization;
using Lagrangians.Generator.Convexity;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>What a verdict knows of single places on x.</summary>
internal static class Marks
{
    public static IReadOnlyList<Mark> Of(Verdict verdict, Func<string, double?> valueOf)
    {
        var marks = new List<Mark>();
        foreach (var kink in verdict.Kinks)
        {
            if (kink.Point is null && Place.Of(kink, valueOf) is { } place)
                marks.Add(new(kink.IsJump ? "jump" : "kink", place, $"{(kink.IsJump ? "jump" : "kink")} at {Text(place)}"));
        }

        foreach (var point in verdict.Undefined.Where(u => u.At.Count == 1))
            marks.Add(new("undefined", point.At[0].ToDouble(), $"{point.Reason} at {Text(point.At[0].ToDouble())}"));
        return marks;
    }

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
