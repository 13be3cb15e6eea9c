using System.Globalization;
using System.Reflection;

namespace Lagrangians.Generator.Tests.Everyday;

/// <summary>The generated quantities of a vector definition beside the exact ones.</summary>
internal static class EverydayVector
{
    // Sums of a few terms, beside the largest of them: an element alone may be as small as its rounding.
    private const double Allowed = 16 * 1.2e-16;

    /// <summary>A line for each quantity that is wrong.</summary>
    public static IEnumerable<string> Errors(EverydayDefinition definition, Assembly project)
    {
        var module = project.GetType($"N.F+{definition.Name}_module`1", throwOnError: true)!.MakeGenericType(typeof(double));
        return (IEnumerable<string>)typeof(EverydayVector).GetMethod(nameof(Measure), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(module).Invoke(null, [definition])!;
    }

    private static List<string> Measure<TModule>(EverydayDefinition definition)
        where TModule : struct, ILagrangian<TModule, double>
    {
        var errors = new List<string>();
        TModule module = new();
        foreach (var line in definition.Lines)
        {
            var parts = line.Split(' ');
            double[] x = Figures(parts[1]), gradient = Figures(parts[4]), found = new double[x.Length];
            module.Activate(x, found);
            var terms = x.Zip(gradient, (a, b) => Math.Abs(a * b)).Append(Math.Abs(Figures(parts[2])[0])).Max();
            Check("value", module.Value(x), Figures(parts[2])[0], 0);
            Check("energy", module.Energy(x), Figures(parts[3])[0], definition.Says.Length == 0 ? 0 : terms);
            for (var i = 0; i < x.Length; i++)
                Check($"activation {i}", found[i], gradient[i], 0);

            void Check(string what, double value, double exact, double beside)
            {
                var scale = Math.Max(Math.Max(Math.Abs(exact), beside), 1e-300);
                if (!(Math.Abs(value - exact) <= Allowed * scale))
                    errors.Add($"{definition.Name} {what} at ({string.Join(", ", x)}): {value:R} for {exact:R}");
            }
        }

        return errors;
    }

    private static double[] Figures(string text) =>
        [.. text.Split(',').Select(t => BitConverter.UInt64BitsToDouble(ulong.Parse(t, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
}
