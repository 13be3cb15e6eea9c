using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>The kinks of a function of one variable where its pieces meet, without a verdict on its convexity.</summary>
internal static class PieceKinks
{
    /// <summary>The kinks, upwards and downwards.</summary>
    public static IEnumerable<Kink> Of(Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<Requirement> open)
    {
        var signs = new SignProver(algebra);
        var refuter = new Refuter(algebra, body, x, parameters, new DefinedPoints(algebra, x, open));
        if (new PieceSplitter(algebra, x, signs.Sign).Split(body, parameters) is not { } cases)
            yield break;
        foreach (var one in cases)
        {
            var joints = new JointJudge(algebra, signs, refuter, body, x);
            for (var i = 1; i < one.Pieces.Count; i++)
            {
                if (joints.Judge(one.Pieces[i - 1], one.Pieces[i], one.Parameters).Kink is { } kink)
                    yield return kink;
            }
        }
    }
}
