using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <content>What it is made of, and what else it is: near 0, around a number, far out, on either side.</content>
internal sealed partial record ElementaryFunction
{
    /// <summary>Its Taylor series at 0.</summary>
    public Taylor? AtZero { get; init; }

    /// <summary>The n-th coefficient of its Taylor series around a number, its last argument, where that is no longer than the first.</summary>
    public Func<Term[], int, Term>? Around { get; init; }

    /// <summary>What it is near a pole at 0: a part that has a series there, and one that is infinite.</summary>
    public Func<Term[], Term>? AtPole { get; init; }

    /// <summary>What it is where its last argument is large, of the sign that is given (0 where it is not known).</summary>
    public Func<Term[], int, FarSeries?> FarOut { get; init; } = (_, _) => null;

    /// <summary>What it is made of, in exponentials, logarithms and roots.</summary>
    public Func<Term[], Term>? Opened { get; init; }

    /// <summary>Whether what it is made of is a logarithm, which has a series wherever its argument has one.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Whether its derivative is made of simpler functions, so that its series is the integral of that.</summary>
    public bool HasSimplerDerivative { get; init; }

    /// <summary>For one that is one of two formulas: that where its argument, or the difference of both, is positive or negative. There is a seam between them.</summary>
    public Func<Term[], bool, Term>? Chosen { get; init; }

    /// <summary>Whether it is one of two formulas.</summary>
    public bool IsChoice => Chosen is not null;

    /// <summary>As a quotient of sums of exponentials.</summary>
    public Func<Term, Term>? InExponentials { get; init; }

    /// <summary>For one side, given by a sign, what it tends to and the rest, if that is exponentially small. Of two arguments the sign is that of their difference.</summary>
    public Func<Term[], int, Term?>? Mirrored { get; init; }

    /// <summary>For one side, given by a sign, a tail as an exponential and the rest.</summary>
    public Func<Term, int, Term?>? Tail { get; init; }

    /// <summary>What it tends to, exponentially fast, far below and far above 0; null where it does not.</summary>
    public (Rational? Below, Rational? Above) Limits { get; init; }

    /// <summary>Where it equals what it tends to in every type, and its product with its argument too.</summary>
    public double LimitsFrom { get; init; } = 800;

    /// <summary>Its inverse at a number, where that has a name.</summary>
    public Func<Term, Term?>? Inverse { get; init; }

    /// <summary>The inverse of what is 0 at 0, and has no other inverse with a name.</summary>
    public static Term? InverseAtZero(Term level) => level.Value is { IsZero: true } ? level : null;
}
