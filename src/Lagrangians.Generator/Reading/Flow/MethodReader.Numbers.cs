using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

// What double, float and the interfaces of generic math say of numbers besides functions.
internal abstract partial class MethodReader<TValue>
{
    /// <summary>A number that has a name: π, τ, e.</summary>
    private protected abstract TValue? NamedNumber(string name);

    private protected ITypeSymbol? Resolve(ITypeSymbol? type) => _frame is null ? type : _frame.Resolve(type);

    /// <summary>The type of an expression; that of a type parameter is what it stands for.</summary>
    private protected ITypeSymbol? TypeOf(IOperation operation) => Resolve(operation.Type);

    // The operators of C# itself and those of generic math, and those of vectors, which are the same for each element.
    private protected static bool IsKnown(IMethodSymbol? @operator) =>
        @operator is null || @operator.ContainingType.IsVector() || KnownFunctions.IsInNumerics(@operator.ContainingType);

    // double.IsNaN(x) and its like. A number of a formula is finite; what may have no value is to be asked otherwise.
    private TValue? ReadTest(IInvocationOperation call)
    {
        if (!call.TargetMethod.ReturnType.IsBoolean() || call.TargetMethod.Parameters.Length != 1)
            return null;
        var first = Mark;
        var type = TypeOf(call.Arguments[0].Value);
        var value = Read(call.Arguments[0].Value);
        var zero = Minus(value, value);
        // Infinity − infinity is NaN, which is not what it is.
        var isFinite = Compare(Comparison.Equal, zero, zero);
        var isNumber = Compare(Comparison.Equal, value, value);
        var isInfinite = Join(Connective.And, Not(isFinite), isNumber);
        switch (call.TargetMethod.Name)
        {
            case "IsNegative":
                return Not(Compare(Comparison.LessOrEqual, Minus(One(type), One(type)), value));
            case "IsPositive":
                return Compare(Comparison.LessOrEqual, Minus(One(type), One(type)), value);
            case "IsZero":
                return Compare(Comparison.Equal, value, Minus(One(type), One(type)));
            case var _ when Mark > first:
                throw Refuse(call, "whether an expression has a value is asked by what it needs, as x > 0 for Log(x); write that as the condition");
            case "IsNaN":
                return Not(isNumber);
            case "IsFinite":
                return isFinite;
            case "IsInfinity":
                return isInfinite;
            case "IsPositiveInfinity":
                return Join(Connective.And, isInfinite, Compare(Comparison.LessOrEqual, zero, value));
            case "IsNegativeInfinity":
                return Join(Connective.And, isInfinite, Compare(Comparison.LessOrEqual, value, zero));
            default:
                throw Refuse(call, "supported are IsNegative, IsPositive, IsNaN, IsFinite and IsInfinity of numbers");
        }

        TValue Minus(TValue left, TValue right) => Compute(call, BinaryOperatorKind.Subtract, type, left, right) ?? throw Refuse(call, "supported are IsNegative, IsPositive, IsNaN, IsFinite and IsInfinity of numbers");
    }

    // T.CreateChecked(2).
    private TValue? ReadNumberOf(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("CreateChecked" or "CreateSaturating" or "CreateTruncating"))
            return null;
        var value = call.Arguments[0].Value;
        return ConvertTo(call, TypeOf(value), TypeOf(call), Read(value));
    }

    /// <summary>T.One and its like; null for another property.</summary>
    private protected TValue? ReadNumberOf(IPropertyReferenceOperation property)
    {
        if (!KnownFunctions.IsInNumerics(property.Property.ContainingType) || TypeOf(property) is not { } type || !type.IsNumeric())
            return null;
        var one = One(type);
        return property.Property.Name switch
        {
            "One" or "MultiplicativeIdentity" => one,
            "Zero" or "AdditiveIdentity" => Compute(property, BinaryOperatorKind.Subtract, type, one, one),
            "NegativeOne" => Compute(property, BinaryOperatorKind.Subtract, type, Compute(property, BinaryOperatorKind.Subtract, type, one, one)!, one),
            var name => NamedNumber(name),
        };
    }
}
