using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    private const string SupportedPatterns = "supported are comparisons with constants, and, or, not, _ and var";

    private Expr ReadSwitch(ISwitchExpressionOperation @switch)
    {
        var arms = @switch.Arms;
        if (arms.Length == 0 || !@switch.IsExhaustive)
            throw Refuse(@switch, "some values have no arm; the last arm must be _ => …");
        var value = Read(@switch.Value);

        // Every value that reaches the last arm takes it, as the compiler has found the switch exhaustive.
        var conditions = new Expr[arms.Length];
        var values = new Expr[arms.Length];
        for (var i = 0; i < arms.Length; i++)
        {
            var (arm, isLast) = (i, i == arms.Length - 1);
            var matches = ReadPattern(arms[i].Pattern, value);
            conditions[i] = arms[i].Guard is { } guard ? algebra.Join(Connective.And, matches, ReadUnder(() => Reaches(arm, matches), guard)) : matches;
            values[i] = ReadUnder(() => Reaches(arm, isLast ? algebra.True : conditions[arm]), arms[i].Value);
        }

        var result = values[arms.Length - 1];
        for (var i = arms.Length - 2; i >= 0; i--)
            result = Choose(@switch.Type, conditions[i], values[i], result);
        return result;

        // That no arm before takes the value, and that this one does.
        Expr Reaches(int arm, Expr takes) => algebra.Join(Connective.And, [takes, .. conditions.Take(arm).Select(algebra.Not)]);
    }

    /// <summary>The condition under which the value matches; names that the pattern gives are defined.</summary>
    private Expr ReadPattern(IPatternOperation pattern, Expr value)
    {
        Budget.Enter();
        Step();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return algebra.True;
            case IDeclarationPatternOperation declaration when IsWholeType(declaration, declaration.MatchedType):
                if (declaration.DeclaredSymbol is ILocalSymbol local)
                    _frame.Define(local, value);
                return algebra.True;
            case ITypePatternOperation type when IsWholeType(type, type.MatchedType):
                return algebra.True;
            case IConstantPatternOperation constant:
                return Matches(value, constant.Value);
            case INegatedPatternOperation negated:
                return algebra.Not(ReadPattern(negated.Pattern, value));
            case IBinaryPatternOperation binary:
                var left = ReadPattern(binary.LeftPattern, value);
                var right = ReadPattern(binary.RightPattern, value);
                return algebra.Join(binary.OperatorKind == BinaryOperatorKind.And ? Connective.And : Connective.Or, left, right);
            case IRelationalPatternOperation relational:
                var bound = Read(relational.Value);
                return relational.OperatorKind switch
                {
                    BinaryOperatorKind.LessThan => algebra.Compare(Comparison.Less, value, bound),
                    BinaryOperatorKind.LessThanOrEqual => algebra.Compare(Comparison.LessOrEqual, value, bound),
                    BinaryOperatorKind.GreaterThan => algebra.Compare(Comparison.Less, bound, value),
                    BinaryOperatorKind.GreaterThanOrEqual => algebra.Compare(Comparison.LessOrEqual, bound, value),
                    _ => throw Refuse(pattern, SupportedPatterns),
                };
            default:
                throw Refuse(pattern, SupportedPatterns);
        }
    }

    private static bool IsWholeType(IPatternOperation pattern, ITypeSymbol? matched) =>
        matched is null || SymbolEqualityComparer.Default.Equals(matched, pattern.InputType);

    private Expr Matches(Expr value, IOperation constant)
    {
        var expected = Read(constant);
        if (!constant.Type.IsBoolean())
            return algebra.Compare(Comparison.Equal, value, expected);
        return ReferenceEquals(expected, algebra.True) ? value : algebra.Not(value);
    }
}
