using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>How a function behaves when its argument's sign is changed.</summary>
internal enum Parity
{
    None,
    Even,
    Odd,
}

/// <summary>All that the project knows of one elementary function of real arguments.</summary>
internal sealed record ElementaryFunction(string Name, int Arity)
{
    /// <summary>The partial derivatives, one for each argument, as expressions of the arguments.</summary>
    public required Func<Term[], Term>[] Derivatives { get; init; }

    /// <summary>An interval that holds every value, given intervals of the arguments.</summary>
    public Func<Interval[], Interval> Range { get; init; } = _ => Interval.All;

    public Parity Parity { get; init; }

    /// <summary>A simpler equal expression for some arguments, or null.</summary>
    public Func<Term[], Term?> Evaluate { get; init; } = _ => null;
}

/// <summary>A way in which C# code names a function, and what it means.</summary>
/// <param name="Method">The name of the static method.</param>
/// <param name="Arity">The number of arguments.</param>
/// <param name="Meaning">The expression that it is.</param>
internal sealed record Spelling(string Method, int Arity, Func<Term[], Term> Meaning);
