using System.Numerics;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Accuracy;

/// <summary>The largest errors of one function in one type, in ulps of the exact value.</summary>
/// <param name="Ours">Of the kernel.</param>
/// <param name="At">Where that is.</param>
/// <param name="Tensor">Of <c>TensorPrimitives</c>; null where it has no such function.</param>
/// <param name="Scalar">Of <c>Math</c> or the formula.</param>
internal sealed record Measurement(double Ours, double At, double? Tensor, double? Scalar)
{
    // 43 bits more than a double has.
    private static readonly Precision Reference = 96;

    public static Measurement Of<T>(Subject subject, Contestants<T> contestants, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = Points.Of<T>(subject, count, seed: 1);
        var y = subject.IsBinary ? Points.Beside(x, seed: 2) : x;
        var exact = x.Zip(y, (a, b) => subject.Exact(double.CreateChecked(a), double.CreateChecked(b), Reference)).ToArray();
        var conditions = subject.IsBinary ? x.Zip(y, Condition).ToArray() : null;
        var (ours, at) = Worst(contestants.Ours);
        return new(
            ours,
            at,
            contestants.Tensor is { } tensor ? Worst(tensor).Error : null,
            contestants.Scalar is { } scalar ? Worst(OneByOne(scalar)).Error : null);

        (double Error, double At) Worst(SpanFunction<T> function)
        {
            var results = new T[x.Length];
            function(x, y, results);
            var worst = (Error: 0.0, At: 0.0);
            for (var i = 0; i < x.Length; i++)
            {
                var error = Ulps(results[i], exact[i]) / (conditions?[i] ?? 1);
                if (error > worst.Error)
                    worst = (error, double.CreateChecked(x[i]));
            }

            return worst;
        }
    }

    private static SpanFunction<T> OneByOne<T>(Func<T, T, T> function) => (x, y, destination) =>
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = function(x[i], y[i]);
    };

    // log(eˣ + eʸ) is 0 along a curve; there the last digits of x and y are what remains: (|x|p + |y|(1 − p))/|value|, as far as above 1.
    private static double Condition<T>(T x, T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (a, b) = (double.CreateChecked(x), double.CreateChecked(y));
        var p = 1 / (1 + Math.Exp(b - a));
        var value = BigFunctions.LogAddExp(a, b, Reference).ToDouble();
        return Math.Max(1, ((Math.Abs(a) * p) + (Math.Abs(b) * (1 - p))) / Math.Abs(value));
    }

    private static double Ulps<T>(T result, BigFloat exact)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isDouble = typeof(T) == typeof(double);
        var nearest = isDouble ? exact.ToDouble() : exact.ToSingle();
        var found = double.CreateChecked(result);
        if (double.IsNaN(found) || double.IsInfinity(found) || double.IsInfinity(nearest))
            return found == nearest || (double.IsNaN(found) && exact.IsNaN) ? 0 : double.PositiveInfinity;
        if (exact.IsZero)
            return found == 0 ? 0 : double.PositiveInfinity;
        var (digits, lowest) = isDouble ? (53, -1074) : (24, -149);
        var unit = Math.Max(exact.Magnitude - digits, lowest);
        return BigFloat.Abs(BigFloat.Subtract(found, exact, Reference)).Scale(-unit).ToDouble();
    }
}
