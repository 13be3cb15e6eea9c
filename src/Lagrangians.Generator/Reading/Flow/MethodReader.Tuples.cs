using System.Globalization;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

// A tuple is its parts, wherever it goes.
internal abstract partial class MethodReader<TValue>
{
    /// <summary>What an expression holds; what that needs is held with it, for where it is used.</summary>
    private protected Held<TValue> Hold(IOperation operation) =>
        IsTuple(operation) ? ReadTuple(operation) ?? throw RefuseNothing(operation) : Hold(() => Read(operation));

    private Held<TValue> Hold(Func<TValue> read)
    {
        var first = Mark;
        var value = read();
        return Held<TValue>.Of(value, Take(first));
    }

    private protected void NoteAll(Held<TValue> held)
    {
        foreach (var value in held.Values)
            Note(value.Requirements);
    }

    private static bool IsTuple(IOperation operation) => operation.Type?.IsTupleType == true || operation is ITupleOperation;

    // Null where no number reaches it.
    private Held<TValue>? ReadTuple(IOperation operation)
    {
        Budget.Enter();
        Step();
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return ReadTuple(parenthesized.Operand);
            case IConversionOperation { Operand: IThrowOperation }:
                return ReadArm(operation);
            case IConversionOperation { OperatorMethod: null } conversion when IsTuple(conversion.Operand):
                return ReadTuple(conversion.Operand) is { } held ? ConvertTo(conversion, conversion.Operand.Type, conversion.Type, held) : null;
            case ITupleOperation tuple:
                return Held<TValue>.Tuple([.. tuple.Elements.Select(Hold)]);
            case ILocalReferenceOperation reference:
                return Find(reference, reference.Local);
            case IParameterReferenceOperation reference:
                return Find(reference, reference.Parameter);
            case IFieldReferenceOperation { Instance: { } whole } part when whole.Type?.IsTupleType == true:
                return PartOf(part, whole);
            case IInvocationOperation call:
                return ReadHelper(call);
            case IConditionalOperation or ISwitchExpressionOperation:
                return ReadArm(operation);
            default:
                throw Refuse(operation, "supported are tuples of numbers, conditions and vectors, written as (a, b) or returned by a static method");
        }
    }

    /// <summary>The value of a part of a tuple.</summary>
    private protected Held<TValue> PartOf(IFieldReferenceOperation part, IOperation whole)
    {
        // Whatever it is called, it is the nth.
        var name = (part.Field.CorrespondingTupleField ?? part.Field).Name;
        return Hold(whole).Parts[int.Parse(name.Substring("Item".Length), CultureInfo.InvariantCulture) - 1];
    }

    private Held<TValue> ConvertTo(IOperation operation, ITypeSymbol? from, ITypeSymbol? to, Held<TValue> held)
    {
        if (held.Value is { } value)
            return Held<TValue>.Of(ConvertTo(operation, Resolve(from), Resolve(to), value), held.Requirements);
        var (parts, others) = (((INamedTypeSymbol)from!).TupleElements, ((INamedTypeSymbol)to!).TupleElements);
        return Held<TValue>.Tuple([.. held.Parts.Select((p, i) => ConvertTo(operation, parts[i].Type, others[i].Type, p))]);
    }

    private protected Held<TValue> Find(IOperation reference, ISymbol name) => _frame.Find(name)
        ?? throw Refuse(reference, name is IParameterSymbol
            ? "it belongs to another method; a body may use its own parameters and locals"
            : "it has no value here; a local variable must be given a value before it is used");

    /// <summary>(a, b) == (c, d).</summary>
    private protected TValue ReadTupleComparison(ITupleBinaryOperation comparison)
    {
        var (left, right) = (Hold(comparison.LeftOperand), Hold(comparison.RightOperand));
        NoteAll(left);
        NoteAll(right);
        var same = AreSame(comparison, left, right);
        return comparison.OperatorKind == BinaryOperatorKind.Equals ? same : Not(same);
    }

    private TValue AreSame(IOperation operation, Held<TValue> left, Held<TValue> right)
    {
        if (left.Value is { } a && right.Value is { } b)
        {
            return IsCondition(a)
                ? Join(Connective.Or, Join(Connective.And, a, b), Join(Connective.And, Not(a), Not(b)))
                : Compare(Comparison.Equal, a, b);
        }

        return left.Parts.Zip(right.Parts, (l, r) => AreSame(operation, l, r)).Aggregate((x, y) => Join(Connective.And, x, y));
    }

    /// <summary>Whether a value is a condition, not a number.</summary>
    private protected abstract bool IsCondition(TValue value);
}
