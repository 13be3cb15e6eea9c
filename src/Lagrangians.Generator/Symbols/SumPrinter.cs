using System.Text;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Writes a sum: a positive term first, the constant last unless it is the only positive one.</summary>
internal readonly struct SumPrinter(ExprPrinter printer)
{
    public string Print(Sum sum)
    {
        var terms = new List<(string Text, bool IsNegative)>();
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var text = printer.PrintTerm(sum.Terms[i], sum.Coefficients[i], out var isNegative);
            terms.Add((text, isNegative));
        }

        if (!sum.Constant.IsZero)
        {
            var isNegative = sum.Constant.Sign < 0;
            terms.Add((printer.PrintNumber(isNegative ? -sum.Constant : sum.Constant, Precedence.Product), isNegative));
        }

        var first = Arrangement.First(terms, t => t.IsNegative);
        var result = new StringBuilder(terms[first].IsNegative ? "-" : "").Append(terms[first].Text);
        for (var i = 0; i < terms.Count; i++)
        {
            if (i != first)
                result.Append(terms[i].IsNegative ? " - " : " + ").Append(terms[i].Text);
        }

        return result.ToString();
    }
}
