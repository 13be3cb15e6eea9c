using System.Globalization;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>
/// Errors beyond <see cref="Accuracy.Allowed"/> that are known, a line each: what, the largest error in units of the last place, and at how many points.
/// What is generated has the same bits everywhere, so that none may grow or be new; and what has become right, or better by a tenth, leaves its line.
/// </summary>
internal sealed class KnownErrors(string lines)
{
    private readonly Dictionary<string, (double Ulps, int Points)> _known = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' '))
        .ToDictionary(p => string.Join(' ', p[..^2]), p => (p[^2] == "∞" ? double.PositiveInfinity : Number(p[^2]), (int)Number(p[^1])));

    /// <summary>Asserts that the errors are those that are known; of a part of the quantities, only what is known of that part.</summary>
    public void AssertAre(IEnumerable<Measured> measured)
    {
        var wrong = new List<string>();
        foreach (var found in measured)
        {
            var isKnown = _known.TryGetValue(found.What, out var known);
            if (found.Over == 0 && isKnown)
                wrong.Add($"{found.What} is right, and known as wrong.");
            else if (found.Over > 0 && (!isKnown || found.Ulps > known.Ulps || found.Over > known.Points))
                wrong.Add($"{found} is {(isKnown ? "more than is known" : "not known")}, at {found.Where}");
            else if (found.Over > 0 && (found.Ulps < 0.9 * known.Ulps || found.Over < 0.9 * known.Points))
                wrong.Add($"{found} is less than is known: the line is to be drawn nearer.");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>The errors of one quantity over its points.</summary>
/// <param name="What">Its name, without spaces at its ends.</param>
internal sealed class Measured(string what)
{
    public string What => what;

    /// <summary>The largest error.</summary>
    public double Ulps { get; private set; }

    /// <summary>At how many points it is more than <see cref="Accuracy.Allowed"/>.</summary>
    public int Over { get; private set; }

    /// <summary>How many points there are.</summary>
    public int Points { get; private set; }

    /// <summary>Where it is largest.</summary>
    public string Where { get; private set; } = "";

    public void Add(double ulps, Func<string> where)
    {
        Points++;
        Over += ulps <= Accuracy.Allowed ? 0 : 1;
        if (ulps <= Ulps)
            return;
        (Ulps, Where) = (ulps, where());
    }

    // Rounded up, as it stands in a list.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What} {(double.IsInfinity(Ulps) ? "∞" : Up(Ulps).ToString("G3", CultureInfo.InvariantCulture))} {Over}");

    private static double Up(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return Math.Ceiling(value / unit) * unit;
    }
}
