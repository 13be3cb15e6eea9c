using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>The elements of a vector Lagrangian's activation at one x, with its value and its energy.</summary>
internal static class VectorFigure
{
    // An x to begin with, as parts of the range: −1, 0, 0.5, 1, 2.
    private static readonly double[] Parts = [0.4, 0.5, 0.55, 0.6, 0.7];

    /// <summary>The values of x and of the parameters; a parameter that is given for each element is the same for all.</summary>
    /// <param name="subject">The definition.</param>
    /// <param name="x">The elements; none for those to begin with.</param>
    /// <param name="parameters">The parameters behind x.</param>
    public static double[][] ValuesOf(Subject subject, double[] x, double[] parameters)
    {
        var range = RangeOf(subject);
        x = x.Length > 0 ? x : [.. Parts.Select(p => range.From + (p * range.Width))];
        return [x, .. parameters.Select(p => Enumerable.Repeat(p, x.Length).ToArray())];
    }

    /// <summary>The range of an element.</summary>
    public static Range RangeOf(Subject subject) => Range.Of(subject.Definition!.Method.Parameters[0].Symbol.Domain);

    public static PlotAnswer? Of(Subject subject, double[] parameters, double[] x)
    {
        if (subject.Plain?.DerivedVector is not { } derived)
            return null;
        var range = RangeOf(subject);
        var values = ValuesOf(subject, x, parameters);
        x = values[0];
        var point = new PointValues(new SamplePoint(values, x.Length), default);
        return new PlotAnswer(
            [.. Enumerable.Range(0, x.Length).Select(i => (double)i)],
            [new Curve("g", [.. x.Select((_, i) => Value(derived.Activation, i))]), new Curve("L", [Value(derived.Value, 0)]), new Curve("energy", [Value(derived.Energy, 0)])],
            [],
            null) { Elements = new ElementsAnswer(x, range.From, range.To), Line = ChordLine.Of(subject, parameters) };

        double? Value(Expr expr, int element) => Values.Finite(point.Draft(expr, element).ToDouble());
    }
}
