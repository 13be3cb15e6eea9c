using System.Numerics;
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
            var largest = x[IndexOf<UnaryTerms<T, Identity<T>>, Lane<T>, Lane<double>>(new(x, default))];
            var exponentials = new Exponentials<T>(T.IsFinite(largest) ? largest : T.Zero);
            Check<Simd128<T>, Simd128<double>>();
            Check<Simd256<T>, Simd256<double>>();
            Check<Simd512<T>, Simd512<double>>();

            void Check<V, W>()
                where V : unmanaged, IVector<V, T>
                where W : unmanaged, IVector<W, double>
            {
                // The first register of a pass is full; a shorter vector runs at a lesser width.
                if (length < V.Count)
                    return;
                SameIndex<UnaryTerms<T, Identity<T>>, V, W>(new(x, default));
                SameIndex<NegatedTerms<T, UnaryTerms<T, Identity<T>>>, V, W>(new(new(x, default)));
                SameIndex<Magnitudes<T, UnaryTerms<T, Identity<T>>>, V, W>(new(new(x, default)));
                SameIndex<Plain<T, UnaryTerms<T, Identity<T>>>, V, W>(new(new(x, default)));
                SameIndex<Widened<T, UnaryTerms<T, Identity<T>>>, V, W>(new(new(x, default)));
                SameIndex<Magnitudes<T, Plain<T, UnaryTerms<T, Identity<T>>>>, V, W>(new(new(new(x, default))));
                foreach (var addends in new Addends[] { Addends.All, new(length / 3), new(-1, Squares: true), new(-1, Squares: true, 90), new(-1, Squares: true, -90) })
                {
                    SameWords<UnaryTerms<T, Exponentials<T>>, V, W>(new(x, exponentials), addends);
                    SameWords<UnaryTerms<T, Identity<T>>, V, W>(new(x, default), addends);
                    SameWords<Plain<T, UnaryTerms<T, Exponentials<T>>>, V, W>(new(new(x, exponentials)), addends);
                    SameWords<Plain<T, UnaryTerms<T, Identity<T>>>, V, W>(new(new(x, default)), addends);
                    SameWords<Widened<T, UnaryTerms<T, Exponentials<T>>>, V, W>(new(new(x, exponentials)), addends);
                }

                Same(
                    SumLoop.Run<T, UnaryTerms<T, Exponentials<T>>, Lane<T>>(new(x, exponentials), length),
                    SumLoop.Run<T, UnaryTerms<T, Exponentials<T>>, V>(new(x, exponentials), length));
                Same(
                    SumLoop.Run<T, Squares<T, UnaryTerms<T, Identity<T>>>, Lane<T>>(new(new(x, default)), length),
                    SumLoop.Run<T, Squares<T, UnaryTerms<T, Identity<T>>>, V>(new(new(x, default)), length));
            }
        }

        T[] Finite(int exponent)
        {
            var random = new Random(length);
            return [.. Enumerable.Range(0, length).Select(_ => T.ScaleB(T.CreateChecked(random.NextDouble() - 0.5), random.Next(-Math.Abs(exponent), 1) + exponent))];
        }

        static void Same(T expected, T actual) => Assert.True(Bits.Same(expected, actual), $"{actual:R} for {expected:R}");

        static void SameDouble(double expected, double actual) => Assert.True(Bits.Same(expected, actual), $"{actual:R} for {expected:R}");

        void SameIndex<TTerms, V, W>(TTerms terms)
            where TTerms : ITerms<T>, allows ref struct
            where V : unmanaged, IVector<V, T>
            where W : unmanaged, IVector<W, double>
            => Assert.Equal(IndexOf<TTerms, Lane<T>, Lane<double>>(terms), IndexOf<TTerms, V, W>(terms));

        int IndexOf<TTerms, V, W>(TTerms terms)
            where TTerms : ITerms<T>, allows ref struct
            where V : unmanaged, IVector<V, T>
            where W : unmanaged, IVector<W, double>
            => ExtremumPass.IndexOfMax<T, TTerms, V, W>(terms, length);

        // Every accumulator, with what it has lost: they are folded on one lane.
        void SameWords<TTerms, V, W>(TTerms terms, Addends addends)
            where TTerms : ITerms<T>, allows ref struct
            where V : unmanaged, IVector<V, T>
            where W : unmanaged, IVector<W, double>
        {
            const int width = BlockSums.Width;
            double[] sums = new double[width], lost = new double[width], sumsOnLanes = new double[width], lostOnLanes = new double[width];
            SumPass.Accumulate<T, TTerms, V, W>(terms, addends, 0, length, sums, lost);
            SumPass.Accumulate<T, TTerms, Lane<T>, Lane<double>>(terms, addends, 0, length, sumsOnLanes, lostOnLanes);
            for (var i = 0; i < width; i++)
            {
                SameDouble(sumsOnLanes[i], sums[i]);
                SameDouble(lostOnLanes[i], lost[i]);
            }
        }
    }

    /// <summary>Terms that run on lanes with some digits more.</summary>
    private readonly ref struct Widened<T, TTerms>(TTerms terms) : ITerms<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        private readonly TTerms terms = terms;

        public static TermDigits Digits => TermDigits.Some;

        public V At<V>(int index)
            where V : unmanaged, ILanes<V, T>
            => terms.At<V>(index);
    }

    /// <summary>Terms that run on the registers themselves.</summary>
    private readonly ref struct Plain<T, TTerms>(TTerms terms) : ITerms<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        private readonly TTerms terms = terms;

        public static TermDigits Digits => TermDigits.Own;

        public V At<V>(int index)
            where V : unmanaged, ILanes<V, T>
            => terms.At<V>(index);
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
