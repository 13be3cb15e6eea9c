using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>
/// A rewrite of one node into an equal one, or null where it does not apply. A rule checks its own side conditions by
/// <see cref="Algebra.Bounds"/>; it may extend the domain (x/x is 1 at 0 too) but never changes a value on it.
/// </summary>
internal delegate Expr? Rule(Algebra algebra, Expr expr);
