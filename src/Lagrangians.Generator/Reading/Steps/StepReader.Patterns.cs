using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Steps;

internal sealed partial class StepReader
{
    private Step ReadSwitch(ISwitchExpressionOperation choice)
    {
        var value = Read(choice.Value);
        var arms = choice.Arms;
        var conditions = new Step[arms.Length];
        var values = new Step[arms.Length];
        for (var i = 0; i < arms.Length; i++)
        {
            var matches = ReadPattern(arms[i].Pattern, value);
            conditions[i] = arms[i].Guard is { } guard ? new LogicStep(Connective.And, matches, Read(guard)) : matches;
            values[i] = Read(arms[i].Value);
        }

        var result = values[arms.Length - 1];
        for (var i = arms.Length - 2; i >= 0; i--)
            result = new ChoiceStep(conditions[i], values[i], result) { IsSingle = IsSingle(choice) };
        return result;
    }

    private Step ReadPattern(IPatternOperation pattern, Step value)
    {
        Budget.Enter();
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                if (declaration.DeclaredSymbol is { } local)
                    _names[local] = value;
                return new LogicStep(Connective.True);
            case IDiscardPatternOperation or ITypePatternOperation:
                return new LogicStep(Connective.True);
            case IConstantPatternOperation constant:
                var expected = Read(constant.Value);
                return constant.Value.Type.IsBoolean()
                    ? ((LogicStep)expected).Connective == Connective.True ? value : Not(value)
                    : new ComparisonStep(Comparison.Equal, value, expected);
            case INegatedPatternOperation negated:
                return Not(ReadPattern(negated.Pattern, value));
            case IBinaryPatternOperation binary:
                var (left, right) = (ReadPattern(binary.LeftPattern, value), ReadPattern(binary.RightPattern, value));
                return new LogicStep(binary.OperatorKind == BinaryOperatorKind.And ? Connective.And : Connective.Or, left, right);
            case IRelationalPatternOperation relational:
                var bound = Read(relational.Value);
                return relational.OperatorKind switch
                {
                    BinaryOperatorKind.LessThan => new ComparisonStep(Comparison.Less, value, bound),
                    BinaryOperatorKind.LessThanOrEqual => new ComparisonStep(Comparison.LessOrEqual, value, bound),
                    BinaryOperatorKind.GreaterThan => new ComparisonStep(Comparison.Less, bound, value),
                    _ => new ComparisonStep(Comparison.LessOrEqual, bound, value),
                };
            default:
                throw Unknown(pattern.Syntax);
        }
    }
}
