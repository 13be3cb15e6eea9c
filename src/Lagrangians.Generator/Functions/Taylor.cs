using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The first coefficients of a series: rational numbers, with a factor that is none, and a first coefficient of its own.</summary>
internal sealed class Taylor
{
    /// <summary>How many are known.</summary>
    public const int Length = 20;

    private readonly Rational[] _numbers;

    private Taylor(Rational[] numbers) => _numbers = numbers;

    /// <summary>What every coefficient is to be multiplied by.</summary>
    public Func<Term, Term>? Factor { get; init; }

    /// <summary>The first coefficient, in place of the number.</summary>
    public Func<Term, Term>? Constant { get; init; }

    public static Taylor Of(Func<int, Rational> coefficient) => new([.. Enumerable.Range(0, Length).Select(coefficient)]);

    /// <summary>(1 + s·u²)ᵖ.</summary>
    public static Taylor Binomial(Rational p, Rational s)
    {
        var numbers = new Rational[Length];
        Rational term = 1;
        for (var n = 0; 2 * n < Length; n++)
        {
            numbers[2 * n] = term;
            term *= s * (p - n) / (n + 1);
        }

        return new(numbers);
    }

    /// <summary>e^(−s·u²).</summary>
    public static Taylor Gaussian(Rational s) => Of(n => n % 2 == 0 ? (-s).Pow(n / 2) * InverseFactorial(n / 2) : 0);

    /// <summary>(−1)ⁿ.</summary>
    public static Rational Sign(int n) => n % 2 == 0 ? 1 : -1;

    /// <summary>1/n!.</summary>
    public static Rational InverseFactorial(int n)
    {
        Rational factorial = 1;
        for (var i = 2; i <= n; i++)
            factorial *= i;
        return 1 / factorial;
    }

    /// <summary>The product of the odd numbers up to n.</summary>
    public static Rational OddFactorial(int n)
    {
        Rational factorial = 1;
        for (var i = 3; i <= n; i += 2)
            factorial *= i;
        return factorial;
    }

    /// <summary>The integral from 0, times a number.</summary>
    public Taylor Integral(Rational? times = null) => Of(n => n == 0 ? 0 : _numbers[n - 1] * (times ?? 1) / n);

    /// <summary>u·f(u) less the integral of f from 0: its Legendre transform, where f is the derivative.</summary>
    public Taylor Conjugate() => Of(n => n == 0 ? 0 : _numbers[n - 1] * (n - 1) / n);

    /// <summary>The series of a·f(k·u) + b.</summary>
    public Taylor Affine(Rational a, Rational k, Rational b) => Of(n => (a * _numbers[n] * k.Pow(n)) + (n == 0 ? b : 0));

    public Taylor Over(Taylor divisor)
    {
        var quotient = new Rational[Length];
        for (var n = 0; n < Length; n++)
        {
            quotient[n] = _numbers[n];
            for (var k = 0; k < n; k++)
                quotient[n] -= quotient[k] * divisor._numbers[n - k];
            quotient[n] /= divisor._numbers[0];
        }

        return new(quotient);
    }

    /// <summary>The same with a factor, and with a first coefficient of its own.</summary>
    public Taylor With(Func<Term, Term>? factor = null, Func<Term, Term>? constant = null) => new(_numbers) { Factor = factor ?? Factor, Constant = constant ?? Constant };

    /// <summary>The coefficients as expressions.</summary>
    public IReadOnlyList<Expr> In(Algebra algebra)
    {
        var one = new Term(algebra, algebra.One);
        var factor = Factor?.Invoke(one).Expr;
        var coefficients = Array.ConvertAll(_numbers, n => factor is null ? algebra.Constant(n) : algebra.Scale(factor, n));
        if (Constant is not null)
            coefficients[0] = Constant(one).Expr;
        return coefficients;
    }
}

/// <summary>What a function is where its argument is large: a part of its own, and a factor times a series in 1/u.</summary>
internal readonly record struct FarSeries(Term? Rest, Term? Factor = null, Taylor? Series = null);
