using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>
/// Collects factors: nested products flattened, powers of one base joined, exponentials joined into one. What is merged is equal
/// wherever the factors are defined; (a^b)^c becomes a^(b·c) only where a sign or an integer exponent proves it.
/// </summary>
internal sealed class ProductBuilder(Algebra algebra) : IBuilder
{
    private Collected<Expr> _factors;
    private Rational _coefficient = 1;
    private Expr? _exponential;

    public void Multiply(Rational factor) => _coefficient = Algebra.Checked(_coefficient * factor);

    public void Multiply(Expr @base, Expr exponent)
    {
        if (Algebra.IsZero(exponent))
            return;
        Budget.Charge(2);
        switch (@base)
        {
            case Constant constant:
                MultiplyConstant(constant, exponent);
                break;
            case Call { Function: Algebra.Exponential, Arguments.Length: 1 } exponential:
                MultiplyExponential(algebra.Multiply(exponential.Arguments[0], exponent));
                break;
            case Product product:
                MultiplyProduct(product, exponent);
                break;
            default:
                Accumulate(@base, exponent);
                break;
        }
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _factors.Clear();
        (_coefficient, _exponential) = (1, null);
    }

    public Expr ToExpr()
    {
        Budget.Enter();
        if (_coefficient.IsZero)
            return algebra.Zero;
        Budget.Charge(_factors.Count);
        JoinExponentials();
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
        if (_factors.Count == 0)
            return algebra.Constant(_coefficient);
        if (_factors.Count == 1 && Algebra.IsOne(_factors.Value(0)))
            return algebra.Scale(_factors.Node(0), _coefficient);
        var bases = _factors.Nodes();
        ExprOrder.Sort(bases);
        var exponents = new Expr[bases.Length];
        for (var i = 0; i < bases.Length; i++)
            exponents[i] = _factors[bases[i]];
        return algebra.Intern(new Product(_coefficient, bases, exponents));
    }

    // Within a product 2^x stands as it is, so that exponents of one base meet; in the end it is e^(x·log 2), as what is known of exponentials
    // is known of it.
    private void JoinExponentials()
    {
        if (!HasExponential())
            return;
        foreach (var @base in _factors.Nodes().Where(b => algebra.IsExponential(b, _factors[b])).OrderBy(b => b, ExprOrder.Instance).ToArray())
        {
            var exponent = _factors.Take(@base);
            // c^(x − 1) is c^x/c: x − 1 would be rounded.
            if (exponent is Sum { Constant.IsZero: false } sum && @base is not Constant)
            {
                _factors.Add(@base, algebra.Constant(sum.Constant));
                exponent = algebra.Subtract(exponent, algebra.Constant(sum.Constant));
            }

            AddExponent(algebra.Multiply(exponent, algebra.Call("Log", @base)));
        }
    }

    // Seldom, and it is asked of every product.
    private bool HasExponential()
    {
        for (var i = 0; i < _factors.Count; i++)
        {
            if (algebra.IsExponential(_factors.Node(i), _factors.Value(i)))
                return true;
        }

        return false;
    }

    private void MultiplyExponential(Expr exponent)
    {
        if (exponent is not Sum sum)
        {
            MultiplyTerm(exponent, 1);
            return;
        }

        for (var i = 0; i < sum.Terms.Length; i++)
            MultiplyTerm(sum.Terms[i], sum.Coefficients[i]);
        if (!sum.Constant.IsZero)
            AddExponent(algebra.Constant(sum.Constant));
    }

