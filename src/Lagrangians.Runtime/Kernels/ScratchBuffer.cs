using System.Buffers;

namespace Lagrangians.Kernels;

/// <summary>Room for some numbers: what the caller has on the stack if that is enough, else a pooled array.</summary>
internal readonly ref struct ScratchBuffer<T>
    where T : unmanaged
{
    /// <summary>The room that a caller takes from the stack.</summary>
    internal const int StackLength = 64;

    private readonly T[]? rented;

    internal ScratchBuffer(int length, Span<T> scratch)
    {
        rented = length <= scratch.Length ? null : ArrayPool<T>.Shared.Rent(length);
        Span = (rented is null ? scratch : rented)[..length];
    }

    internal Span<T> Span { get; }

    internal void Dispose()
    {
        if (rented is not null)
            ArrayPool<T>.Shared.Return(rented);
    }
}
