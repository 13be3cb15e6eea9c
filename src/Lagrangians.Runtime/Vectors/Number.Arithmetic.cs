namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

public readonly partial struct Number<T>
{
    // Beyond, the smaller operand lies below the last digit of the larger one, whatever their words are.
    private const int LargestShift = 700;

    public static Number<T> operator +(Number<T> left, Number<T> right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return new(left.Nearest + right.Nearest, 0, 0);
        if (left.exponent == right.exponent)
            return Add(left.high, left.low, right.high, right.low, left.exponent);
        if (left.high == 0)
            return right;
        if (right.high == 0)
            return left;
        if (left.exponent < right.exponent)
            (left, right) = (right, left);
        var shift = left.exponent - right.exponent;
        if (shift > LargestShift)
            return left;
        var unit = Math.ScaleB(1, -(int)shift);
        return Add(left.high, left.low, right.high * unit, right.low * unit, left.exponent);
    }

    public static Number<T> operator -(Number<T> left, Number<T> right) => left + -right;

    public static Number<T> operator *(Number<T> left, Number<T> right)
    {
        var product = left.high * right.high;
        if (!left.IsFinite || !right.IsFinite || product == 0)
            return new(product, 0, 0);
        var rest = Math.FusedMultiplyAdd(left.high, right.high, -product) + Math.FusedMultiplyAdd(left.high, right.low, left.low * right.high);
        return Normalized(product, rest, left.exponent + right.exponent);
    }

    public static Number<T> operator /(Number<T> left, Number<T> right)
    {
        var quotient = left.high / right.high;
        if (!left.IsFinite || !right.IsFinite || right.high == 0 || quotient == 0)
            return new(quotient, 0, 0);
        var rest = Math.FusedMultiplyAdd(-quotient, right.high, left.high) + Math.FusedMultiplyAdd(-quotient, right.low, left.low);
        return Normalized(quotient, rest / right.high, left.exponent - right.exponent);
    }

    public static Number<T> operator -(Number<T> value) => new(-value.high, -value.low, value.exponent);

    public static Number<T> FusedMultiplyAdd(Number<T> left, Number<T> right, Number<T> addend) => (left * right) + addend;

    public static Number<T> Sqrt(Number<T> x)
    {
        if (!x.IsFinite || x.high <= 0)
            return new(Math.Sqrt(x.high), 0, 0);
        var odd = (int)(x.exponent & 1);
        var (high, low) = odd == 0 ? (x.high, x.low) : (2 * x.high, 2 * x.low);
        var root = Math.Sqrt(high);
        return Normalized(root, (Math.FusedMultiplyAdd(-root, root, high) + low) / (2 * root), (x.exponent - odd) / 2);
    }

    public static Number<T> Abs(Number<T> x) => double.IsNegative(x.high) ? -x : x;

    public static Number<T> Max(Number<T> x, Number<T> y) => double.IsNaN(x.high) ? x : double.IsNaN(y.high) || Compare(x, y) < 0 ? y : x;

    public static Number<T> Min(Number<T> x, Number<T> y) => double.IsNaN(x.high) ? x : double.IsNaN(y.high) || Compare(x, y) > 0 ? y : x;

    public static Number<T> CopySign(Number<T> magnitude, Number<T> sign) =>
        double.IsNegative(magnitude.high) == double.IsNegative(sign.high) ? magnitude : -magnitude;

    public static Number<T> Floor(Number<T> x)
    {
        // What has more digits than a double's integers is one for every purpose here.
        if (Math.Abs(x.Nearest) is not < 4503599627370496)
            return x;
        var floor = Math.Floor(x.Nearest);
        return floor == x.Nearest && x.low < 0 ? floor - 1 : floor;
    }

    public static Number<T> Round(Number<T> x) => Math.Abs(x.Nearest) is < 4503599627370496 ? Math.Round(x.Nearest) : x;

    // Accurate also where the high words cancel: algorithm 6 of the source above.
    private static Number<T> Add(double leftHigh, double leftLow, double rightHigh, double rightLow, long exponent)
    {
        var highs = DoubleWord<Lane<double>, double>.TwoSum(leftHigh, rightHigh);
        var lows = DoubleWord<Lane<double>, double>.TwoSum(leftLow, rightLow);
        var sum = DoubleWord<Lane<double>, double>.FastTwoSum(highs.High, highs.Low + lows.High);
        return Normalized(Lane<double>.First(sum.High), Lane<double>.First(lows.Low + sum.Low), exponent);
    }

    // The sign of the difference; of neither where one is NaN, which the callers exclude.
    private static int Compare(Number<T> left, Number<T> right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return left.Nearest.CompareTo(right.Nearest);
        var difference = left - right;
        return difference.high > 0 ? 1 : difference.high < 0 ? -1 : 0;
    }
}
