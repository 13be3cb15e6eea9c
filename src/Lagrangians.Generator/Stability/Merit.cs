using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>What tells two forms of an expression apart, both of which serve at the defaults of the parameters.</summary>
/// <param name="Wide">At how many points of the ordinary range one is computed in wide lanes.</param>
/// <param name="Failing">At how many points all over the range of the parameters it fails.</param>
internal readonly record struct Merit(int Wide, int Failing)
{
    // Of the points all over the range: that many may fail, and are repaired.
    private const int OneIn = 16;

    /// <summary>Those of a form.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="form">The form.</param>
    /// <param name="ordinary">The points of the ordinary range.</param>
    /// <param name="whole">Those all over the range of the parameters.</param>
    public static Merit Of(Expr expr, Expr form, IEnumerable<GridPoint> ordinary, WholeRange whole) => new(WideOf(expr, form, ordinary), whole.FailuresOf(expr, form).Count);

    /// <summary>At how many of some points a form is computed in wide lanes.</summary>
    public static int WideOf(Expr expr, Expr form, IEnumerable<GridPoint> points) => points.Count(p => p.Judge.IsDefined(expr) && p.Judge.PieceOf(form) is Call { Function: WideArithmetic.Name });

    /// <summary>Whether nothing is to be sought that is better.</summary>
    public bool IsBest => this is { Wide: 0, Failing: 0 };

    /// <summary>Whether it fails seldom.</summary>
    public bool IsSeldom(WholeRange whole) => OneIn * Failing <= whole.Points.Count;

    /// <summary>Whether a form is to be preferred to another.</summary>
    public bool IsAbove(Merit other) => Wide != other.Wide ? Wide < other.Wide : Failing < other.Failing;
}
