using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What depends on where x is seen from, as the energy of f(x − m): with y = x − m it is (y·f′ − f) + m·f′, and it is x·f′ − f. The one keeps its digits where x is far
/// from m, the other where x is near 0; each of the three functions of y has a form of its own.
/// </summary>
internal sealed class PlacedForms
{
    // Times the scale.
    private static readonly double[] Distances = [5, 37, 400];
    private static readonly double[] Near = [0.03, 0.5, 1.3, 3, 40];

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Expr _m;
    private readonly Expr _own;
    private readonly Expr _slope;
    private readonly Expr _value;
    private readonly Expr _energy;

    private PlacedForms(Algebra algebra, Symbol x, Expr m, Expr own, Expr slope, Expr value, Expr energy) =>
        (_algebra, _x, _m, _own, _slope, _value, _energy) = (algebra, x, m, own, slope, value, energy);

    /// <summary>The parts; null where the expression is no energy, or has its place in the function itself.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="x">The variable.</param>
    /// <param name="place">The place.</param>
    /// <param name="value">The Lagrangian.</param>
    /// <param name="energy">The expression.</param>
    public static PlacedForms? Of(Algebra algebra, Symbol x, Place place, Expr value, Expr energy)
    {
        var (moved, f) = (place.Leave(energy), place.Leave(value));
        if (!Algebra.Contains(moved, place.Parameter) || Algebra.Contains(f, place.Parameter))
            return null;
        // What is linear in its place; whether it is, is seen by its values.
        var (inPlace, own) = (new Differentiator(algebra, place.Parameter).Differentiate(moved), AtNone(moved));
        return new(algebra, x, algebra.Multiply(place.Sign, place.Parameter), own, algebra.Multiply(AtNone(inPlace), place.Sign), f, energy);

        Expr AtNone(Expr expr) => Simplifier.Simplify(algebra, algebra.Substitute(expr, place.Parameter, algebra.Zero));
    }

    /// <summary>Forms of the whole, the shorter first; then the same with the expression itself in wide lanes where they cancel.</summary>
    /// <param name="formOf">The form, in x, of an expression of the displacement.</param>
    public IReadOnlyList<IReadOnlyList<Expr>> Candidates(Func<Expr, Expr> formOf)
    {
        var (own, slope, value) = (formOf(_own), formOf(_slope), formOf(_value));
        var far = JoinedForms.Of(_algebra, (_algebra.One, own), (_m, slope));
        var near = JoinedForms.Of(_algebra, (_x, slope), (_algebra.Constant(-1), value));
        Expr[] ofFar = [Size(_algebra.One, own), Size(_m, slope)], ofNear = [Size(_x, slope), Size(_algebra.One, value)];
        var chosen = JoinedForms.Choose(_algebra, _algebra.Compare(Comparison.LessOrEqual, _algebra.Add(ofFar[0], ofFar[1]), _algebra.Add(ofNear[0], ofNear[1])), far, near);
        return
        [
            [far.Emitted(_algebra), chosen.Emitted(_algebra)],
            [far.Guarded(_algebra, _energy, Largest(ofFar)), chosen.Guarded(_algebra, _energy, _algebra.Call("Min", Largest(ofFar), Largest(ofNear)))],
        ];

        Expr Size(Expr factor, Expr form) => JoinedForms.Size(_algebra, factor, form);

        Expr Largest(Expr[] sizes) => _algebra.Call("Max", sizes[0], sizes[1]);
    }

    /// <summary>Points at which it shows whether the shorter one does: near 0, with the place far from it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="gridOf">The grid at given values of some parameters, by their indices.</param>
    public static IEnumerable<GridPoint> Points(Symbol place, double scale, Func<IReadOnlyDictionary<int, double>, SampleGrid> gridOf) =>
        from distance in Distances
        from sign in new[] { 1, -1 }
        let m = (float)(sign * distance / scale)
        where ParameterSamples.Contains(place.Domain, m)
        let grid = gridOf(new Dictionary<int, double> { [place.Index] = m })
        from number in Near
        from side in new[] { 1, -1 }
        select grid.At((float)(side * number / scale));
}
