using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>Taylor's coefficients of elementary functions at 0.</summary>
internal sealed class FunctionSeries(Algebra algebra)
{
    private const int Length = PowerSeries.Length;

    private readonly Dictionary<string, IReadOnlyList<Expr>?> _known = [];

    /// <summary>The coefficients, or null if the function has none there.</summary>
    public IReadOnlyList<Expr>? Of(string function)
    {
        if (!_known.TryGetValue(function, out var coefficients))
        {
            coefficients = Find(function);
            _known.Add(function, coefficients);
        }

        return coefficients;
    }

    private IReadOnlyList<Expr>? Find(string function) => function switch
    {
        "Exp" => Numbers(n => Inverse(n)),
        "Expm1" => Numbers(n => n == 0 ? 0 : Inverse(n)),
        "Expm1mx" => Numbers(n => n < 2 ? 0 : Inverse(n)),
        "Sinh" => Numbers(n => n % 2 == 0 ? 0 : Inverse(n)),
        "Cosh" => Numbers(n => n % 2 == 0 ? Inverse(n) : 0),
        "Sin" => Numbers(n => n % 2 == 0 ? 0 : Sign(n / 2) * Inverse(n)),
        "Cos" => Numbers(n => n % 2 == 0 ? Sign(n / 2) * Inverse(n) : 0),
        "Log1p" => Numbers(n => n == 0 ? 0 : Sign(n - 1) / n),
        "Log1pmx" => Numbers(n => n < 2 ? 0 : Sign(n - 1) / n),
        "Atan" => Numbers(n => n % 2 == 0 ? 0 : Sign(n / 2) / n),
        "Atanh" => Numbers(n => n % 2 == 0 ? 0 : (Rational)1 / n),
        "Asinh" => Integral(Binomial(-Rational.Half, 1)),
        "Asin" => Integral(Binomial(-Rational.Half, -1)),
        "Tanh" => Quotient("Sinh", "Cosh"),
        "Tan" => Quotient("Sin", "Cos"),
        "LogCosh" => Integral(Of("Tanh")!),
        "Sigmoid" => Numbers(n => n == 0 ? Rational.Half : ValueOf("Tanh", n) * Power(Rational.Half, n + 1)),
        "Softplus" => With(Integral(Of("Sigmoid")!), algebra.Call("Log", algebra.Constant(2))),
        "Erf" => [.. Integral(Gaussian(1)).Select(c => algebra.Divide(algebra.Scale(c, 2), algebra.Sqrt(algebra.Call("Pi"))))],
        "FarErfcx" => Numbers(n => n % 2 == 0 ? Sign(n / 2) * OddFactorial(n - 1) * Power(Rational.Half, n / 2) : 0), // √π·u·erfcx(u) of 1/u
        "Erfc" => With([.. Of("Erf")!.Select(algebra.Negate)], algebra.One),
        "NormalCdf" => With([.. Integral(Gaussian(Rational.Half)).Select(c => algebra.Divide(c, algebra.Sqrt(algebra.Scale(algebra.Call("Pi"), 2))))], algebra.Constant(Rational.Half)),
        _ => null,
    };

    private static Rational Sign(int n) => n % 2 == 0 ? 1 : -1;

    private static Rational Inverse(int n)
    {
        Rational factorial = 1;
        for (var i = 2; i <= n; i++)
            factorial *= i;
        return 1 / factorial;
    }

    private static Rational OddFactorial(int n)
    {
        Rational factorial = 1;
        for (var i = 3; i <= n; i += 2)
            factorial *= i;
        return factorial;
    }

    private static Rational Power(Rational b, int n) => b.Pow(n);

    private Rational ValueOf(string function, int n) => ((Constant)Of(function)![n]).Value;

    private Expr[] Numbers(Func<int, Rational> coefficient) => [.. Enumerable.Range(0, Length).Select(n => algebra.Constant(coefficient(n)))];

    private Expr[] With(IReadOnlyList<Expr> coefficients, Expr constant) => [constant, .. coefficients.Skip(1)];

    private Expr[] Integral(IReadOnlyList<Expr> coefficients) =>
        [algebra.Zero, .. coefficients.Take(Length - 1).Select((c, n) => algebra.Scale(c, new Rational(1, n + 1)))];

    // (1 + s·u²)ᵖ.
    private Expr[] Binomial(Rational p, Rational s)
    {
        var coefficients = new Rational[Length];
        Rational term = 1;
        for (var n = 0; 2 * n < Length; n++)
        {
            coefficients[2 * n] = term;
            term *= s * (p - n) / (n + 1);
        }

        return Numbers(n => coefficients[n]);
    }

    // e^(−s·u²).
    private Expr[] Gaussian(Rational s) => Numbers(n => n % 2 == 0 ? Power(-s, n / 2) * Inverse(n / 2) : 0);

    private Expr[] Quotient(string numerator, string denominator)
    {
        var quotient = new Rational[Length];
        for (var n = 0; n < Length; n++)
        {
            quotient[n] = ValueOf(numerator, n);
            for (var k = 0; k < n; k++)
                quotient[n] -= quotient[k] * ValueOf(denominator, n - k);
        }

        return Numbers(n => quotient[n]);
    }
}
