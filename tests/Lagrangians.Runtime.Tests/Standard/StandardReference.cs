using System.Globalization;
using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>Exact results for a standard Lagrangian at one point, rounded to double. The file is written by tests/references/standard_points.py.</summary>
internal sealed record StandardReference(
    string Definition, double[] Parameters, double X, double Value, double Activation, double Curvature, double Energy, double[] ParameterDerivatives)
{
    public static IReadOnlyList<StandardReference> All { get; } = ReadFile("standard.txt");

    /// <summary>Far from the default parameters; written by tests/references/standard_range.py.</summary>
    public static IReadOnlyList<StandardReference> Far { get; } = ReadFile("standard_range.txt");

    /// <summary>β, or 0 where there is none.</summary>
    public double Beta => ParameterDerivatives.Length > 0 ? Parameters[0] : 0;

    /// <summary>
    /// A result's distance from the exact one in units of the last place, over max(1, |condition|); 0 where both overflow.
    /// </summary>
    public static double Error<T>(T found, double exact, double condition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var nearest = T.CreateSaturating(exact);
        if (T.IsInfinity(nearest) || !T.IsFinite(found))
            return found == nearest ? 0 : double.PositiveInfinity;
        var ulp = T.Max(T.BitIncrement(T.Abs(nearest)) - T.Abs(nearest), T.Epsilon);
        return Math.Abs(double.CreateChecked((found - nearest) / ulp)) / Math.Max(1, double.IsFinite(condition) ? Math.Abs(condition) : 1);
    }

    /// <summary>Whether x and the parameters are numbers of the type.</summary>
    public bool IsOf<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Parameters.Append(X).All(p => double.CreateChecked(T.CreateSaturating(p)) == p);

    private static StandardReference[] ReadFile(string name) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "points", name)).Select(Read)];

    private static StandardReference Read(string line)
    {
        var fields = line.Split(' ');
        var numbers = fields[2..].Select(Number).ToArray();
        return new(
            fields[0], fields[1] == "-" ? [] : [.. fields[1].Split(',').Select(Number)],
            numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5..]);
    }

    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
