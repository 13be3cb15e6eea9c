using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>The arithmetic that formulas run on where that of the type loses digits: how many digits it has itself.</summary>
public sealed class WideTests(ITestOutputHelper output)
{
    private static readonly double[] Arguments =
        [.. new[] { 1e-290, 3e-120, 1.5e-30, 7e-13, 3e-6, 1.7e-4, 0.011, 0.3, 0.49, 0.51, 0.7, 0.999, 1.0, 1.001, 1.3, 2.5, 7.7, 31, 180, 700, 1900, 3e5 }.SelectMany(x => new[] { x, -x })];

    [Fact]
    public void The_functions_have_half_as_many_digits_again()
    {
        Check<double>("Exp", Wide<Lane<double>, double>.Exp, 80);
        Check<double>("Expm1", Wide<Lane<double>, double>.Expm1, 80);
        Check<double>("Log", Wide<Lane<double>, double>.Log, 78);
        Check<double>("Log1p", Wide<Lane<double>, double>.Log1p, 78);
        Check<double>("Expm1mx", Wide<Lane<double>, double>.Expm1mx, 80);
        Check<double>("Log1pmx", Wide<Lane<double>, double>.Log1pmx, 80);
        Check<double>("Sigmoid", Wide<Lane<double>, double>.Sigmoid, 78);
        Check<double>("Softplus", Wide<Lane<double>, double>.Softplus, 78);
        Check<double>("LogCosh", Wide<Lane<double>, double>.LogCosh, 75);
        Check<double>("Negentropy", Negentropy, 74);
        Check<double>("Log1mExp", Wide<Lane<double>, double>.Log1mExp, 75);
        Check<double>("Tanh", Wide<Lane<double>, double>.Tanh, 78);
        Check<double>("Sinh", Wide<Lane<double>, double>.Sinh, 78);
        Check<double>("Cosh", Wide<Lane<double>, double>.Cosh, 78);
        Check<double>("Asinh", Wide<Lane<double>, double>.Asinh, 75);
        Check<double>("Acosh", Wide<Lane<double>, double>.Acosh, 75);
        Check<double>("Atanh", Wide<Lane<double>, double>.Atanh, 75);
        Check<double>("XLogX", Wide<Lane<double>, double>.XLogX, 75);
        Check<double>("Cbrt", Wide<Lane<double>, double>.Cbrt, 90);
        Check<double>("Erf", Wide<Lane<double>, double>.Erf, 80);
        Check<double>("Erfc", Wide<Lane<double>, double>.Erfc, 80);
        Check<double>("Erfcx", Wide<Lane<double>, double>.Erfcx, 80);
        Check<double>("NormalCdf", Wide<Lane<double>, double>.NormalCdf, 80);
        Check<double>("Sin", Wide<Lane<double>, double>.Sin, 80);
        Check<double>("Cos", Wide<Lane<double>, double>.Cos, 80);
        Check<double>("Tan", Wide<Lane<double>, double>.Tan, 80);
        Check<double>("Asin", Wide<Lane<double>, double>.Asin, 80);
        Check<double>("Acos", Wide<Lane<double>, double>.Acos, 80);
        Check<double>("Atan", Wide<Lane<double>, double>.Atan, 80);
        Check<float>("Exp", Wide<Lane<float>, float>.Exp, 38);
        Check<float>("Expm1", Wide<Lane<float>, float>.Expm1, 38);
        Check<float>("Log", Wide<Lane<float>, float>.Log, 37);
        Check<float>("Log1p", Wide<Lane<float>, float>.Log1p, 34);
        Check<float>("Sigmoid", Wide<Lane<float>, float>.Sigmoid, 37);
        Check<float>("Erf", Wide<Lane<float>, float>.Erf, 38);
        Check<float>("Erfc", Wide<Lane<float>, float>.Erfc, 36);
        Check<float>("Erfcx", Wide<Lane<float>, float>.Erfcx, 36);
        Check<float>("NormalCdf", Wide<Lane<float>, float>.NormalCdf, 36);
        Check<float>("Sin", Wide<Lane<float>, float>.Sin, 38);
        Check<float>("Cos", Wide<Lane<float>, float>.Cos, 38);
        Check<float>("Asin", Wide<Lane<float>, float>.Asin, 38);
        Check<float>("Acos", Wide<Lane<float>, float>.Acos, 38);
        Check<float>("Atan", Wide<Lane<float>, float>.Atan, 38);
        Check<float>("LogCosh", Wide<Lane<float>, float>.LogCosh, 34);
    }

