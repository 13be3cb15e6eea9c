using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

/// <summary>A value's result has the same bits in one lane and in a register of any width, whatever its neighbours are.</summary>
public class WidthTests
{
    public static TheoryData<string> Names => FunctionUnderTest.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_width_gives_the_same_bits_in_double(string function) => Compare<double>(function);

    [Theory, MemberData(nameof(Names))]
    public void Every_width_gives_the_same_bits_in_float(string function) => Compare<float>(function);

    private static void Compare<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var function = FunctionUnderTest.All[name];
        var x = Bits.Numbers<T>(20_001, 1);
        var y = Bits.Numbers<T>(x.Length, 2);
        var expected = x.Zip(y, function.At).ToArray();
        Check<Lane<T>>();
        Check<Simd128<T>>();
        Check<Simd256<T>>();
        Check<Simd512<T>>();

        void Check<V>() where V : unmanaged, ILanes<V, T>
        {
            var actual = new T[x.Length];
            function.Map<T, V>(x, y, actual);
            Bits.Equal<T>(expected, actual, $"{name} in {typeof(V).Name}");
        }
    }
}
