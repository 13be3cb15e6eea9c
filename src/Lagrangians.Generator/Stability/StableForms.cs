using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Calculus.Alternatives;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The forms in which a Lagrangian and what is derived from it are emitted.</summary>
/// <param name="Lagrangian">The value, the activation, the curvature and the energy.</param>
/// <param name="Parameters">The derivatives in the parameters.</param>
internal sealed record StableForms(DerivedLagrangian Lagrangian, IReadOnlyList<ParameterDerivative> Parameters)
{
    /// <summary>Where the form of the activation still fails; null if nowhere, and if it is the user's own.</summary>
    public Shortfall? Activation { get; init; }

    /// <summary>Where the forms of the other quantities still fail, of those that do; none where that of the activation does, or is the user's own: they are derived from it.</summary>
    public IReadOnlyList<Loss> Others { get; init; } = [];

    /// <summary>The quantities for which the search for a form ended at the budget, so that they are emitted as they were derived.</summary>
    public IReadOnlyList<string> Stopped { get; init; } = [];

    // What all that is made on the way may take of the memory.
    private const int Nodes = 150_000;

    // The part for a look at the activation that no form was found of.
    private const int PartForShortfall = 10;

    // The part for what is tried for the quantities whose searches ended at their bounds.
    private const int PartForFurther = 4;

    // What is needed for any search, and was too much for so many parts, is for the others too: thousands of parameters have thousands.
    private const int MaximumTries = 8;

    // It is what is used most.
    private const int WeightOfActivation = 2;

