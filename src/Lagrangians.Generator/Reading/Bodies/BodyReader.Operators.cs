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
                case UnaryOperatorKind.Not when unary.Type.IsBoolean():
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
                BinaryOperatorKind.ConditionalAnd => ReadUnder(() => algebra.Join(Connective.And, [.. values.Take(read)]), operand),
                BinaryOperatorKind.ConditionalOr => ReadUnder(() => algebra.Not(algebra.Join(Connective.Or, [.. values.Take(read)])), operand),
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
    private static BinaryOperatorKind? Family(IBinaryOperation binary)
    {
        if (!IsKnown(binary.OperatorMethod) || binary.IsLifted)
            return null;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract when binary.Type.IsNumeric() || binary.Type.IsVector() => BinaryOperatorKind.Add,
            BinaryOperatorKind.Multiply when binary.Type.IsReal() || binary.Type.IsVector() => BinaryOperatorKind.Multiply,
            BinaryOperatorKind.Divide when binary.Type.IsReal() || binary.Type.IsVector() => BinaryOperatorKind.Multiply,
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when binary.Type.IsBoolean() => BinaryOperatorKind.ConditionalAnd,
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when binary.Type.IsBoolean() => BinaryOperatorKind.ConditionalOr,
            _ => null,
        };
    }

    // The operators of C# itself, and those of vectors, which are the same for each element.
    private static bool IsKnown(IMethodSymbol? @operator) => @operator is null || @operator.ContainingType.IsVector();

    private Expr ReadSingle(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is null && !binary.IsLifted)
        {
            if (binary.LeftOperand.Type.IsNumeric() && binary.RightOperand.Type.IsNumeric() && ReadOfNumbers(binary) is { } ofNumbers)
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
            case BinaryOperatorKind.Multiply:
                return algebra.Multiply(Read(binary.LeftOperand), Read(binary.RightOperand));
            case BinaryOperatorKind.Divide when binary.Type.IsIntegral():
                return Divide("IntegerQuotient", Read(binary.LeftOperand), Read(binary.RightOperand));
            case BinaryOperatorKind.Remainder when binary.Type.IsIntegral():
                return Divide("IntegerRemainder", Read(binary.LeftOperand), Read(binary.RightOperand));
            default:
                return null;
        }
    }

    private Expr Compare(Comparison comparison, IOperation left, IOperation right) =>
        algebra.Compare(comparison, Read(left), Read(right));

    private Expr? ReadOfConditions(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr))
            return null;
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        var differ = algebra.Join(
            Connective.Or,
            algebra.Join(Connective.And, left, algebra.Not(right)),
            algebra.Join(Connective.And, algebra.Not(left), right));
        return binary.OperatorKind == BinaryOperatorKind.Equals
            ? algebra.Join(
                Connective.Or,
                algebra.Join(Connective.And, left, right),
                algebra.Join(Connective.And, algebra.Not(left), algebra.Not(right)))
            : differ;
    }
}
