using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>Writes a form in the place of an expression of the body: with the user's own parts, and every comment that stands there.</summary>
internal sealed class BodyWriter
{
    private readonly ExpressionSyntax _target;
    private readonly BodyPrinter _printer;

    /// <param name="state">The definition.</param>
    /// <param name="recording">What its expressions mean.</param>
    /// <param name="algebra">The algebra of these.</param>
    /// <param name="target">The expression that is replaced.</param>
    /// <param name="splits">Whether u²/v is written as u·(u/v).</param>
    public BodyWriter(BodyState state, BodyRecording recording, Algebra algebra, ExpressionSyntax target, bool splits)
    {
        _target = target;
        var known = new Dictionary<Expr, SyntaxNode>();
        foreach (var node in target.DescendantNodes().OfType<ExpressionSyntax>())
        {
            // Where something is used that the lambda's own element is made of, it is found there.
            if (recording.Values.TryGetValue(node, out var expr) && IsWorthKeeping(node, expr) && !known.ContainsKey(expr))
                known.Add(expr, node);
        }

        var type = state.Model.GetTypeInfo(target).Type;
        var isSingle = type?.SpecialType == SpecialType.System_Single;
        var names = new FunctionNames(state.Model, target.SpanStart, isSingle, isQualified: target.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Expression.ToString() is "Math" or "MathF"));
        var lambda = recording.Lambdas.FirstOrDefault(l => target.Span.Contains(l.Syntax.Span));
        _printer = new BodyPrinter(algebra, names, known, lambda, isSingle, splits, state.Definition.Method.Parameters[0].Identifier);
    }

    /// <summary>The form as an expression, and what it is to replace: the target with the parentheses around it, which may have become idle.</summary>
    public (ExpressionSyntax Place, ExpressionSyntax Written) Write(Expr form)
    {
        var parsed = SyntaxFactory.ParseExpression(_printer.Write(form));
        var kept = new List<SyntaxNode>();
        var written = parsed.ReplaceNodes(
            parsed.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => _printer.Find(n.Identifier.ValueText) is not null),
            (name, _) => Parts.Enclose(Reuse(_printer.Find(name.Identifier.ValueText)!, name, kept), name.Parent));
        if (written is ParenthesizedExpressionSyntax { Expression: var inner })
            written = inner;
        var place = WithParentheses(_target);
        // −(−u) is u.
        while (written is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus
            && place.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } outer)
            (written, place) = (minus.Operand, WithParentheses(outer));
        return (place, Parts.Enclose(Comments.Move(place, kept, written), place.Parent));
    }

    private static ExpressionSyntax WithParentheses(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parentheses)
            expression = parentheses;
        return expression;
    }

    private static ExpressionSyntax Reuse(SyntaxNode part, SyntaxNode name, List<SyntaxNode> kept)
    {
        var expression = (ExpressionSyntax)part;
        if (!Comments.Has(expression))
            return expression.WithTriviaFrom(name);
        // A comment is not told twice.
        if (kept.Contains(part))
            return Comments.Without(expression).WithTriviaFrom(name);
        kept.Add(part);
        return expression;
    }

    private static bool IsWorthKeeping(ExpressionSyntax node, Expr expr) => expr is not Symbol && node is not (LiteralExpressionSyntax or LambdaExpressionSyntax)
        && !(expr is Constant && node is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax);
}
