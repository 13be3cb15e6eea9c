using Lagrangians.Generator.Reading.Model;


namespace Lagrangians.Benchmarks.Generation;

/// <summary>The functions of the literature that the tests measure the accuracy of, as definitions of which nothing is derived yet.</summary>
internal static class Literature
{
    // A rejected definition would cost nothing.
    public static List<Definition> Definitions()
    {
        var definitions = Stages.Read(Model.Of($"using System; using Lagrangians; using static System.Math; static partial class F {{\n{string.Join("\n", Bodies())}\n}}"));
        // A rejected one would cost nothing.
        return definitions.TrueForAll(d => d.Body is not null) ? definitions : throw new InvalidOperationException("a definition was rejected");
    }

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
