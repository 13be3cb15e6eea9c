using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Fuzzing;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Random functions that are often convex, or nearly: sums of what Lagrangians are made of, with weights of either sign.</summary>
internal sealed class RandomFunctions
{
    private static readonly Rational[] Numbers =
        [1, 2, 3, Rational.Half, new(1, 4), new(3, 2), Rational.FromDouble(0.1), Rational.FromDouble(1e-3), Rational.FromDouble(1e-6), 10, Rational.FromDouble(0.999)];

    private static readonly Interval[] Domains =
        [Interval.All, Interval.All, Interval.All, Interval.AtLeast(0), new(Bound.At(0, open: true), Bound.Infinite), Interval.Between(-2, 3), new(Bound.At(-1, open: true), Bound.At(1, open: true))];

    private readonly Random _random;

    public RandomFunctions(int seed)
    {
        _random = new Random(seed);
        Symbols =
        [
            new("x", 0, SymbolKind.Variable, Domains[_random.Next(Domains.Length)]),
            new("a", 1, SymbolKind.Parameter, Interval.AtLeast(Rational.FromDouble(1e-3))),
            new("b", 2, SymbolKind.Parameter, Interval.Between(-1, 2)),
            new("c", 3, SymbolKind.Parameter, Interval.All),
        ];
    }

    public Symbol[] Symbols { get; }

    public Tree Next()
    {
        var parts = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Weighted()).ToArray();
        var sum = parts.Length == 1 ? parts[0] : new Tree("+", 0, parts);
        return _random.Next(6) switch
        {
            0 => new Tree("if", 0, new Tree(_random.Next(2) == 0 ? "<" : "<=", 0, Tree.Symbol(0), Point()), sum, Weighted()),
            1 => new Tree("Max", 0, sum, Weighted()),
            _ => sum,
        };
    }

    public Rational Value(Symbol symbol)
    {
        while (true)
        {
            var value = _random.Next(3) switch
            {
                0 => new Rational(_random.Next(-8, 9), 4),
                1 => Rational.FromDouble((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-3, 4))),
                _ => Rational.FromDouble((_random.NextDouble() - 0.5) * 8),
            };
            if (Naive.Contains(symbol.Domain, BigFloat.FromRational(value, 300), 0))
                return value;
        }
    }

    private Tree Weighted()
    {
        var atom = Atom();
        return _random.Next(5) switch
        {
            0 => atom,
            1 => new Tree("*", 0, Tree.Number(-Number()), atom),
            2 => new Tree("*", 0, Tree.Symbol(_random.Next(1, 3)), atom),
            _ => new Tree("*", 0, Tree.Number(Number()), atom),
        };
    }

    private Tree Atom()
    {
        var u = Argument();
        return _random.Next(19) switch
        {
            0 => new Tree("pow", 0, u, Tree.Number(2)),
            1 => new Tree("pow", 0, u, Tree.Number(4)),
            2 => new Tree("Exp", 0, u),
            3 => new Tree("Log", 0, new Tree("+", 0, Tree.Number(1), new Tree("Exp", 0, u))),
            4 => new Tree("Abs", 0, u),
            5 => new Tree("sqrt", 0, new Tree("+", 0, new Tree("pow", 0, u, Tree.Number(2)), Tree.Number(Number()))),
            6 => new Tree("Log", 0, new Tree("Cosh", 0, u)),
            7 => new Tree("Max", 0, u, Tree.Number(0)),
            8 => new Tree("pow", 0, new Tree("Max", 0, u, Tree.Number(0)), Tree.Number(2)),
            9 => new Tree("pow", 0, new Tree("Abs", 0, u), Tree.Number(new Rational(3, 2))),
            10 => new Tree("Cosh", 0, u),
            11 => new Tree("Sin", 0, u),
            12 => new Tree("pow", 0, u, Tree.Number(3)),
            13 => new Tree("*", 0, u, new Tree("Atan", 0, u)),
            14 => new Tree("Log", 0, u),
            15 => new Tree("/", 0, Tree.Number(1), u),
            16 => new Tree("Exp", 0, new Tree("*", 0, Tree.Number(-1), new Tree("pow", 0, u, Tree.Number(2)))),
            17 => new Tree("*", 0, u, new Tree("Exp", 0, u)),
            _ => u,
        };
    }

    private Tree Argument() => _random.Next(6) switch
    {
        0 => new Tree("*", 0, Tree.Number(Number()), Tree.Symbol(0)),
        1 => new Tree("-", 0, Tree.Symbol(0), Tree.Symbol(3)),
        2 => new Tree("*", 0, Tree.Symbol(1), Tree.Symbol(0)),
        3 => new Tree("+", 0, Tree.Symbol(0), Tree.Number(Number())),
        _ => Tree.Symbol(0),
    };

    private Tree Point() => _random.Next(3) == 0 ? Tree.Symbol(3) : Tree.Number(_random.Next(-1, 2));

    private Rational Number() => Numbers[_random.Next(Numbers.Length)];
}
