using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    private Expr ReadUnary(IUnaryOperation unary)
    {
        if (IsKnown(unary.OperatorMethod) && !unary.IsLifted)
        {
            switch (unary.OperatorKind)
            {
                case UnaryOperatorKind.Plus:
                    return Read(unary.Operand);
                case UnaryOperatorKind.Minus:
                    return algebra.Negate(Read(unary.Operand));
                case UnaryOperatorKind.Not when TypeOf(unary).IsBoolean():
                    return algebra.Not(Read(unary.Operand));
            }
        }

        throw Refuse(unary, "supported are +, - on numbers and ! on conditions");
    }

    private Expr ReadBinary(IBinaryOperation binary)
    {
        if (Family(binary) is not { } family)
            return ReadSingle(binary);

        // A sum of thousands of terms leans left; it is gone down in a loop and put together at once.
        var operands = new List<(IOperation Operand, BinaryOperatorKind Kind)>();
        IOperation first = binary;
        while (first is IBinaryOperation left && Family(left) == family && (operands.Count == 0 || ((!left.ConstantValue.HasValue || _isUnfolding) && recording is null)))
        {
            Step();
            operands.Add((left.RightOperand, left.OperatorKind));
            first = left.LeftOperand;
        }

        var values = new Expr[operands.Count + 1];
        values[0] = Read(first);
        for (var i = 1; i < values.Length; i++)
        {
            var (operand, kind) = operands[operands.Count - i];
            // "And" and "or" look no further than they must.
            var read = i;
            var value = family switch
            {
                BinaryOperatorKind.ConditionalAnd => ReadUnder(() => algebra.Join(Connective.And, [.. values.Take(read)]), () => Read(operand)),
                BinaryOperatorKind.ConditionalOr => ReadUnder(() => algebra.Not(algebra.Join(Connective.Or, [.. values.Take(read)])), () => Read(operand)),
                _ => Read(operand),
            };
            values[i] = kind switch
            {
                BinaryOperatorKind.Subtract => algebra.Negate(value),
                BinaryOperatorKind.Divide => Reciprocal(value),
                _ => value,
            };
        }

        return family switch
        {
            BinaryOperatorKind.Add => algebra.Add(values),
            BinaryOperatorKind.Multiply => algebra.Multiply(values),
            BinaryOperatorKind.ConditionalAnd => algebra.Join(Connective.And, values),
            _ => algebra.Join(Connective.Or, values),
        };
    }

    // The operators that are put together at once: sums with differences, products with quotients, "and", "or".
    private BinaryOperatorKind? Family(IBinaryOperation binary)
    {
        if (!IsKnown(binary.OperatorMethod) || binary.IsLifted)
            return null;
        var type = TypeOf(binary);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract when type.IsNumeric() || type.IsVector() => BinaryOperatorKind.Add,
            BinaryOperatorKind.Multiply when type.IsReal() || type.IsVector() => BinaryOperatorKind.Multiply,
            BinaryOperatorKind.Divide when type.IsReal() || type.IsVector() => BinaryOperatorKind.Multiply,
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when type.IsBoolean() => BinaryOperatorKind.ConditionalAnd,
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when type.IsBoolean() => BinaryOperatorKind.ConditionalOr,
            _ => null,
        };
    }

    private Expr ReadSingle(IBinaryOperation binary)
    {
        if (IsKnown(binary.OperatorMethod) && !binary.IsLifted)
        {
            if (TypeOf(binary.LeftOperand).IsNumeric() && TypeOf(binary.RightOperand).IsNumeric() && ReadOfNumbers(binary) is { } ofNumbers)
                return ofNumbers;
            if (binary.LeftOperand.Type.IsBoolean() && binary.RightOperand.Type.IsBoolean() && ReadOfConditions(binary) is { } ofConditions)
                return ofConditions;
        }

        throw Refuse(binary, "supported are + - * / and comparisons of numbers, / and % of integers, and && || ! & | ^ of conditions");
    }

    private Expr? ReadOfNumbers(IBinaryOperation binary)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.LessThan:
                return Compare(Comparison.Less, binary.LeftOperand, binary.RightOperand);
            case BinaryOperatorKind.LessThanOrEqual:
                return Compare(Comparison.LessOrEqual, binary.LeftOperand, binary.RightOperand);
            case BinaryOperatorKind.GreaterThan:
                return Compare(Comparison.Less, binary.RightOperand, binary.LeftOperand);
            case BinaryOperatorKind.GreaterThanOrEqual:
                return Compare(Comparison.LessOrEqual, binary.RightOperand, binary.LeftOperand);
            case BinaryOperatorKind.Equals:
                return Compare(Comparison.Equal, binary.LeftOperand, binary.RightOperand);
            case BinaryOperatorKind.NotEquals:
                return algebra.Not(Compare(Comparison.Equal, binary.LeftOperand, binary.RightOperand));
            case BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder:
                return Compute(binary, binary.OperatorKind, TypeOf(binary), Read(binary.LeftOperand), Read(binary.RightOperand));
            default:
                return null;
        }
    }

    private protected override Expr? Compute(IOperation operation, BinaryOperatorKind kind, ITypeSymbol? type, Expr left, Expr right)
    {
        var (isIntegral, isBoolean) = (type.IsIntegral(), type.IsBoolean());
        return kind switch
        {
            BinaryOperatorKind.And when isBoolean => algebra.Join(Connective.And, left, right),
            BinaryOperatorKind.Or when isBoolean => algebra.Join(Connective.Or, left, right),
            BinaryOperatorKind.ExclusiveOr when isBoolean => Differ(left, right),
            _ when isBoolean => null,
            BinaryOperatorKind.Add => algebra.Add(left, right),
            BinaryOperatorKind.Subtract => algebra.Subtract(left, right),
            BinaryOperatorKind.Multiply => algebra.Multiply(left, right),
            BinaryOperatorKind.Divide when isIntegral => Divide("IntegerQuotient", left, right),
            BinaryOperatorKind.Remainder when isIntegral => Divide("IntegerRemainder", left, right),
            BinaryOperatorKind.Divide => algebra.Multiply(left, Reciprocal(right)),
            _ => null,
        };
    }

    private Expr Compare(Comparison comparison, IOperation left, IOperation right) =>
        algebra.Compare(comparison, Read(left), Read(right));

    private Expr? ReadOfConditions(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr))
            return null;
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return binary.OperatorKind == BinaryOperatorKind.Equals
            ? algebra.Join(
                Connective.Or,
                algebra.Join(Connective.And, left, right),
                algebra.Join(Connective.And, algebra.Not(left), algebra.Not(right)))
            : Differ(left, right);
    }

    private Expr Differ(Expr left, Expr right) => algebra.Join(
        Connective.Or,
        algebra.Join(Connective.And, left, algebra.Not(right)),
        algebra.Join(Connective.And, algebra.Not(left), right));

    private protected override Expr Truth(bool value) => value ? algebra.True : algebra.False;

    private protected override Expr One(ITypeSymbol? type) => algebra.One;

    private protected override Expr Not(Expr condition) => algebra.Not(condition);

    private protected override Expr Join(Connective connective, Expr left, Expr right) => algebra.Join(connective, left, right);

    private protected override Expr Compare(Comparison comparison, Expr left, Expr right) => algebra.Compare(comparison, left, right);

    private protected override bool IsCondition(Expr value) => value is Relation or Logic;

    private protected override bool? Decide(Expr condition) =>
        condition is Logic { Connective: Connective.True or Connective.False } logic ? logic.Connective == Connective.True : null;

    // Where s += u stands under a condition, s is s + (c ? u : 0): thirty of these, one behind the other, are thirty choices and not 2³⁰ pieces.
    private protected override Expr Meet(Expr condition, Expr whenTrue, Expr whenFalse) =>
        (IsCondition(whenTrue) ? null : Grown(condition, whenTrue, whenFalse) ?? Grown(algebra.Not(condition), whenFalse, whenTrue))
        ?? Choose(condition, whenTrue, whenFalse);

    private Expr? Grown(Expr condition, Expr sum, Expr before)
    {
        if (sum is not Sum || before is Constant or Symbol)
            return null;
        var added = algebra.Subtract(sum, before);
        return added.Size + before.Size <= sum.Size + 1 ? algebra.Add(before, algebra.Piecewise(condition, added, algebra.Zero)) : null;
    }

    // A choice between conditions is a condition.
    private protected override Expr Choose(Expr condition, Expr whenTrue, Expr whenFalse) => !IsCondition(whenTrue)
        ? algebra.Piecewise(condition, whenTrue, whenFalse)
        : algebra.Join(
            Connective.Or,
            algebra.Join(Connective.And, condition, whenTrue),
            algebra.Join(Connective.And, algebra.Not(condition), whenFalse));
}
