using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>Reads everything of a definition but the bodies: where it stands, what it is called, what its parameters are.</summary>
internal static class SignatureReader
{
    /// <param name="method">Either part of the method.</param>
    /// <param name="cancellation">Asked while syntax is read.</param>
    /// <param name="guard">What stands around the stage.</param>
    public static SignatureReading Read(IMethodSymbol method, CancellationToken cancellation, StageGuard? guard = null) => (guard ?? StageGuard.Default).Run(
        Stage.Signature,
        method.Name,
        () => Read(method.Written(), cancellation),
        fault => new SignatureReading(null, false, [FaultFinding.Of(fault, method.Written())]));

    private static SignatureReading Read(IMethodSymbol written, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var rejected = new SignatureReading(null, false, findings);
        if (written.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not MethodDeclarationSyntax { Parent: not null } syntax)
        {
            findings.Add(new Finding(Rule.Signature, written.Locations[0], written.Name, "it must be an ordinary method of a class, struct, record or interface"));
            return rejected;
        }

        var place = PlaceReader.Read(written, syntax, findings);
        ShapeChecker.Check(written, syntax, findings);
        var parameters = ParametersReader.Read(written, findings);
        if (place is null || HasTypeErrors(written) || TypeMembers.Of(written.ContainingType).IsRepeated(written))
            return rejected;

        var names = parameters is null ? new GeneratedNames("", "") : TypeMembers.Of(written.ContainingType).NamesOf(written, findings);
        var isHeld = parameters is not null && ShapeChecker.CanBeDeclared(written, syntax);
        var verbatim = isHeld ? null : VerbatimDeclaration.Of(written, syntax);
        if (!isHeld && verbatim is null)
            return rejected;
        var model = new Method(
            Identifiers.Escape(written.Name),
            IsPartial: syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && written.UsersDefiningPart() is null,
            string.Join(" ", syntax.Modifiers.Where(IsAccessibility).Select(m => m.Text)),
            string.Join(" ", syntax.Modifiers.Where(IsOfBothParts).Select(m => m.Text)),
            written.ReturnType.SpecialType == SpecialType.System_Single ? "float" : "double",
            new EquatableArray<Parameter>(parameters ?? []),
            DocumentationReader.Read(syntax),
            verbatim);
        return new SignatureReading(new Definition(place, model, names, null, default) { Assumption = AssumptionOf(written) }, findings.Count == 0, findings);
    }

    // An assumption without a reason is none.
    private static string? AssumptionOf(IMethodSymbol method) =>
        KnownAttributes.Find(method, KnownAttributes.AssumeConvex)?.NamedArgument("Justification") is string reason && reason.Trim().Length > 0
            ? reason.Trim()
            : null;

    // The compiler's own error is the real one then.
    private static bool HasTypeErrors(IMethodSymbol method) =>
        method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error);

    private static bool IsOfBothParts(SyntaxToken modifier) =>
        !IsAccessibility(modifier) && modifier.Kind() is not (SyntaxKind.AsyncKeyword or SyntaxKind.ExternKeyword);

    private static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind() is
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword;
}
