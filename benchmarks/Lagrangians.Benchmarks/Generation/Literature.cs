using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>The functions of the literature that the tests measure the accuracy of, as definitions of which nothing is derived yet.</summary>
internal static class Literature
{
    public static List<Definition> Definitions() => Stages.ReadAccepted(Bodies());

    private static IEnumerable<string> Bodies()
    {
        using var reader = new StreamReader(typeof(Literature).Assembly.GetManifestResourceStream("stability.points.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("f ", StringComparison.Ordinal))
                continue;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var head = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var parameters = string.Concat(head.Skip(4).Select(p => p.Split('=')).Select(p => $", [Learnable] double {p[0]} = {p[1]}"));
            yield return $"[Lagrangian] internal static partial double {head[1]}([Domain(Min = {head[2]}, Max = {head[3]})] double x{parameters}) => {line[(bar + 2)..]};";
        }
    }
}
