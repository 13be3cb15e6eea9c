using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>Random expressions of every kind of operation, over symbols of several domains; the same for the same seed.</summary>
internal sealed class RandomTrees
{
    public static readonly string[] Names = ["x", "beta", "scale", "n", "k", "r", "m"];

    private static readonly (string Name, int Arity)[] Functions =
    [
        .. Lagrangians.Generator.Functions.FunctionLibrary.All
            .Where(f => f.Arity > 0 && f.Name is not ("Sign" or "IntegerQuotient" or "IntegerRemainder"))
            .Select(f => (f.Name, f.Arity)),
    ];

    private static readonly Rational[] Numbers =
        [0, 1, -1, 2, -2, 3, 4, new(1, 2), new(-1, 2), new(3, 2), new(1, 3), new(-5, 4), 10, Rational.FromDouble(0.1), Rational.FromDouble(1 / 3.0)];

    private static readonly Interval[] DomainsOfX =
        [Interval.All, Interval.All, Interval.All, Interval.NonNegative, Interval.Positive, new(Bound.At(-1, true), Bound.At(1, true))];

    private readonly Random _random;

    public RandomTrees(int seed)
    {
        _random = new Random(seed);
        Symbols =
        [
            new("x", 0, SymbolKind.Variable, DomainsOfX[_random.Next(DomainsOfX.Length)]),
            new("beta", 1, SymbolKind.Parameter, Interval.Positive),
            new("scale", 2, SymbolKind.Parameter, Interval.All),
            new("n", 3, SymbolKind.Parameter, Interval.AtLeast(1)),
            new("k", 4, SymbolKind.Integer, Interval.All),
            new("r", 5, SymbolKind.Parameter, Interval.Between(-1, 1)),
            new("m", 6, SymbolKind.Parameter, Interval.NonPositive),
        ];
    }

    public Symbol[] Symbols { get; }

    public Tree Next(int depth)
    {
        if (depth == 0 || _random.Next(12) == 0)
            return Leaf();
        return _random.Next(20) switch
        {
            < 4 => new("+", 0, Many(depth)),
            4 => new("-", 0, Next(depth - 1), Next(depth - 1)),
            < 8 => new("*", 0, Many(depth)),
            8 => new("/", 0, Next(depth - 1), Next(depth - 1)),
            9 => new("neg", 0, Next(depth - 1)),
            10 or 11 => new("pow", 0, Next(depth - 1), Exponent()),
            12 => new("sqrt", 0, Next(depth - 1)),
            13 => Bounded(depth),
            14 => new("if", 0, Condition(depth - 1), Next(depth - 1), Next(depth - 1)),
            _ => Function(depth),
        };
    }

    /// <summary>Values of the symbols within their domains, often the special ones.</summary>
    public Rational[] Point() => [.. Symbols.Select(PointIn)];

    private Rational PointIn(Symbol symbol)
    {
        while (true)
        {
            Rational value = _random.Next(3) == 0 ? new Rational(_random.Next(-4, 5), 2) : new Rational(_random.Next(-320, 320), 64);
            if (symbol.Kind == SymbolKind.Integer)
                value = _random.Next(-3, 5);
            if (Contains(symbol.Domain, value))
                return value;
        }
    }

    private static bool Contains(Interval domain, Rational value) => Naive.Contains(domain, BigFloat.FromRational(value, 200), 0);

    private Tree Leaf() => _random.Next(9) switch
    {
        < 4 => Tree.Symbol(0),
        4 => Tree.Symbol(1),
        5 => Tree.Symbol(_random.Next(Names.Length)),
        _ => Tree.Number(Numbers[_random.Next(Numbers.Length)]),
    };

    private Tree Exponent() => _random.Next(8) switch
    {
        0 => Tree.Symbol(3),
        1 => Tree.Symbol(4),
        2 => new("-", 0, Tree.Symbol(3), Tree.Number(1)),
        3 => Next(1),
        _ => Tree.Number(Numbers[_random.Next(Numbers.Length)]),
    };

    private Tree[] Many(int depth)
    {
        var parts = new Tree[_random.Next(2, 4)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = i > 0 && _random.Next(6) == 0 ? Related(parts[0]) : Next(depth - 1);
        return parts;
    }

    // What cancels, joins or mirrors is rare among independent expressions.
    private Tree Related(Tree tree) => _random.Next(6) switch
    {
        0 => tree,
        1 => new("neg", 0, tree),
        2 => new("pow", 0, tree, Tree.Number(Numbers[_random.Next(Numbers.Length)])),
        3 when tree.Parts.Length == 1 => tree with { Parts = [new("neg", 0, tree.Parts[0])] },
        4 when tree.Parts.Length > 0 && !tree.Parts[0].IsCondition => tree.Parts[0],
        _ => new("*", 0, Tree.Number(-1), tree),
    };

    private Tree Bounded(int depth) => _random.Next(3) switch
    {
        0 => new("Max", 0, Next(depth - 1), Tree.Number(0)),
        1 => new("clamp", 0, Next(depth - 1), Tree.Number(-1), Tree.Number(2)),
        _ => new("Abs", 0, Next(depth - 1)),
    };

    private Tree Condition(int depth) => _random.Next(7) switch
    {
        0 when depth > 0 => new("&&", 0, Condition(depth - 1), Condition(depth - 1)),
        1 when depth > 0 => new("||", 0, Condition(depth - 1), Condition(depth - 1)),
        2 when depth > 0 => new("!", 0, Condition(depth - 1)),
        3 => new("<=", 0, Next(Math.Min(depth, 2)), Next(Math.Min(depth, 1))),
        4 => new("==", 0, Next(Math.Min(depth, 1)), Leaf()),
        5 => new("<", 0, Tree.Number(0), Tree.Symbol(0)),
        _ => new("<", 0, Next(Math.Min(depth, 2)), Next(Math.Min(depth, 1))),
    };

    private Tree Function(int depth)
    {
        var (name, arity) = Functions[_random.Next(Functions.Length)];
        return new(name, 0, [.. Enumerable.Range(0, arity).Select(_ => Next(depth - 1))]);
    }
}
