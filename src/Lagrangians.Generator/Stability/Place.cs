using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// The parameter that x is seen from: m in (x − m)². What bends does so around it, wherever it is, so that forms are sought for y = x − m.
/// </summary>
internal sealed class Place
{
    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Symbol _parameter;
    private readonly int _sign;

    private Place(Algebra algebra, Symbol x, Symbol parameter, int sign) => (_algebra, _x, _parameter, _sign) = (algebra, x, parameter, sign);

    /// <summary>The parameter.</summary>
    public Symbol Parameter => _parameter;

    /// <summary>1 where x is seen from m, −1 where it is seen from −m.</summary>
    public Expr Sign => _algebra.Constant(_sign);

    private Expr Value => _algebra.Scale(_parameter, _sign);

    /// <summary>The place; null where there is none or more than one, or where x does not take all numbers.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="value">The Lagrangian.</param>
    /// <param name="x">The variable.</param>
    public static Place? Of(Algebra algebra, Expr value, Symbol x)
    {
        if (x.Domain != Interval.All)
            return null;
        var places = Algebra.Nodes(value).OfType<Sum>().Select(s => In(s, x)).Where(p => p.Parameter is not null).Distinct().ToArray();
        return places is [var (parameter, sign)] ? new Place(algebra, x, parameter!, sign) : null;
    }

    // m in x − m and in m − x, −m in x + m.
    private static (Symbol? Parameter, int Sign) In(Sum sum, Symbol x)
    {
        if (!sum.Constant.IsZero || sum.Terms.Length != 2 || !sum.Coefficients.All(c => Rational.Abs(c).IsOne))
            return default;
        var other = ReferenceEquals(sum.Terms[0], x) ? sum.Terms[1] : ReferenceEquals(sum.Terms[1], x) ? sum.Terms[0] : null;
        return other is Symbol { Kind: SymbolKind.Parameter } parameter ? (parameter, -sum.Coefficients[0].Sign * sum.Coefficients[1].Sign) : default;
    }

    /// <summary>The number x, for a number y.</summary>
    public BigFloat Restore(BigFloat y, Func<Symbol, BigFloat> valueOf) =>
        BigFloat.Add(y, _sign > 0 ? valueOf(_parameter) : -valueOf(_parameter), 24);

    /// <summary>The expression in y, for which x stands.</summary>
    public Expr Leave(Expr expr)
    {
        return _algebra.Rebuild(_algebra.Substitute(expr, _x, _algebra.Add(_x, Value)), node => node is Relation relation ? Compared(relation) : node);

        // x > m is y > 0.
        Expr Compared(Relation relation)
        {
            var difference = _algebra.Subtract(relation.Left, relation.Right);
            return Algebra.Contains(difference, _x) && !Algebra.Contains(difference, _parameter)
                ? _algebra.Compare(relation.Comparison, difference, _algebra.Zero)
                : relation;
        }
    }

    /// <summary>A form in y as one in x.</summary>
    public Expr Restore(Expr form)
    {
        var displacement = _algebra.Call(Displacement.Name, _x, Value);
        return _algebra.Rebuild(_algebra.Substitute(form, _x, displacement), node => node switch
        {
            Sum sum => Joined(sum, displacement),
            Call { Function: ProductErrors.OfDisplacement } => _algebra.Call(ProductErrors.OfSum, _x, _algebra.Negate(Value)),
            _ => node,
        });
    }

    // y + m is x, with no rounding.
    private Expr Joined(Sum sum, Expr displacement)
    {
        var terms = sum.Terms.ToList();
        var (y, m) = (terms.IndexOf(displacement), terms.IndexOf(_parameter));
        if (y < 0 || m < 0 || sum.Coefficients[m] != sum.Coefficients[y] * _sign)
            return sum;
        var coefficient = sum.Coefficients[y];
        return _algebra.Add(_algebra.Subtract(sum, _algebra.Scale(_algebra.Add(displacement, Value), coefficient)), _algebra.Scale(_x, coefficient));
    }
}
