using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

// Expressions of constants are read as they stand, and not as the rounded number that C# folds them to: 1.345 * 1.345 is the square. π and e
// by their names are the numbers themselves, not the doubles next to them: else 1/√π in a body and in the derivative of erf would differ,
// and what cancels between them would be all that is left.
internal sealed partial class BodyReader
{
    private readonly Dictionary<IFieldSymbol, Expr> _fields = new(SymbolEqualityComparer.Default);

    // Within an expression of constants of which every part is finite.
    private bool _isUnfolding;

    // Within the initializer of a field, which belongs to no method.
    private bool _isInField;

    // Null for what is a number by itself: a literal, an integer, a constant of another assembly.
    private Expr? ReadUnfolded(IOperation operation, object? constant)
    {
        if (Named(operation) is { } named)
            return named;
        if (!operation.Type.IsReal() || !IsFinite(constant))
            return null;
        return operation switch
        {
            IFieldReferenceOperation { Field: { IsConst: true } field } => ReadConstantField(field),
            ILocalReferenceOperation { Local: { IsConst: true } local } => _frame.Find(local),
            _ => IsExpression(operation) ? ReadParts(operation) : null,
        };
    }

    private bool IsExpression(IOperation operation) => operation switch
    {
        IParenthesizedOperation or IUnaryOperation or IConditionalOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } => true,
        // What is cut to a float is another number, unless it is one with a name.
        IConversionOperation { Operand: var operand } conversion => operand.Type.IsNumeric()
            && (conversion.Type?.SpecialType != SpecialType.System_Single || operand.Type?.SpecialType != SpecialType.System_Double || operand.DescendantsAndSelf().Any(o => Named(o) is not null)),
        _ => false,
    };

    private Expr? ReadParts(IOperation operation)
    {
        if (_isUnfolding)
            return ReadContent(operation);
        if (!operation.Descendants().All(o => !o.ConstantValue.HasValue || !o.Type.IsReal() || IsFinite(o.ConstantValue.Value)))
            return null;
        _isUnfolding = true;
        try
        {
            return ReadContent(operation);
        }
        finally
        {
            _isUnfolding = false;
        }
    }

    private Expr? ReadConstantField(IFieldSymbol field)
    {
        if (_fields.TryGetValue(field, out var known))
            return known;
        if (bodies.FindInitializer(field) is not { } initializer)
            return null;
        var (wasUnfolding, wasInField) = (_isUnfolding, _isInField);
        (_isUnfolding, _isInField) = (false, true);
        try
        {
            return _fields[field] = Read(initializer);
        }
        finally
        {
            (_isUnfolding, _isInField) = (wasUnfolding, wasInField);
        }
    }

    // One whose value is no number is refused where it is used.
    private void DeclareConstant(IVariableDeclaratorOperation declarator, IOperation? initializer)
    {
        if (initializer is not null && declarator.Symbol.Type.IsReal() && IsFinite(declarator.Symbol.ConstantValue))
            _frame.Define(declarator.Symbol, Read(initializer));
    }

    private Expr? Named(IOperation operation) =>
        operation is IFieldReferenceOperation { Field: var field } && IsNumberType(field.ContainingType) ? NamedNumber(field.Name) : null;

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

    private static bool IsFinite(object? constant) => constant switch
    {
        double value => !double.IsNaN(value) && !double.IsInfinity(value),
        float value => !float.IsNaN(value) && !float.IsInfinity(value),
        _ => false,
    };

    private static bool IsNumberType(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single || (type is { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
