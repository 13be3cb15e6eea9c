using Lagrangians.Generator.Stability.Forms;

namespace Lagrangians.Generator.Stability;

/// <summary>A stretch of the grid that one form serves.</summary>
/// <param name="Form">The form.</param>
/// <param name="First">The index of the first point.</param>
/// <param name="Last">The index of the last point.</param>
internal sealed record Regime(Form Form, int First, int Last);

/// <summary>Chooses the forms along the grid by dynamic programming: as few regimes as do, and the cheaper forms where they do.</summary>
internal static class Planner
{
    private const double Switch = 1;
    private const double Seam = 2;

    // A polynomial holds between two numbers and nowhere else.
    private const double SeamByCost = 50_000;

    // What is not wide is computed for every element, whichever form it takes: some fifty operations are worth a regime.
    private const double OfWork = 0.02;

    // A cut must be a number of either type.
    private const double Unheld = 8;

    /// <param name="forms">The forms, the preferred first.</param>
    /// <param name="faults">How badly a form fails a point, by their indices: 0 where it serves, NaN where that is not known yet.</param>
    /// <param name="faultOf">Finds what is not known.</param>
    /// <param name="weights">How much each point counts.</param>
    /// <param name="points">The points.</param>
    /// <param name="isByCost">Whether there are forms that hold between two numbers only.</param>
    public static IReadOnlyList<Regime> Plan(
        IReadOnlyList<Form> forms, double[,] faults, Func<int, int, double> faultOf, IReadOnlyList<double> weights, IReadOnlyList<GridPoint> points, bool isByCost)
    {
        // What is not known is hoped to serve: a plan of which all is known is the best of all, and few forms are asked at few points.
        var (best, from) = (new double[weights.Count, forms.Count], new int[weights.Count, forms.Count]);
        while (true)
        {
            var plan = Hope(forms, faults, weights, points, isByCost ? SeamByCost : Seam, best, from);
            if (!Learn(plan, forms, faults, faultOf))
                return plan;
        }
    }

    // Whether something of a plan was not known.
    private static bool Learn(IReadOnlyList<Regime> plan, IReadOnlyList<Form> forms, double[,] faults, Func<int, int, double> faultOf)
    {
        var isNew = false;
        for (var k = 0; k < plan.Count; k++)
        {
            var form = 0;
            while (!ReferenceEquals(forms[form], plan[k].Form))
                form++;
            // And at its neighbours' ends, where one of the two must hold.
            for (var i = Math.Max(0, plan[k].First - 1); i <= Math.Min(faults.GetLength(1) - 1, plan[k].Last + 1); i++)
            {
                if (!double.IsNaN(faults[form, i]))
                    continue;
                faults[form, i] = faultOf(form, i);
                isNew = true;
            }
        }

        return isNew;
    }

    private static IReadOnlyList<Regime> Hope(IReadOnlyList<Form> forms, double[,] faults, IReadOnlyList<double> weights, IReadOnlyList<GridPoint> points, double open, double[,] best, int[,] from)
    {
        var count = weights.Count;
        for (var i = 0; i < count; i++)
        {
            var seam = Switch + (i > 0 && IsHeld(points[i - 1].V) && IsHeld(points[i].V) ? 0 : Unheld);
            var (any, sound) = Cheapest(best, faults, i);
            for (var f = 0; f < forms.Count; f++)
            {
                var work = OfWork * forms[f].Work;
                var (cost, previous) = (i == 0 ? work : best[i - 1, f], f);
                // Where one form takes over from another both must hold at one point at least, so that nothing between is lost.
                var change = seam + (i > 0 && Known(faults[f, i - 1]) == 0 ? 0 : open);
                if (any >= 0 && best[i - 1, any] + change + work < cost)
                    (cost, previous) = (best[i - 1, any] + change + work, any);
                if (sound >= 0 && best[i - 1, sound] + seam + work < cost)
                    (cost, previous) = (best[i - 1, sound] + seam + work, sound);
                best[i, f] = cost + (forms[f].Cost * weights[i]) + Known(faults[f, i]);
                from[i, f] = previous;
            }
        }

        return Trace(forms, best, from);
    }

    // The forms to come from whose plans up to the point before cost the least: of all, and of those that hold at this one; −1 if there is none.
    private static (int Any, int Sound) Cheapest(double[,] best, double[,] faults, int point)
    {
        var (any, sound) = (-1, -1);
        for (var g = 0; point > 0 && g < best.GetLength(1); g++)
        {
            if (any < 0 || best[point - 1, g] < best[point - 1, any])
                any = g;
            if (Known(faults[g, point]) == 0 && (sound < 0 || best[point - 1, g] < best[point - 1, sound]))
                sound = g;
        }

        return (any, sound);
    }

    private static double Known(double fault) => double.IsNaN(fault) ? 0 : fault;

    /// <summary>Whether a number is one of either type, with room to spare.</summary>
    public static bool IsHeld(double v) => v == 0 || Math.Abs(v) is > 1e-36 and < 1e37;

    /// <summary>Where the expression as it stands, the first form, fails, with a margin on which another form may take over.</summary>
    public static (int First, int Last) Failing(double[,] faults, IReadOnlyList<GridPoint> points)
    {
        var (first, last) = (0, points.Count - 1);
        while (first < last && faults[0, first] == 0)
            first++;
        while (last > first && faults[0, last] == 0)
            last--;
        // The other form takes over at a number of either type.
        while (first > 0 && !(IsHeld(points[first].V) && points[first].V != 0))
            first--;
        while (last < points.Count - 1 && !(IsHeld(points[last].V) && points[last].V != 0))
            last++;
        return (Math.Max(0, first - 2), Math.Min(points.Count - 1, last + 2));
    }

    private static List<Regime> Trace(IReadOnlyList<Form> forms, double[,] best, int[,] from)
    {
        var count = best.GetLength(0);
        var chosen = 0;
        for (var f = 1; f < forms.Count; f++)
        {
            if (best[count - 1, f] < best[count - 1, chosen])
                chosen = f;
        }

        var regimes = new List<Regime>();
        var last = count - 1;
        for (var i = count - 1; i >= 0; i--)
        {
            if (i > 0 && from[i, chosen] == chosen)
                continue;
            regimes.Insert(0, new(forms[chosen], i, last));
            last = i - 1;
            chosen = from[i, chosen];
        }

        return regimes;
    }
}
