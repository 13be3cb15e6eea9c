namespace Lagrangians.Generator.Arithmetic;

/// <summary>How many significant bits an operation on <see cref="BigFloat"/> delivers.</summary>
internal readonly struct Precision : IEquatable<Precision>
{
    /// <summary>The limit, guard bits included, beyond which nothing is computed: it bounds the time of every function.</summary>
    public const int MaximumBits = 20_000;

    private readonly int _bits;

    /// <param name="bits">2 to <see cref="MaximumBits"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 bits.</exception>
    /// <exception cref="PrecisionLimitException">More than <see cref="MaximumBits"/>.</exception>
    public Precision(int bits)
    {
        if (bits < 2) throw new ArgumentOutOfRangeException(nameof(bits));
        if (bits > MaximumBits) throw new PrecisionLimitException(bits);
        _bits = bits;
    }

    /// <summary>53, that of a double, in <c>default</c>.</summary>
    public int Bits => _bits == 0 ? 53 : _bits;

    public static implicit operator Precision(int bits) => new(bits);

    /// <summary>This with guard bits.</summary>
    /// <exception cref="PrecisionLimitException">The sum is over <see cref="MaximumBits"/>.</exception>
    public Precision Raise(long bits) =>
        Bits + bits > MaximumBits ? throw new PrecisionLimitException(Bits + bits) : new((int)(Bits + bits));

    public bool Equals(Precision other) => Bits == other.Bits;

    public override bool Equals(object? obj) => obj is Precision other && Equals(other);

    public override int GetHashCode() => Bits;
}
