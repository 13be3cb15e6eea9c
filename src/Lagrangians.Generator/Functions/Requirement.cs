using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>What an expression must be so that a part of a body has a value.</summary>
internal enum Need
{
    Positive,
    NonNegative,
    NonZero,
}

/// <summary>A condition under which a part of a body has a value.</summary>
/// <param name="Expr">What must be positive, not negative, or not 0.</param>
/// <param name="Need">Which of it.</param>
/// <param name="Part">The part of the body.</param>
/// <param name="Reason">What the part is where the condition fails.</param>
internal sealed record Requirement(Expr Expr, Need Need, Expr Part, string Reason)
{
    /// <summary>Of a power, of which <see cref="Expr"/> is the base, the exponent: 0 and negative numbers have some powers.</summary>
    public Expr? Exponent { get; init; }

    /// <summary>The condition under which the part is computed at all; null where it always is.</summary>
    public Expr? Condition { get; init; }

    /// <summary>Every expression that it is made of.</summary>
    public IEnumerable<Expr> Expressions => new[] { Expr, Exponent, Condition }.OfType<Expr>();

    /// <summary>The same with each of its expressions replaced.</summary>
    public Requirement With(Func<Expr, Expr> replace) => this with
    {
        Expr = replace(Expr),
        Part = replace(Part),
        Exponent = Exponent is null ? null : replace(Exponent),
        Condition = Condition is null ? null : replace(Condition),
    };

    /// <summary>Every requirement of an expression, the simplest first.</summary>
    public static IEnumerable<Requirement> Of(Algebra algebra, Expr expr) =>
        Algebra.Nodes(expr).SelectMany(node => node switch
        {
            Product product => Enumerable.Range(0, product.Count).SelectMany(i => OfPower(algebra, product.Base(i), product.Exponent(i))),
            Call call => OfCall(algebra, call),
            _ => [],
        }).OrderBy(r => r.Expr.Depth);

    /// <summary>What a quotient requires of its divisor; nothing where that is known.</summary>
    public static Requirement? OfDivisor(Algebra algebra, Expr divisor, Expr part) =>
        algebra.Bounds(divisor).ExcludesZero ? null : new(divisor, Need.NonZero, part, "a division by zero");

    /// <summary>What a call of a method requires of its arguments, of which nothing is known yet; the meaning is of the arguments as symbols.</summary>
    public static IEnumerable<Requirement> OfSpelling(Algebra algebra, Spelling spelling, Expr[] arguments)
    {
        // As symbols, so that what is written is asked and not what becomes of it.
        Expr[] symbols = [.. arguments.Select((a, i) => a is Constant ? a : algebra.Symbol($"#{i}", i, Algebra.IsInteger(a) ? SymbolKind.Integer : SymbolKind.Parameter, algebra.Bounds(a)))];
        var meaning = spelling.Meaning(Array.ConvertAll(symbols, s => new Term(algebra, s))).Expr;
        return Of(algebra, meaning).Where(r => !r.IsKnown(algebra)).Select(r => r.With(Put));

        Expr Put(Expr expr)
        {
            for (var i = 0; i < symbols.Length; i++)
                expr = algebra.Substitute(expr, symbols[i], arguments[i]);
            return expr;
        }
    }

    /// <summary>Does what is known of the expressions themselves fulfil it?</summary>
    public bool IsKnown(Algebra algebra) => algebra.Bounds(Expr) is var bounds && Need switch
    {
        Need.NonNegative => bounds.IsNonNegative,
        Need.Positive => bounds.IsPositive || (Exponent is not null && bounds.IsNonNegative && algebra.Bounds(Exponent).IsNonNegative),
        _ => bounds.ExcludesZero,
    };

    private static IEnumerable<Requirement> OfPower(Algebra algebra, Expr b, Expr e)
    {
        var bounds = algebra.Bounds(e);
        var part = algebra.Power(b, e);
        if (Algebra.IsInteger(e))
        {
            if (!bounds.IsNonNegative)
                yield return new(b, Need.NonZero, part, "a division by zero") { Exponent = e };
            yield break;
        }

        var isRoot = e is Constant { Value: var value } && (value * 2).IsInteger;
        if (bounds.IsNonNegative)
            yield return new(b, Need.NonNegative, part, isRoot ? "the square root of a negative number" : "a power of a negative number") { Exponent = e };
        else
            yield return new(b, Need.Positive, part, isRoot ? "a division by the square root of what is not positive" : "a power of a negative number, or a negative power of zero") { Exponent = e };
    }

    private static IEnumerable<Requirement> OfCall(Algebra algebra, Call call)
    {
        var function = FunctionLibrary.Find(call.Function);
        if (function.Pole is { } pole)
        {
            var (nonZero, where) = pole([.. call.Arguments.Select(a => new Term(algebra, a))]);
            yield return new(nonZero.Expr, Need.NonZero, call, where);
            yield break;
        }

        var (domain, reason) = (function.Domain, function.WhyUndefined);
        foreach (var argument in call.Arguments)
        {
            if (domain.Lower.IsFinite)
                yield return new(algebra.Subtract(argument, algebra.Constant(domain.Lower.Value)), NeedOf(domain.Lower), call, reason);
            if (domain.Upper.IsFinite)
                yield return new(algebra.Subtract(algebra.Constant(domain.Upper.Value), argument), NeedOf(domain.Upper), call, reason);
        }
    }

    private static Need NeedOf(Bound end) => end.IsOpen ? Need.Positive : Need.NonNegative;
}
