using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Checks counterexamples and kinks of vectors by evaluating the definition itself in high precision, by a path of its own: nothing is
/// differentiated, expanded or simplified.
/// </summary>
internal static class VectorCheck
{
    private static readonly Precision Digits = 600;

    public static string Show(Verdict verdict)
    {
        var counterexample = verdict.Counterexample is { } c
            ? $"{c.Evidence} at {string.Join(" ", c.Points.Select(p => "(" + string.Join(", ", p) + ")"))} along {string.Join(", ", c.Direction ?? [])} with {string.Join(", ", c.Parameters.Select(p => $"{p.Parameter.Name} = {p.Value.ToDouble()}"))}: {string.Join(", ", c.Values.Select(v => v.Nearest))}"
            : "";
        return counterexample + string.Concat(verdict.Kinks.Select(k => $" kink at ({string.Join(", ", k.Point ?? [])}) along ({string.Join(", ", k.Direction ?? [])}): {k.Left}, {k.Right}"))
            + string.Concat(verdict.Undefined.Select(u => $" undefined at ({string.Join(", ", u.At)}): {u.Part} {u.Reason}"));
    }

    /// <summary>Is the counterexample one, and is the kink one?</summary>
    public static void Check(Definition definition, Verdict verdict)
    {
        if (verdict.Counterexample is { } counterexample)
        {
            foreach (var point in counterexample.Points)
                Assert.All(point, p => Assert.True(Contains(definition.Method.Parameters[0].Symbol.Domain, p)));
            foreach (var value in counterexample.Parameters)
                Assert.True(Contains(value.Parameter.Domain, value.Value), value.Parameter.Name);
            Assert.True(IsCounterexample(definition.Body!, counterexample), Show(verdict));
        }

        foreach (var kink in verdict.Kinks)
        {
            var (before, behind) = (Slope(definition.Body!, kink, -1), Slope(definition.Body!, kink, 1));
            Assert.Equal(before, kink.Left, 1e-9 * (1 + Math.Abs(before)));
            Assert.Equal(behind, kink.Right, 1e-9 * (1 + Math.Abs(behind)));
            Assert.True(Math.Abs(before - behind) > 1e-9);
        }
    }

    private static bool Contains(Interval domain, Rational value) => domain.Contains(Interval.Point(value));

    private static bool IsCounterexample(Expr body, Counterexample found)
    {
        if (found.Evidence == Evidence.Jensen)
        {
            var (a, m, b) = (found.Points[0], found.Points[1], found.Points[2]);
            var i = Enumerable.Range(0, a.Count).First(k => a[k] != b[k]);
            var share = (m[i] - a[i]) / (b[i] - a[i]);
            Assert.Equal(m, a.Select((v, k) => v + (share * (b[k] - v))));
            var chord = Add(Times(Value(body, a, found.Parameters), 1 - share), Times(Value(body, b, found.Parameters), share));
            return Value(body, m, found.Parameters) > chord;
        }

        // A second difference over a short step, in so many digits that its own error is far below it.
        var (point, direction) = (found.Points[0], found.Direction!);
        var step = new Rational(1, System.Numerics.BigInteger.One << 120);
        var ahead = Value(body, [.. point.Select((p, i) => p + (step * direction[i]))], found.Parameters);
        var behind = Value(body, [.. point.Select((p, i) => p - (step * direction[i]))], found.Parameters);
        var difference = Add(Add(ahead, behind), Times(Value(body, point, found.Parameters), -2));
        var curvature = Times(difference, 1 / (step * step)).ToDouble();
        Assert.Equal(found.Values[0].Nearest, curvature, 1e-6 * Math.Abs(curvature));
        return curvature < 0;
    }

    private static double Slope(Expr body, Kink kink, int side)
    {
        var step = new Rational(side, System.Numerics.BigInteger.One << 120);
        var at = Value(body, kink.Point!, kink.Parameters);
        var beside = Value(body, [.. kink.Point!.Select((p, i) => p + (step * kink.Direction![i]))], kink.Parameters);
        return Times(Add(beside, Times(at, -1)), 1 / step).ToDouble();
    }

    internal static BigFloat Add(BigFloat a, BigFloat b) => BigFloat.Add(a, b, Digits);

    internal static BigFloat Times(BigFloat a, Rational factor) => BigFloat.Multiply(a, BigFloat.FromRational(factor, Digits), Digits);

    /// <summary>The function at a vector: reductions are loops over the elements.</summary>
    internal static BigFloat Value(Expr body, IReadOnlyList<Rational> x, IReadOnlyList<ParameterValue> parameters)
    {
        return At(body, -1);

        BigFloat At(Expr expr, int element)
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
            var values = new Dictionary<Expr, BigFloat>(ReferenceComparer.Instance);
            var open = Open(expr);
            return new HighPrecision(s => values.TryGetValue(s, out var value) ? value : ValueOf(s, element), Digits).Evaluate(open);

            // With a symbol for each outermost reduction.
            Expr Open(Expr node)
            {
                if (node is not Reduction reduction)
                    return algebra.WithParts(node, Open);
                var name = algebra.Symbol($"reduction{values.Count}", 1_000 + values.Count, SymbolKind.Parameter, Interval.All);
                values[name] = Reduce(reduction);
                return name;
            }
        }

        BigFloat Reduce(Reduction reduction)
        {
            var terms = Enumerable.Range(0, x.Count).Select(i => At(reduction.Body, i)).ToArray();
            return reduction.Kind switch
            {
                ReductionKind.Sum => terms.Aggregate(Add),
                ReductionKind.Maximum => terms.Aggregate((a, b) => BigFloat.Max(a, b)),
                ReductionKind.Minimum => terms.Aggregate((a, b) => BigFloat.Min(a, b)),
                ReductionKind.LogSumExp => BigFunctions.Log(terms.Select(t => BigFunctions.Exp(t, Digits)).Aggregate(Add), Digits),
                _ => BigFloat.Sqrt(terms.Select(t => BigFloat.Multiply(t, t, Digits)).Aggregate(Add), Digits),
            };
        }

        BigFloat ValueOf(Symbol symbol, int element) => BigFloat.FromRational(
            symbol.Index == Symbol.LengthIndex ? x.Count
            : symbol.Kind == SymbolKind.Element ? x[element]
            : parameters.First(p => p.Parameter.Name == (symbol.Kind == SymbolKind.ElementParameter ? $"{symbol.Name}[{element}]" : symbol.Name)).Value,
            Digits);
    }
}
