using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>An open interval of x on which the function is one formula without branches.</summary>
/// <param name="Lower">Its lower end as an expression of the parameters, or null for −∞.</param>
/// <param name="Upper">Its upper end, or null for +∞.</param>
/// <param name="Value">The function there.</param>
internal sealed record Piece(Expr? Lower, Expr? Upper, Expr Value);

/// <summary>The pieces of a function in the order of x, for all parameters of one case.</summary>
/// <param name="Pieces">The pieces; neighbours share an end.</param>
/// <param name="Parameters">The parameters, each narrowed to the case.</param>
internal sealed record PieceCase(IReadOnlyList<Piece> Pieces, IReadOnlyList<Symbol> Parameters);
