using System.Globalization;
using System.Text.Json;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>One function of <c>Corpus/stability.jsonl</c> with its references.</summary>
/// <param name="Points">x and ∂L/∂x, both exact to a rounding.</param>
/// <param name="FloatPoints">The same with x representable as float.</param>
internal sealed record CorpusFunction(
    string Name, (string Name, double Value)[] Parameters, string Body, double Lower, double Upper, (double X, double Slope)[] Points, (double X, double Slope)[] FloatPoints)
{
    public static CorpusFunction[] All { get; } = [.. Lines("stability.jsonl").Zip(Lines("stability.ref.jsonl"), Read)];

    /// <summary>The definition as a user would write it: the parameters as defaults, the domain on x.</summary>
    public string Definition
    {
        get
        {
            var parameters = string.Concat(Parameters.Select(p => $", double {p.Name} = {Number(p.Value)}"));
            return $"[Lagrangian] internal static partial double {Name}([Domain(Min = {Number(Lower)}, Max = {Number(Upper)})] double x{parameters}) => {Body};";
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<JsonElement> Lines(string file)
    {
        var assembly = typeof(CorpusFunction).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("Corpus." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }

    private static CorpusFunction Read(JsonElement function, JsonElement reference)
    {
        Assert.Equal(function.GetProperty("name").GetString(), reference.GetProperty("name").GetString());
        var domain = function.GetProperty("domain");
        return new CorpusFunction(
            function.GetProperty("name").GetString()!,
            [.. function.GetProperty("params").EnumerateObject().Select(p => (p.Name, p.Value.GetDouble()))],
            function.GetProperty("body_csharp").GetString()!,
            domain[0].GetDouble(),
            domain[1].GetDouble(),
            ReadPoints("points"),
            ReadPoints("float_points"));

        (double, double)[] ReadPoints(string name) =>
            [.. reference.GetProperty(name).EnumerateArray().Select(p => (Hexadecimal(p[0].GetString()!), Hexadecimal(p[1].GetString()!)))];
    }

    // The hexadecimal floating-point constants of C99: -0x1.8p+3, inf.
    private static double Hexadecimal(string text)
    {
        var sign = text.StartsWith('-') ? -1.0 : 1.0;
        text = text.TrimStart('-');
        if (text == "inf")
            return sign * double.PositiveInfinity;
        var parts = text[2..].Split('.', 'p');
        var mantissa = (double)ulong.Parse(parts[0] + parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return sign * Math.ScaleB(mantissa, int.Parse(parts[2], CultureInfo.InvariantCulture) - (4 * parts[1].Length));
    }
}
