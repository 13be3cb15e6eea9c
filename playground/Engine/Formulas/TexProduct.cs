using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Sets a product as a fraction of products, halves as roots.</summary>
internal static class TexProduct
{
    /// <summary>A number times an expression that is no product.</summary>
    public static string Print(Expr factor, Rational coefficient)
    {
        if (coefficient.IsOne || coefficient.ToDouble() == 1)
            return TexPrinter.Print(factor, Precedence.Product);
        var (above, below) = Split(coefficient);
        return Fraction([.. above, TexPrinter.Print(factor, Precedence.Product)], below, isAlone: above.Count == 0, factor);
    }

    public static string Print(Product product, Rational coefficient, Precedence atLeast)
    {
        var (above, below) = Split(Rational.Abs(coefficient));
        Expr? only = null, alone = null;
        foreach (var i in Arrangement.Factors(product))
        {
            var (@base, exponent) = (product.Base(i), product.Exponent(i));
            if (Arrangement.IsBelow(exponent))
            {
                below.Add(Power(@base, -((Constant)exponent).Value));
                alone = below.Count == 1 && exponent is Constant { Value: var e } && e == -1 ? @base : null;
                continue;
            }

            only = above.Count == 0 && exponent is Constant { Value.IsOne: true } ? @base : null;
            above.Add(exponent is Constant constant ? Power(@base, constant.Value) : Power(@base, exponent));
        }

        var text = Fraction(above, below, isAlone: above.Count == 1 && only is not null, only, below.Count == 1 ? alone : null);
        var precedence = above.Count > 1 || below.Count > 0 ? Precedence.Product : Precedence.Primary;
        return coefficient.Sign < 0
            ? TexPrinter.Enclose("-" + text, Precedence.Sum, atLeast)
            : TexPrinter.Enclose(text, below.Count > 0 ? Precedence.Unary : precedence, atLeast);
    }

    private static string Power(Expr @base, Rational exponent) =>
        exponent.IsOne ? TexPrinter.Print(@base, Precedence.Unary)
        : exponent == Rational.Half ? $@"\sqrt{{{TexPrinter.Print(@base, Precedence.Choice)}}}"
        : Raise(@base, TexPrinter.Number(exponent, Precedence.Choice));

    private static string Power(Expr @base, Expr exponent) => Raise(@base, TexPrinter.Print(exponent, Precedence.Choice));

    // cosh² u rather than (cosh u)²; a base that carries an exponent or an index of its own takes parentheses.
    private static string Raise(Expr @base, string exponent) =>
        @base is Call call && TexCall.NameOf(call) is { } name
            ? TexCall.Apply($"{name}^{{{exponent}}}", call.Arguments)
            : $"{{{(@base is Symbol ? TexPrinter.Print(@base, Precedence.Primary) : @base is Call or Reduction ? $@"\left({TexPrinter.Print(@base, Precedence.Choice)}\right)" : TexPrinter.Print(@base, Precedence.Primary))}}}^{{{exponent}}}";

    private static (List<string> Above, List<string> Below) Split(Rational coefficient)
    {
        var (above, below) = (new List<string>(), new List<string>());
        if (coefficient.IsOne || coefficient.ToDouble() == 1)
            return (above, below);
        if (!TexPrinter.IsFraction(coefficient))
            return ([TexPrinter.Number(coefficient, Precedence.Primary)], below);
        if (!coefficient.Numerator.IsOne)
            above.Add(coefficient.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture));
        below.Add(coefficient.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return (above, below);
    }

    // What stands alone above or below a line needs no parentheses.
    private static string Fraction(List<string> above, List<string> below, bool isAlone, Expr? only, Expr? alone = null)
    {
        if (below.Count == 0)
            return Join(above);
        var numerator = above.Count == 0 ? "1" : isAlone && only is not null ? TexPrinter.Print(only, Precedence.Choice) : Join(above);
        return $@"\frac{{{numerator}}}{{{(alone is null ? Join(below) : TexPrinter.Print(alone, Precedence.Choice))}}}";
    }

    private static string Join(List<string> factors)
    {
        var text = factors[0];
        for (var i = 1; i < factors.Count; i++)
            text += (char.IsAsciiDigit(factors[i][0]) ? @" \cdot " : @" \, ") + factors[i];
        return text;
    }
}