    [Fact]
    public void The_scaled_complement_is_right_to_2_ulp()
    {
        Compare<double>(-26, 1e9, 53);
        Compare<float>(-9, 1e9, 24);

        static void Compare<T>(double lowest, double highest, int bits)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            var random = new Random(5);
            var numbers = Enumerable.Range(0, 4000).Select(_ => random.NextDouble() < 0.3 ? random.NextDouble() - 0.5
                : random.NextDouble() < 0.5 ? lowest * random.NextDouble() : Math.Pow(10, (random.NextDouble() * 12) - 3)).Append(0).Append(0.5).Append(-0.5).Append(28).Append(11);
            foreach (var x in numbers.Where(x => x >= lowest && x <= highest).Select(T.CreateChecked))
            {
                var exact = FunctionLibrary.Find("Erfcx").Value([double.CreateChecked(x)], 120);
                BigFloat found = double.CreateChecked(Lane<T>.First(Erfcx<Lane<T>, T>(Lane<T>.Create(x))));
                var ulps = BigFloat.Abs(BigFloat.Subtract(found, exact, 60)).Scale(bits - exact.Magnitude).ToDouble();
                Assert.True(ulps <= 2, $"{ulps} ulp at {x}");
            }
        }

        Assert.Equal(double.PositiveInfinity, Lane<double>.First(Erfcx<Lane<double>, double>(Lane<double>.Create(double.NegativeInfinity))));
        Assert.Equal(0, Lane<double>.First(Erfcx<Lane<double>, double>(Lane<double>.Create(double.PositiveInfinity))));
    }

    // What is written once over lanes is a member of the interface only.
    private static W Negentropy<W>(W x) where W : struct, IReal<W> => W.Negentropy(x);

    private static V Erfcx<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => V.Erfcx(x);

    private void Check<T>(string function, Func<Wide<Lane<T>, T>, Wide<Lane<T>, T>> wide, int bits)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var (worst, at) = (double.NegativeInfinity, 0.0);
        foreach (var argument in Arguments)
        {
            var x = T.CreateChecked(argument);
            if (x == T.Zero)
                continue;
            var exact = FunctionLibrary.Find(function).Value([double.CreateChecked(x)], 400);
            // The second word must be a number of the type as well.
            var (lowest, highest) = typeof(T) == typeof(float) ? (-70, 128) : (-900, 1024);
            if (!exact.IsFinite || exact.IsZero || exact.Magnitude < lowest || exact.Magnitude > highest)
                continue;
            var found = wide(Lane<T>.Create(x));
            var high = Wide<Lane<T>, T>.Narrow(found);
            var sum = BigFloat.AddExact(Part(high), Part(Wide<Lane<T>, T>.Narrow(found - high)));
            var difference = BigFloat.Subtract(sum, exact, 60);
            var error = difference.IsZero ? double.NegativeInfinity : difference.IsNaN ? double.PositiveInfinity : (difference.Magnitude - exact.Magnitude);
            if (error > worst)
                (worst, at) = (error, argument);
        }

        output.WriteLine($"{function} of {typeof(T).Name}: 2^{worst} at {at}");
        Assert.True(worst <= -bits, $"{function} of {typeof(T).Name}: 2^{worst} at {at}");

        static BigFloat Part(Lane<T> part) => double.CreateChecked(Lane<T>.First(part));
    }
}
