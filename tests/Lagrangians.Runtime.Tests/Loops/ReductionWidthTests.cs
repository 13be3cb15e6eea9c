using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;
using Lagrangians.Tests.Functions;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Loops;

/// <summary>
/// The loops of the vector Lagrangians give the same bits at every width: their passes are extrema, sums, norms and maps, and
/// everything between these is on one lane.
/// </summary>
public class ReductionWidthTests
{
    public static TheoryData<int> Lengths => [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 33, 64, 65, 100, 1000, 1025, 4100];

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_double(int length) => Compare<double>(length);

    [Theory, MemberData(nameof(Lengths))]
    public void The_width_does_not_show_in_float(int length) => Compare<float>(length);

    private static void Compare<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var x in new[] { Bits.Numbers<T>(length, length), Finite(1), Finite(-30), Finite(30) })
        {
            var largest = x[IndexOf<UnaryTerms<T, Identity<T>>, Lane<T>>(new(x, default))];
            var exponentials = new Exponentials<T>(T.IsFinite(largest) ? largest : T.Zero);
            Check<Simd128<T>>();
            Check<Simd256<T>>();
            Check<Simd512<T>>();

            void Check<V>() where V : unmanaged, IVector<V, T>
            {
                if (length >= V.Count)
                {
                    // An extremum's first register is full; a shorter vector runs at a lesser width.
                    Assert.Equal(IndexOf<UnaryTerms<T, Identity<T>>, Lane<T>>(new(x, default)), IndexOf<UnaryTerms<T, Identity<T>>, V>(new(x, default)));
                    Assert.Equal(
                        IndexOf<NegatedTerms<T, UnaryTerms<T, Identity<T>>>, Lane<T>>(new(new(x, default))),
                        IndexOf<NegatedTerms<T, UnaryTerms<T, Identity<T>>>, V>(new(new(x, default))));
                    Assert.Equal(
                        IndexOf<Magnitudes<T, UnaryTerms<T, Identity<T>>>, Lane<T>>(new(new(x, default))),
                        IndexOf<Magnitudes<T, UnaryTerms<T, Identity<T>>>, V>(new(new(x, default))));
                }
                SameWords<UnaryTerms<T, Exponentials<T>>, V>(new(x, exponentials));
                SameWords<OtherTerms<T, UnaryTerms<T, Exponentials<T>>>, V>(new(new(x, exponentials), length / 3));
                Same(
                    SumLoop.Run<T, UnaryTerms<T, Exponentials<T>>, Lane<T>>(new(x, exponentials), length),
                    SumLoop.Run<T, UnaryTerms<T, Exponentials<T>>, V>(new(x, exponentials), length));
                foreach (var unit in new[] { T.One, T.ScaleB(T.One, 90), T.ScaleB(T.One, -90) })
                {
                    Same(
                        SumLoop.Run<T, ScaledSquares<T, UnaryTerms<T, Identity<T>>>, Lane<T>>(new(new(x, default), unit), length),
                        SumLoop.Run<T, ScaledSquares<T, UnaryTerms<T, Identity<T>>>, V>(new(new(x, default), unit), length));
                    SameWords<ScaledSquares<T, UnaryTerms<T, Identity<T>>>, V>(new(new(x, default), unit));
                }
            }
        }

        T[] Finite(int exponent)
        {
            var random = new Random(length);
            return [.. Enumerable.Range(0, length).Select(_ => T.ScaleB(T.CreateChecked(random.NextDouble() - 0.5), random.Next(-Math.Abs(exponent), 1) + exponent))];
        }

        static void Same(T expected, T actual) => Assert.True(Bits.Same(expected, actual), $"{actual:R} for {expected:R}");

        int IndexOf<TTerms, V>(TTerms terms)
            where TTerms : ITerms<T>, allows ref struct
            where V : unmanaged, IVector<V, T>
            => PairedExtremumLoop.IndexOfMax<T, TTerms, V>(terms, length);

        // Every accumulator, in both words: they are folded on one lane.
        void SameWords<TTerms, V>(TTerms terms)
            where TTerms : ITerms<T>, allows ref struct
            where V : unmanaged, IVector<V, T>
        {
            var width = PairedSumLoop.AccumulatorBytes / Unsafe.SizeOf<T>();
            T[] high = new T[width], low = new T[width], highOnLanes = new T[width], lowOnLanes = new T[width];
            PairedSumLoop.Accumulate<T, TTerms, V>(terms, 0, length, high, low);
            PairedSumLoop.Accumulate<T, TTerms, Lane<T>>(terms, 0, length, highOnLanes, lowOnLanes);
            for (var i = 0; i < width; i++)
            {
                Same(highOnLanes[i], high[i]);
                Same(lowOnLanes[i], low[i]);
            }
        }
    }

    /// <summary>The terms of a softmax: e^(x − largest), and 0 for the largest itself.</summary>
    private readonly struct Exponentials<T>(T largest) : IElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public V Evaluate<V>(V x, int index)
            where V : unmanaged, ILanes<V, T>
            => V.Select(V.Equal(x, V.Create(largest)), 0, V.Exp(x - V.Create(largest)));
    }
}
