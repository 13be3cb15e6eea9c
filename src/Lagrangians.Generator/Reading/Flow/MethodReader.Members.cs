using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

// static readonly fields, and static properties that can only be read.
internal abstract partial class MethodReader<TValue>
{
    private const string SupportedMembers = "supported are const and static readonly fields, static properties that can only be read, parameters and locals";

    private readonly Dictionary<ISymbol, TValue> _members = new(SymbolEqualityComparer.Default);

    // The members whose initializers are being read, outermost first. They belong to no method.
    private readonly List<ISymbol> _initializing = [];

    private protected TValue ReadField(IFieldReferenceOperation reference)
    {
        if (reference.Instance is { } whole && whole.Type?.IsTupleType == true)
        {
            var part = PartOf(reference, whole);
            NoteAll(part);
            return part.Value!;
        }

        if (reference.Field is not { IsStatic: true, IsReadOnly: true } field)
            throw Refuse(reference, $"it is a field, whose value is not known when the project compiles; {SupportedMembers}");
        return ReadMember(reference, field.OriginalDefinition);
    }

    private protected TValue ReadProperty(IPropertyReferenceOperation reference)
    {
        if (ReadNumberOf(reference) is { } number)
            return number;
        var property = reference.Property.OriginalDefinition;
        property = property.PartialImplementationPart ?? property;
        if (property is not { IsStatic: true, SetMethod: null, IsAbstract: false, IsVirtual: false, GetMethod: { } getter, DeclaringSyntaxReferences: [var declared] })
            throw Refuse(reference, $"it is a property; {SupportedMembers}");
        if (declared.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null })
            return ReadMember(reference, property);
        var held = Inline(reference, reference.Property.GetMethod is { } constructed && property.PartialImplementationPart is null ? constructed : getter, () => []);
        NoteAll(held);
        return held.Value!;
    }

    private TValue ReadMember(IOperation reference, ISymbol member)
    {
        CheckOrder(reference, member);
        if (_members.TryGetValue(member, out var known))
            return known;
        if (bodies.FindInitializer(member) is not { } initializer)
            throw Refuse(reference, $"its value is not known when the project compiles, since it has no initializer here; {SupportedMembers}");
        if (bodies.MayBeSetInConstructor(member))
            throw Refuse(reference, $"its value is not known when the project compiles, since the static constructor may set it; {SupportedMembers}");
        var value = AtThisFile(reference, () => ReadInitializer(member, initializer));
        // Of a generic type it may be another for each type argument.
        if (!member.ContainingType.IsGenericType)
            _members[member] = value;
        return value;
    }

    /// <summary>What a member is set to.</summary>
    private protected virtual TValue ReadInitializer(ISymbol member, IOperation initializer)
    {
        _initializing.Add(member);
        try
        {
            return Read(initializer);
        }
        finally
        {
            _initializing.RemoveAt(_initializing.Count - 1);
        }
    }

    // Static members are set in the order of the text: one further down is still 0 for those above.
    private void CheckOrder(IOperation reference, ISymbol member)
    {
        if (_initializing.Count == 0 || member is IFieldSymbol { IsConst: true })
            return;
        var current = _initializing[_initializing.Count - 1];
        var isOfSameType = SymbolEqualityComparer.Default.Equals(current.ContainingType, member.ContainingType);
        var isSet = isOfSameType
            ? current.DeclaringSyntaxReferences[0] is var one && member.DeclaringSyntaxReferences is [var other, ..] && one.SyntaxTree == other.SyntaxTree && other.Span.Start < one.Span.Start
            : !_initializing.Any(m => SymbolEqualityComparer.Default.Equals(m.ContainingType, member.ContainingType));
        if (!isSet)
            throw Refuse(reference, $"it may not be set yet when '{current.Name}' is; declare it before");
    }
}
