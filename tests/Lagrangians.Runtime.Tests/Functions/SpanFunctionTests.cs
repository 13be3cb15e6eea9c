using System.Reflection;

namespace Lagrangians.Tests.Functions;

/// <summary>The functions over spans: the bits of the scalar ones, and the conventions of <c>TensorPrimitives</c>.</summary>
public class SpanFunctionTests
{
    public delegate void Over<T>(ReadOnlySpan<T> x, Span<T> destination);

    // Every function of one number that SpecialFunctions has over spans.
    public static TheoryData<string, Over<double>, Over<float>> Functions => [.. typeof(SpecialFunctions).GetMethods()
        .Where(m => Takes(m, typeof(ReadOnlySpan<double>), typeof(Span<double>)))
        .Select(m => new TheoryDataRow<string, Over<double>, Over<float>>(m.Name, m.CreateDelegate<Over<double>>(), Single(m.Name)))];

    [Fact]
    public void There_are_functions() => Assert.True(Functions.Count >= 16);

    [Theory, MemberData(nameof(Functions), DisableDiscoveryEnumeration = true)]
    public void Same_bits_as_one_by_one(string name, Over<double> forDouble, Over<float> forFloat)
    {
        var function = FunctionUnderTest.All[name];
        foreach (var length in new[] { 0, 1, 2, 3, 5, 8, 13, 16, 17, 31, 64, 1001 })
        {
            Compare(Bits.Numbers<double>(length, length), forDouble, function.At);
            Compare(Bits.Numbers<float>(length, length), forFloat, function.At);
        }

        void Compare<T>(T[] x, Over<T> over, Func<T, T, T> at)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            T[] expected = [.. x.Select(e => at(e, e))], destination = new T[x.Length + 1];
            over(x, destination);
            Bits.Equal<T>(expected, destination.AsSpan(0, x.Length), name);
            Assert.Equal(T.Zero, destination[^1]);
            over(x, x);
            Bits.Equal<T>(expected, x, name + " in place");
        }
    }

    [Theory, MemberData(nameof(Functions), DisableDiscoveryEnumeration = true)]
    public void A_destination_that_is_too_short_or_overlaps_is_refused(string name, Over<double> forDouble, Over<float> forFloat)
    {
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => forDouble(new double[3], new double[2])).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => forFloat(new float[3], new float[2])).ParamName);
        var memory = new double[8];
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => forDouble(memory.AsSpan(0, 7), memory.AsSpan(1))).ParamName);
        Assert.True(name.Length > 0);
    }

    [Fact]
    public void LogAddExp_takes_two()
    {
        double[] x = Bits.Numbers<double>(99, 1), y = Bits.Numbers<double>(99, 2), destination = new double[99];
        SpecialFunctions.LogAddExp(x, y, destination);
        Bits.Equal<double>(x.Zip(y, SpecialFunctions.LogAddExp).ToArray(), destination, "LogAddExp");
        float[] a = Bits.Numbers<float>(99, 1), b = Bits.Numbers<float>(99, 2), result = new float[99];
        SpecialFunctions.LogAddExp(a, b, result);
        Bits.Equal<float>(a.Zip(b, SpecialFunctions.LogAddExp).ToArray(), result, "LogAddExp");
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => SpecialFunctions.LogAddExp(new double[3], new double[2], new double[3])).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => SpecialFunctions.LogAddExp(new double[3], new double[3], new double[2])).ParamName);
    }

    [Fact]
    public void There_is_no_kernel_for_another_type() => Assert.Throws<NotSupportedException>(() => SpecialFunctions.Tanh((Half)1));

    private static Over<float> Single(string name) =>
        typeof(SpecialFunctions).GetMethods().Single(m => m.Name == name && Takes(m, typeof(ReadOnlySpan<float>), typeof(Span<float>))).CreateDelegate<Over<float>>();

    private static bool Takes(MethodInfo method, params Type[] types) => !method.IsGenericMethod && method.GetParameters().Select(p => p.ParameterType).SequenceEqual(types);
}
