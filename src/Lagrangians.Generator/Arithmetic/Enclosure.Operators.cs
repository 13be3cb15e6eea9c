namespace Lagrangians.Generator.Arithmetic;

internal readonly partial struct Enclosure
{
    // Dekker's constant: splits a double into two halves of 26 bits.
    private const double Splitter = 134217729;

    public static Enclosure operator -(Enclosure a) => new(-a.Upper, -a.Lower);

    public static Enclosure operator +(Enclosure a, Enclosure b) => new(AddDown(a.Lower, b.Lower), -AddDown(-a.Upper, -b.Upper));

    public static Enclosure operator -(Enclosure a, Enclosure b) => a + -b;

    public static Enclosure operator *(Enclosure a, Enclosure b)
    {
        if (a.Lower >= 0 && b.Lower >= 0)
            return new(MultiplyDown(a.Lower, b.Lower), -MultiplyDown(-a.Upper, b.Upper));
        var lower = Math.Min(
            Math.Min(MultiplyDown(a.Lower, b.Lower), MultiplyDown(a.Lower, b.Upper)),
            Math.Min(MultiplyDown(a.Upper, b.Lower), MultiplyDown(a.Upper, b.Upper)));
        var upper = Math.Min(
            Math.Min(MultiplyDown(-a.Lower, b.Lower), MultiplyDown(-a.Lower, b.Upper)),
            Math.Min(MultiplyDown(-a.Upper, b.Lower), MultiplyDown(-a.Upper, b.Upper)));
        return new(lower, -upper);
    }

    /// <summary>The quotients; unbounded where the divisor may be 0.</summary>
    public static Enclosure operator /(Enclosure a, Enclosure b) => a * b.Reciprocal();

    /// <summary>1/this.</summary>
    public Enclosure Reciprocal()
    {
        if (Lower > 0)
            return new(DivideOneDown(Upper), -DivideOneDown(-Lower));
        if (Upper < 0)
            return -(-this).Reciprocal();
        if (Lower == 0 && Upper > 0)
            return new(DivideOneDown(Upper), double.PositiveInfinity);
        return Upper == 0 && Lower < 0 ? new(double.NegativeInfinity, -DivideOneDown(-Lower)) : All;
    }

    /// <summary>The square, tighter than the product with itself.</summary>
    public Enclosure Square()
    {
        var (low, high) = Lower >= 0 ? (Lower, Upper) : Upper <= 0 ? (-Upper, -Lower) : (0, Magnitude);
        return new(MultiplyDown(low, low), -MultiplyDown(-high, high));
    }

    /// <summary>The numbers of this that are not negative, and their roots.</summary>
    public Enclosure Sqrt() => new(SqrtDown(Math.Max(0, Lower)), SqrtUp(Math.Max(0, Upper)));

    public Enclosure Abs() => Lower >= 0 ? this : Upper <= 0 ? -this : new(0, Magnitude);

    /// <summary>An integer power.</summary>
    public Enclosure Pow(int exponent)
    {
        if (exponent < 0)
            return exponent == int.MinValue ? All : Pow(-exponent).Reciprocal();
        if (exponent % 2 == 0)
            return exponent == 0 ? One : OfMagnitude(Abs(), exponent);
        // Increasing: end by end.
        return new(SignedPower(Lower, exponent).Lower, SignedPower(Upper, exponent).Upper);
    }

    private static Enclosure SignedPower(double value, int exponent) =>
        value >= 0 ? OfMagnitude(Point(value), exponent) : -OfMagnitude(Point(-value), exponent);

    private static Enclosure OfMagnitude(Enclosure magnitude, int exponent)
    {
        var result = One;
        for (var square = magnitude; ; square = square.Square())
        {
            if ((exponent & 1) != 0)
                result *= square;
            exponent >>= 1;
            if (exponent == 0)
                return result;
        }
    }

    // The largest double known not to be above a + b; infinite ends are taken as they are.
    private static double AddDown(double a, double b)
    {
        var sum = a + b;
        if (double.IsInfinity(sum))
            return sum > 0 ? (double.IsInfinity(a) || double.IsInfinity(b) ? sum : double.MaxValue) : sum;
        var virtualB = sum - a;
        var error = (a - (sum - virtualB)) + (b - virtualB); // Knuth's exact error
        return error >= 0 ? sum : Below(sum);
    }

    private static double MultiplyDown(double a, double b)
    {
        if (a == 0 || b == 0)
            return 0; // also where the other is infinite: an end, not a value
        var product = a * b;
        if (double.IsInfinity(product))
            return product > 0 ? (double.IsInfinity(a) || double.IsInfinity(b) ? product : double.MaxValue) : product;
        return ProductError(a, b, product) >= 0 ? product : Below(product);
    }

    private static double DivideOneDown(double divisor)
    {
        if (double.IsInfinity(divisor))
            return divisor > 0 ? 0 : -double.Epsilon;
        var quotient = 1 / divisor;
        if (double.IsInfinity(quotient))
            return quotient > 0 ? double.MaxValue : quotient;
        // Exactly 1 only for powers of two.
        return quotient * divisor == 1 && ProductError(quotient, divisor, 1) == 0 ? quotient : Below(quotient);
    }

    private static double SqrtDown(double value)
    {
        var root = Math.Sqrt(value);
        if (double.IsInfinity(root))
            return double.MaxValue;
        return root * root == value && ProductError(root, root, value) == 0 ? root : Math.Max(0, Below(root));
    }

    private static double SqrtUp(double value)
    {
        var root = Math.Sqrt(value);
        return double.IsInfinity(root) || (root * root == value && ProductError(root, root, value) == 0) ? root : Above(root);
    }

    // a·b − product exactly (Dekker), or −1 where the halves or the error would leave the range of a double.
    private static double ProductError(double a, double b, double product)
    {
        var (sizeA, sizeB, size) = (Math.Abs(a), Math.Abs(b), Math.Abs(product));
        if (!(sizeA < 1e140 && sizeB < 1e140 && sizeA > 1e-140 && sizeB > 1e-140 && size > 1e-250))
            return -1;
        double splitA = Splitter * a, splitB = Splitter * b;
        double highA = splitA - (splitA - a), highB = splitB - (splitB - b);
        double lowA = a - highA, lowB = b - highB;
        return (((highA * highB) - product) + (highA * lowB) + (lowA * highB)) + (lowA * lowB);
    }
}
