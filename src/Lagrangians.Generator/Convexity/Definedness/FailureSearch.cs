using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>
/// Looks for values of x and the parameters, all allowed, for which what a part of a body needs fails: at the ends of domains, at plain
/// numbers, at the zeros of what must not be 0. What is found was verified exactly.
/// </summary>
internal sealed class FailureSearch(Algebra algebra, ValueChoice choice)
{
    private const int Boxes = 100;
    private const int MostOfX = 8;
    private const int MostSeams = 16;

    /// <summary>The values, of the symbols that it depends on; null where none are found.</summary>
    /// <param name="requirement">What is needed.</param>
    /// <param name="isThorough">Whether boxes are searched too.</param>
    public IReadOnlyList<ParameterValue>? Find(Requirement requirement, bool isThorough)
    {
        var test = new PointTest(algebra, requirement);
        IReadOnlyList<Symbol> symbols = test.Symbols;
        foreach (var point in Points(requirement, symbols))
        {
            if (test.Fails(point))
                return [.. symbols.Select((s, i) => new ParameterValue(s, point[i]))];
        }

        return requirement.Need == Need.NonZero ? new ZeroCrossing(requirement, choice).Find(symbols)
            : isThorough && symbols.Count > 0 ? ByBoxes(requirement, symbols, test) : null;
    }

    // The fewer of the parameters are not at their defaults, the more it says.
    private IEnumerable<Rational[]> Points(Requirement requirement, IReadOnlyList<Symbol> symbols)
    {
        Rational[] usual = [.. symbols.Select(choice.Usual)];
        yield return usual;
        for (var i = 0; i < symbols.Count; i++)
        {
            foreach (var value in Values(requirement, symbols, usual, i))
                yield return With(usual, i, value);
        }

        for (var i = 0; i < symbols.Count; i++)
        {
            for (var j = i + 1; j < symbols.Count; j++)
            {
                foreach (var value in choice.Special(symbols[j]).Concat(choice.Values(symbols[j])).Distinct().Take(MostOfX))
                {
                    var point = With(usual, j, value);
                    foreach (var other in Values(requirement, symbols, point, i))
                        yield return With(point, i, other);
                }
            }
        }

        // All at one of their ends, at 0 or at 1.
        for (var end = 0; symbols.Count > 2 && end < 4; end++)
            yield return [.. symbols.Select((s, i) => choice.Special(s) is { Count: > 0 } special ? special[Math.Min(end, special.Count - 1)] : usual[i])];

        // Where the condition that it stands under begins to hold.
        for (var i = 0; requirement.Condition is { } condition && i < symbols.Count; i++)
        {
            foreach (var value in Between([.. Seams(condition, symbols, usual, i).Distinct().OrderBy(v => v).Take(MostSeams)]).Where(v => ValueChoice.Allows(symbols[i], v)))
                yield return With(usual, i, value);
        }
    }

    private IEnumerable<Rational> Seams(Expr condition, IReadOnlyList<Symbol> symbols, Rational[] point, int index) =>
        Algebra.Nodes(condition).OfType<Relation>().SelectMany(r => Zeros(algebra.Subtract(r.Left, r.Right), symbols, point, index));

    // The seams, the middles between them, and beyond the first and the last.
    private static IEnumerable<Rational> Between(IReadOnlyList<Rational> seams)
    {
        for (var i = 0; i < seams.Count; i++)
        {
            yield return seams[i];
            yield return i + 1 < seams.Count ? (seams[i] + seams[i + 1]) / 2 : seams[i] + 1;
            if (i == 0)
                yield return seams[0] - 1;
        }
    }

    private IEnumerable<Rational> Values(Requirement requirement, IReadOnlyList<Symbol> symbols, Rational[] point, int index) =>
        Zeros(requirement.Expr, symbols, point, index).Where(v => ValueChoice.Allows(symbols[index], v)).Concat(choice.Values(symbols[index]));

    // A zero of what is needed is a point where it fails, or next to which it does.
    private IEnumerable<Rational> Zeros(Expr expr, IReadOnlyList<Symbol> symbols, Rational[] point, int index)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            if (i != index)
                expr = algebra.Substitute(expr, symbols[i], algebra.Constant(point[i]));
        }

        if (!Algebra.Contains(expr, symbols[index]) || Roots.Of(algebra, expr, symbols[index]) is not { } roots)
            yield break;
        foreach (var (place, _) in roots)
        {
            if (place is Constant { Value: var exact })
                yield return exact;
            else if (place.IsClosed && new BoxProgram([], place).EvaluateOne([]) is { IsFinite: true } near)
            {
                yield return Rational.FromDouble(near.Lower);
                yield return Rational.FromDouble(near.Upper);
            }
        }
    }

    private static Rational[] With(Rational[] point, int index, Rational value)
    {
        var copy = (Rational[])point.Clone();
        copy[index] = value;
        return copy;
    }

    private IReadOnlyList<ParameterValue>? ByBoxes(Requirement requirement, IReadOnlyList<Symbol> symbols, PointTest test)
    {
        IReadOnlyList<ParameterValue>? found = null;
        var asked = requirement.Condition is { } condition ? algebra.Piecewise(condition, requirement.Expr, algebra.One) : requirement.Expr;
        new SignSearch(algebra, symbols, asked).FindNegative(Boxes, box =>
        {
            Rational[] point = [.. box.Select((b, i) => Rational.FromDouble(i == 0 ? b.Lower + (b.Width / 2) : b.Lower))];
            if (!point.Select((v, i) => ValueChoice.Allows(symbols[i], v)).All(allowed => allowed) || !test.Fails(point))
                return false;
            found = [.. symbols.Select((s, i) => new ParameterValue(s, point[i]))];
            return true;
        });
        return found;
    }
}
