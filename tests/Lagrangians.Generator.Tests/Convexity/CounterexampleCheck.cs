using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Confirms a counterexample by values of the body alone, in high precision: f above a chord, found from a second derivative by going a
/// small step to both sides. No derivative and no interval of ours takes part.
/// </summary>
internal static class CounterexampleCheck
{
    public static void Confirm(Counterexample found, Definition definition) => Confirm(found, definition.Body!, definition.Method.Parameters[0].Symbol);

    public static void Confirm(Counterexample found, Expr body, Symbol x)
    {
        foreach (var value in found.Parameters)
            Assert.True(Fuzzing.Naive.Contains(value.Parameter.Domain, BigFloat.FromRational(value.Value, 300), 0), $"{value.Parameter.Name} = {value.Value} is outside of its domain");
        foreach (var point in found.Points)
            Assert.True(Fuzzing.Naive.Contains(x.Domain, BigFloat.FromRational(point[0], 300), 0), "the point is outside of the domain");
        if (found.Evidence == Evidence.Jensen)
        {
            Assert.True(Gap(body, found.Parameters, found.Points[0][0], found.Points[1][0], found.Points[2][0]).Sign > 0);
            return;
        }

        var at = found.Points[0][0];
        var second = found.Values[0].Nearest;
        Assert.True(second < 0 || found.Values[0].Upper.Sign < 0);
        var steps = new[] { 20, 40, 80, 160 }.Select(s => Rational.Max(1, Rational.Abs(at)) / new Rational(System.Numerics.BigInteger.One << s, 1));
        Assert.Contains(steps, h => Gap(body, found.Parameters, at - h, at, at + h).Sign > 0);
    }

    /// <summary>f(m) − (λ·f(a) + (1 − λ)·f(b)).</summary>
    public static BigFloat Gap(Expr body, IReadOnlyList<ParameterValue> values, Rational a, Rational m, Rational b)
    {
        Precision precision = 1_200;
        var weight = BigFloat.FromRational((b - m) / (b - a), precision);
        var chord = BigFloat.Add(
            BigFloat.Multiply(weight, At(a), precision),
            BigFloat.Multiply(BigFloat.Subtract(BigFloat.One, weight, precision), At(b), precision),
            precision);
        return BigFloat.Subtract(At(m), chord, precision);

        BigFloat At(Rational x) => Value(body, values, x);
    }

    /// <summary>f(x), in more than a thousand bits.</summary>
    public static BigFloat Value(Expr body, IReadOnlyList<ParameterValue> values, Rational x)
    {
        Precision precision = 1_200;
        try
        {
            return new HighPrecision(
                s => BigFloat.FromRational(s.Kind == SymbolKind.Variable ? x : values.First(v => v.Parameter.Name == s.Name).Value, precision), precision).Evaluate(body);
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.PositiveInfinity;
        }
    }
}