    private void MultiplyTerm(Expr term, Rational coefficient)
    {
        if (term is Product product)
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (product.Base(i) is not Call { Function: "Log" } log || !Algebra.IsOne(product.Exponent(i)) || !algebra.IsExponential(log.Arguments[0], product))
                    continue;
                Multiply(log.Arguments[0], algebra.Scale(algebra.Divide(product, log), coefficient));
                return;
            }
        }

        AddExponent(algebra.Scale(term, coefficient));
    }

    private void AddExponent(Expr power) => _exponential = _exponential is null ? power : algebra.Add(_exponential, power);

    private void Accumulate(Expr @base, Expr exponent)
    {
        var place = _factors.PlaceOf(@base);
        if (place < 0)
        {
            _factors.Add(@base, exponent);
            return;
        }

        exponent = algebra.Add(_factors.Value(place), exponent);
        _factors.RemoveAt(place);
        if (@base is Constant or Product)
            Multiply(@base, exponent); // √2·√2 and √(a·b)·√(a·b) come apart.
        else if (!Algebra.IsZero(exponent))
            _factors.Add(@base, exponent);
    }

    private void MultiplyConstant(Constant constant, Expr exponent)
    {
        if (constant.Value.IsOne)
            return;
        if (exponent is Constant { Value: var e } && ConstantPower.TryEvaluate(constant.Value, e, out var value, out var rest))
        {
            Multiply(value);
            if (!rest.IsZero)
                Accumulate(constant, algebra.Constant(rest));
        }
        else if (exponent is Sum sum && !constant.Value.IsZero && ConstantPower.TryEvaluate(constant.Value, (Rational)sum.Constant.Floor(), out value, out _))
        {
            // 2^(n + 1) is 2·2ⁿ.
            Multiply(value);
            Accumulate(constant, algebra.Subtract(exponent, algebra.Constant((Rational)sum.Constant.Floor())));
        }
        else if (constant.Value.IsZero && algebra.Bounds(exponent).IsPositive)
            _coefficient = 0;
        else
            Accumulate(constant, exponent);
    }

    private void MultiplyProduct(Product product, Expr exponent)
    {
        if (Algebra.IsInteger(exponent))
        {
            Multiply(algebra.Constant(product.Coefficient), exponent);
            for (var i = 0; i < product.Count; i++)
                Multiply(product.Base(i), algebra.Multiply(product.Exponent(i), exponent));
            return;
        }

        // Positive factors come out. Those that may be 0 come out only if nothing negative stays behind: √(0·−1) is 0, √0·√−1 is not.
        var isNonNegative = product.Coefficient.Sign > 0
            && Enumerable.Range(0, product.Count).All(i => SignOf(product, i).IsNonNegative);
        Multiply(algebra.Constant(Rational.Abs(product.Coefficient)), exponent);
        var rest = new ProductBuilder(algebra);
        rest.Multiply(product.Coefficient.Sign);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (!isNonNegative && !SignOf(product, i).IsPositive)
                rest.Accumulate(b, e);
            else
                Multiply(algebra.Bounds(b).IsNonNegative ? b : algebra.Call("Abs", b), algebra.Multiply(e, exponent));
        }

        var remainder = rest.ToExpr();
        if (remainder is Constant constant)
            MultiplyConstant(constant, exponent);
        else
            Accumulate(remainder, exponent);
    }

    private Interval SignOf(Product product, int i) => algebra.PowerBounds(product.Base(i), product.Exponent(i));

    // A piece that is 0 must stay 0 when the other factors are infinite there: the product is taken inside the pieces.
    private Piecewise? FindVanishingPiece()
    {
        if (_factors.Count == 1 && _coefficient.IsOne)
            return null;
        Piecewise? first = null;
        for (var i = 0; i < _factors.Count; i++)
        {
            if (_factors.Node(i) is Piecewise piece && Algebra.IsOne(_factors.Value(i)) && (Algebra.IsZero(piece.WhenTrue) || Algebra.IsZero(piece.WhenFalse))
                && (first is null || ExprOrder.Instance.Compare(piece, first) < 0))
                first = piece;
        }

        return first;
    }

    private Expr Distribute(Piecewise piece)
    {
        _factors.Take(piece);
        var rest = ToExpr();
        return algebra.Piecewise(piece.Condition, algebra.Multiply(piece.WhenTrue, rest), algebra.Multiply(piece.WhenFalse, rest));
    }
}
