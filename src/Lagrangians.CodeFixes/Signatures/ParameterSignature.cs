using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Signatures;

/// <summary>What a parameter of a Lagrangian must be.</summary>
internal sealed class ParameterSignature(ParameterSyntax parameter, IParameterSymbol symbol, MethodDeclarationSyntax method)
{
    private readonly bool _isFirst = symbol.Ordinal == 0;
    private readonly bool _isOfVector = ((IMethodSymbol)symbol.ContainingSymbol).Parameters[0].Type is var x && (x.IsVector() || Numbers.IsOfMany(x));

    public IEnumerable<TextChange> Changes => [.. Modifiers(), .. Type(), .. Attributes(), .. Default()];

    private bool IsVector => _isOfVector && (symbol.Type.IsVector() || Numbers.IsOfMany(symbol.Type));

    private IEnumerable<TextChange> Modifiers()
    {
        if (parameter.Modifiers is { Count: > 0 } modifiers)
            yield return new TextChange(TextSpan.FromBounds(modifiers[0].SpanStart, parameter.Type!.SpanStart), "");
    }

    private IEnumerable<TextChange> Type()
    {
        var type = symbol.Type;
        var needed = Numbers.IsOfMany(type) && (_isFirst || _isOfVector) ? method.Qualifier() + "RealVector"
            : type.IsVector() && !_isOfVector ? "double"
            : Numbers.IsInteger(type) && !_isFirst ? "int"
            : Numbers.IsReplaceable(type) ? "double"
            : null;
        if (needed is not null && parameter.Type!.ToString() != needed && !(needed == "int" && type.SpecialType == SpecialType.System_Int32))
            yield return new TextChange(parameter.Type.Span, needed);
    }

    // What is not learned may have a domain all the same.
    private IEnumerable<TextChange> Attributes()
    {
        if (!_isFirst && !Numbers.IsInteger(symbol.Type))
            yield break;
        foreach (var attribute in parameter.AttributeLists.SelectMany(l => l.Attributes).Where(a => a.IsNamed("Learnable")))
        {
            var list = (AttributeListSyntax)attribute.Parent!;
            if (attribute.ArgumentList is { Arguments.Count: > 0 } || list.Attributes.Count > 1)
                yield return new TextChange(AttributeSyntaxes.LastName(attribute.Name).Span, "Domain");
            else
                yield return new TextChange(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart), "");
        }
    }

    private IEnumerable<TextChange> Default()
    {
        if (parameter.Default is not { } given)
            yield break;
        if (IsVector)
            yield return new TextChange(TextSpan.FromBounds(parameter.Identifier.Span.End, given.Span.End), "");
        else if (symbol.HasExplicitDefaultValue && symbol.ExplicitDefaultValue is IConvertible number and not string and not bool
            && NearestIn(number.ToDouble(System.Globalization.CultureInfo.InvariantCulture)) is { } nearest)
            yield return new TextChange(given.Value.Span, nearest);
    }

    // An end that is itself allowed, and nothing where it is not.
    private string? NearestIn(double value)
    {
        var domain = DomainReader.Read(symbol);
        var interval = domain.ToInterval(Numbers.IsInteger(symbol.Type), out var mistake);
        if (mistake is not null || domain.Contains(value) || !Rational.TryFromDouble(value, out var exact))
            return null;
        var end = interval.Lower.IsFinite && exact <= interval.Lower.Value ? interval.Lower : interval.Upper;
        return !end.IsFinite || end.IsOpen ? null
            : symbol.Type.SpecialType == SpecialType.System_Single ? NumberText.Of((float)end.Value.ToDouble())
            : NumberText.Of(end.Value.ToDouble());
    }
}
