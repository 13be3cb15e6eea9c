using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    public Expr Add(params Expr[] terms)
    {
        var sum = _sums.Take();
        foreach (var term in terms)
            sum.Add(term, 1);
        return _sums.Finish(sum);
    }

    public Expr Subtract(Expr left, Expr right)
    {
        var sum = _sums.Take();
        sum.Add(left, 1);
        sum.Add(right, -1);
        return _sums.Finish(sum);
    }

    public Expr Negate(Expr expr) => Scale(expr, -1);

    private Interval SumBounds(Sum sum)
    {
        var bounds = Interval.Point(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            bounds += Bounds(sum.Terms[i]).Scale(sum.Coefficients[i]);
        return bounds;
    }

    /// <summary>Collects terms: nested sums flattened, equal terms joined, pieces under one condition put together.</summary>
    internal sealed class SumBuilder(Algebra algebra) : IBuilder
    {
        private Collected<Rational> _terms;
        private Rational _constant;

        public void Add(Rational constant) => _constant = Checked(_constant + constant);

        public void Add(Expr term, Rational coefficient)
        {
            Budget.Charge(1 + (term.Children.Length / 4));
            switch (term)
            {
                case Constant constant:
                    Add(Checked(constant.Value * coefficient));
                    break;
                case Sum sum:
                    Add(Checked(sum.Constant * coefficient));
                    for (var i = 0; i < sum.Terms.Length; i++)
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

        /// <inheritdoc/>
        public void Clear()
        {
            _terms.Clear();
            _constant = 0;
        }

        public Expr ToExpr()
        {
            Budget.Enter();
            JoinPieces();
            if (_terms.Count == 0)
                return algebra.Constant(_constant);
            if (_terms.Count == 1 && _constant.IsZero)
                return algebra.Scale(_terms.Node(0), _terms.Value(0));
            var terms = _terms.Nodes();
            ExprOrder.Sort(terms);
            var coefficients = new Rational[terms.Length];
            for (var i = 0; i < terms.Length; i++)
                coefficients[i] = _terms[terms[i]];
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
            var place = _terms.PlaceOf(term);
            if (place >= 0)
                coefficient = Checked(coefficient + _terms.Value(place));
            if (place < 0 && !coefficient.IsZero)
                _terms.Add(term, coefficient);
            else if (place >= 0 && coefficient.IsZero)
                _terms.RemoveAt(place);
            else if (place >= 0)
                _terms.Set(place, coefficient);
        }

        // What joins may bring new pieces in, so that it is repeated until no two have the same condition.
        private void JoinPieces()
        {
            while (FindPair() is { } pair)
            {
                var (whenTrue, whenFalse) = (new SumBuilder(algebra), new SumBuilder(algebra));
                foreach (var piece in new[] { pair.First, pair.Second })
                {
                    var coefficient = _terms.Take(piece);
                    whenTrue.Add(piece.WhenTrue, coefficient);
                    whenFalse.Add(piece.WhenFalse, coefficient);
                }

                Add(algebra.Piecewise(pair.First.Condition, whenTrue.ToExpr(), whenFalse.ToExpr()), 1);
            }
        }

        private (Piecewise First, Piecewise Second)? FindPair()
        {
            Dictionary<Expr, Piecewise>? byCondition = null;
            for (var i = 0; i < _terms.Count; i++)
            {
                if (_terms.Node(i) is not Piecewise piece)
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
