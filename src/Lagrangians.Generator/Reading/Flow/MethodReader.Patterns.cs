using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    private const string SupportedPatterns = "supported are comparisons with constants, and, or, not, _, var, and these for each part of a tuple";

    /// <summary>The condition under which the value of an expression matches.</summary>
    private protected TValue ReadMatch(IIsPatternOperation match)
    {
        var value = Hold(match.Value);
        NoteAll(value);
        return ReadPattern(match.Pattern, value);
    }

    // Names that the pattern gives are defined.
    private TValue ReadPattern(IPatternOperation pattern, Held<TValue> held)
    {
        Budget.Enter();
        Step();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Truth(true);
            case IDeclarationPatternOperation declaration when IsWholeType(declaration, declaration.MatchedType):
                if (declaration.DeclaredSymbol is ILocalSymbol local)
                    _frame.Define(local, held);
                return Truth(true);
            case ITypePatternOperation type when IsWholeType(type, type.MatchedType):
                return Truth(true);
            case INegatedPatternOperation negated:
                return Not(ReadPattern(negated.Pattern, held));
            case IBinaryPatternOperation binary:
                var (left, right) = (ReadPattern(binary.LeftPattern, held), ReadPattern(binary.RightPattern, held));
                return Join(binary.OperatorKind == BinaryOperatorKind.And ? Connective.And : Connective.Or, left, right);
            case IRecursivePatternOperation { DeconstructSymbol: null, PropertySubpatterns.Length: 0 } tuple when held.Parts.Count > 0 && tuple.DeconstructionSubpatterns.Length == held.Parts.Count:
                if (tuple.DeclaredSymbol is ILocalSymbol whole)
                    _frame.Define(whole, held);
                return tuple.DeconstructionSubpatterns.Select((p, i) => ReadPattern(p, held.Parts[i])).Aggregate((a, b) => Join(Connective.And, a, b));
            case IConstantPatternOperation constant when held.Value is { } value:
                return Matches(value, constant.Value);
            case IRelationalPatternOperation relational when held.Value is { } value:
                return ReadRelation(relational, value);
            default:
                throw Refuse(pattern, SupportedPatterns);
        }
    }

    private TValue ReadRelation(IRelationalPatternOperation relational, TValue value)
    {
        var bound = Read(relational.Value);
        return relational.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => Compare(Comparison.Less, value, bound),
            BinaryOperatorKind.LessThanOrEqual => Compare(Comparison.LessOrEqual, value, bound),
            BinaryOperatorKind.GreaterThan => Compare(Comparison.Less, bound, value),
            BinaryOperatorKind.GreaterThanOrEqual => Compare(Comparison.LessOrEqual, bound, value),
            _ => throw Refuse(relational, SupportedPatterns),
        };
    }

    private static bool IsWholeType(IPatternOperation pattern, ITypeSymbol? matched) =>
        matched is null || SymbolEqualityComparer.Default.Equals(matched, pattern.InputType);

    private TValue Matches(TValue value, IOperation constant)
    {
        if (constant.Type.IsBoolean() && constant.ConstantValue is { HasValue: true, Value: bool expected })
            return expected ? value : Not(value);
        // That a number is NaN is asked as double.IsNaN asks.
        if (constant.ConstantValue is { HasValue: true, Value: double.NaN or float.NaN })
            return Not(Compare(Comparison.Equal, value, value));
        return Compare(Comparison.Equal, value, Read(constant));
    }
}
