using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>The elements of a vector Lagrangian's activation at one x, with its value and its energy.</summary>
internal static class VectorFigure
{
    /// <summary>An x to begin with.</summary>
    public static readonly double[] Elements = [-1, 0, 0.5, 1, 2];

    public static PlotAnswer? Of(Subject subject, double[] parameters, double[] x)
    {
        if (subject.Plain?.DerivedVector is not { } derived)
            return null;
        // A parameter that is given for each element is the same for all here.
        double[][] values = [x, .. parameters.Select(p => Enumerable.Repeat(p, x.Length).ToArray())];
        var point = new PointValues(new SamplePoint(values, x.Length), default);
        return new PlotAnswer(
            [.. Enumerable.Range(0, x.Length).Select(i => (double)i)],
            [new Curve("g", [.. x.Select((_, i) => Value(derived.Activation, i))]), new Curve("L", [Value(derived.Value, 0)]), new Curve("energy", [Value(derived.Energy, 0)])],
            [],
            null) { Elements = x };

        double? Value(Expr expr, int element) => Values.Finite(point.Draft(expr, element).ToDouble());
    }
}
