using System.Numerics;
using System.Runtime.InteropServices;

namespace Lagrangians.Bits;

/// <summary>FNV-1a over the bits of the results of each quantity; of NaN there is one, since machines differ in its sign.</summary>
internal sealed class Hashes
{
    private readonly SortedDictionary<string, ulong> _all = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ulong> All => _all;

    public void Add<T>(string quantity, params ReadOnlySpan<T> results)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var hash = _all.GetValueOrDefault(quantity, 14695981039346656037UL);
        foreach (var result in results)
        {
            var number = T.IsNaN(result) ? T.NaN : result;
            foreach (var part in MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in number)))
                hash = (hash ^ part) * 1099511628211UL;
        }

        _all[quantity] = hash;
    }
}
