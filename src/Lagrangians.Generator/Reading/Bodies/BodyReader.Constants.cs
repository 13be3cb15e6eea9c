using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

// Expressions of constants are read as they stand, and not as the rounded number that C# folds them to: 1.345 * 1.345 is the square. π and e
// by their names are the numbers themselves, not the doubles next to them: else 1/√π in a body and in the derivative of erf would differ,
// and what cancels between them would be all that is left.
internal sealed partial class BodyReader
{
    // Within an expression of constants of which every part is finite.
    private bool _isUnfolding;

    private readonly Dictionary<IFieldSymbol, Expr> _fields = new(SymbolEqualityComparer.Default);

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
            ILocalReferenceOperation { Local: { IsConst: true } local } => Names.Find(local)?.Value,
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
        return Bodies.FindInitializer(field) is { } initializer ? _fields[field] = ReadInitializer(field, initializer) : null;
    }

    private protected override Expr ReadInitializer(ISymbol member, IOperation initializer)
    {
        var wasUnfolding = _isUnfolding;
        _isUnfolding = false;
        try
        {
            return base.ReadInitializer(member, initializer);
        }
        finally
        {
            _isUnfolding = wasUnfolding;
        }
    }

    // One whose value is no number is refused where it is used.
    private protected override void DeclareConstant(ILocalSymbol local, IOperation? initializer)
    {
        if (initializer is not null && local.Type.IsReal() && IsFinite(local.ConstantValue))
            Names.Define(local, Held<Expr>.Of(Read(initializer)));
    }

    private Expr? Named(IOperation operation) =>
        operation is IFieldReferenceOperation { Field: var field } && IsNumberType(field.ContainingType) ? NamedNumber(field.Name) : null;

    private protected override Expr? NamedNumber(string name) => name switch
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
