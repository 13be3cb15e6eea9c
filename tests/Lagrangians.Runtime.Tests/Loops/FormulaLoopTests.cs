using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;
using Sigmoid = Lagrangians.StandardLagrangians.SigmoidLagrangian<double>;
using SigmoidOfFloats = Lagrangians.StandardLagrangians.SigmoidLagrangian<float>;

namespace Lagrangians.Tests.Loops;

/// <summary>The loops over the formulas of a module: the same bits at any width, alone or beside others.</summary>
public class FormulaLoopTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 35), 1023, 2048, 2049, 4100, 70_001];

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_double(int length) => TheWidthDoesNotShow<double, Sigmoid>(new(1.7, 0.6), length);

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_float(int length) => TheWidthDoesNotShow<float, SigmoidOfFloats>(new(1.7f, 0.6f), length);

    private static void TheWidthDoesNotShow<T, TModule>(TModule module, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TModule : struct, IElementwiseLagrangian<TModule, T>
    {
        var random = new Random(length);
        T[] x = Some<T>(random, length), upstream = Some<T>(random, length), activations = new T[length];
        for (var i = 0; i < length; i++)
            activations[i] = module.Activation(x[i]);
        var value = module.Value(x);
        T[] gradient = new T[2], product = new T[2];
        module.ParameterGradient(x, gradient);
        module.ActivationParameterProduct(x, upstream, product);

        var inPlace = x.ToArray();
        Assert.True(Bits.Same(value, module.ValueAndActivate(inPlace, inPlace)));
        Bits.Equal<T>(activations, inPlace, "in place");
        Check<Lane<T>>();
        Check<Simd128<T>>();
        Check<Simd256<T>>();
        Check<Simd512<T>>();

        // Several gradients in one pass have the bits of each alone.
        for (var p = 0; p < 2; p++)
        {
            T[] terms = [.. x.Select(e => module.ParameterDerivative(e, p))];
            Assert.True(Bits.Same(SumLoop.Run<T, UnaryTerms<T, Identity<T>>, Lane<T>>(new(terms, default), length), gradient[p]));
        }

        void Check<V>() where V : unmanaged, IVector<V, T>
        {
            var mapped = new T[length];
            Assert.True(Bits.Same(value, SumLoop.RunPrepared<T, PairTerms<T, TModule, TModule>, V>(new(x, mapped, module), length)), typeof(V).Name);
            Bits.Equal<T>(activations, mapped, typeof(V).Name);
            Array.Clear(mapped);
            MapLoop.RunPrepared<T, FormulaTerms<T, TModule, TModule, ActivationFormula>, V>(new(x, default, module), mapped, length);
            Bits.Equal<T>(activations, mapped, typeof(V).Name);
            var sums = new T[2];
            GradientLoop.Run<TModule, T, ValueGradient, V>(module, x, default, sums);
            Bits.Equal<T>(gradient, sums, typeof(V).Name);
            GradientLoop.Run<TModule, T, ActivationGradient, V>(module, x, upstream, sums);
            Bits.Equal<T>(product, sums, typeof(V).Name);
        }
    }

    private static T[] Some<T>(Random random, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 8))];
}
