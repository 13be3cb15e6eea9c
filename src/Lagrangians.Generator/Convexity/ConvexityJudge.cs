using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>Says whether a Lagrangian is convex. The verdict is sound: what is called convex is, and a counterexample is one.</summary>
internal static class ConvexityJudge
{
    /// <param name="body">The Lagrangian as it was read.</param>
    /// <param name="x">The variable, or the element of the vector.</param>
    /// <param name="parameters">The other parameters.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="defaults">The default values of parameters that have one; a counterexample there says most.</param>
    public static Verdict Of(
        Expr body, Symbol x, IReadOnlyList<Symbol> parameters, CancellationToken cancellation, IReadOnlyList<ParameterValue>? defaults = null)
    {
        return Verdict.Unknown("no rule applies");
    }
}
