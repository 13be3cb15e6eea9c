using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// What is proven of an expression as a function of x, for all values of the parameters. One that differs from element to element is
/// a function of the whole vector for each element.
/// </summary>
internal sealed class Shape(Interval range, bool isConstant)
{
    /// <summary>An interval that holds every value.</summary>
    public Interval Range { get; } = range;

    /// <summary>Does x not occur in it?</summary>
    public bool IsConstant { get; } = isConstant;

    public Fact? Convex { get; set; }

    public Fact? Concave { get; set; }

    /// <summary>It is positive, and its logarithm is convex.</summary>
    public Fact? LogConvex { get; set; }

    /// <summary>It is positive, and its logarithm is concave.</summary>
    public Fact? LogConcave { get; set; }

    /// <summary>Which way it goes in x, where it is a function of one number.</summary>
    public Monotony Trend { get; set; }

    public bool IsAffine => Convex is not null && Concave is not null;

    public bool IsLogAffine => LogConvex is not null && LogConcave is not null;

    public bool HasCurvature => Convex is not null || Concave is not null;

    /// <summary>Convex and not negative, or affine where it is only its magnitude that counts.</summary>
    public Fact? MagnitudeConvex =>
        IsAffine ? Convex : Range.IsNonNegative ? Convex : Range.IsNonPositive ? Concave : null;

    public Curvature Curvature => (Convex is null ? Curvature.Unknown : Curvature.Convex) | (Concave is null ? Curvature.Unknown : Curvature.Concave);
}
