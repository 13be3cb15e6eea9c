using CsCheck;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Fuzzing;

namespace Lagrangians.Generator.Tests.Functions;

/// <summary>Each thing that a function says of itself, against its own values in high precision.</summary>
public sealed class FunctionFactsTests
{
    private const int Bits = 400;
    private static readonly BigFloat Step = BigFloat.One.Scale(-100);
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
    private readonly Symbol[] _symbols = [new("u", 0, SymbolKind.Variable, Interval.All), new("v", 1, SymbolKind.Parameter, Interval.All)];

    public static TheoryData<string> Names => new(Real.Select(f => f.Name));

    private static IEnumerable<ElementaryFunction> Real =>
        FunctionLibrary.All.Where(f => f.Arity > 0 && !f.Name.StartsWith("Integer", StringComparison.Ordinal));

    // On a grid much wider than the step of the differences.
    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double[-1, 1], Gen.Double[-6, 6], Gen.Double[-14, 14], Gen.Int[-4, 4].Select(i => i / 2.0), Gen.Double[-1e-9, 1e-9])
        .Select(d => Math.ScaleB(Math.Round(Math.ScaleB(d, 50)), -50));

    private static readonly Gen<Interval> Range = Gen.OneOf(
        Gen.Const(Interval.All), Gen.Const(Interval.Positive), Gen.Const(Interval.Negative), Gen.Const(Interval.NonNegative), Gen.Const(Interval.NonPositive),
        Gen.Select(Gen.Int[-6, 6], Gen.Int[0, 6], Gen.Bool, Gen.Bool, (a, d, p, q) => new Interval(Bound.At(new(a, 2), p && d > 0), Bound.At(new(a + d, 2), q && d > 0))),
        Gen.Int[-4, 4].Select(a => Interval.AtLeast(a)), Gen.Int[-4, 4].Select(a => -Interval.AtLeast(a)));

    [Fact]
    public void There_are_functions() => Assert.True(Real.Count() >= 35);

    [Theory, MemberData(nameof(Names))]
    public void Derivatives_are_those_of_the_values(string name) => CheckDerivatives(name, 400);

    [Theory(Explicit = true), MemberData(nameof(Names))]
    public void Derivatives_are_those_of_the_values_at_many_points(string name) => CheckDerivatives(name, 1_600);

    private void CheckDerivatives(string name, int points)
    {
        var function = FunctionLibrary.Find(name);
        var compared = 0;
        Gen.Select(Number, Number).Sample((u, v) =>
        {
            BigFloat[] at = [u, v];
            for (var i = 0; i < function.Arity; i++)
            {
                if (!IsSmooth(name, u, v) || Difference(function, at, i, 1) is not { } near || Difference(function, at, i, 2) is not { } far || !IsClose(near, far, -120))
                    continue;
                var derivative = function.Derivatives[i]([Term(0), Term(1)]).Expr;
                AssertClose($"∂{name}/∂{i} at {u:R}, {v:R}", near, Evaluate(derivative, at), -120);
                compared++;
            }
        }, iter: points, threads: 1);
        Assert.True(compared > points / 80, $"{compared} points");
    }

    [Theory, MemberData(nameof(Names))]
    public void Values_lie_in_the_range_and_are_finite_on_the_domain(string name) => CheckRange(name, 1_500);

    [Theory(Explicit = true), MemberData(nameof(Names))]
    public void Many_values_lie_in_the_range_and_are_finite_on_the_domain(string name) => CheckRange(name, 6_000);

    private void CheckRange(string name, int points)
    {
        var function = FunctionLibrary.Find(name);
        var inside = 0;
        Gen.Select(Range, Range, Number, Number).Sample((r, s, u, v) =>
        {
            BigFloat[] at = [u, v];
            Interval[] ranges = [r, s];
            if (!Enumerable.Range(0, function.Arity).All(i => Naive.Contains(ranges[i], at[i], 0)))
                return;
            var value = function.Value(at[..function.Arity], Bits);
            if (at[..function.Arity].All(a => Naive.Contains(function.Domain, a, 0)))
                Assert.True(value.IsFinite, $"{name}({u:R}, {v:R}) is {value} within the domain");
            if (!value.IsFinite)
                return;
            var range = function.Range(ranges[..function.Arity]);
            Assert.True(Naive.Contains(range, value, 0), $"{name}({u:R}, {v:R}) = {value} is not in {range}, for arguments in {r}, {s}");
            inside++;
        }, iter: points, threads: 1);
        Assert.True(inside > points / 60, $"{inside} points");
    }

    [Theory, MemberData(nameof(Names))]
    public void Parity_symmetry_and_identities_hold(string name)
    {
        var function = FunctionLibrary.Find(name);
        var u = Term(0);
        Gen.Select(Number, Number).Sample((a, b) =>
        {
            BigFloat[] at = [a, b];
            var value = function.Value(at[..function.Arity], Bits);
            if (!value.IsFinite)
                return;
            if (function.IsSymmetric)
                AssertClose($"{name}({b:R}, {a:R})", value, function.Value([b, a], Bits), -350);
            if (function.Arity > 1)
                return;
            foreach (var shift in function.Shifts)
            {
                var left = BigFloat.Add(BigFunctions.Pow(value, BigFloat.FromRational(shift.Exponent, Bits), Bits), BigFloat.FromRational(shift.Amount, Bits), Bits);
                AssertClose($"{name}({a:R})^{shift.Exponent} + {shift.Amount}", left, Evaluate(shift.Result(u).Expr, at), -300);
            }

            var mirrored = function.Value([-a], Bits);
            if (function.Parity != Parity.None)
                AssertClose($"{name}({-a:R})", function.Parity == Parity.Even ? value : -value, mirrored, -350);
            if (function.MirrorSum is not null)
                AssertClose($"{name}({a:R}) + {name}({-a:R})", BigFloat.Add(value, mirrored, Bits), Evaluate(function.MirrorSum(u).Expr, at), -300);
            if (function.MirrorDifference is not null)
                AssertClose($"{name}({a:R}) - {name}({-a:R})", BigFloat.Subtract(value, mirrored, Bits), Evaluate(function.MirrorDifference(u).Expr, at), -300);
        }, iter: 100, threads: 1);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_a_call_is_evaluated_to_is_equal(string name)
    {
        var function = FunctionLibrary.Find(name);
        var arguments = Arguments();
        foreach (var first in arguments)
        {
            foreach (var second in function.Arity == 1 ? arguments[..1] : arguments)
            {
                Term[] pair = [first, second];
                var call = _algebra.Call(name, [.. pair.Take(function.Arity).Select(t => t.Expr)]);
                foreach (var (a, b) in new[] { (0.0, 0.5), (1.0, 1.0), (-1.5, 0.25), (0.75, -2.0), (2.5, 3.0) })
                {
                    BigFloat[] at = [a, b];
                    var values = pair.Take(function.Arity).Select(t => Evaluate(t.Expr, at)).ToArray();
                    if (values.All(v => v.IsFinite) && function.Value(values, Bits) is { IsFinite: true } expected)
                        AssertClose($"{name}({string.Join(", ", pair.Take(function.Arity).Select(t => t.Expr))}) = {call} at {a}, {b}", expected, Evaluate(call, at), -300);
                }
            }
        }
    }

    [Fact]
    public void Integer_division_is_that_of_CSharp()
    {
        foreach (var a in Enumerable.Range(-7, 15))
        {
            foreach (var b in new[] { -3, -1, 1, 2, 5 })
            {
                Assert.Equal(a / b, ((Constant)_algebra.Call("IntegerQuotient", _algebra.Constant(a), _algebra.Constant(b))).Value);
                Assert.Equal(a % b, ((Constant)_algebra.Call("IntegerRemainder", _algebra.Constant(a), _algebra.Constant(b))).Value);
                Assert.Equal(a / b, FunctionLibrary.Find("IntegerQuotient").Value([a, b], 60).ToDouble());
                Assert.Equal(a % b, FunctionLibrary.Find("IntegerRemainder").Value([a, b], 60).ToDouble());
            }
        }
    }

    private Term[] Arguments()
    {
        var (u, v) = (Term(0), Term(1));
        Rational[] numbers = [0, 1, -1, 2, -3, Rational.Half, new(-7, 3), 1000];
        return
        [
            .. numbers.Select(n => u.Number(n)), u, -u, 2 * u, u - 1, 1 - u, -u - 2, u * v, -u * v, u.Exp(), -u.Exp(), u.Log(), 3 * u.Log(), v * u.Log(), u.Pow(2), -u.Pow(2), u.Pow(-2),
            u.Exp().Pow(v), u.Number(2).Sqrt() * u, u.Number(2).Pow(-Rational.Half) * u, u.Named("Pi"), u.Call("Abs"), -u.Call("Abs"), u.Call("Max", u.Number(0)), u.Pow(2) * v, 2 * (u - 1), -2 * (u - 1),
            u.Call("Sign"), 1 + u.Pow(2),
        ];
    }

    private static bool IsSmooth(string name, double u, double v) => name switch
    {
        "Abs" or "Sign" or "Cbrt" => u != 0,
        "Max" or "Min" => u != v,
        "Hypot" => u != 0 || v != 0,
        "Atan2" => v > 0 || Math.Abs(u) > 1e-3,
        _ => true,
    };

    private static BigFloat? Difference(ElementaryFunction function, BigFloat[] at, int argument, int steps)
    {
        var step = BigFloat.Multiply(Step, steps, Bits);
        var (up, down) = (Moved(step), Moved(-step));
        return up.IsFinite && down.IsFinite ? BigFloat.Divide(BigFloat.Subtract(up, down, 900), BigFloat.Multiply(step, 2, 900), 900) : null;

        BigFloat Moved(BigFloat by)
        {
            var moved = at[..function.Arity];
            moved[argument] = BigFloat.Add(moved[argument], by, 900);
            return function.Value(moved, 600);
        }
    }

    private Term Term(int index) => new(_algebra, _algebra.Import(_symbols[index]));

    private static BigFloat Evaluate(Expr expr, BigFloat[] at) => new HighPrecision(s => at[s.Index], Bits).Evaluate(expr);

    private static bool IsClose(BigFloat a, BigFloat b, int tolerance) =>
        a.IsFinite && b.IsFinite
        && BigFloat.Abs(BigFloat.Subtract(a, b, 900)) <= BigFloat.Max(BigFloat.Max(BigFloat.Abs(a), BigFloat.Abs(b)), 1).Scale(tolerance);

    private static void AssertClose(string what, BigFloat expected, BigFloat actual, int tolerance) =>
        Assert.True(IsClose(expected, actual, tolerance), $"{what}: expected {expected}, actual {actual}");
}
