using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Writes a product as a quotient of products, with small powers as repeated factors and halves as square roots.</summary>
internal sealed class ProductPrinter(Vocabulary vocabulary, ExprPrinter printer)
{
    // A larger coefficient would bring what has underflown back with its error.
    private const int LargestLast = 4;
    private const int LongestInFraction = 53;

    private readonly List<(string Text, Precedence Precedence)> _numerator = [];
    private readonly List<(string Text, Precedence Precedence)> _denominator = [];

    /// <summary>A coefficient before a factor that is printed as a whole.</summary>
    public string Print(Expr factor, Rational coefficient)
    {
        AddCoefficient(coefficient);
        var precedence = _numerator.Count + _denominator.Count == 0 ? Precedence.Product : Precedence.Unary;
        _numerator.Add((printer.Print(factor, precedence), precedence));
        return Compose(out _);
    }

    public string Print(Product product, Rational coefficient, out Precedence precedence)
    {
        foreach (var i in Enumerable.Range(0, product.Count).OrderBy(i => ReadingOrder(product.Base(i), product.Exponent(i))))
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var value = Algebra.IsOne(e) ? vocabulary.ValueOf(b) : vocabulary.ValueOf(b, e);
            if (value is not null)
                coefficient *= value.Value;
            else
                AddPower(b, e);
        }

        var isNegative = coefficient.Sign < 0;
        AddCoefficient(isNegative ? -coefficient : coefficient);
        var text = Compose(out precedence);
        if (!isNegative)
            return text;
        precedence = Precedence.Sum;
        return "-" + text;
    }

    // (n − 1)·pow(x, n) rather than pow(x, n)·(n − 1).
    internal static int ReadingOrder(Expr b, Expr e) => (ExprOrder.MadeFinite(b) ?? b) is Symbol ? 0 : b is Sum && Algebra.IsOne(e) ? 1 : 2;

    /// <summary>Whether a coefficient that is no double is one number over another; long ones would over- and underflow for nothing.</summary>
    internal static bool IsFraction(Rational coefficient) =>
        BinaryRounding.BitLength(coefficient.Numerator) <= LongestInFraction && BinaryRounding.BitLength(coefficient.Denominator) <= LongestInFraction;

    private void AddCoefficient(Rational coefficient)
    {
        // Digits beyond a double (3·(1/3 as C# rounds it)) are no factor to a reader, nor to the result.
        if (coefficient.IsOne || (coefficient.ToDouble() == 1 && !vocabulary.HasMoreDigits))
            return;
        Rational numerator = new(coefficient.Numerator, 1), denominator = new(coefficient.Denominator, 1);
        if (coefficient.IsExactDouble || !IsFraction(coefficient))
        {
            AddNumber(coefficient);
            return;
        }

        if (!numerator.IsOne)
            AddNumber(numerator);
        _denominator.Insert(0, (vocabulary.Number(denominator), Precedence.Primary));
    }

    /// <summary>Whether a coefficient is multiplied after the other factors: x·e^−x·2 overflows only where it must.</summary>
    internal static bool IsLast(double coefficient, int factors) => coefficient > 1 && coefficient <= LargestLast && factors > 1;

    private void AddNumber(Rational number) =>
        _numerator.Insert(vocabulary.IsComputed && IsLast(number.ToDouble(), _numerator.Count) ? _numerator.Count : 0, (vocabulary.Number(number), Precedence.Primary));

    /// <summary>Whether a power stands below the line: that of a root or a small one. Any other keeps its sign, so that it does not overflow on the way.</summary>
    internal static bool IsBelow(Expr exponent) => exponent is Constant { Value: { Sign: < 0 } e } && (e.IsInteger || (e * 2).IsInteger);

    private void AddPower(Expr b, Expr e)
    {
        if (e is Constant constant)
            (IsBelow(e) ? _denominator : _numerator).Add(PrintPower(b, IsBelow(e) ? -constant.Value : constant.Value));
        else
            _numerator.Add((vocabulary.NameOf(b, e) ?? PrintPow(b, printer.Print(e, Precedence.Choice)), Precedence.Primary));
    }

    private (string Text, Precedence Precedence) PrintPower(Expr b, Rational exponent)
    {
        if (exponent.IsOne)
            return (printer.Print(b, Precedence.Unary), Precedence.Unary);
        if (vocabulary.NameOf(b, exponent) is { } name)
            return (name, Precedence.Primary);
        if (exponent == Rational.Half)
            return (vocabulary.Call("Sqrt", [printer.Print(b, Precedence.Choice)]), Precedence.Primary);
        if (exponent == new Rational(3, 2) && IsName(b))
        {
            var factor = printer.Print(b, Precedence.Unary);
            return ($"{factor} * {vocabulary.Call("Sqrt", [factor])}", Precedence.Product);
        }

        if (exponent.IsInteger && exponent <= 4 && IsName(b))
        {
            var factor = printer.Print(b, Precedence.Unary);
            var square = $"{factor} * {factor}";
            var text = exponent == 2 ? square : exponent == 3 ? $"{square} * {factor}" : $"{square} * ({square})";
            return (text, Precedence.Product);
        }

        return (PrintPow(b, printer.PrintNumber(exponent, Precedence.Choice)), Precedence.Primary);
    }

    private bool IsName(Expr b) => b is Symbol || vocabulary.NameOf(b) is not null;

    private string PrintPow(Expr b, string exponent) => vocabulary.Call("Pow", [printer.Print(b, Precedence.Choice), exponent]);

    private string Compose(out Precedence precedence)
    {
        var numerator = _numerator.Count == 0 ? "1" : Join(_numerator);
        precedence = _denominator.Count > 0 ? Precedence.Product
            : _numerator.Count == 1 ? _numerator[0].Precedence
            : _numerator.Count == 0 ? Precedence.Primary : Precedence.Product;
        var denominator = Join(_denominator);
        if (_denominator.Count > 1 || (_denominator.Count == 1 && _denominator[0].Precedence < Precedence.Unary))
            denominator = $"({denominator})";
        return _denominator.Count == 0 ? numerator : $"{numerator} / {denominator}";
    }

    // What is computed has one rounding a factor, be the factor a local or spelled here: c·x·x is not c·(x·x).
    private string Join(IEnumerable<(string Text, Precedence Precedence)> factors) => string.Join(
        " * ", factors.Select((f, i) => i > 0 && vocabulary.IsComputed && f.Precedence == Precedence.Product ? $"({f.Text})" : f.Text));
}
