using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What a definition's members should give: from its body as it was read, in high precision, without any calculus.</summary>
/// <param name="definition">The definition.</param>
/// <param name="parameters">The values of the parameters beyond x.</param>
internal sealed class Exact(Definition definition, params double[] parameters)
{
    private const int Bits = 320;
    private const int Step = 80;

    /// <summary>The definitions that the generator read, by method name.</summary>
    public static Dictionary<string, Definition> Definitions(GeneratorDriverRunResult result) =>
        result.Results.Single().TrackedSteps[TrackingNames.Definitions]
            .SelectMany(s => s.Outputs).Select(o => (Definition)o.Value).ToDictionary(d => d.Method.Identifier);

    /// <summary>L(x).</summary>
    public BigFloat Value(BigFloat x) => At(x, -1, 0);

    /// <summary>∂L/∂x by a central difference: its error is far below any rounding.</summary>
    public BigFloat Slope(BigFloat x) => SlopeIn(x, 0);

    /// <summary>∂L/∂θ for the parameter at a position; 0 is x.</summary>
    public BigFloat SlopeIn(BigFloat x, int position)
    {
        var h = StepAt(position == 0 ? x : parameters[position - 1]);
        return BigFloat.Divide(BigFloat.Subtract(At(x, position, h), At(x, position, -h), Bits), h.Scale(1), Bits);
    }

    /// <summary>∂²L/∂x² by a central difference.</summary>
    public BigFloat Curvature(BigFloat x)
    {
        var h = StepAt(x);
        return BigFloat.Divide(BigFloat.Subtract(Slope(BigFloat.AddExact(x, h)), Slope(BigFloat.AddExact(x, -h)), Bits), h.Scale(1), Bits);
    }

    /// <summary>∂²L/∂x∂θ.</summary>
    public BigFloat MixedSlope(BigFloat x, int position)
    {
        var h = StepAt(x);
        return BigFloat.Divide(
            BigFloat.Subtract(SlopeIn(BigFloat.AddExact(x, h), position), SlopeIn(BigFloat.AddExact(x, -h), position), Bits), h.Scale(1), Bits);
    }

    /// <summary>x·∂L/∂x − L.</summary>
    public BigFloat Energy(BigFloat x) => BigFloat.Subtract(BigFloat.Multiply(x, Slope(x), Bits), Value(x), Bits);

    /// <summary>How much the relative error of x is magnified in ∂L/∂x, at least 1.</summary>
    public double Magnification(BigFloat x)
    {
        var slope = Slope(x);
        if (slope.IsZero)
            return 1;
        var factor = Math.Abs(BigFloat.Divide(BigFloat.Multiply(x, Curvature(x), 60), slope, 60).ToDouble());
        return Math.Max(1, factor);
    }

    /// <summary>|actual − exact| in units of the last place of the exact value.</summary>
    public static double Ulps(double actual, BigFloat exact) => Ulps(actual, exact, 53, -1021);

    /// <summary>The same for float.</summary>
    public static double Ulps(float actual, BigFloat exact) => Ulps(actual, exact, 24, -125);

    private static double Ulps(double actual, BigFloat exact, int bits, long smallestMagnitude)
    {
        if (exact.IsNaN || exact.IsInfinity || !double.IsFinite(actual))
            return actual.Equals(exact.ToDouble()) ? 0 : double.PositiveInfinity;
        var last = Math.Max(exact.IsZero ? smallestMagnitude : exact.Magnitude, smallestMagnitude) - bits;
        return Math.Abs(BigFloat.AddExact(actual, -exact).Scale(-last).ToDouble());
    }

    private static BigFloat StepAt(BigFloat at) => BigFloat.One.Scale((at.IsZero ? 0 : at.Magnitude) - Step);

    private BigFloat At(BigFloat x, int shifted, BigFloat shift) => new HighPrecision(
        symbol =>
        {
            var value = symbol.Index == 0 ? x : parameters[symbol.Index - 1];
            return symbol.Index == shifted ? BigFloat.AddExact(value, shift) : value;
        },
        Bits).Evaluate(definition.Body!);
}
