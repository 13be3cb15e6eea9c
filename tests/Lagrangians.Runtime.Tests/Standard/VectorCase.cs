using System.Globalization;
using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>A line that tests/references/vector_points.py wrote: an input, and what is exact there.</summary>
internal sealed record VectorCase<T>(
    string Name, string Kind, int Length, int Seed, T[] Parameters, Exact<T>[][] Numbers, int[] Places, Exact<T>[] Activation, Exact<T>[] HessianProduct)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T[] X => VectorInputs.Draw<T>(Kind, Length, Seed);

    public T[] V => VectorInputs.Draw<T>("moderate", Length, Seed + 1);

    public override string ToString() => FormattableString.Invariant($"{Kind} {Length}, seed {Seed}, ({string.Join(", ", Parameters)})");

    public static VectorCase<T>[] Read(string file)
    {
        var type = typeof(T) == typeof(double) ? "double" : "float";
        return [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "vectors", $"{file}.{type}.txt")).Select(line => Parse(file, line))];
    }

    private static VectorCase<T> Parse(string file, string line)
    {
        var groups = line.Split('|').Select(group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var input = groups[0];
        return new(
            input.Length == 4 ? input[0] : file, input[^3], Integer(input[^2]), Integer(input[^1]),
            [.. groups[1].Select(Exact<T>.Number)], [.. groups[2..6].Select(Values)],
            [.. groups[6].Select(Integer)], Values(groups[7]), Values(groups[8]));

        static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        static Exact<T>[] Values(string[] group) => [.. group.Select(Exact<T>.Parse)];
    }
}
