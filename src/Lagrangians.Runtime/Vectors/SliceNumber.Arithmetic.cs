using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

/// <content>The arithmetic of <see cref="Number{T}"/>, operation by operation, in registers.</content>
public partial struct SliceNumber<T>
{
    private interface IOperation
    {
        static abstract DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>;
    }

    /// <summary>The sums.</summary>
    public static SliceNumber<T> operator +(in SliceNumber<T> left, in SliceNumber<T> right) => Run<Addition>(left, right);

    /// <summary>The differences.</summary>
    public static SliceNumber<T> operator -(in SliceNumber<T> left, in SliceNumber<T> right) => Run<Subtraction>(left, right);

    /// <summary>The products.</summary>
    public static SliceNumber<T> operator *(in SliceNumber<T> left, in SliceNumber<T> right) => Run<Multiplication>(left, right);

    /// <summary>The quotients.</summary>
    public static SliceNumber<T> operator /(in SliceNumber<T> left, in SliceNumber<T> right) => Run<Division>(left, right);

    /// <summary>The numbers with their signs turned.</summary>
    public static SliceNumber<T> operator -(in SliceNumber<T> value) => Run<Negation>(value, value);

    /// <summary>The square roots.</summary>
    public static SliceNumber<T> Sqrt(in SliceNumber<T> x) => Run<Root>(x, x);

    /// <summary>√(x² + y²).</summary>
    public static SliceNumber<T> Hypot(in SliceNumber<T> x, in SliceNumber<T> y) => Sqrt((x * x) + (y * y));

    /// <summary>Exponentials.</summary>
    public static SliceNumber<T> Exp(in SliceNumber<T> x) => Each(x, static n => Number<T>.Exp(n));

    /// <summary>e^x − 1.</summary>
    public static SliceNumber<T> Expm1(in SliceNumber<T> x) => Each(x, static n => Number<T>.Expm1(n));

    /// <summary>Natural logarithms.</summary>
    public static SliceNumber<T> Log(in SliceNumber<T> x) => Each(x, static n => Number<T>.Log(n));

    /// <summary>log(1 + x).</summary>
    public static SliceNumber<T> Log1p(in SliceNumber<T> x) => Each(x, static n => Number<T>.Log1p(n));

    /// <summary>A number of each slice.</summary>
    [SkipLocalsInit]
    internal static SliceNumber<T> Create(ReadOnlySpan<T> values)
    {
        Unsafe.SkipInit(out SliceNumber<T> numbers);
        for (var i = 0; i < Count; i++)
            numbers.high[i] = double.CreateTruncating(values[i]);
        ((Span<double>)numbers.low).Clear();
        numbers.isSame = false;
        return Run<Identity>(numbers, numbers);
    }

    // Functions that are rare between passes are as slow as they are one by one.
    private static SliceNumber<T> Each(in SliceNumber<T> x, Func<Number<T>, Number<T>> function)
    {
        Unsafe.SkipInit(out SliceNumber<T> result);
        for (var i = 0; i < Count; i++)
        {
            var (high, low) = function(Number<T>.OfWords(x.high[i], x.low[i])).Parts;
            Store(new DoubleWord<Lane<double>, double>(high, low), ref result, i);
        }

        return result;
    }

    [SkipLocalsInit]
    private static SliceNumber<T> Run<TOperation>(in SliceNumber<T> left, in SliceNumber<T> right)
        where TOperation : struct, IOperation
    {
        Unsafe.SkipInit(out SliceNumber<T> result);
        if (left.isSame && right.isSame)
            SetAll(ref result, TOperation.Of<Lane<double>>(new(left.High[0], left.Low[0]), new(right.High[0], right.Low[0])));
        else if (Vector512.IsHardwareAccelerated)
            Run<TOperation, Simd512<double>>(left, right, ref result);
        else if (Vector256.IsHardwareAccelerated)
            Run<TOperation, Simd256<double>>(left, right, ref result);
        else if (Vector128.IsHardwareAccelerated)
            Run<TOperation, Simd128<double>>(left, right, ref result);
        else
            Run<TOperation, Lane<double>>(left, right, ref result);
        return result;
    }

    private static void Run<TOperation, W>(in SliceNumber<T> left, in SliceNumber<T> right, ref SliceNumber<T> result)
        where TOperation : struct, IOperation
        where W : unmanaged, IVector<W, double>
    {
        for (var i = 0; i < Count; i += W.Count)
        {
            DoubleWord<W, double> a = new(W.Load(left.High, i), W.Load(left.Low, i)), b = new(W.Load(right.High, i), W.Load(right.Low, i));
            Store(TOperation.Of(a, b), ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<W, double> Normalized<W>(W high, W low)
        where W : unmanaged, IVector<W, double>
    {
        W sum = high + low, size = W.Abs(sum);
        W isZero = W.Equal(sum, 0), isHeld = (size > Number<T>.Smallest) & (size < Number<T>.Largest);
        return new(W.Select(isHeld | isZero, sum, double.NaN), W.Select(isZero, 0, low - (sum - high)));
    }

    // Of a product or a quotient that is 0 the sign stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<W, double> NormalizedOrZero<W>(W high, W low)
        where W : unmanaged, IVector<W, double>
    {
        W isZero = W.Equal(high, 0);
        var normalized = Normalized(high, low);
        return new(W.Select(isZero, high, normalized.High), W.Select(isZero, 0, normalized.Low));
    }

    private readonly struct Identity : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
            => NormalizedOrZero(left.High, left.Low);
    }

    private readonly struct Addition : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
        {
            var highs = DoubleWord<W, double>.TwoSum(left.High, right.High);
            var lows = DoubleWord<W, double>.TwoSum(left.Low, right.Low);
            var sum = DoubleWord<W, double>.FastTwoSum(highs.High, highs.Low + lows.High);
            return Normalized(sum.High, lows.Low + sum.Low);
        }
    }

    private readonly struct Subtraction : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
            => Addition.Of(left, new DoubleWord<W, double>(-right.High, -right.Low));
    }

    private readonly struct Multiplication : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
        {
            W product = left.High * right.High;
            return NormalizedOrZero(product, W.FusedMultiplyAdd(left.High, right.High, -product) + W.FusedMultiplyAdd(left.High, right.Low, left.Low * right.High));
        }
    }

    private readonly struct Division : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
        {
            W quotient = left.High / right.High;
            W rest = W.FusedMultiplyAdd(-quotient, right.High, left.High) + W.FusedMultiplyAdd(-quotient, right.Low, left.Low);
            return NormalizedOrZero(quotient, rest / right.High);
        }
    }

    private readonly struct Negation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
            => new(-left.High, -left.Low);
    }

    private readonly struct Root : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static DoubleWord<W, double> Of<W>(DoubleWord<W, double> left, DoubleWord<W, double> right)
            where W : unmanaged, IVector<W, double>
        {
            W root = W.Sqrt(left.High);
            return NormalizedOrZero(root, (W.FusedMultiplyAdd(-root, root, left.High) + left.Low) / (2 * root));
        }
    }
}
