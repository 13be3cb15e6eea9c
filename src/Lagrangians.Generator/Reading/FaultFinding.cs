using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading;

/// <summary>LAG900: a mistake of our own, at the definition, with what a report of it needs.</summary>
internal static class FaultFinding
{
    private const int ShownBody = 300;

    /// <summary>The finding of a fault in a method's definition.</summary>
    /// <param name="fault">What went wrong.</param>
    /// <param name="method">The part of the method that was written.</param>
    /// <param name="during">What was done, where the stage does not say it.</param>
    public static Finding Of(Fault fault, IMethodSymbol method, string during = "it was analysed") =>
        new(Rule.Fault, method.Locations[0], method.Name, During(fault.Stage, during), Remaining(fault.Stage), fault.What, BodyOf(method));

    private static string During(Stage stage, string during) => stage switch
    {
        Stage.Signature => "its signature was read",
        Stage.Body => "its body was read",
        Stage.Derivation => "its derivatives were taken",
        Stage.Stabilization => "forms that keep their digits were sought",
        Stage.Proof => "its convexity was judged",
        Stage.Emission => "its code was written",
        _ => during,
    };

    private static string Remaining(Stage stage) => stage switch
    {
        Stage.Signature => "nothing is generated for it",
        Stage.Body or Stage.Derivation or Stage.Emission => "its defining part alone is generated",
        Stage.Stabilization => "its formulas are generated as they were derived, which may lose digits",
        Stage.Proof => "all of it is generated, and whether it is convex is undecided",
        _ => "what is generated is not touched by it",
    };

    // On one line, as a message is.
    private static string BodyOf(IMethodSymbol method)
    {
        SyntaxNode? body = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.ExpressionBody?.Expression ?? declared.Body,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.ExpressionBody?.Expression ?? local.Body,
            _ => null,
        };
        if (body is null)
            return "(none)";
        var text = string.Join(" ", body.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= ShownBody ? text : text.Substring(0, ShownBody) + "…";
    }
}
