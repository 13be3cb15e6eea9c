using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Signatures;

/// <summary>What a method must be to be a Lagrangian, its parameters aside.</summary>
internal sealed class MethodSignature(MethodDeclarationSyntax method, IMethodSymbol symbol)
{
    public IEnumerable<TextChange> Changes => [.. Modifiers(), .. ReturnType(), .. TypeParameters()];

    private IEnumerable<TextChange> Modifiers()
    {
        foreach (var modifier in method.Modifiers.Where(m => m.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.VirtualKeyword))
            yield return Removal(modifier);
        if (!symbol.IsStatic)
        {
            var behind = method.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PartialKeyword));
            yield return new TextChange(new TextSpan(behind.RawKind != 0 ? behind.SpanStart : method.ReturnType.SpanStart, 0), "static ");
        }
    }

    private IEnumerable<TextChange> ReturnType()
    {
        var type = method.ReturnType;
        if (type is RefTypeSyntax reference)
        {
            yield return new TextChange(TextSpan.FromBounds(reference.SpanStart, reference.Type.SpanStart), "");
            type = reference.Type;
        }

        if (!ShapeChecker.IsReal(symbol.ReturnType) && Numbers.IsReplaceable(symbol.ReturnType))
            yield return new TextChange(type.Span, "double");
    }

    // One definition over double serves float as well: T is double, in the body too.
    private IEnumerable<TextChange> TypeParameters()
    {
        if (method.TypeParameterList is not { Parameters: [var parameter] } list)
            yield break;
        yield return new TextChange(list.Span, "");
        foreach (var clause in method.ConstraintClauses)
            yield return new TextChange(TextSpan.FromBounds(clause.GetFirstToken().GetPreviousToken().Span.End, clause.Span.End), "");
        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == parameter.Identifier.ValueText && !name.Ancestors().Any(a => a is TypeParameterListSyntax or TypeParameterConstraintClauseSyntax))
                yield return new TextChange(name.Span, "double");
        }
    }

    private static TextChange Removal(SyntaxToken token) => new(TextSpan.FromBounds(token.SpanStart, token.GetNextToken().SpanStart), "");
}
