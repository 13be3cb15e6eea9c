using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Writes a product as a quotient of products, with small powers as repeated factors and halves as square roots.</summary>
internal readonly struct ProductPrinter(ExprPrinter printer)
{
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
        foreach (var i in Arrangement.Factors(product))
            AddPower(product.Base(i), product.Exponent(i));
        var isNegative = coefficient.Sign < 0;
        AddCoefficient(isNegative ? -coefficient : coefficient);
        var text = Compose(out precedence);
        if (!isNegative)
            return text;
        precedence = Precedence.Sum;
        return "-" + text;
    }

    private void AddCoefficient(Rational coefficient)
    {
        // Digits beyond a double (3·(1/3 as C# rounds it)) are no factor to a reader.
        if (coefficient.IsOne || coefficient.ToDouble() == 1)
            return;
        if (!Arrangement.IsFraction(coefficient))
        {
            AddNumber(coefficient);
            return;
        }

        if (!coefficient.Numerator.IsOne)
            AddNumber(new Rational(coefficient.Numerator, 1));
        _denominator.Insert(0, (printer.Number(new Rational(coefficient.Denominator, 1)), Precedence.Primary));
    }

    private void AddNumber(Rational number) => _numerator.Insert(0, (printer.Number(number), Precedence.Primary));

    private void AddPower(Expr b, Expr e)
    {
        if (e is Constant constant)
            (Arrangement.IsBelow(e) ? _denominator : _numerator).Add(PrintPower(b, Arrangement.IsBelow(e) ? -constant.Value : constant.Value));
        else
            _numerator.Add((printer.NameOf(b, e) ?? PrintPow(b, printer.Print(e, Precedence.Choice)), Precedence.Primary));
    }

    private (string Text, Precedence Precedence) PrintPower(Expr b, Rational exponent)
    {
        if (printer.NameOf(b, exponent) is { } name)
            return (name, Precedence.Primary);
        var power = Arrangement.PowerOf(exponent, isAtom: b is Symbol || printer.NameOf(b) is not null);
        if (power == Powers.Root)
            return (printer.Call("Sqrt", [printer.Print(b, Precedence.Choice)]), Precedence.Primary);
        if (power is not (Powers.First or Powers.RootTimes or Powers.Repeated))
            return (PrintPow(b, printer.PrintNumber(exponent, Precedence.Choice)), Precedence.Primary);
        // Once: what is printed twice at each level takes the square of its time at the next.
        var factor = printer.Print(b, Precedence.Unary);
        if (power == Powers.First)
            return (factor, Precedence.Unary);
        if (power == Powers.RootTimes)
            return ($"{factor} * {printer.Call("Sqrt", [factor])}", Precedence.Product);
        var square = $"{factor} * {factor}";
        return (exponent == 2 ? square : exponent == 3 ? $"{square} * {factor}" : $"{square} * ({square})", Precedence.Product);
    }

    private string PrintPow(Expr b, string exponent) => printer.Call("Pow", [printer.Print(b, Precedence.Choice), exponent]);

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

    private static string Join(IEnumerable<(string Text, Precedence Precedence)> factors) => string.Join(" * ", factors.Select(f => f.Text));
}
