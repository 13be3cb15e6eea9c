using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

// A variable that is assigned again is another value from there on: of x += 1 nothing is left but that the name stands for x + 1.
internal abstract partial class MethodReader<TValue>
{
    private protected const string NoAssignment =
        "a value is changed within an expression; assign it in a statement of its own, y = …; before";

    /// <summary>The result of an operator, or null for one that is none of formulas.</summary>
    /// <param name="operation">Where it stands.</param>
    /// <param name="kind">Which operator.</param>
    /// <param name="type">The type that it is computed in.</param>
    /// <param name="left">What stands before it.</param>
    /// <param name="right">What stands behind it.</param>
    private protected abstract TValue? Compute(IOperation operation, BinaryOperatorKind kind, ITypeSymbol? type, TValue left, TValue right);

    /// <summary>The number 1 of a type.</summary>
    private protected abstract TValue One(ITypeSymbol? type);

    /// <summary>A value as one of another type.</summary>
    private protected abstract TValue ConvertTo(IOperation operation, ITypeSymbol? from, ITypeSymbol? to, TValue value);

    private Held<TValue> Assign(IOperation operation)
    {
        Budget.Enter();
        Step();
        Held<TValue> held;
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                held = assignment.Value is ISimpleAssignmentOperation or ICompoundAssignmentOperation ? Assign(assignment.Value) : Hold(assignment.Value);
                Store(assignment, assignment.Target, held);
                return held;
            case IDeconstructionAssignmentOperation assignment:
                held = Hold(assignment.Value);
                Store(assignment, assignment.Target, held);
                return held;
            case ICompoundAssignmentOperation assignment:
                held = Hold(() => Change(assignment, assignment.OperatorKind, assignment.Target, assignment.Value, () => Read(assignment.Value), assignment.OperatorMethod, assignment.IsLifted));
                Store(assignment, assignment.Target, held);
                return held;
            case IIncrementOrDecrementOperation change:
                var kind = change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                held = Hold(() => Change(change, kind, change.Target, change.Target, () => One(TypeOf(change.Target)), change.OperatorMethod, change.IsLifted));
                Store(change, change.Target, held);
                return held;
            default:
                throw Refuse(operation, Statements.ReasonAgainst(operation));
        }
    }

    private TValue Change(IOperation operation, BinaryOperatorKind kind, IOperation target, IOperation value, Func<TValue> read, IMethodSymbol? @operator, bool isLifted)
    {
        CheckTarget(operation, target);
        var (from, to) = (TypeOf(value), TypeOf(target));
        // i += 1.5 adds as doubles and cuts the sum to an integer.
        var type = to.IsIntegral() && from.IsReal() ? from : to;
        var result = isLifted || !IsKnown(@operator) ? null : Compute(operation, kind, type, Read(target), read());
        return ConvertTo(operation, type, to, result ?? throw Refuse(operation, "supported are += -= *= /= of numbers and vectors, /= and %= of integers, ++ and --, and &= |= ^= of conditions"));
    }

    private void Store(IOperation operation, IOperation target, Held<TValue> held)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Store(operation, declaration.Expression, held);
                break;
            case ITupleOperation tuple when held.Parts.Count == tuple.Elements.Length:
                for (var i = 0; i < held.Parts.Count; i++)
                    Store(operation, tuple.Elements[i], held.Parts[i]);
                break;
            case IDiscardOperation:
                break;
            default:
                CheckTarget(operation, target);
                _frame.Define(target is ILocalReferenceOperation { Local: var local } ? local : ((IParameterReferenceOperation)target).Parameter, held);
                break;
        }
    }

    // A formula has no effects: what may be changed are the method's own names.
    private void CheckTarget(IOperation operation, IOperation target)
    {
        ISymbol? name = target switch
        {
            ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => local,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
            _ => null,
        };
        if (name is null)
            throw Refuse(operation, $"{Statements.NounOf(target)}, and a formula has no side effects; supported are assignments to local variables and parameters");
        if (!_frame.Owns(name))
            throw Refuse(operation, $"it changes '{name.Name}' of the method around it, which is a side effect; return the value, and assign it there");
    }
}
