using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Symbols;

/// <summary>Expressions that ask for too much end soon, with a result or with the bound that they exceed. Steps are counted, not seconds.</summary>
public sealed class WorkBoundTests(ITestOutputHelper output)
{
    // Of a node with very many parts, or a number with very many digits, which are counted at once.
    private const int LargestStep = 6_000;

    public static TheoryData<string> Names => new(Expressions.Keys);

    private static readonly Dictionary<string, Func<Notation, Term>> Expressions = new()
    {
        ["10,000 nested calls"] = n => Repeat(n.X, 10_000, t => t.Call("Sin")),
        ["10,000 nested sums"] = n => Repeat(n.X, 10_000, t => t * n.X + 1),
        ["350 nested calls"] = n => Repeat(n.X, 350, t => t.Call("Tanh")),
        ["tower of powers"] = n => Repeat(n.X, 300, t => n.X.Pow(t)),
        ["tower of powers of sums"] = n => Repeat(n.X, 300, t => (t + 1).Pow(n.Y)),
        ["a product of 2,000 factors"] = n => Many(n, 2_000).Aggregate((a, b) => a * b),
        ["a sum of 2,000 terms"] = n => Many(n, 2_000).Aggregate((a, b) => a + b),
        ["a sum of 300 fractions"] = n => Many(n, 300).Select(t => 1 / (1 + t)).Aggregate((a, b) => a + b),
        ["a sum of 300 exponentials"] = n => Enumerable.Range(1, 300).Select(i => ((Rational)i * n.X).Exp() * n.Y.Pow(i)).Aggregate((a, b) => a + b),
        ["a shared graph"] = n => Repeat(n.X, 120, t => t.Call("Sin") + t.Call("Cos")),
        ["a shared graph of products"] = n => Repeat(n.X, 120, t => t * (t + 1)),
        ["repeated squares of sums"] = n => Repeat(n.X, 200, t => (t + 1).Pow(2)),
        ["repeated squares of numbers"] = n => Repeat(n.Of(3), 60, t => t * t),
        ["long numbers"] = n => n.Of(Rational.FromDouble(1e300)).Pow(1000) * n.X,
        ["long numbers in a sum"] = n => Repeat(n.X, 40, t => Rational.FromDouble(1.1e-300) * (t + 1) + n.Y),
        ["long powers"] = n => Repeat(n.X, 100, t => t.Pow(new Rational(7, 3)).Pow(3) + 1),
        ["nested pieces"] = n => Repeat(n.X, 120, t => n.If(n.IsPositive(t - 1), n.Max(t, n.Y), t + n.X)),
        ["nested maxima"] = n => Repeat(n.X, 120, t => n.Max(t * n.X, n.Of(0)) + 1),
        ["pieces of pieces"] = n => Repeat(n.X, 40, t => n.If(n.IsPositive(t), t, n.Of(0)) * n.If(n.IsPositive(n.X - t), t, n.Of(0))),
        ["fractions of fractions"] = n => Repeat(n.X, 120, t => 1 / (1 + 1 / (t + n.Y))),
    };

    [Theory, MemberData(nameof(Names))]
    public void It_ends_soon(string name)
    {
        using var count = new StepCount();
        var budget = Budget.OfStage(StageBudgets.Derivation, TestContext.Current.CancellationToken);
        var outcome = "derived";
        try
        {
            budget.Run(() =>
            {
                var n = new Notation();
                var body = Expressions[name](n).Expr;
                var derived = DerivedLagrangian.Derive(body, (Symbol)n.X.Expr, null, new Budget(default));
                _ = ParameterDerivative.Derive(derived, (Symbol)n.Y.Expr, null, new Budget(default));
                outcome = $"derived, {derived.Curvature.ToString().Length} characters";
                return 0;
            });
        }
        catch (BudgetExceededException exceeded)
        {
            outcome = exceeded.Message;
        }

        output.WriteLine($"{name}: {outcome}, {budget.Spent} steps");
        Assert.InRange(budget.Spent, 1, StageBudgets.Derivation + LargestStep);
        Assert.InRange(count.LongestStretch, 1, Budget.StepsBetweenLooks + LargestStep);
    }

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("Fraction")]
    [InlineData("Tanh")]
    [InlineData("Normal")]
    public void The_twelfth_derivative(string name)
    {
        var n = new Notation(new Budget(default, 400_000));
        var term = name switch
        {
            "Fraction" => (1 + n.X.Pow(2)).Pow(-2),
            "Normal" => (-n.X.Pow(2)).Exp(),
            _ => n.X.Call(name),
        };
        var budget = Budget.OfStage(4 * StageBudgets.Derivation, TestContext.Current.CancellationToken);
        var order = 0;
        for (; order < 12; order++)
            term = budget.Run(() => n.Derivative(term, n.X));
        output.WriteLine($"order {order}: {budget.Spent} steps, size {term.Expr.Size}");
    }

    [Fact]
    public void A_cancelled_derivation_stops()
    {
        var source = new CancellationTokenSource();
        var n = new Notation(new Budget(source.Token));
        var term = Repeat(n.X, 60, t => t.Call("Tanh") * n.Y);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => n.Derivative(term, n.X));
    }

    [Fact]
    public void Numbers_out_of_the_range_of_a_double_are_left_to_be_computed()
    {
        var n = new Notation();
        Assert.Null(HighPrecision.Constant(n.Of(10_000_000).Exp().Expr));
        Assert.Null(HighPrecision.Constant(n.Of(30).Exp().Exp().Exp().Expr));
        Assert.Null(HighPrecision.Constant(n.Of(30).Exp().Exp().Exp().Call("Sin").Expr));
        Assert.Null(HighPrecision.Constant(n.Of(-1).Log().Expr));
        Assert.Equal(Math.E, HighPrecision.Constant(n.Of(1).Exp().Expr)!.Value.ToDouble());
    }

    private static Term Repeat(Term term, int count, Func<Term, Term> step)
    {
        for (; count > 0; count--)
            term = step(term);
        return term;
    }

    private static IEnumerable<Term> Many(Notation n, int count) => Enumerable.Range(1, count).Select(i => (n.X + i).Call("Sin"));
}
