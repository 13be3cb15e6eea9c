using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>One monoid of a state.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">The runtime's type, without its parameter; empty for the element itself.</param>
/// <param name="Parts">The numbers that it is made of, each with the member that gives it.</param>
internal sealed record StateField(string Name, string Type, IReadOnlyList<(Expr Number, string Member)> Parts);

/// <summary>
/// The monoids from which a Lagrangian's value and activation follow: sums, extrema, logsumexp, norms, and the moments of what is
/// centred about its mean. A reduction of any other that needs a first pass cannot be merged.
/// </summary>
internal sealed class StatePlan
{
    private readonly Algebra _algebra;
    private readonly HashSet<Expr> _missing = new(ReferenceComparer.Instance);
    private readonly List<StateField> _fields = [];

    private StatePlan(Algebra algebra) => _algebra = algebra;

    /// <summary>The plan, or null where there is none.</summary>
    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="results">What is to follow from the state, in its stable form.</param>
    public static IReadOnlyList<StateField>? Of(Algebra algebra, params Expr[] results)
    {
        var plan = new StatePlan(algebra);
        foreach (var result in results)
            plan._missing.UnionWith(Algebra.Nodes(result).OfType<Reduction>());
        if (plan._missing.Count == 0)
            return null;
        plan.TakePivots();
        plan.TakeMoments();
        plan.TakeSimple();
        return plan._missing.Count == 0 ? plan._fields : null;
    }

    // A state has one element of x; what it has of the other terms is relative to the largest of them.
    private void TakePivots()
    {
        foreach (var element in Of(ReductionKind.AtPivot).Where(r => !HoldsReduction(r.Beside!)))
        {
            var pivot = new Pivot(_algebra, element.Beside!, null);
            if (_missing.Contains(pivot.Others))
                Take("LogSumExp", "PivotState", (pivot.Largest, "Key"), (element, "Element"), (pivot.Others, "Others"));
        }
    }

    private void TakeMoments()
    {
        foreach (var norm in Of(ReductionKind.Norm))
        {
            foreach (var sum in Of(ReductionKind.Sum).Where(s => !HoldsReduction(s.Body)))
            {
                if (ReferenceEquals(norm.Body, _algebra.Subtract(sum.Body, _algebra.Mean(sum.Body))))
                    Take("Moments", "MomentsState", (sum, "Sum"), (norm, "Centred"));
            }
        }
    }

    private void TakeSimple()
    {
        foreach (var reduction in _missing.Cast<Reduction>().Where(r => !HoldsReduction(r.Body)).OrderBy(r => r, ExprOrder.Instance).ToArray())
        {
            switch (reduction.Kind)
            {
                case ReductionKind.Sum:
                    Take("Sum", "SumState", (reduction, "Result"));
                    break;
                case ReductionKind.Norm:
                    Take("Norm", "NormState", (reduction, "Result"));
                    break;
                case ReductionKind.Maximum:
                    Take("Maximum", "MaximumState", (reduction, "Result"));
                    break;
                case ReductionKind.Minimum:
                    Take("Minimum", "MinimumState", (reduction, "Result"));
                    break;
            }
        }
    }

    private Reduction[] Of(ReductionKind kind) =>
        [.. _missing.Cast<Reduction>().Where(r => r.Kind == kind).OrderBy(r => r, ExprOrder.Instance)];

    private void Take(string name, string type, params (Expr Number, string Member)[] parts)
    {
        var count = _fields.Count(f => f.Type == type);
        _fields.Add(new StateField(count == 0 ? name : name + (count + 1), type, parts));
        foreach (var (part, _) in parts)
            _missing.Remove(part);
    }

    private static bool HoldsReduction(Expr expr) => Algebra.Nodes(expr).Any(n => n is Reduction);
}
