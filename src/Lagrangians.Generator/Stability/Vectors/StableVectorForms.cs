using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>The forms in which a Lagrangian of a vector and what is derived from it are emitted.</summary>
/// <param name="Lagrangian">The value, the activation, the Hessian product and the energy.</param>
/// <param name="ShardValue">The value of a vector in shards, which has no first element.</param>
/// <param name="ShardActivation">Its activation.</param>
internal sealed record StableVectorForms(DerivedVectorLagrangian Lagrangian, Expr ShardValue, Expr ShardActivation)
{
    // What may be spent on one expression.
    private const int Nodes = 60_000;
    private const int Steps = 500_000;

    // For the passes of what no form is found of.
    private const int ReservedForPasses = StageBudgets.VectorStability / 4;

    /// <summary>The forms of the derivatives in the parameters.</summary>
    public IReadOnlyList<ParameterDerivative> Parameters { get; init; } = [];

    /// <summary>The quantities for which the search for a form ended at the budget, so that they are emitted as they were derived.</summary>
    public IReadOnlyList<string> Stopped { get; init; } = [];

    /// <param name="derived">The Lagrangian.</param>
    /// <param name="parameters">The derivatives in its parameters.</param>
    /// <param name="nameOf">The name of a parameter.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="BudgetExceededException">Not even the passes that they need as they are can be found.</exception>
    public static StableVectorForms Of(
        DerivedVectorLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Func<int, string> nameOf, CancellationToken cancellation)
    {
        var work = Budget.OfStage(StageBudgets.VectorStability, cancellation);
        return work.Run(() =>
        {
            var shares = new Shares(work, StageBudgets.VectorStability - ReservedForPasses, further: 0);
            var (lagrangian, stable) = (derived, parameters.ToArray());
            var (value, activation) = (derived.Value, derived.Activation);
            var numbers = WithOthers(derived, parameters, new Budget(cancellation, Nodes, Steps));
            var passes = new List<Action>();
            Add(QuantityNames.Gradient, derived.Activation, e => lagrangian = lagrangian with { Activation = e });
            Add(QuantityNames.Value, numbers.Value, e => lagrangian = lagrangian with { Value = e });
            Add(QuantityNames.HessianProduct, derived.HessianProduct, e => lagrangian = lagrangian with { HessianProduct = e });
            Add(QuantityNames.VectorEnergy, numbers.Energy, e => lagrangian = lagrangian with { Energy = e });
            Add(QuantityNames.Value, derived.Value, e => value = e, centres: false);
            Add(QuantityNames.Gradient, derived.Activation, e => activation = e, centres: false);
            for (var i = 0; i < stable.Length; i++)
            {
                var (at, name) = (i, nameOf(stable[i].Parameter));
                Add(QuantityNames.ValueIn(name), numbers.InParameters[i], e => stable[at] = stable[at] with { OfValue = e });
                Add(QuantityNames.ProductIn(name), stable[i].OfActivation, e => stable[at] = stable[at] with { OfActivation = e });
            }

            shares.Search();
            foreach (var pass in passes)
                pass();
            return new StableVectorForms(lagrangian, value, activation) { Parameters = stable, Stopped = shares.Stopped };

            // What no form is found of needs passes all the same.
            void Add(string name, Expr expr, Action<Expr> take, bool centres = true)
            {
                var isFound = false;
                shares.Add(
                    name,
                    () => Find(expr, new Budget(cancellation, Nodes, Steps), centres),
                    e =>
                    {
                        isFound = true;
                        take(e);
                    });
                passes.Add(() =>
                {
                    if (!isFound)
                        take(Passes(expr, cancellation));
                });
            }
        });
    }

    // The numbers with another form where the exponentials of a mean are nearly equal, or where what functions of a norm tend to cancels; as they were derived elsewhere.
    private static (Expr Value, Expr Energy, Expr[] InParameters) WithOthers(DerivedVectorLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Budget bound)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(bound);
            var (value, far) = (algebra.Import(derived.Value), new FarNumbers(algebra));
            var (energy, slopes) = (far.Of(algebra.Import(derived.Energy)), parameters.Select(p => far.Of(algebra.Import(p.OfValue))).ToArray());
            var about = new MeanExponentials(algebra);
            var symbols = Algebra.Nodes(value).OfType<Symbol>().ToArray();
            if (symbols.FirstOrDefault(s => s is { Kind: SymbolKind.Element, Index: 0 }) is not { } x || !about.Read(value))
                return (value, energy, slopes);
            return (about.Value(value), about.Energy(energy, x), [.. parameters.Select((p, i) =>
                symbols.FirstOrDefault(s => s.Index == p.Parameter && s.Kind != SymbolKind.ElementParameter) is { } parameter ? about.ValueIn(slopes[i], parameter) : slopes[i])]);
        }
        catch (BudgetExceededException)
        {
            return (derived.Value, derived.Energy, parameters.Select(p => p.OfValue).ToArray());
        }
    }

    /// <summary>The form of an expression; over the bound what has no pass of its own becomes one that has, and no more is looked for.</summary>
    internal static Expr FormOf(Expr expr, Budget bound, bool centres = true)
    {
        try
        {
            return Find(expr, bound, centres);
        }
        catch (BudgetExceededException)
        {
            return Passes(expr, bound.Cancellation);
        }
    }

    /// <summary>The expressions as they were derived, where the search for forms has failed.</summary>
    public static StableVectorForms OfNone(DerivedVectorLagrangian derived)
    {
        var (value, activation) = (Passes(derived.Value, default), Passes(derived.Activation, default));
        return new(new(value, activation, Passes(derived.HessianProduct, default), Passes(derived.Energy, default)), value, activation);
    }

    /// <summary>The same of a derivative in a parameter.</summary>
    public static ParameterDerivative OfNone(ParameterDerivative derivative) =>
        new(derivative.Parameter, Passes(derivative.OfValue, default), Passes(derivative.OfActivation, default));

    /// <summary>The expression with passes for its reductions, and no more.</summary>
    public static Expr Passes(Expr expr, CancellationToken cancellation)
    {
        var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation, int.MaxValue));
        return new StableReductions(algebra, centres: false).Reduce(algebra.Import(expr));
    }

    private static Expr Find(Expr expr, Budget bound, bool centres)
    {
        var algebra = FunctionLibrary.NewAlgebra(bound);
        return new StableReductions(algebra, centres).Rewrite(algebra.Import(expr));
    }
}
