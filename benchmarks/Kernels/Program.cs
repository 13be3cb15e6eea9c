using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>All peers side by side, in one run. Arguments: names or parts of names of rows; lengths; float or double. Nothing: all.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        int[] lengths = [.. args.Where(a => int.TryParse(a, out _)).Select(int.Parse)];
        string[] types = [.. args.Where(a => a is "float" or "double")];
        string[] names = [.. args.Where(a => a is not ("float" or "double") && !int.TryParse(a, out _))];
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        Console.WriteLine($"{Machine.Processor}; registers of {width} bits; .NET {Environment.Version}; {DateTime.UtcNow:yyyy-MM-dd}.");
        foreach (var length in lengths.Length > 0 ? lengths : [1_000, 100_000])
        {
            if (types.Length == 0 || types.Contains("float"))
                Write<float>(length, names);
            if (types.Length == 0 || types.Contains("double"))
                Write<double>(length, names);
        }
    }

    private static void Write<T>(int length, string[] names)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Console.WriteLine();
        Console.WriteLine($"| {typeof(T).Name}, {length} elements | ns an element | peer | ratio | bound |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Row[] rows = [.. new Rows<T>(length).All().Where(r => names.Length == 0 || names.Any(n => r.Name.Contains(n, StringComparison.OrdinalIgnoreCase)))];
        Clock.WarmUp(rows);
        foreach (var row in rows)
        {
            var (ours, peer) = Clock.Medians(row.Ours, row.Peer);
            var missed = ours / peer > row.Bound ? " **missed**" : "";
            Console.WriteLine($"| {row.Name} | {ours / length:F3} | {peer / length:F3} | {ours / peer:F2} | {row.Bound}{missed} |");
        }
    }
}