    /// <param name="derived">The Lagrangian.</param>
    /// <param name="parameters">The derivatives in its parameters.</param>
    /// <param name="variable">x.</param>
    /// <param name="isGiven">Whether the derivative in a parameter, of which x is the first, is the user's own, which is taken as it is.</param>
    /// <param name="nameOf">The name of a parameter.</param>
    /// <param name="valueOf">The default of a parameter.</param>
    /// <param name="cancellation">Cancels.</param>
    public static StableForms Of(
        DerivedLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Symbol variable, Func<int, bool> isGiven, Func<int, string> nameOf, Func<Symbol, double> valueOf,
        CancellationToken cancellation)
    {
        var nodes = Algebra.Nodes(derived.Value).ToArray();
        var steps = StageBudgets.StabilityWith(nodes.OfType<Symbol>().Count(), nodes.Max(n => n.Children.Length));
        var work = Budget.OfStage(steps, cancellation);
        return work.Run(() =>
        {
            var names = new QuantityNames(variable.Name);
            var further = steps / PartForFurther;
            var shares = new Shares(work, steps - further - (steps / PartForShortfall), further);
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation, Nodes, int.MaxValue));
            var tries = 0;
            Stabilizer? stabilizer = null;
            Shortfall? remaining = null;
            var losses = new Dictionary<string, Func<Shortfall?>>(StringComparer.Ordinal);
            var (lagrangian, stable, isFound) = (derived, parameters.ToArray(), isGiven(0));
            // The activation first.
            if (!isGiven(0))
            {
                shares.Add(
                    names.Activation,
                    () => OfActivation(isHurried: false),
                    e => (lagrangian, isFound) = (lagrangian with { Activation = e }, true),
                    WeightOfActivation,
                    () => FoundOfParts(derived.Activation),
                    () => OfActivation(isHurried: true));
            }

            var repairs = new Repairs(work, algebra, Made, derived.Value, variable);
            Add(QuantityNames.Value, derived.Value, e => lagrangian = lagrangian with { Value = e }, true, o => o.Value);
            Add(names.Curvature, derived.Curvature, e => lagrangian = lagrangian with { Curvature = e }, !isGiven(0), o => o.Curvature);
            Add(names.Energy, derived.Energy, e => lagrangian = lagrangian with { Energy = e }, !isGiven(0), o => o.Energy);
            for (var i = 0; i < stable.Length; i++)
            {
                var (at, index, name) = (i, stable[i].Parameter, nameOf(stable[i].Parameter));
                Add(QuantityNames.ValueIn(name), stable[i].OfValue, e => stable[at] = stable[at] with { OfValue = e }, !isGiven(index), o => o.ValueIn(index));
                Add(names.ActivationIn(name), stable[i].OfActivation, e => stable[at] = stable[at] with { OfActivation = e }, !isGiven(0), o => o.ActivationIn(index));
            }

            shares.Search();
            remaining = isFound ? remaining : OfDerived();
            // What was sought in a hurry, first.
            var told = new HashSet<string>(shares.Stopped, StringComparer.Ordinal);
            Repair(ofUnfinished: true);
            Repair(ofUnfinished: false);
            return new StableForms(lagrangian, stable)
            {
                Activation = remaining,
                Others = isGiven(0) || remaining is not null ? [] : [.. Remaining()],
                Stopped = [.. shares.Unfinished.Where(told.Contains)],
            };

            // What is derived from what the user gives is not derived from L.
            void Add(string name, Expr expr, Action<Expr> take, bool isDerived, Func<OtherDerivation, IEnumerable<Expr>> others)
            {
                shares.Add(
                    name,
                    () => Judged(isHurried: false),
                    take,
                    1,
                    [() => FoundOfParts(expr), .. isDerived ? new Func<Expr?>[] { () => repairs.Otherwise(expr, others) } : [], () => Judged(isHurried: true)]);

                Expr Judged(bool isHurried)
                {
                    var form = Found(expr, isHurried);
                    losses[name] = Made().FindRemaining;
                    return form;
                }
            }

            Expr Found(Expr expr, bool isHurried) => Made().Stabilize(algebra.Import(expr), isHurried);

            Expr? FoundOfParts(Expr expr) => Made().FoundOfParts(algebra.Import(expr));

            Expr OfActivation(bool isHurried)
            {
                var form = Found(derived.Activation, isHurried);
                remaining = Made().Remaining;
                return form;
            }

            // What the user gives stays.
            void Repair(bool ofUnfinished)
            {
                if (!isGiven(0))
                {
                    lagrangian = lagrangian with
                    {
                        Activation = Repaired(names.Activation, derived.Activation, lagrangian.Activation, o => o.Activation),
                        Curvature = Repaired(names.Curvature, derived.Curvature, lagrangian.Curvature, o => o.Curvature),
                        Energy = Repaired(names.Energy, derived.Energy, lagrangian.Energy, o => o.Energy),
                    };
                }

                lagrangian = lagrangian with { Value = Repaired(QuantityNames.Value, derived.Value, lagrangian.Value, o => o.Value) };
                for (var i = 0; i < stable.Length; i++)
                {
                    var (at, index, name) = (parameters[i], stable[i].Parameter, nameOf(stable[i].Parameter));
                    if (!isGiven(index))
                        stable[i] = stable[i] with { OfValue = Repaired(QuantityNames.ValueIn(name), at.OfValue, stable[i].OfValue, o => o.ValueIn(index)) };
                    if (!isGiven(0))
                        stable[i] = stable[i] with { OfActivation = Repaired(names.ActivationIn(name), at.OfActivation, stable[i].OfActivation, o => o.ActivationIn(index)) };
                }

                Expr Repaired(string name, Expr expr, Expr form, Func<OtherDerivation, IEnumerable<Expr>> others)
                {
                    if (shares.Unfinished.Contains(name) != ofUnfinished)
                        return form;
                    var repaired = repairs.Of(expr, form, others, isJudged: ofUnfinished);
                    if (repaired.IsBetter)
                    {
                        told.Remove(name);
                        losses.Remove(name);
                    }

                    if (repaired.IsLost)
                        told.Add(name);
                    return repaired.Form;
                }
            }

            Stabilizer Made()
            {
                if (stabilizer is null && tries == MaximumTries)
                    throw new BudgetExceededException("the points at which forms are judged");
                tries++;
                return stabilizer ??= Make();
            }

            Stabilizer Make()
            {
                var value = algebra.Import(derived.Value);
                SampledParameter[] sampled = [.. Algebra.Nodes(value).OfType<Symbol>().Where(s => s.Index > 0).Select(s => new SampledParameter(s, valueOf(s)))];
                return new Stabilizer(algebra, variable, value, s => valueOf(s), sampled);
            }

            // With what is left of the work: to find forms is more than to tell of them.
            IEnumerable<Loss> Remaining()
            {
                foreach (var loss in losses)
                {
                    if (Shares.Within(work, steps / PartForShortfall, loss.Value) is { IsOrdinary: true } shortfall)
                        yield return new(loss.Key, shortfall);
                }
            }

            // What is emitted as it was derived is looked at all the same.
            Shortfall? OfDerived()
            {
                try
                {
                    return Made().ShortfallOf(derived.Activation);
                }
                catch (BudgetExceededException)
                {
                    return null;
                }
            }
        });
    }
}
