namespace Lagrangians.Generator.Arithmetic;

/// <content>The error function and its relatives, to some units of 2^−100; of a tail e^(−x²), to x² units of 2^−104 besides.</content>
internal static partial class DoubleWordFunctions
{
    // Where erfc is 1 − erf, and from where its sum takes over.
    private const double Near = 0.75;

    // From here two terms of the asymptotic series have all the digits.
    private const int FarMagnitude = 30;

    // The trapezoidal rule of this step errs by e^(−π²/h²), a part in 2¹²⁰.
    private const double Step = 11.0 / 32;
    private const int Nodes = 26;

    // Beyond π/h the rule has no pole to make up for.
    private const double SquareOfPole = Math.PI * Math.PI / (Step * Step);

    private static readonly Pair[] NodeWeights = [.. Enumerable.Range(1, Nodes).Select(n => Exp(-SquareOfNode(n)).Scale(1).ToPair())];
    private static readonly Pair StepOverPi = (Step / DoubleWord.From(BigFunctions.Pi(112))).ToPair();
    private static readonly DoubleWord TwicePiOverStep = DoubleWord.From(BigFunctions.Pi(112)).Scale(1) / Step;
    private static readonly DoubleWord RootOfPi = DoubleWord.From(BigFloat.Sqrt(BigFunctions.Pi(120), 112));
    private static readonly DoubleWord RootOfHalf = DoubleWord.From(BigFloat.Sqrt(BigFloat.One.Scale(-1), 112));
    private static readonly Pair[] InverseOddFactorials = [.. Enumerable.Range(0, 28).Select(n => DoubleWord.From(OddFactorial(n).Reciprocal()).ToPair())];

    /// <summary>2/√π ∫₀ˣ e^(−t²) dt.</summary>
    public static DoubleWord Erf(DoubleWord x)
    {
        if (!IsNear(x))
            return x.Sign > 0 ? 1 - Erfc(x) : Erfc(-x) - 1;
        if (x.IsZero || x.Magnitude < -110)
            return x.Scale(1) / RootOfPi;
        // 2x/√π·e^(−x²)·Σ (2x²)ⁿ/(2n + 1)!! (Abramowitz & Stegun 7.1.6): all terms have one sign.
        var square = (x * x).ToPair();
        var t = square.Times(2);
        var sum = InverseOddFactorials[InverseOddFactorials.Length - 1];
        for (var n = InverseOddFactorials.Length - 2; n >= 0; n--)
            sum = (sum * t) + InverseOddFactorials[n];
        return x.Scale(1) / RootOfPi * Exp(-DoubleWord.Of(square, 0)) * DoubleWord.Of(sum, 0);
    }

    /// <summary>1 − erf x.</summary>
    public static DoubleWord Erfc(DoubleWord x) =>
        IsNear(x) ? 1 - Erf(x)
        : x.Sign < 0 ? 2 - Erfc(-x)
        : Exp(-(x * x)) * Erfcx(x);

    /// <summary>e^(x²)·erfc x.</summary>
    /// <remarks>C. Chiarella, A. Reichel, On the evaluation of integrals related to the error function, Math. Comp. 22 (1968): the trapezoidal rule, with what the pole leaves.</remarks>
    public static DoubleWord Erfcx(DoubleWord x)
    {
        if (IsNear(x))
            return Exp(x * x) * (1 - Erf(x));
        if (x.Sign < 0)
            return Exp(x * x).Scale(1) - Erfcx(-x);
        if (x.Magnitude > FarMagnitude)
            return (1 - (DoubleWord.One / (x * x).Scale(1))) / (x * RootOfPi);
        var square = (x * x).ToPair();
        var sum = new Pair(0);
        for (var n = Nodes; n > 0; n--)
            sum += NodeWeights[n - 1] / (square + SquareOfNode(n));
        sum += new Pair(1) / square;
        var rule = DoubleWord.Of(sum * StepOverPi, 0) * x;
        return square.High < SquareOfPole ? rule - (Exp(x * x) / Expm1(TwicePiOverStep * x)).Scale(1) : rule;
    }

    /// <summary>The standard normal distribution function, erfc(−x/√2)/2.</summary>
    public static DoubleWord NormalCdf(DoubleWord x) => Erfc(-(x * RootOfHalf)).Scale(-1);

    private static bool IsNear(DoubleWord x) => x.Magnitude <= 0 && Math.Abs(x.ToPair().High) <= Near;

    private static double SquareOfNode(int n) => n * Step * (n * Step);

    // (2n + 1)!!
    private static Rational OddFactorial(int n) => n < 1 ? 1 : ((2 * n) + 1) * OddFactorial(n - 1);
}
