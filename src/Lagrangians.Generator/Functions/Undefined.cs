using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// An expression, and NaN where a number that it depends on is NaN: a choice between pieces would not show it. Of real numbers the first
/// argument. It stands only in what is emitted.
/// </summary>
internal sealed class Undefined : IFamily
{
    public const string Name = "UnlessNaN";

    private static readonly ElementaryFunction Function = new(Name, (u, p) => u[0].Round(p), u => u[0].Number(1), u => u[0].Number(0))
    {
        Work = 2 * Work.One,
        InDoubleWords = u => u[0],
        Range = u => u[0],
        IsEmittedOnly = true,
        Digits = Digits.OfType,
    };

    public IEnumerable<ElementaryFunction> Functions => [Function];

    public IEnumerable<Spelling> Spellings => [];

    /// <summary>The expression as it must be written to be NaN where a symbol that it depends on is.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="isWatched">Which symbols.</param>
    public static Expr WhereNaN(Algebra algebra, Expr expr, Func<Symbol, bool> isWatched)
    {
        var result = expr;
        foreach (var symbol in Algebra.Nodes(expr).OfType<Symbol>().Where(isWatched).OrderBy(s => s.Index))
        {
            if (!IsNaN(expr, symbol))
                result = algebra.Call(Name, result, symbol);
        }

        return result;
    }

    /// <summary>Whether an expression as it is evaluated is NaN, whatever the others are, where a symbol is.</summary>
    public static bool IsNaN(Expr expr, Symbol symbol)
    {
        var known = new Dictionary<Expr, bool>(ReferenceComparer.Instance);
        return Visit(expr);

        bool Visit(Expr node)
        {
            if (!known.TryGetValue(node, out var result))
            {
                Budget.Enter();
                known.Add(node, result = Find(node));
            }

            return result;
        }

        bool Find(Expr node) => node switch
        {
            Symbol => node.Equals(symbol),
            Sum sum => sum.Terms.Any(Visit),
            // xⁿ is 1 for x = 1 and whatever n, and for n = 0 and whatever x.
            Product product => Enumerable.Range(0, product.Count).Any(i => product.Exponent(i) is Constant && Visit(product.Base(i))),
            Piecewise piece => Truth(piece.Condition) switch
            {
                true => Visit(piece.WhenTrue),
                false => Visit(piece.WhenFalse),
                null => Visit(piece.WhenTrue) && Visit(piece.WhenFalse),
            },
            Call call => call.Arguments.Any(Visit),
            Reduction reduction => Visit(reduction.Body),
            _ => false,
        };

        // A comparison with NaN is false; null where it is not known to be one.
        bool? Truth(Expr condition) => condition switch
        {
            Relation relation => Visit(relation.Left) || Visit(relation.Right) ? false : null,
            Logic { Connective: Connective.Not } logic => !Truth(logic.Children[0]),
            Logic { Connective: Connective.And } logic => All(logic, true),
            Logic { Connective: Connective.Or } logic => !All(logic, false),
            _ => null,
        };

        // Whether all operands are so; null where that is not known.
        bool? All(Logic logic, bool wanted)
        {
            var truths = logic.Children.Select(Truth).ToArray();
            return truths.Any(t => t == !wanted) ? false : truths.All(t => t == wanted) ? true : null;
        }
    }
}
