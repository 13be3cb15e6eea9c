using System.Globalization;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>One function of <c>Corpus/stability.points.txt</c>, which <c>tests/references/stability_points.py</c> writes.</summary>
/// <param name="Name">The name of the definition.</param>
/// <param name="Body">The Lagrangian as a user would write it.</param>
internal sealed record AccuracyReference(string Name, string Lower, string Upper, (string Name, string Value)[] Parameters, string Body, ReferencePoint[] Points)
{
    public static AccuracyReference[] All { get; } = [.. Read(Resource("points"))];

    /// <summary>
    /// The families that have a file of their own, <c>Corpus/stability.FAMILY.txt</c>: <c>bases</c> are other bases than e, exponents that are no doubles, doubly exponential
    /// arguments, constants of physics.
    /// </summary>
    public static IEnumerable<string> Families => typeof(AccuracyReference).Assembly.GetManifestResourceNames()
        .Select(n => n.Split('.')).Where(p => p.Length > 3 && p[^1] == "txt" && p[^3] == "stability").Select(p => p[^2]).Except(["points"]);

    public static AccuracyReference[] Of(string family) => [.. Read(Resource(family))];

    /// <summary>What is referred to, in the order of a point's values.</summary>
    public IEnumerable<string> Quantities => ["L", "L′", "L″", "E", .. Parameters.Select(p => $"∂{p.Name}")];

    /// <summary>How many values there are.</summary>
    public int Count => Points.Sum(p => p.Values.Count(v => v is not null));

    public string Module => $"{Name}_module";

    /// <summary>The definition, every parameter learnable.</summary>
    public string Definition
    {
        get
        {
            var parameters = string.Concat(Parameters.Select(p => $", [Learnable{(p.Name.EndsWith("_positive", StringComparison.Ordinal) ? "(MinExclusive = 0)" : "")}] double {p.Name} = {p.Value}"));
            return $"[Lagrangian(Activation = \"{Name}_activation\", Module = \"{Module}\")] internal static partial double {Name}([Domain(Min = {Lower}, Max = {Upper})] double x{parameters}) => {Body};";
        }
    }

    /// <summary>A project that defines some functions.</summary>
    public static string Project(IEnumerable<AccuracyReference> functions) =>
        $"namespace N; internal static partial class F {{ {string.Join("\n", functions.Select(f => f.Definition))} }}";

    private static StreamReader Resource(string file)
    {
        var assembly = typeof(AccuracyReference).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith($"Corpus.stability.{file}.txt", StringComparison.Ordinal));
        return new StreamReader(assembly.GetManifestResourceStream(name)!);
    }

    private static IEnumerable<AccuracyReference> Read(TextReader text)
    {
        using var reader = text;
        var (head, points) = ("", new List<ReferencePoint>());
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("f ", StringComparison.Ordinal))
            {
                points.Add(ReferencePoint.Parse(line));
                continue;
            }

            if (head.Length > 0)
                yield return Make(head, [.. points]);
            (head, points) = (line, []);
        }

        yield return Make(head, [.. points]);
    }

    private static AccuracyReference Make(string head, ReferencePoint[] points)
    {
        var bar = head.IndexOf('|', StringComparison.Ordinal);
        var parts = head[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(parts[1], parts[2], parts[3], [.. parts.Skip(4).Select(p => p.Split('=')).Select(p => (p[0], p[1]))], head[(bar + 2)..], points);
    }
}

/// <summary>The exact values at one x, each rounded to the nearest double; null where there is none.</summary>
/// <param name="IsFloat">Whether x is a float.</param>
/// <param name="Values">The quantities, each with its condition number where it is near a root, else 1.</param>
internal sealed record ReferencePoint(bool IsFloat, double X, (double Value, double Condition)?[] Values)
{
    public static ReferencePoint Parse(string line)
    {
        var parts = line.Split(' ');
        return new(parts[0] == "s", Bits(parts[1]), [.. parts.Skip(2).Select(p => p == "-" ? ((double, double)?)null : Value(p))]);
    }

    private static (double, double) Value(string text)
    {
        var parts = text.Split('~');
        return (Bits(parts[0]), parts.Length == 1 ? 1 : double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static double Bits(string text) => BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
