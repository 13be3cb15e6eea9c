using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    public Expr Add(params Expr[] terms)
    {
        var sum = new SumBuilder(this);
        foreach (var term in terms)
            sum.Add(term, 1);
        return sum.ToExpr();
    }

    public Expr Subtract(Expr left, Expr right)
    {
        var sum = new SumBuilder(this);
        sum.Add(left, 1);
        sum.Add(right, -1);
        return sum.ToExpr();
    }

    public Expr Negate(Expr expr) => Scale(expr, -1);

    private Interval SumBounds(Sum sum)
    {
        var bounds = Interval.Point(sum.Constant);
        for (var i = 0; i < sum.Terms.Count; i++)
            bounds += Bounds(sum.Terms[i]).Scale(sum.Coefficients[i]);
        return bounds;
    }

    /// <summary>Collects terms: nested sums flattened, equal terms joined, pieces under one condition put together.</summary>
    internal sealed class SumBuilder(Algebra algebra)
    {
        private readonly Dictionary<Expr, Rational> _terms = new(ReferenceComparer.Instance);
        private Rational _constant;

        public void Add(Rational constant) => _constant = Checked(_constant + constant);

        public void Add(Expr term, Rational coefficient)
        {
            Budget.Charge(1 + (term.Children.Count / 4));
            switch (term)
            {
                case Constant constant:
                    Add(Checked(constant.Value * coefficient));
                    break;
                case Sum sum:
                    Add(Checked(sum.Constant * coefficient));
                    for (var i = 0; i < sum.Terms.Count; i++)
                        Accumulate(sum.Terms[i], Checked(sum.Coefficients[i] * coefficient));
                    break;
                case Product product when !product.Coefficient.IsOne:
                    Add(algebra.Scale(product, 1 / product.Coefficient), Checked(product.Coefficient * coefficient));
                    break;
                default:
                    Accumulate(term, coefficient);
                    break;
            }
        }

        public Expr ToExpr()
        {
            Budget.Enter();
            JoinPieces();
            if (_terms.Count == 0)
                return algebra.Constant(_constant);
            var terms = _terms.Keys.ToArray();
            if (terms.Length == 1 && _constant.IsZero)
                return algebra.Scale(terms[0], _terms[terms[0]]);
            ExprOrder.Sort(terms);
            var coefficients = Array.ConvertAll(terms, t => _terms[t]);
            var factor = CommonFactor(coefficients);
            if (factor.IsOne)
                return algebra.Intern(new Sum(_constant, terms, coefficients));
            var sum = algebra.Intern(new Sum(Checked(_constant / factor), terms, Array.ConvertAll(coefficients, c => Checked(c / factor))));
            return algebra.Intern(new Product(factor, [sum], [algebra.One]));
        }

        // 2·(x − 1) rather than 2·x − 2, but 2·x − 4 as it stands: one form of each, and near x = 1 the one without rounding.
        private Rational CommonFactor(Rational[] coefficients)
        {
            var magnitude = Rational.Abs(coefficients[0]);
            var isCommon = (_constant.IsZero || Rational.Abs(_constant) == magnitude) && coefficients.All(c => Rational.Abs(c) == magnitude);
            return isCommon ? magnitude : Rational.One;
        }

        private void Accumulate(Expr term, Rational coefficient)
        {
            if (_terms.TryGetValue(term, out var known))
                coefficient += known;
            if (coefficient.IsZero)
                _terms.Remove(term);
            else
                _terms[term] = Checked(coefficient);
        }

        // What joins may bring new pieces in, so that it is repeated until no two have the same condition.
        private void JoinPieces()
        {
            while (FindPair() is { } pair)
            {
                var (whenTrue, whenFalse) = (new SumBuilder(algebra), new SumBuilder(algebra));
                foreach (var piece in new[] { pair.First, pair.Second })
                {
                    var coefficient = _terms[piece];
                    _terms.Remove(piece);
                    whenTrue.Add(piece.WhenTrue, coefficient);
                    whenFalse.Add(piece.WhenFalse, coefficient);
                }

                Add(algebra.Piecewise(pair.First.Condition, whenTrue.ToExpr(), whenFalse.ToExpr()), 1);
            }
        }

        private (Piecewise First, Piecewise Second)? FindPair()
        {
            Dictionary<Expr, Piecewise>? byCondition = null;
            foreach (var term in _terms)
            {
                if (term.Key is not Piecewise piece)
                    continue;
                byCondition ??= new(ReferenceComparer.Instance);
                if (byCondition.TryGetValue(piece.Condition, out var other))
                    return (other, piece);
                byCondition.Add(piece.Condition, piece);
            }

            return null;
        }
    }
}
