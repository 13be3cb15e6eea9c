using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    /// <summary>
    /// Conversions that keep the value. One definition serves both precisions, so that between double and float nothing happens.
    /// </summary>
    private Expr ReadConversion(IConversionOperation conversion)
    {
        var (from, to) = (TypeOf(conversion.Operand), TypeOf(conversion));
        // What gives a value of another type is the smaller construct, and is refused before this conversion is.
        if (!from.IsNumeric() && !from.IsBoolean() && !from.IsVector())
            Read(conversion.Operand);
        if (conversion.OperatorMethod is not null || !conversion.Conversion.Exists || from is null || to is null)
            throw RefuseConversion(conversion, $"there is no numeric conversion from '{from?.ToDisplayString()}' to '{to?.ToDisplayString()}' that is symbolic; supported are conversions between double, float and the integer types");
        if (KeepsValue(from, to) && (!from.IsIntegral() || !to.IsIntegral() || conversion.Conversion.IsImplicit))
            return Read(conversion.Operand);
        throw RefuseConversion(conversion, ReasonAgainst(from, to));
    }

    private protected override Expr ConvertTo(IOperation operation, ITypeSymbol? from, ITypeSymbol? to, Expr value)
    {
        if (!KeepsValue(from, to))
            throw Refuse(operation, ReasonAgainst(from!, to!));
        CheckRange(operation, to, value);
        // Of a constant it is known that it is in the range; what else is cut is not.
        if (value is not Constant && from.IsIntegral() && to.IsIntegral() && from!.SpecialType != to!.SpecialType)
            throw Refuse(operation, ReasonAgainst(from, to));
        return value;
    }

    private static bool KeepsValue(ITypeSymbol? from, ITypeSymbol? to) =>
        (from.IsNumeric() && to.IsReal()) || (from.IsIntegral() && to.IsIntegral()) || (from.IsBoolean() && to.IsBoolean()) || (from.IsVector() && to.IsVector());

    private static string ReasonAgainst(ITypeSymbol from, ITypeSymbol to) =>
        from.IsReal() && to.IsIntegral() ? $"it cuts a number to an integer ('{to.ToDisplayString()}'), which has no useful derivative; supported are conversions to double and float, and integer constants"
        : from.IsIntegral() && to.IsIntegral() ? $"'{to.ToDisplayString()}' cannot hold every '{from.ToDisplayString()}'; supported are conversions that lose nothing"
        : $"values of type '{to.ToDisplayString()}' are not symbolic; supported are double, float, bool and the integer types";

    // Integers of C# wrap around where they leave their type, and those of formulas do not.
    private void CheckRange(IOperation operation, Expr value)
    {
        if (!operation.ConstantValue.HasValue)
            CheckRange(operation, TypeOf(operation), value);
    }

    private static void CheckRange(IOperation operation, ITypeSymbol? type, Expr value)
    {
        if (value is Constant { Value: var number } && type.IsIntegral() && NumericTypes.RangeOf(type!) is var (least, most) && (number < least || most < number))
            throw Refuse(operation, $"its value, {number}, is out of the range of '{type!.ToDisplayString()}'; compute it as a double");
    }

    // A conversion that nobody wrote is seen at its operand.
    private static NotSymbolicException RefuseConversion(IConversionOperation conversion, string reason) =>
        conversion.Syntax is CastExpressionSyntax cast ? new(cast.Type, reason) : new(Tokens.Of(conversion.Operand.Syntax), reason);
}
