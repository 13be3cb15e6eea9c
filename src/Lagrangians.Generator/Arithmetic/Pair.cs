namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// High + Low, two doubles that make one number of 106 bits. Only the four operations of IEEE 754 and the root are used, so that a result is
/// the same on every machine; nothing here guards against over- or underflow.
/// </summary>
/// <remarks>
/// M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of double-word arithmetic, ACM TOMS 44
/// (2017): algorithms 1–3, 6, 10 and 17. The exact product is Dekker's; there is no fused multiply-add in .NET Standard.
/// </remarks>
internal readonly struct Pair
{
    private const double Splitter = 134217729; // 2²⁷ + 1

    /// <param name="high">The number to the digits of a double.</param>
    /// <param name="low">The rest, at most half a unit of the last place of <paramref name="high"/>.</param>
    public Pair(double high, double low = 0) => (High, Low) = (high, low);

    public double High { get; }

    public double Low { get; }

    public static implicit operator Pair(double value) => new(value);

    public static Pair operator -(Pair a) => new(-a.High, -a.Low);

    public static Pair operator +(Pair a, Pair b)
    {
        var high = Sum(a.High, b.High);
        var low = Sum(a.Low, b.Low);
        var first = Ordered(high.High, high.Low + low.High);
        return Ordered(first.High, low.Low + first.Low);
    }

    public static Pair operator -(Pair a, Pair b) => a + -b;

    public static Pair operator *(Pair a, Pair b)
    {
        var product = Product(a.High, b.High);
        return Ordered(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static Pair operator /(Pair a, Pair b)
    {
        var quotient = a.High / b.High;
        var rest = a - (b * quotient);
        return Ordered(quotient, (rest.High + rest.Low) / b.High);
    }

    /// <summary>The exact sum of two doubles.</summary>
    public static Pair Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>The exact product of two doubles.</summary>
    public static Pair Product(double a, double b)
    {
        var product = a * b;
        var (aHigh, bHigh) = (Upper(a), Upper(b));
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return new(product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }

    public static Pair Sqrt(Pair a)
    {
        var root = Math.Sqrt(a.High);
        var rest = a - Product(root, root);
        return Ordered(root, (rest.High + rest.Low) / (2 * root));
    }

    /// <summary>This times a power of two.</summary>
    public Pair Times(double powerOfTwo) => new(High * powerOfTwo, Low * powerOfTwo);

    // The exact sum where |a| ≥ |b|.
    private static Pair Ordered(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }

    private static double Upper(double a)
    {
        var scaled = Splitter * a;
        return scaled - (scaled - a);
    }
}
