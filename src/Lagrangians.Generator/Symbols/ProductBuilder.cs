using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>
/// Collects factors: nested products flattened, powers of one base joined, exponentials joined into one. What is merged is equal
/// wherever the factors are defined; (a^b)^c becomes a^(b·c) only where a sign or an integer exponent proves it.
/// </summary>
internal sealed class ProductBuilder(Algebra algebra)
{
    private readonly Dictionary<Expr, Expr> _factors = new(ReferenceComparer.Instance);
    private Rational _coefficient = 1;
    private Expr? _exponential;

    public void Multiply(Rational factor) => _coefficient *= factor;

    public void Multiply(Expr @base, Expr exponent)
    {
        if (Algebra.IsZero(exponent))
            return;
        switch (@base)
        {
            case Constant constant:
                MultiplyConstant(constant, exponent);
                break;
            case Call { Function: Algebra.Exponential } exponential:
                var power = algebra.Multiply(exponential.Arguments[0], exponent);
                _exponential = _exponential is null ? power : algebra.Add(_exponential, power);
                break;
            case Product product:
                MultiplyProduct(product, exponent);
                break;
            default:
                Accumulate(@base, exponent);
                break;
        }
    }

    public Expr ToExpr()
    {
        if (_coefficient.IsZero)
            return algebra.Zero;
        if (_exponential is not null)
        {
            var exponential = algebra.Exp(_exponential);
            _exponential = null;
            if (exponential is Call)
                Accumulate(exponential, algebra.One);
            else
                Multiply(exponential, algebra.One);
        }

        if (FindVanishingPiece() is { } piece)
            return Distribute(piece);
        var bases = _factors.Where(f => !Algebra.IsZero(f.Value)).Select(f => f.Key).ToArray();
        if (bases.Length == 0)
            return algebra.Constant(_coefficient);
        if (bases.Length == 1 && Algebra.IsOne(_factors[bases[0]]))
            return algebra.Scale(bases[0], _coefficient);
        Array.Sort(bases, ExprOrder.Instance);
        return algebra.Intern(new Product(_coefficient, bases, Array.ConvertAll(bases, b => _factors[b])));
    }

    private void Accumulate(Expr @base, Expr exponent)
    {
        if (_factors.TryGetValue(@base, out var known))
            exponent = algebra.Add(known, exponent);
        _factors[@base] = exponent;
    }

    private void MultiplyConstant(Constant constant, Expr exponent)
    {
        if (constant.Value.IsOne)
            return;
        if (exponent is Constant { Value: { IsInteger: true } n } && (n.Sign > 0 || !constant.Value.IsZero) && n >= -1024 && n <= 1024)
            _coefficient *= constant.Value.Pow((int)n.ToDouble());
        else if (constant.Value.IsZero && algebra.Bounds(exponent).IsPositive)
            _coefficient = 0;
        else
            Accumulate(constant, exponent);
    }

    private void MultiplyProduct(Product product, Expr exponent)
    {
        var whole = Algebra.IsInteger(exponent);
        var rest = new ProductBuilder(algebra);
        if (whole || product.Coefficient.Sign > 0)
            Multiply(algebra.Constant(product.Coefficient), exponent);
        else
        {
            Multiply(algebra.Constant(-product.Coefficient), exponent);
            rest.Multiply(-1);
        }

        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (whole || algebra.Bounds(b).IsNonNegative)
                Multiply(b, algebra.Multiply(e, exponent));
            else if (Algebra.IsEvenInteger(e))
                Multiply(algebra.Call("Abs", b), algebra.Multiply(e, exponent));
            else
                rest.Accumulate(b, e);
        }

        var remainder = rest.ToExpr();
        if (!Algebra.IsOne(remainder))
            Accumulate(remainder, exponent);
    }

    // A piece that is 0 must stay 0 when the other factors are infinite there: the product is taken inside the pieces.
    private Piecewise? FindVanishingPiece()
    {
        if (_factors.Count == 1 && _coefficient.IsOne)
            return null;
        return _factors.Where(f => Algebra.IsOne(f.Value)).Select(f => f.Key).OfType<Piecewise>()
            .Where(p => Algebra.IsZero(p.WhenTrue) || Algebra.IsZero(p.WhenFalse))
            .OrderBy(p => p, ExprOrder.Instance).FirstOrDefault();
    }

    private Expr Distribute(Piecewise piece)
    {
        _factors.Remove(piece);
        var rest = ToExpr();
        return algebra.Piecewise(piece.Condition, algebra.Multiply(piece.WhenTrue, rest), algebra.Multiply(piece.WhenFalse, rest));
    }
}
