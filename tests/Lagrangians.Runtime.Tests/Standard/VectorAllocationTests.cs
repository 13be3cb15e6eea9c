using System.Numerics;
using static Lagrangians.StandardLagrangians;

namespace Lagrangians.Tests.Standard;

/// <summary>No member of a vector Lagrangian allocates, whatever the length; the states do not either.</summary>
[Collection(nameof(Alone))]
public class VectorAllocationTests
{
    public static TheoryData<int> Lengths => [1, 7, 1000, 100_000];

    [Theory, MemberData(nameof(Lengths))]
    public void Nothing_is_allocated_for_double(int length) => All<double>(length);

    [Theory, MemberData(nameof(Lengths))]
    public void Nothing_is_allocated_for_float(int length) => All<float>(length);

    private static void All<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Members<T, SoftmaxLagrangian<T>>(new(), length);
        Members<T, GhostmaxLagrangian<T>>(new(), length);
        Members<T, LayerNormLagrangian<T>>(new(), length);
        Members<T, SphericalNormLagrangian<T>>(new(), length);
        States<T>(length);
    }

    private static void Members<T, TModule>(TModule module, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, ILagrangian<TModule, T>
    {
        T[] x = VectorInputs.Draw<T>("moderate", length, 1), v = VectorInputs.Draw<T>("moderate", length, 2);
        T[] g = new T[length], parameters = new T[TModule.ParameterNames.Length];
        Free(() => module.Value(x));
        Free(() => module.Activate(x, g));
        Free(() => module.ValueAndActivate(x, g));
        Free(() => module.Energy(x));
        Free(() => module.Energy(g, x));
        Free(() => module.HessianProduct(x, v, g));
        Free(() => module.ParameterGradient(x, parameters));
        Free(() => module.ActivationParameterProduct(x, v, parameters));
        Free(() => module.CopyParametersTo(parameters));
        Free(() => TModule.Create(parameters));
    }

    private static void States<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = VectorInputs.Draw<T>("moderate", length, 1), g = new T[length];
        var (softmax, ghostmax) = (new SoftmaxLagrangian<T>(), new GhostmaxLagrangian<T>());
        var (layer, spherical) = (new LayerNormLagrangian<T>(), new SphericalNormLagrangian<T>());
        Free(() =>
        {
            var (state, other) = (softmax.CreateState(), softmax.CreateState());
            softmax.Accumulate(ref state, x);
            softmax.Accumulate(ref other, x);
            softmax.Merge(ref state, other);
            softmax.Value(state);
            softmax.Activate(state, x, g);
        });
        Free(() =>
        {
            var (state, other) = (ghostmax.CreateState(), ghostmax.CreateState());
            ghostmax.Accumulate(ref state, x);
            ghostmax.Accumulate(ref other, x);
            ghostmax.Merge(ref state, other);
            ghostmax.Value(state);
            ghostmax.Activate(state, x, g);
        });
        Free(() =>
        {
            var (state, other) = (layer.CreateState(), layer.CreateState());
            layer.Accumulate(ref state, x);
            layer.Accumulate(ref other, x);
            layer.Merge(ref state, other);
            layer.Value(state);
            layer.Activate(state, x, g);
        });
        Free(() =>
        {
            var (state, other) = (spherical.CreateState(), spherical.CreateState());
            spherical.Accumulate(ref state, x);
            spherical.Accumulate(ref other, x);
            spherical.Merge(ref state, other);
            spherical.Value(state);
            spherical.Activate(state, x, g);
        });
    }

    // A collection between the two readings charges what is left of the thread's allocation context (8 kB) to the call, although
    // nothing was allocated from it. What a call allocates itself shows every time.
    private static void Free(Action run)
    {
        run();
        var least = long.MaxValue;
        for (var i = 0; i < 5 && least != 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
