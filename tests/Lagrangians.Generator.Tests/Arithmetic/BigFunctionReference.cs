using System.Globalization;
using System.Numerics;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Tests.Arithmetic;

/// <summary>One line of BigFunctions.references.txt, which tests/references/big_functions.py writes.</summary>
internal sealed record BigFunctionReference(string Text, string Function, BigFloat[] Arguments, BigFloat Value, int Digits)
{
    // An argument that is no binary fraction is rounded here; the functions are then exact to far more than is compared.
    private static readonly Precision Exact = 5000;

    public static readonly IReadOnlyList<BigFunctionReference> All = Read();

    public BigFloat Evaluate(Precision precision) => Arguments.Length == 1
        ? BigFunctionTable.Unary[Function](Arguments[0], precision)
        : BigFunctionTable.Binary[Function](Arguments[0], Arguments[1], precision);

    private static List<BigFunctionReference> Read()
    {
        var assembly = typeof(BigFunctionReference).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("BigFunctions.references.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var references = new List<BigFunctionReference>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var digits = parts[^1].Split('e')[0].Count(char.IsAsciiDigit) > 100 ? 620 : 70;
            references.Add(new(string.Join(' ', parts[..^1]), parts[0], [.. parts[1..^1].Select(Parse)], Parse(parts[^1]), digits));
        }

        return references;
    }

    private static BigFloat Parse(string text)
    {
        if (text.Split('p') is [var mantissa, var exponent])
            return BigFloat.CreateExact(BigInteger.Parse(mantissa, CultureInfo.InvariantCulture), int.Parse(exponent, CultureInfo.InvariantCulture));

        var parts = text.Split('e');
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) power -= parts[0].Length - point - 1;
        var digits = BigFloat.CreateExact(BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), 0);
        var scale = BigFloat.CreateExact(BigInteger.Pow(10, Math.Abs(power)), 0);
        return power < 0 ? BigFloat.Divide(digits, scale, Exact) : BigFloat.MultiplyExact(digits, scale);
    }
}
