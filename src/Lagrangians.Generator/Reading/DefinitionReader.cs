using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Signature;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// Reads one <c>[Lagrangian]</c> method. The generator and the analyzers call the same, and get the same, although the analyzers
/// see the generated code too.
/// </summary>
internal static class DefinitionReader
{
    /// <summary>The definition with its body and its overrides; LAG001, LAG002, LAG003, LAG005 and LAG006.</summary>
    /// <param name="method">Either part of the method.</param>
    /// <param name="compilation">The compilation of the method.</param>
    /// <param name="cancellation">Asked while the bodies are read.</param>
    /// <param name="guard">What stands around the stages.</param>
    public static DefinitionReading Read(
        IMethodSymbol method, Compilation compilation, CancellationToken cancellation, StageGuard? guard = null)
    {
        guard ??= StageGuard.Default;
        var signature = SignatureReader.Read(method, cancellation, guard);
        if (signature is not { IsAccepted: true, Definition: { } definition })
            return new DefinitionReading(signature.Definition, signature.Findings, []);
        // What went wrong may have come from any file.
        return guard.Run(
            Stage.Body,
            method.Name,
            () => Budget.OfStage(StageBudgets.Reading, cancellation).Run(() => ReadBodies(method.Written(), definition, compilation, cancellation)),
            fault => new DefinitionReading(definition with { Fault = fault }, [], [.. compilation.SyntaxTrees]));
    }

    private static DefinitionReading ReadBodies(IMethodSymbol written, Definition definition, Compilation compilation, CancellationToken cancellation)
    {
        var body = BodyReading.Of(written, definition.Method.Parameters, compilation, cancellation);
        if (body.Expr is null)
            return new DefinitionReading(definition, Explain(written, body), body.Files);

        var overrides = new List<DerivativeOverride>();
        var files = new HashSet<SyntaxTree>(body.Files);
        foreach (var found in OverrideReader.Of(written).Where(o => o.Mistake is null).OrderBy(o => o.Parameter))
        {
            var derivative = BodyReading.Of(found.Method, definition.Method.Parameters, compilation, cancellation);
            // What follows from a vector's derivative runs in several passes, in which a call for each element has no place (LAG004).
            if (derivative.Expr is not null || definition.Method.Parameters[0].Type != ParameterType.Vector)
                overrides.Add(new DerivativeOverride(found.Parameter, Identifiers.Escape(found.Method.Name), derivative.Expr));
            files.Add(found.Method.DeclaringSyntaxReferences[0].SyntaxTree);
            files.UnionWith(derivative.Files);
        }

        return new DefinitionReading(
            definition with
            {
                Body = body.Expr,
                Meaning = body.Meaning,
                Overrides = new EquatableArray<DerivativeOverride>([.. overrides]),
                Requirements = EquatableArray.OrNull(body.Requirements),
            },
            [], files);
    }

    private static Finding[] Explain(IMethodSymbol written, BodyReading body)
    {
        if (body.Bound is not null)
            return [new Finding(Rule.WorkBudget, written.Locations[0], written.Name, body.Bound)];
        return body.Refusal is { } refusal
            ? [new Finding(Rule.SymbolicBody, refusal.Syntax.GetLocation()!, Tokens.TextOf(refusal.Syntax), written.Name, refusal.Message)]
            : [];
    }
}
