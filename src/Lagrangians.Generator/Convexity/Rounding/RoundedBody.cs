using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rounding;

/// <summary>A Lagrangian with its rounded numbers as symbols, which become the numbers with which it fits.</summary>
internal sealed class RoundedBody
{
    // Each takes one number at least away.
    private const int MaximumRounds = 16;

    private readonly IReadOnlyList<Symbol> _parameters;
    private readonly IReadOnlyList<LooseNumber> _numbers;

    public RoundedBody(Algebra algebra, Question question)
    {
        Algebra = algebra;
        Body = algebra.Import(question.Loose!);
        X = (Symbol)algebra.Import(question.X);
        _parameters = [.. question.Parameters.Select(p => (Symbol)algebra.Import(p))];
        _numbers = [.. question.Numbers.Select(n => new LooseNumber((Symbol)algebra.Import(n.Symbol), algebra.Import(n.Meaning), n.IsLong))];
    }

    public Algebra Algebra { get; }

    public Symbol X { get; }

    /// <summary>The Lagrangian, with what is still loose as symbols.</summary>
    public Expr Body { get; private set; }

    /// <summary>Whether there are such symbols.</summary>
    public bool IsLoose => Algebra.Nodes(Body).Any(n => n is Symbol symbol && LooseNumber.Is(symbol));

    /// <summary>The Lagrangian, with what is still loose as what it says.</summary>
    public Expr Meant => Algebra.Rebuild(Body, node => node is Symbol symbol && _numbers.FirstOrDefault(n => ReferenceEquals(n.Symbol, symbol)) is { } number ? number.Meaning : node);

    /// <summary>Gives numbers the values with which the function fits, as far as their rounding allows; false if none was changed.</summary>
    public bool Fit()
    {
        var isChanged = false;
        // What one number decides alone is not to be spoiled by moving it for the sake of another.
        for (var round = 0; round < MaximumRounds && (FitOnce(ofOne: true) || FitOnce(ofOne: false)); round++)
            isChanged = true;
        return isChanged;
    }

    private bool FitOnce(bool ofOne)
    {
        var fitting = new Fitting(Algebra, _numbers);
        foreach (var (body, x, parameters) in Views())
        {
            foreach (var seam in new Seams(Algebra, x, parameters).Of(body))
            {
                if (Solve(fitting, seam, ofOne) is not { Count: > 0 } solution)
                    continue;
                foreach (var (number, value) in solution)
                    Body = Algebra.Substitute(Body, number, value);
                return true;
            }
        }

        return false;
    }

    // A vector's Lagrangian as functions of one number.
    private IEnumerable<(Expr Body, Symbol X, IReadOnlyList<Symbol> Parameters)> Views()
    {
        if (X.Kind != SymbolKind.Element)
        {
            yield return (Body, X, _parameters);
            yield break;
        }

        foreach (var line in Line.ForKinks(X.Domain))
        {
            if (line.Within(X.Domain) is not { } range)
                continue;
            var t = (Symbol)Algebra.Symbol("t", X.Index, SymbolKind.Variable, range);
            var values = new ElementValues(Algebra, pattern: 0);
            yield return (new Expansion(Algebra, line.Elements(Algebra, t), values.Of).Of(Body), t, [.. _parameters.Where(p => p.Kind != SymbolKind.ElementParameter)]);
        }
    }

    private static IReadOnlyList<(Symbol, Expr)>? Solve(Fitting fitting, IReadOnlyList<Expr> seam, bool ofOne)
    {
        IReadOnlyList<(Symbol, Expr)>? first = [];
        foreach (var part in seam)
        {
            if (fitting.Solve(part, ofOne) is not { } solution)
                return null;
            // The others follow in later rounds.
            if (first.Count == 0)
                first = solution;
        }

        return first;
    }
}
