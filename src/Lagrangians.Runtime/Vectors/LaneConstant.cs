using System.Numerics;

namespace Lagrangians.Vectors;

/// <summary>A number as the lanes of a pass take it: in two words of the element's type, as a double, and as it is.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct LaneConstant<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Splits a number once, before the pass begins.</summary>
    public LaneConstant(Number<T> number)
    {
        Number = number;
        Nearest = number.Nearest;
        High = T.CreateTruncating(Nearest);
        Low = T.IsFinite(High) ? T.CreateTruncating(Nearest - double.CreateTruncating(High) + number.Rest) : T.Zero;
    }

    /// <summary>The number itself.</summary>
    public Number<T> Number { get; }

    /// <summary>The nearest number of the element's type.</summary>
    public T High { get; }

    /// <summary>What <see cref="High"/> leaves.</summary>
    public T Low { get; }

    /// <summary>The nearest double.</summary>
    internal double Nearest { get; }
}
