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

        public void Add(Rational constant) => _constant += constant;

        public void Add(Expr term, Rational coefficient)
        {
            switch (term)
            {
                case Constant constant:
                    _constant += constant.Value * coefficient;
                    break;
                case Sum sum:
                    _constant += sum.Constant * coefficient;
                    for (var i = 0; i < sum.Terms.Count; i++)
                        Accumulate(sum.Terms[i], sum.Coefficients[i] * coefficient);
                    break;
                case Product product when !product.Coefficient.IsOne:
                    Add(algebra.Scale(product, 1 / product.Coefficient), product.Coefficient * coefficient);
                    break;
                default:
                    Accumulate(term, coefficient);
                    break;
            }
        }

        public Expr ToExpr()
        {
            JoinPieces();
            var terms = _terms.Where(t => !t.Value.IsZero).Select(t => t.Key).ToArray();
            if (terms.Length == 0)
                return algebra.Constant(_constant);
            if (terms.Length == 1 && _constant.IsZero)
                return algebra.Scale(terms[0], _terms[terms[0]]);
            Array.Sort(terms, ExprOrder.Instance);
            return algebra.Intern(new Sum(_constant, terms, Array.ConvertAll(terms, t => _terms[t])));
        }

        private void Accumulate(Expr term, Rational coefficient) =>
            _terms[term] = _terms.TryGetValue(term, out var known) ? known + coefficient : coefficient;

        private void JoinPieces()
        {
            var groups = _terms.Where(t => t.Key is Piecewise && !t.Value.IsZero)
                .GroupBy(t => ((Piecewise)t.Key).Condition, ReferenceComparer.Instance)
                .Where(g => g.Count() > 1).Select(g => g.ToArray()).ToArray();
            foreach (var group in groups)
            {
                var whenTrue = new SumBuilder(algebra);
                var whenFalse = new SumBuilder(algebra);
                foreach (var piece in group)
                {
                    _terms.Remove(piece.Key);
                    whenTrue.Add(((Piecewise)piece.Key).WhenTrue, piece.Value);
                    whenFalse.Add(((Piecewise)piece.Key).WhenFalse, piece.Value);
                }

                var condition = ((Piecewise)group[0].Key).Condition;
                Add(algebra.Piecewise(condition, whenTrue.ToExpr(), whenFalse.ToExpr()), 1);
            }
        }
    }
}
