using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>A range of x that shows what there is to see of a function: its bend, and all that is marked.</summary>
/// <param name="From">The left end.</param>
/// <param name="To">The right end.</param>
internal readonly record struct Range(double From, double To)
{
    private const double Ordinary = 5;
    private const double Margin = 1.25;

    // The part of the largest curvature that is still seen as a bend.
    private const double Seen = 0.02;

    // What grows more than so many times over half the range leaves nothing to be seen of the rest.
    private const double Steepest = 30;

    // A binade nearer to 0, and nearer than anything is of interest.
    private const double Unbounded = 1.3;

    // Half a binade apart.
    private const int Places = 41;
    private const int MiddlePlace = 20;

    public double Width => To - From;

    /// <summary>The range of a function.</summary>
    /// <param name="value">L.</param>
    /// <param name="curvature">Its second derivative.</param>
    /// <param name="domain">The domain of x.</param>
    /// <param name="marked">What has to be in it.</param>
    public static Range Of(Func<double, double?> value, Func<double, double?> curvature, Interval domain, IReadOnlyCollection<double> marked)
    {
        var half = Turn(value, curvature, domain) ?? Bend(curvature, domain) ?? Ordinary;
        half = Math.Max(half, marked.Select(Math.Abs).DefaultIfEmpty(0).Max() * 2 * Margin);
        while (half > 1e-6 && IsSteep(value, domain, half))
            half /= 1.5;
        var (from, to) = (-half, half);
        foreach (var place in marked)
            (from, to) = (Math.Min(from, place - (half / 4)), Math.Max(to, place + (half / 4)));
        return Within(domain, from, to);
    }

    /// <summary>The range of what has none of its own.</summary>
    public static Range Of(Interval domain) => Within(domain, -Ordinary, Ordinary);

    /// <summary>A range so many times as wide about the same middle, as far as the domain goes.</summary>
    public Range Times(double factor, Interval domain)
    {
        var (middle, half) = ((From + To) / 2, Width / 2 * factor);
        var wide = Within(domain, middle - half, middle + half);
        return factor == 1 ? this : wide;
    }

    /// <summary>So many places, evenly apart.</summary>
    public double[] Grid(int count)
    {
        var (from, step) = (From, Width / (count - 1));
        return [.. Enumerable.Range(0, count).Select(i => from + (i * step))];
    }

    /// <summary>Some way beyond the last place where the curvature changes its sign, or L turns beyond it; null where it never does.</summary>
    private static double? Turn(Func<double, double?> value, Func<double, double?> curvature, Interval domain)
    {
        double? last = null;
        foreach (var side in new[] { -1, 1 })
        {
            var signs = Enumerable.Range(0, Places).Select(i => side * Math.Pow(2, (i - MiddlePlace) / 2.0)).Where(x => Contains(domain, x)).ToArray();
            var turn = Array.FindLastIndex(signs, x => Math.Sign(curvature(x) ?? 0) * Math.Sign(curvature(x / Math.Sqrt(2)) ?? 0) < 0);
            if (turn < 0)
                continue;
            // From there on L is bent one way, and has one lowest place at most.
            while (turn + 1 < signs.Length && value(signs[turn + 1]) < value(signs[turn]))
                turn++;
            last = Math.Max(last ?? 0, Math.Abs(signs[turn]) * Margin);
        }

        return last;
    }

    /// <summary>Where the curvature has fallen to a small part of its largest value for good; null where it does not fall.</summary>
    private static double? Bend(Func<double, double?> curvature, Interval domain)
    {
        var (places, sizes) = (new double[Places], new double[Places]);
        for (var i = 0; i < Places; i++)
        {
            places[i] = Math.Pow(2, (i - MiddlePlace) / 2.0);
            sizes[i] = Math.Max(Size(places[i]), Size(-places[i]));
        }

        var largest = sizes.Max();
        var last = Array.FindLastIndex(sizes, s => s > Seen * largest);
        // Where it grows towards 0 without a bound, as 1/x does, it has no width.
        return largest > 0 && sizes[0] < Unbounded * sizes[2] && last >= 0 && last < Places - 3 ? places[last] * Margin : null;

        double Size(double x) => Contains(domain, x) ? Math.Abs(curvature(x) ?? 0) : 0;
    }

    private static bool IsSteep(Func<double, double?> value, Interval domain, double half)
    {
        double Largest(double at) => new[] { -at, at }.Where(x => Contains(domain, x)).Max(x => Math.Abs(value(x) ?? 0));
        var (outside, inside) = (Largest(half), Math.Max(Largest(half / 2), Largest(half / 8)));
        return inside > 0 && outside / inside > Steepest;
    }

    private static bool Contains(Interval domain, double x) =>
        (!domain.Lower.IsFinite || x >= domain.Lower.Value.ToDouble()) && (!domain.Upper.IsFinite || x <= domain.Upper.Value.ToDouble());

    private static Range Within(Interval domain, double from, double to)
    {
        var width = to - from;
        if (domain.Lower.IsFinite && domain.Lower.Value.ToDouble() is var lower && from < lower)
            (from, to) = (lower, Math.Max(to, lower + (width / 2)));
        if (domain.Upper.IsFinite && domain.Upper.Value.ToDouble() is var upper && to > upper)
            (from, to) = (Math.Max(Math.Min(from, upper - (width / 2)), domain.Lower.IsFinite ? domain.Lower.Value.ToDouble() : double.MinValue), upper);
        return new(from, to);
    }
}
