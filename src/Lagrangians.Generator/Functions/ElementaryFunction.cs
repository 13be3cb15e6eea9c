using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>How a function behaves when its argument's sign is changed.</summary>
internal enum Parity
{
    None,
    Even,
    Odd,
}

/// <summary>How a function runs in its argument, or in each of two.</summary>
internal enum Trend
{
    None,
    Increasing,
    Decreasing,

    /// <summary>Increasing, and infinite at places in between that are more than 1 apart.</summary>
    IncreasingBetweenPoles,

    /// <summary>Even, and increasing from 0 on.</summary>
    Valley,

    /// <summary>Monotone on either side of 0.</summary>
    TurnsAtZero,

    /// <summary>Up and down, with a slope between −1 and 1.</summary>
    Wave,
}

/// <summary>All that the project knows of one elementary function of real arguments.</summary>
/// <param name="Name">Its name here and in the kernels: <c>V.Tanh</c>.</param>
/// <param name="Compute">Its value to a given precision; NaN outside its domain.</param>
/// <param name="Derivatives">The partial derivatives, one for each argument, as expressions of the arguments.</param>
internal sealed partial record ElementaryFunction(string Name, Func<BigFloat[], Precision, BigFloat> Compute, params Func<Term[], Term>[] Derivatives)
{
    private readonly Func<Enclosure[], Enclosure>? _enclose;

    public int Arity => Derivatives.Length;

    /// <summary>What its kernel costs.</summary>
    public Work Work { get; init; } = MeasuredWork.Of(Name);

    /// <summary>Its value at finite arguments to about 100 bits, where that is to be had fast.</summary>
    public Func<DoubleWord[], DoubleWord>? InDoubleWords { get; init; }

    /// <summary>What that costs, in steps of work.</summary>
    public int StepsInDoubleWords { get; init; } = 3;

    /// <summary>An interval of arguments with finite values; all numbers unless said. For two arguments, of each.</summary>
    public Interval Domain { get; init; } = Interval.All;

    /// <summary>What it is outside of its domain.</summary>
    public string WhyUndefined { get; init; } = $"{Name} outside of its domain";

    /// <summary>What must not be 0 for it to be defined, and what it is there.</summary>
    public Func<Term[], (Term NonZero, string Reason)>? Pole { get; init; }

    /// <summary>An interval that holds every value, given intervals of the arguments.</summary>
    public Func<Interval[], Interval> Range { get; init; } = _ => Interval.All;

    /// <summary>Its curvature and its trends where the arguments lie in given intervals of its domain.</summary>
    public Func<Interval[], Behaviour> Behaviour { get; init; } = _ => Functions.Behaviour.Unknown;

    /// <summary>The same of its logarithm, for a function with positive values.</summary>
    public Func<Interval[], Behaviour> LogBehaviour { get; init; } = _ => Functions.Behaviour.Unknown;

    /// <summary>Of which density its differences are masses, if it is a log-concave one.</summary>
    public Mass? Mass { get; init; }

    public Parity Parity { get; init; }

    /// <summary>Whether it stands only in what is derived or emitted: no definition can name it.</summary>
    public bool IsEmittedOnly { get; init; }

    /// <summary>How it runs in each of its arguments.</summary>
    public Trend Trend { get; init; }

    /// <summary>An enclosure of the values that are defined, given enclosures of the arguments.</summary>
    public Func<Enclosure[], Enclosure> Enclose
    {
        get => _enclose ?? ByValues;
        init => _enclose = value;
    }

    /// <summary>Whether its two arguments may be exchanged.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>A simpler expression, equal wherever the call is defined, or null.</summary>
    public Func<Term[], Term?> Evaluate { get; init; } = _ => null;

    /// <summary>What f(u)ᵖ plus a number is.</summary>
    public Shift[] Shifts { get; init; } = [];

    /// <summary>What f(u) + f(−u) is, if it has a name.</summary>
    public Func<Term, Term>? MirrorSum { get; init; }

    /// <summary>What f(u) − f(−u) is, if it has a name.</summary>
    public Func<Term, Term>? MirrorDifference { get; init; }

    // Where nothing better is said, the values at the ends enclose what is monotone.
    private Enclosure ByValues(Enclosure[] arguments)
    {
        var values = Enclosures.Of((u, p) => Value([u], p), Domain);
        return (Arity, Trend) switch
        {
            (1, Trend.Increasing) => values.Increasing(arguments[0]),
            (1, Trend.Decreasing) => values.Decreasing(arguments[0]),
            _ => Enclosure.All,
        };
    }
}

/// <summary>An identity f(u)ᵖ + s = g(u): what a sum of a function and a number is.</summary>
/// <param name="Exponent">p.</param>
/// <param name="Amount">s.</param>
/// <param name="Result">g.</param>
internal sealed record Shift(Rational Exponent, Rational Amount, Func<Term, Term> Result);

/// <summary>A way in which C# code names a function, and what it means.</summary>
/// <param name="Method">The name of the static method.</param>
/// <param name="Arity">The number of arguments.</param>
/// <param name="Meaning">The expression that it is.</param>
internal sealed record Spelling(string Method, int Arity, Func<Term[], Term> Meaning)
{
    /// <summary>The position of an argument that decides which function it is, so that it must be a constant and not 0; or null.</summary>
    public int? ConstantArgument { get; init; }


    /// <summary>A method that is a function of the same name here.</summary>
    public static Spelling Of(ElementaryFunction function, string? method = null) =>
        new(method ?? function.Name, function.Arity, a => a[0].Call(function.Name, a.Skip(1).ToArray()));
}

/// <summary>The functions that belong together, and how C# spells them.</summary>
internal interface IFamily
{
    IEnumerable<ElementaryFunction> Functions { get; }

    IEnumerable<Spelling> Spellings { get; }
}
