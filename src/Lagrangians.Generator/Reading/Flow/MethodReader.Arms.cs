using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    private const string Throws = "a condition under which the body throws";
    private const string IsNaN = "a condition under which the body is NaN";

    /// <summary>
    /// What is returned, or chosen: null where that is a throw or NaN, so that the other arm is taken. That no number reaches it is noted as a
    /// requirement, as that of a logarithm is.
    /// </summary>
    private protected Held<TValue>? ReadArm(IOperation operation)
    {
        Budget.Enter();
        switch (operation)
        {
            case IThrowOperation or IConversionOperation { Operand: IThrowOperation }:
                NoteUndefined(Throws);
                return null;
            case { ConstantValue: { HasValue: true, Value: double.NaN or float.NaN } }:
                NoteUndefined(IsNaN);
                return null;
            case { ConstantValue.HasValue: true }:
                return Held<TValue>.Of(Read(operation));
            case IParenthesizedOperation parenthesized:
                return ReadArm(parenthesized.Operand);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return ReadChoice(choice, whenFalse);
            case ISwitchExpressionOperation choice:
                return ReadSwitch(choice);
            default:
                return IsTuple(operation) ? ReadTuple(operation) : Held<TValue>.Of(Read(operation));
        }
    }

    /// <summary>The value of a choice between numbers or conditions.</summary>
    private protected TValue ReadChoice(IOperation operation)
    {
        var held = operation is IConditionalOperation { WhenFalse: { } whenFalse } choice ? ReadChoice(choice, whenFalse) : ReadSwitch((ISwitchExpressionOperation)operation);
        return (held ?? throw RefuseNothing(operation)).Value!;
    }

    private Held<TValue>? ReadChoice(IConditionalOperation choice, IOperation whenFalse)
    {
        var condition = Read(choice.Condition);
        if (Decide(condition) is { } isTrue)
            return ReadArm(isTrue ? choice.WhenTrue : whenFalse);
        var a = ReadUnder(() => condition, () => ReadArm(choice.WhenTrue));
        var b = ReadUnder(() => Not(condition), () => ReadArm(whenFalse));
        return a is null ? b : b is null ? a : Choose(condition, a, b);
    }

    private Held<TValue>? ReadSwitch(ISwitchExpressionOperation choice)
    {
        var arms = choice.Arms;
        if (arms.Length == 0 || !choice.IsExhaustive)
            throw Refuse(choice, "some values have no arm; the last arm must be _ => …");
        var value = Hold(choice.Value);
        NoteAll(value);

        // Every value that reaches the last arm takes it, as the compiler has found the switch exhaustive.
        var conditions = new TValue[arms.Length];
        var values = new Held<TValue>?[arms.Length];
        for (var i = 0; i < arms.Length; i++)
        {
            var (arm, isLast) = (i, i == arms.Length - 1);
            var matches = ReadPattern(arms[i].Pattern, value);
            conditions[i] = arms[i].Guard is { } guard ? Join(Connective.And, matches, ReadUnder(() => Reaches(arm, matches), () => Read(guard))) : matches;
            if (Decide(conditions[i]) == false && !isLast)
                continue;
            values[i] = ReadUnder(() => Reaches(arm, isLast ? Truth(true) : conditions[arm]), () => ReadArm(arms[arm].Value));
        }

        var result = values[arms.Length - 1];
        for (var i = arms.Length - 2; i >= 0; i--)
        {
            if (Decide(conditions[i]) is not { } isTaken)
                result = values[i] is not { } taken ? result : result is null ? taken : Choose(conditions[i], taken, result);
            else if (isTaken)
                result = values[i];
        }

        return result;

        // That no arm before takes the value, and that this one does.
        TValue Reaches(int arm, TValue takes) => conditions.Take(arm).Aggregate(takes, (all, c) => Join(Connective.And, all, Not(c)));
    }
}
