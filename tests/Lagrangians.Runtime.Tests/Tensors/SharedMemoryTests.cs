using Lagrangians.Tensors;

namespace Lagrangians.Tests.Tensors;

public class SharedMemoryTests
{
    [Theory]
    [InlineData(51, 2_000)]
    [InlineData(52, 18_000, Explicit = true)]
    public void It_is_found_exactly_for_random_pairs_of_tensors(int seed, int pairs)
    {
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < pairs; i++)
        {
            var first = Moved(Layout.Random(random, Layout.RandomShape(random, random.Next(1, 4), mayBeEmpty: true), mayBroadcast: true));
            var second = Moved(Layout.Random(random, Layout.RandomShape(random, random.Next(1, 4), mayBeEmpty: true), mayBroadcast: false));
            var array = new double[Math.Max(first.ArrayLength, second.ArrayLength)];
            var expected = Places(first).Overlaps(Places(second));
            Assert.True(expected == SharedMemory.Exists<double>(first.Read(array), second.Read(array)), $"{first} and {second}: {expected} expected.");
            found += expected ? 1 : 0;
        }
        Assert.InRange(found, pairs / 10, pairs / 10 * 9);

        Layout Moved(Layout layout)
        {
            var by = random.Next(200);
            return layout with { Start = layout.Start + by, ArrayLength = layout.ArrayLength + by };
        }

        static HashSet<nint> Places(Layout layout) =>
            [.. Naive.Positions(layout.Lengths).Select(position => position.Zip(layout.Strides, (i, stride) => i * stride).Aggregate((nint)layout.Start, (sum, step) => sum + step))];
    }

    [Fact]
    public void Interleaved_slices_share_nothing()
    {
        var array = new float[6000];
        var even = new Layout([1000, 3], [6, 2], 0, 6000);
        var odd = even with { Start = 1 };
        var transposed = new Layout([3, 1000], [2, 6], 0, 6000);
        Assert.False(SharedMemory.Exists<float>(even.Read(array), odd.Read(array)));
        Assert.False(SharedMemory.Exists<float>(transposed.Read(array), odd.Read(array)));
        Assert.True(SharedMemory.Exists<float>(transposed.Read(array), even.Read(array)));
        Assert.False(SharedMemory.Exists<float>(even.Read(array), even.Read(new float[6000])));
    }

    [Fact]
    public void Ranks_beyond_what_goes_on_the_stack()
    {
        var array = new double[100];
        nint[] lengths = [.. Enumerable.Repeat((nint)1, 18), 5, 3], strides = [.. new nint[18], 6, 2];
        var even = new Layout(lengths, strides, 0, 100);
        Assert.False(SharedMemory.Exists<double>(even.Read(array), (even with { Start = 1 }).Read(array)));
        Assert.True(SharedMemory.Exists<double>(even.Read(array), (even with { Start = 2 }).Read(array)));
    }

    [Fact]
    public void A_tensor_is_the_same_by_its_places_and_shape()
    {
        var array = new double[64];
        var layout = new Layout([3, 1, 4], [8, 0, 2], 5, 64);
        Assert.True(SharedMemory.IsSame<double>(layout.Read(array), layout.Read(array)));
        Assert.False(SharedMemory.IsSame<double>(layout.Read(array), layout.Read(new double[64])));
        Assert.False(SharedMemory.IsSame<double>(layout.Read(array), (layout with { Start = 6 }).Read(array)));
        Assert.False(SharedMemory.IsSame<double>(layout.Read(array), (layout with { Strides = [9, 0, 2] }).Read(array)));
        Assert.False(SharedMemory.IsSame<double>(layout.Read(array), new Layout([3, 4], [8, 2], 5, 64).Read(array)));
    }
}
