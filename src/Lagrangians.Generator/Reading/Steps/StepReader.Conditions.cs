using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Steps;

internal sealed partial class StepReader
{
    private readonly Dictionary<Step, bool> _isClosed = [];
    private readonly Run<double> _closed = new(MachineNumbers.Instance, static _ => throw new InvalidOperationException("a closed step has no inputs"));

    private protected override Step Truth(bool value) => new LogicStep(value ? Connective.True : Connective.False);

    private protected override Step One(ITypeSymbol? type) => new NumberStep(1.0) { IsSingle = IsSingle(type) };

    private protected override Step Not(Step condition) => new LogicStep(Connective.Not, condition);

    private protected override Step Join(Connective connective, Step left, Step right) => new LogicStep(connective, left, right);

    private protected override Step Compare(Comparison comparison, Step left, Step right) => new ComparisonStep(comparison, left, right);

    private protected override bool IsCondition(Step value) => value is ComparisonStep or LogicStep;

    private protected override Step Choose(Step condition, Step whenTrue, Step whenFalse) =>
        new ChoiceStep(condition, whenTrue, whenFalse) { IsSingle = whenTrue.IsSingle && whenFalse.IsSingle };

    // What no input is part of is known: how often a loop runs.
    private protected override bool? Decide(Step condition) =>
        IsCondition(condition) && IsClosed(condition) ? _closed.Of(condition)[0] == 1 : null;

    private bool IsClosed(Step step)
    {
        if (_isClosed.TryGetValue(step, out var known))
            return known;
        Budget.Enter();
        var isClosed = step is not (InputStep or ReductionStep);
        foreach (var part in step.Parts)
            isClosed &= IsClosed(part);
        return _isClosed[step] = isClosed;
    }

    private protected override Step? NamedNumber(string name) => name switch
    {
        "Pi" => new NumberStep(Math.PI),
        "Tau" => new NumberStep(2 * Math.PI),
        "E" => new NumberStep(Math.E),
        _ => null,
    };
}
