using System.Numerics;

namespace Lagrangians.Kernels;

/// <summary>What becomes of the terms of a pass before they are added.</summary>
/// <param name="Without">The position of one that counts as 0 if it is a number at all: a NaN stays. Or −1.</param>
/// <param name="Squares">Whether they are squared.</param>
/// <param name="Exponent">The power of two that is their unit.</param>
internal readonly record struct Addends(int Without, bool Squares = false, int Exponent = 0)
{
    /// <summary>All terms as they are.</summary>
    internal static Addends All => new(-1);

    /// <summary>Makes them of the terms of a block.</summary>
    internal void Prepare<T>(Span<T> block, int start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((uint)(Without - start) < (uint)block.Length)
            block[Without - start] *= T.Zero;
        if (Exponent == 0)
            return;
        foreach (ref var term in block)
            term = T.ScaleB(term, -Exponent);
    }
}
