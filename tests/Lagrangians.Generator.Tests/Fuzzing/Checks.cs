using System.Text.RegularExpressions;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>How often each thing was compared.</summary>
internal sealed class Statistics
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string what)
    {
        lock (_counts)
            _counts[what] = _counts.GetValueOrDefault(what) + 1;
    }

    public int this[string what] => _counts.GetValueOrDefault(what);

    public override string ToString() => string.Join(", ", _counts.Select(c => $"{c.Key}: {c.Value:N0}"));
}

/// <summary>Something that does not hold of a random expression.</summary>
internal sealed class MismatchException(string kind, string details) : Exception($"{kind}: {details}")
{
    public string Kind { get; } = kind;
}

/// <summary>All that must hold of one expression.</summary>
internal sealed partial class Checks(Tree tree, Symbol[] symbols, IReadOnlyList<Rational[]> points, Statistics statistics)
{
    private const int Bits = 400;
    private static readonly BigFloat Near = BigFloat.One.Scale(-100);
    private static readonly BigFloat Step = BigFloat.One.Scale(-100);
    private static readonly BigFloat Smooth = BigFloat.One.Scale(-12);

    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default));

    /// <exception cref="MismatchException">Something does not hold.</exception>
    public void Run()
    {
        try
        {
            RunWithinBudget();
            statistics.Count("expressions");
        }
        catch (BudgetExceededException)
        {
            statistics.Count("over the budget");
        }
        catch (Exception e) when (e is not MismatchException)
        {
            throw new MismatchException(e.GetType().Name, e.ToString());
        }
    }

    private void RunWithinBudget()
    {
        var canonical = tree.Build(_algebra, symbols);
        RequireSame("mirrored", canonical, tree.Build(_algebra, symbols, mirrored: true));
        RequireSame("rebuilt", canonical, _algebra.Rebuild(canonical, node => node));
        var imported = FunctionLibrary.NewAlgebra(new Budget(default)).Import(canonical);
        if (!imported.Equals(canonical) || imported.GetHashCode() != canonical.GetHashCode())
            throw new MismatchException("imported", $"{canonical} becomes {imported}");
        if (canonical.Depth < 40 && canonical.ToString().Length < 400)
            RequireNeat(canonical.ToString());

        var simple = Simplifier.Simplify(_algebra, canonical);
        RequireSame("idempotent", simple, Simplifier.Simplify(_algebra, simple));
        var elsewhere = FunctionLibrary.NewAlgebra(new Budget(default));
        var again = Simplifier.Simplify(elsewhere, elsewhere.Import(simple));
        if (!again.Equals(simple))
            throw new MismatchException("idempotent elsewhere", $"{simple} becomes {again}");

        foreach (var point in points)
        {
            var at = Array.ConvertAll(point, v => BigFloat.FromRational(v, Bits));
            if (Naive.Evaluate(tree, at, Bits, out var distance, out _) is not { } expected || distance < Near)
                continue;
            statistics.Count("values");
            Compare("canonical", canonical, at, expected, -100);
            Compare("simplified", simple, at, expected, -100);
            RequireBounds(canonical, at);
            RequireBounds(simple, at);
            ComparePrinted(canonical, at);
            ComparePrinted(simple, at);
            CompareLowered(simple, at);
        }

        CheckDerivatives(simple);
    }

    private void CheckDerivatives(Expr value)
    {
        foreach (var index in new[] { 0, 1, 3 })
        {
            var symbol = _algebra.Import(symbols[index]);
            if (!Algebra.Contains(value, symbol))
                continue;
            var first = DerivedLagrangian.Derivative(_algebra, value, symbol);
            var second = index == 0 ? DerivedLagrangian.Derivative(_algebra, first, symbol) : null;
            var energy = index == 0 ? LegendreTransform.Of(_algebra, value, first, symbol) : null;
            foreach (var point in points)
                CheckDerivatives(index, point, value, first, second, energy);
        }
    }

    private void CheckDerivatives(int index, Rational[] point, Expr value, Expr first, Expr? second, Expr? energy)
    {
        var at = Array.ConvertAll(point, v => BigFloat.FromRational(v, Bits));
        if (Naive.Evaluate(tree, at, 600, out var distance, out var isOnEdge) is not { } middle || distance < Smooth)
            return;
        if (Shifted(1) is not { } up || Shifted(-1) is not { } down || Shifted(2) is not { } farUp || Shifted(-2) is not { } farDown)
            return;
        var (forward, backward) = (Quotient(up, middle, 1), Quotient(middle, down, 1));
        var (central, wide) = (Quotient(up, down, 2), Quotient(farUp, farDown, 4));
        if (!IsClose(forward, backward, -40) || !IsClose(central, wide, -60))
            return;
        var kind = isOnEdge ? " on an edge" : "";
        statistics.Count("derivatives" + kind);
        if (isOnEdge && (!Of(first, at).IsFinite || tree.HasPieces))
        {
            // The chain rule has no value where an inner function has no derivative: √((x − 1)·(x − 1)·y) at 1. And a piece of one
            // point, x == 0 ? 0 : x, is differentiated as it stands.
            statistics.Count("derivatives undefined on an edge");
            return;
        }

        // At an edge the derivative is known no better than the slopes on both sides agree.
        Compare("derivative in " + symbols[index].Name + kind, first, at, central, isOnEdge ? -38 : -60);
        if (isOnEdge)
            return;
        RequireBounds(first, at);
        if (second is null)
            return;
        var bend = BigFloat.Subtract(forward, backward, 900).Scale(100);
        var wideBend = BigFloat.Subtract(Quotient(farUp, middle, 2), Quotient(middle, farDown, 2), 900).Scale(99);
        if (IsClose(bend, wideBend, -60))
        {
            statistics.Count("second derivatives");
            Compare("second derivative", second, at, bend, -60);
        }

        statistics.Count("energies");
        var legendre = BigFloat.Subtract(BigFloat.Multiply(at[0], Of(first, at), 900), Of(value, at), 900);
        Compare("energy", energy!, at, legendre, -100);

        BigFloat? Shifted(int steps)
        {
            var moved = (BigFloat[])at.Clone();
            moved[index] = BigFloat.Add(moved[index], BigFloat.Multiply(Step, steps, Bits), Bits);
            return Naive.Evaluate(tree, moved, 600, out _, out _);
        }

        static BigFloat Quotient(BigFloat a, BigFloat b, int steps) =>
            BigFloat.Divide(BigFloat.Subtract(a, b, 900), BigFloat.Multiply(Step, steps, 900), 900);
    }

    private void Compare(string kind, Expr expr, BigFloat[] at, BigFloat expected, int tolerance)
    {
        // Where rounding decides on which side of an edge an argument falls, it falls on the right one in some precision.
        var actual = Of(expr, at);
        for (var bits = 610; bits < 700 && !actual.IsFinite; bits += 10)
            actual = Of(expr, at, bits);
        if (!IsClose(actual, expected, tolerance))
            throw new MismatchException(kind, $"{Text(expr)} is {actual}, expected {expected} at {Text(at)}");
    }

    // Factors within a rounding of 1 are not printed: half the digits of a double are enough to see a wrong parenthesis.
    private void ComparePrinted(Expr expr, BigFloat[] at)
    {
        if (expr.Size > 2_000)
            return;
        var printed = PrintedFormula.Evaluate(expr, name => at[Array.IndexOf(RandomTrees.Names, name)]);
        var value = Of(expr, at);
        if (printed.IsFinite && !IsClose(printed, value, -24))
            throw new MismatchException("printed", $"{Text(expr)} is {printed}, expected {value} at {Text(at)}");
        statistics.Count(printed.IsFinite ? "printed" : "printed in an order that overflows");
    }

    // What is a rounding from 1 is no factor of what is computed either.
    private void CompareLowered(Expr expr, BigFloat[] at)
    {
        var lowered = new ScalarRun<BigFloat>(ExactNumbers.Of(600), s => at[s.Index]).Of(new Lowerer(_algebra).Of(expr));
        var value = Of(expr, at);
        if (lowered.IsFinite && !IsClose(lowered, value, -24))
            throw new MismatchException("lowered", $"{Text(expr)} is {lowered}, expected {value} at {Text(at)}");
        statistics.Count(lowered.IsFinite ? "lowered" : "lowered in an order that overflows");
    }

    private void RequireBounds(Expr expr, BigFloat[] at)
    {
        var value = Of(expr, at);
        if (value.IsFinite && !Naive.Contains(_algebra.Bounds(expr), value, BigFloat.One.Scale(-100)))
            throw new MismatchException("bounds", $"{Text(expr)} is {value} at {Text(at)}, not in {_algebra.Bounds(expr)}");
    }

    private static void RequireSame(string kind, Expr expected, Expr actual)
    {
        if (!ReferenceEquals(expected, actual))
            throw new MismatchException(kind, $"{Text(expected)} becomes {Text(actual)}");
    }

    private static void RequireNeat(string text)
    {
        if (Ugly().Match(text) is { Success: true } ugly)
            throw new MismatchException("printing", $"'{ugly.Value}' in {text}");
    }

    [GeneratedRegex(@"\+ 0 |\+ 0$|- -|\+ -|--|(^|\()1 \* |Pow\([^()]*, 1\)")]
    private static partial Regex Ugly();

    private static bool IsClose(BigFloat a, BigFloat b, int tolerance)
    {
        if (!a.IsFinite || !b.IsFinite)
            return false;
        var size = BigFloat.Max(BigFloat.Abs(a), BigFloat.Abs(b));
        var difference = BigFloat.Abs(BigFloat.Subtract(a, b, 900));
        return difference <= BigFloat.Max(size, 1).Scale(tolerance);
    }

    private static BigFloat Of(Expr expr, BigFloat[] at, int bits = 600) => new HighPrecision(s => at[s.Index], bits).Evaluate(expr);

    private static string Text(Expr expr) => expr.Depth > 40 ? "…" : expr.ToString() is { Length: < 2000 } text ? text : "…";

    private string Text(BigFloat[] at) => string.Join(", ", symbols.Select(s => $"{s.Name} = {at[s.Index].ToDouble()}"));
}
