using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Accuracy;

/// <summary>The table, in Markdown.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>Measures every function at about so many points in each type.</summary>
    public void Write(IEnumerable<Subject> subjects, int count)
    {
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;
        Line($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, registers of {width} bits; at least {count} points for each function and type.");
        Line($"");
        Line($"| function | `double` | worst at | `TensorPrimitives` | `Math` | `float` | worst at | `TensorPrimitives` | `MathF` |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var formulas = new List<string>();
        foreach (var subject in subjects)
        {
            var (inDouble, inSingle) = (Measurement.Of(subject, subject.Double, count), Measurement.Of(subject, subject.Single, count));
            var mark = subject.Formula is null ? "" : "*";
            Line($"| {subject.Name} | {Cells<double>(inDouble, mark)} | {Cells<float>(inSingle, mark)} |");
            if (subject.Formula is { } formula)
                formulas.Add($"{subject.Name} `{formula}`");
        }

        Line($"");
        Line($"\\* There is no such function; it is the formula: {string.Join(", ", formulas)}.");
    }

    private static string Cells<T>(Measurement measured, string mark)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Text(measured.Ours)} | {T.CreateTruncating(measured.At):R} | {Text(measured.Tensor)} | {Text(measured.Scalar)}{(measured.Scalar is null ? "" : mark)}");

    private static string Text(double? ulps) => ulps switch
    {
        null => "–",
        double.PositiveInfinity => "∞",
        < 1000 => ulps.Value.ToString("F2", CultureInfo.InvariantCulture),
        _ => ulps.Value.ToString("0.0e0", CultureInfo.InvariantCulture),
    };

    private void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}
