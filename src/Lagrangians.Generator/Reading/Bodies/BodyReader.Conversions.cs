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
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        // What gives a value of another type is the smaller construct, and is refused before this conversion is.
        if (!from.IsNumeric() && !from.IsBoolean())
            Read(conversion.Operand);
        if (conversion.OperatorMethod is not null || !conversion.Conversion.Exists || from is null || to is null)
            throw RefuseConversion(conversion, $"there is no numeric conversion from '{from?.ToDisplayString()}' to '{to?.ToDisplayString()}' that is symbolic; supported are conversions between double, float and the integer types");
        var keepsValue = (from.IsNumeric() && to.IsReal())
            || (from.IsIntegral() && to.IsIntegral() && conversion.Conversion.IsImplicit)
            || (from.IsBoolean() && to.IsBoolean());
        if (keepsValue)
            return Read(conversion.Operand);
        if (from.IsReal() && to.IsIntegral())
            throw RefuseConversion(conversion, $"it cuts a number to an integer ('{to.ToDisplayString()}'), which has no useful derivative; supported are conversions to double and float, and integer constants");
        if (from.IsIntegral() && to.IsIntegral())
            throw RefuseConversion(conversion, $"'{to.ToDisplayString()}' cannot hold every '{from.ToDisplayString()}'; supported are conversions that lose nothing");
        throw RefuseConversion(conversion, $"values of type '{to.ToDisplayString()}' are not symbolic; supported are double, float, bool and the integer types");
    }

    // A conversion that nobody wrote is seen at its operand.
    private static NotSymbolicException RefuseConversion(IConversionOperation conversion, string reason) =>
        conversion.Syntax is CastExpressionSyntax cast ? new(cast.Type, reason) : new(Tokens.Of(conversion.Operand.Syntax), reason);
}
