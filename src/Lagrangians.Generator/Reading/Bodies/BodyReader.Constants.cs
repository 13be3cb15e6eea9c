using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

// π and e by their names are the numbers themselves, not the doubles next to them: else 1/√π in a body and in the derivative of erf would
// differ, and what cancels between them would be all that is left.
internal sealed partial class BodyReader
{
    // Null for what has no such name in it, which is what C# folds it to.
    private Expr? ReadNamed(IOperation operation) =>
        operation is IBinaryOperation or IUnaryOperation or IConversionOperation or IParenthesizedOperation
            ? operation.Descendants().Any(o => Named(o) is not null) ? ReadContent(operation) : null
            : Named(operation);

    private Expr? Named(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: var field } when IsNumberType(field.ContainingType) => NamedNumber(field.Name),
        ILocalReferenceOperation { Local: { IsConst: true } local } => _frame.Find(local),
        _ => null,
    };

    // A const local that is made of such names; another is folded where it is used.
    private void DeclareNamed(IVariableDeclaratorOperation declarator, IOperation? initializer)
    {
        if (initializer is not null && declarator.Symbol.Type.IsReal() && ReadNamed(initializer) is { } value)
            _frame.Define(declarator.Symbol, value);
    }

    private Expr? NamedNumber(string name) => name switch
    {
        "PI" or "Pi" => algebra.Call("Pi"),
        "Tau" => algebra.Scale(algebra.Call("Pi"), 2),
        "E" => algebra.Exp(algebra.One),
        _ => null,
    };

    // The double by which C# knows them, wherever it comes from.
    private Expr? NamedNumber(double value) => value switch
    {
        Math.PI => NamedNumber("PI"),
        2 * Math.PI => NamedNumber("Tau"),
        Math.E => NamedNumber("E"),
        _ => null,
    };

    private static bool IsNumberType(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single || (type is { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
