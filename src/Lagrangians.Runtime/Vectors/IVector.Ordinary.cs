using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>
/// The kernels that are written on registers, for the arguments that nearly all are. Where a lane is beyond, what they give is replaced by a kernel for all
/// numbers, which is a call: a lane's result depends on that lane only, whichever lanes are beside it.
/// </content>
public partial interface IVector<V, T>
{
    /// <summary>Are all lanes of the mask set?</summary>
    internal static abstract bool All(V mask);

    /// <summary>eˣ where it is a normal number.</summary>
    internal static abstract V OrdinaryExp(V x);

    /// <summary>The same of x + low.</summary>
    internal static abstract V OrdinaryExp(V x, V low);

    /// <summary>eˣ − 1 where eˣ does not overflow.</summary>
    internal static abstract V OrdinaryExpm1(V x);

    /// <summary>eˣ − 1 − x where eˣ is a normal number.</summary>
    internal static abstract V OrdinaryExpm1mx(V x);

    /// <summary>log(1 + x) − x for x above −1, up to 2⁵⁰⁰ (2⁶⁰).</summary>
    internal static abstract V OrdinaryLog1pmx(V x);

    /// <summary>The sigmoid where it is a normal number.</summary>
    internal static abstract V OrdinarySigmoid(V x);

    /// <summary>The same of x + low.</summary>
    internal static abstract V OrdinarySigmoid(V x, V low);

    /// <summary>The softplus where it is a normal number.</summary>
    internal static abstract V OrdinarySoftplus(V x);

    /// <summary>The same of x + low.</summary>
    internal static abstract V OrdinarySoftplus(V x, V low);

    /// <summary>log x of a positive normal number.</summary>
    internal static abstract V OrdinaryLog(V x);

    /// <summary>log(1 + x) for x above −1, up to 2⁵⁰⁰ (2⁶⁰).</summary>
    internal static abstract V OrdinaryLog1p(V x);

    /// <summary>Up to this |x| eˣ is a normal number.</summary>
    internal static V ExpLimit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double) ? 708.0 : 87.0;
    }
}
