using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The derivatives of operations in their operands; those of calls are made once for all points.</summary>
internal sealed class Slopes(Algebra algebra)
{
    private readonly Dictionary<Expr, Expr[]> _ofCalls = new(ReferenceComparer.Instance);

    /// <summary>In what order nodes get their adjoints.</summary>
    public NodeOrder.Memory Orders { get; } = new();

    public IEnumerable<(Expr Part, ScaledDouble Slope)> Of(Expr node, Judge judge)
    {
        switch (node)
        {
            case Sum sum:
                for (var i = 0; i < sum.Terms.Count; i++)
                    yield return (sum.Terms[i], sum.InDoubleWords[i].ToScaledDouble());
                break;
            case Product product:
                foreach (var slope in OfProduct(product, judge))
                    yield return slope;
                break;
            case Piecewise piece:
                yield return (judge.Chosen(piece), (ScaledDouble)1);
                break;
            case Call { Function: "Max" or "Min" } call:
                yield return (judge.Value(call).CompareTo(judge.Value(call.Arguments[0])) == 0 ? call.Arguments[0] : call.Arguments[1], (ScaledDouble)1);
                break;
            case Call call when Corrections.IsCorrected(call):
                var outer = judge.Near(OfCall(call)[0]);
                foreach (var (part, slope) in Of(call.Arguments[0], judge))
                    yield return (part, outer * slope);
                break;
            case Call call:
                var slopes = OfCall(call);
                for (var i = 0; i < slopes.Length; i++)
                    yield return (call.Arguments[i], judge.Near(slopes[i]));
                break;
        }
    }

    private Expr[] OfCall(Call call)
    {
        if (!_ofCalls.TryGetValue(call, out var slopes))
        {
            var function = FunctionLibrary.Find(call.Function);
            var arguments = call.Arguments.Take(function.Arity).Select(a => new Term(algebra, a)).ToArray();
            slopes = [.. function.Derivatives.Select(d => d(arguments).Expr)];
            _ofCalls.Add(call, slopes);
        }

        return slopes;
    }

    private static IEnumerable<(Expr Part, ScaledDouble Slope)> OfProduct(Product product, Judge judge)
    {
        var whole = judge.Near(product);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var @base = judge.Near(b);
            yield return (b, @base.IsZero ? AtZero(product, i, judge) : whole * judge.Near(e) / @base);
            if (e is not Constant && @base.Sign > 0)
                yield return (e, whole * DoubleWordFunctions.Log(judge.Value(b)).ToScaledDouble());
        }
    }

    // Of b·rest at b = 0 the derivative is the rest; of a higher power it is 0.
    private static ScaledDouble AtZero(Product product, int zero, Judge judge)
    {
        if (!Algebra.IsOne(product.Exponent(zero)))
            return 0;
        var rest = product.InDoubleWords.ToScaledDouble();
        for (var i = 0; i < product.Count; i++)
        {
            if (i != zero)
                rest *= DoubleWordValues.OfPower(judge.Value(product.Base(i)), judge.Value(product.Exponent(i))).ToScaledDouble();
        }

        return rest;
    }
}
