using System.Text;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Sets a sum: a positive term first, the constant last.</summary>
internal static class TexSum
{
    public static string Print(Sum sum)
    {
        var terms = new List<(string Text, bool IsNegative)>();
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add((Term(sum.Terms[i], sum.Coefficients[i], out var isNegative), isNegative));
        if (!sum.Constant.IsZero)
            terms.Add((TexPrinter.Number(Rational.Abs(sum.Constant), Precedence.Sum), sum.Constant.Sign < 0));
        var first = Arrangement.First(terms, t => t.IsNegative);
        var text = new StringBuilder(terms[first].IsNegative ? "-" : "").Append(terms[first].Text);
        for (var i = 0; i < terms.Count; i++)
        {
            if (i != first)
                text.Append(terms[i].IsNegative ? " - " : " + ").Append(terms[i].Text);
        }

        return text.ToString();
    }

    // Without its sign, which is given back.
    private static string Term(Expr term, Rational coefficient, out bool isNegative)
    {
        var own = term as Product;
        isNegative = coefficient.Sign < 0 != (own?.Coefficient.Sign < 0);
        var size = Rational.Abs(own is null ? coefficient : coefficient * own.Coefficient);
        return own is not null ? TexProduct.Print(own, size, Precedence.Sum) : TexProduct.Print(term, size);
    }
}
