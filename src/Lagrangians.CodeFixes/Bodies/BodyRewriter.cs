using Lagrangians.Generator;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Stability.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>
/// Looks for forms of the expressions that lose digits, the smallest first, and tries each by compiling and running the body with it: what is
/// taken loses nothing there and means the same.
/// </summary>
internal sealed class BodyRewriter(BodyState original, CancellationToken cancellation)
{
    private const int MaximumReplacements = 8;
    private const int MaximumTrials = 120;

    private int _trials;

    /// <summary>The method with a body that keeps its digits, or null where none was found.</summary>
    public static MethodDeclarationSyntax? Rewrite(Compilation compilation, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (BodyState.Of(compilation, method, cancellation) is not { Losses.Count: > 0 } state)
            return null;
        try
        {
            return new BodyRewriter(state, cancellation).Rewrite();
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    }

    private MethodDeclarationSyntax? Rewrite()
    {
        var state = original;
        for (var i = 0; i < MaximumReplacements && state.Losses.Count > 0; i++)
        {
            if (Improve(state) is not { } better)
                return null;
            state = better;
        }

        if (state.Losses.Count > 0)
            return null;
        return (UnusedLocals.Remove(state, original) ?? state).Method;
    }

    // The smallest expression in whose place a form loses nothing any more, whatever is lost elsewhere; else what leaves least to be done.
    private BodyState? Improve(BodyState state)
    {
        if (state.Body.SyntaxOf(state.Losses[0]) is not { } culprit)
            return null;
        BodyState? best = null;
        foreach (var target in culprit.AncestorsAndSelf().TakeWhile(n => n != state.Method).OfType<ExpressionSyntax>())
        {
            foreach (var (candidate, replaced) in Candidates(state, target))
            {
                var isClean = candidate.Losses.Count <= state.Losses.Count && IsClean(candidate, replaced);
                if ((!isClean && candidate.Losses.Count >= (best ?? state).Losses.Count) || !candidate.Means(original))
                    continue;
                if (isClean)
                    return candidate;
                best = candidate;
            }
        }

        return best;
    }

    private static bool IsClean(BodyState candidate, SyntaxAnnotation mark)
    {
        var replaced = candidate.Method.GetAnnotatedNodes(mark).Single();
        return candidate.Losses.All(l => candidate.Body.SyntaxOf(l) is { } syntax && !replaced.Span.Contains(syntax.Span));
    }

    private IEnumerable<(BodyState State, SyntaxAnnotation Replaced)> Candidates(BodyState state, ExpressionSyntax target)
    {
        var tried = new HashSet<string>();
        foreach (var keepsLocals in new[] { true, false })
        {
            if (BodyRecording.Of(state.Symbol, state.Definition, state.Compilation, keepsLocals, cancellation) is not var (recording, algebra)
                || !recording.Values.TryGetValue(target, out var expr) || expr is Relation or Logic || target is IdentifierNameSyntax or LiteralExpressionSyntax)
                continue;
            var x = recording.HasLocals ? null : (Symbol)algebra.Import(state.Definition.Method.Parameters[0].Symbol);
            foreach (var form in BodyForms.Of(algebra, expr, x, s => Derivation.DefaultOf(state.Definition.Method.Parameters[s.Index])))
            {
                foreach (var splits in new[] { false, true })
                {
                    cancellation.ThrowIfCancellationRequested();
                    var (place, replacement) = new BodyWriter(state, recording, algebra, target, splits).Write(form);
                    if (!tried.Add(replacement.ToString()) || _trials++ > MaximumTrials)
                        continue;
                    var mark = new SyntaxAnnotation();
                    if (state.With(state.Method.ReplaceNode(place, replacement.WithAdditionalAnnotations(mark))) is { } candidate)
                        yield return (candidate, mark);
                }
            }

            if (!recording.HasLocals)
                yield break;
        }
    }
}
