using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The derivatives of operations in their operands; those of calls are made once for all points.</summary>
internal sealed class Slopes(Algebra algebra)
{
    private readonly NodeMap<Expr[]> _ofCalls = new();

    /// <summary>The program of all that is judged.</summary>
    public Lowerer Program { get; } = new(algebra);

    /// <summary>In what order nodes get their adjoints.</summary>
    public NodeOrder.Memory Orders { get; } = new();

    /// <summary>Adds to the adjoints of a node's parts what they owe to the node.</summary>
    /// <param name="order">The values and the adjoints.</param>
    /// <param name="place">The node's place.</param>
    /// <param name="adjoint">Its adjoint.</param>
    /// <param name="judge">Knows other values at the point.</param>
    /// <param name="errors">What is known to two words errs by.</param>
    public void Spread(NodeOrder order, int place, ScaledDouble adjoint, Judge judge, RoundingErrors errors)
    {
        var (node, parts) = (order.Nodes[place], order.PartsOf(place));
        switch (node)
        {
            case Sum sum:
                for (var i = 0; i < parts.Length; i++)
                    Add(parts[i], adjoint * sum.InDoubleWords[i].ToScaledDouble());
                break;
            case Product product:
                SpreadProduct(product);
                break;
            case Piecewise:
                Add(parts[0], adjoint);
                break;
            case Call { Arguments.Length: 2 } choice when Choice.Is(choice):
                Add(order.Values[place].CompareTo(order.Values[parts[0]]) == 0 ? parts[0] : parts[1], adjoint);
                break;
            case Call call when Corrections.IsCorrected(call):
                SpreadCorrected(call, order, parts, adjoint, judge, errors);
                break;
            case Call { Function: Amended.Name }:
                new CompensatedErrors(order, errors).PassOn(parts[0], adjoint);
                break;
            case Call call:
                var slopes = OfCall(call);
                for (var i = 0; i < slopes.Length; i++)
                    Add(parts[i], adjoint * judge.Near(slopes[i]));
                break;
        }

        void Add(int part, ScaledDouble amount) => order.Adjoints[part] = order.Adjoints[part] + amount;

        void SpreadProduct(Product product)
        {
            var whole = adjoint * order.Near[place];
            for (var i = 0; i < product.Count; i++)
            {
                var (b, e) = (parts[i], parts[product.Count + i]);
                var @base = order.Near[b];
                Add(b, @base.IsZero ? adjoint * AtZero(product, i, order, parts) : whole * order.Near[e] / @base);
                if (product.Exponent(i) is not Constant && @base.Sign > 0)
                    Add(e, whole * DoubleWordFunctions.Log(order.Values[b]).ToScaledDouble());
            }
        }
    }

    // What is known to two words passes on what it owes to its parts, but is not rounded itself.
    private void SpreadCorrected(Call call, NodeOrder order, int[] parts, ScaledDouble adjoint, Judge judge, RoundingErrors errors)
    {
        var (slopes, exact) = (OfCall(call), Corrections.Place(call));
        for (var i = 0; i < slopes.Length; i++)
        {
            // A power of 0 is 0 or infinite, whatever its exponent is.
            if (call.Function == Power.Kernel && order.Near[parts[0]].IsZero)
                continue;
            var amount = adjoint * judge.Near(slopes[i]);
            if (i == exact)
            {
                PassOn(order, parts[i], amount, errors);
                var domain = FunctionLibrary.Find(call.Function).Domain;
                PassEnd(order, parts[i], domain.Lower, errors);
                PassEnd(order, parts[i], domain.Upper, errors);
            }
            else
                order.Adjoints[parts[i]] = order.Adjoints[parts[i]] + amount;
        }
    }

    // Of 0 an argument is as far as it is large.
    private static void PassEnd(NodeOrder order, int part, Bound end, RoundingErrors errors)
    {
        if (end.IsFinite && !end.Value.IsZero)
            errors.PassEnd(order.Near[part], (order.Values[part] + -DoubleWord.From(end.Value)).ToScaledDouble());
    }

    // A few operations are known exactly.
    private static void PassOn(NodeOrder order, int part, ScaledDouble amount, RoundingErrors errors)
    {
        var inner = order.PartsOf(part);
        switch (order.Nodes[part])
        {
            case var node when TwoWords.IsExact(node):
                order.Adjoints[part] = order.Adjoints[part] + amount;
                break;
            case Call:
                new CompensatedErrors(order, errors).PassOn(part, amount);
                break;
            case Sum sum:
                for (var i = 0; i < inner.Length; i++)
                    PassOn(order, inner[i], amount * sum.InDoubleWords[i].ToScaledDouble(), errors);
                break;
            case Product product:
                for (var i = 0; i < inner.Length / 2; i++)
                {
                    if (order.Near[inner[i]] is { IsZero: false } @base)
                        PassOn(order, inner[i], amount * order.Near[part] * order.Near[inner[product.Count + i]] / @base, errors);
                }

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
            _ofCalls[call] = slopes;
        }

        return slopes;
    }

    // Of b·rest at b = 0 the derivative is the rest; of a higher power it is 0.
    private static ScaledDouble AtZero(Product product, int zero, NodeOrder order, int[] parts)
    {
        if (!Algebra.IsOne(product.Exponent(zero)))
            return 0;
        var rest = product.InDoubleWords.ToScaledDouble();
        for (var i = 0; i < product.Count; i++)
        {
            if (i != zero)
                rest *= DoubleWordValues.OfPower(order.Values[parts[i]], order.Values[parts[product.Count + i]]).ToScaledDouble();
        }

        return rest;
    }
}
