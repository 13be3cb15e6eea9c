namespace Lagrangians;

public readonly partial struct RealVector
{
    /// <summary>The sum, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector operator +(RealVector left, RealVector right) => Zip(left, right, (x, y) => x + y);

    /// <summary>The difference, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector operator -(RealVector left, RealVector right) => Zip(left, right, (x, y) => x - y);

    /// <summary>The product, element by element (Hadamard's); the scalar product is <see cref="VectorMath.Dot"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector operator *(RealVector left, RealVector right) => Zip(left, right, (x, y) => x * y);

    /// <summary>The quotient, element by element.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RealVector operator /(RealVector left, RealVector right) => Zip(left, right, (x, y) => x / y);

    /// <summary>The number added to every element.</summary>
    public static RealVector operator +(RealVector left, double right) => Map(left, x => x + right);

    /// <summary>The number subtracted from every element.</summary>
    public static RealVector operator -(RealVector left, double right) => Map(left, x => x - right);

    /// <summary>Every element times the number.</summary>
    public static RealVector operator *(RealVector left, double right) => Map(left, x => x * right);

    /// <summary>Every element divided by the number.</summary>
    public static RealVector operator /(RealVector left, double right) => Map(left, x => x / right);

    /// <summary>The number plus every element.</summary>
    public static RealVector operator +(double left, RealVector right) => Map(right, x => left + x);

    /// <summary>The number minus every element.</summary>
    public static RealVector operator -(double left, RealVector right) => Map(right, x => left - x);

    /// <summary>The number times every element.</summary>
    public static RealVector operator *(double left, RealVector right) => Map(right, x => left * x);

    /// <summary>The number divided by every element.</summary>
    public static RealVector operator /(double left, RealVector right) => Map(right, x => left / x);

    /// <summary>Every element with the other sign.</summary>
    public static RealVector operator -(RealVector value) => Map(value, x => -x);

    /// <summary>The vector itself.</summary>
    public static RealVector operator +(RealVector value) => value;

    internal static RealVector Map(RealVector x, Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var result = new double[x.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = f(x[i]);
        return new(result);
    }

    internal static RealVector Zip(RealVector x, RealVector y, Func<double, double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        RequireSameLength(x, y);
        var result = new double[x.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = f(x[i], y[i]);
        return new(result);
    }

    internal static void RequireSameLength(RealVector x, RealVector y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"Vectors of unequal lengths, {x.Length} and {y.Length}.");
    }
}
