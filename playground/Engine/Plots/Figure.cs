using Lagrangians.Generator;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>The curves of a scalar Lagrangian for some values of its parameters.</summary>
internal static class Figure
{
    private const int Points = 241;

    public static PlotAnswer? Of(Subject subject, double[] parameters)
    {
        if (subject.Plain?.Derived is not { } derived)
            return null;
        var values = new Values(parameters);
        var (value, activation, curvature, energy) = (values.Of(derived.Value), values.Of(derived.Activation), values.Of(derived.Curvature), values.Of(derived.Energy));
        var marks = Marks.Of(subject.Verdict!, name => ValueOf(subject, parameters, name));
        var range = RangeOf(subject, parameters);
        var x = range.Grid(Points);
        var chord = subject.Verdict!.Counterexample is { } counterexample ? ChordSearch.Of(counterexample, value, range) : null;
        return new PlotAnswer(
            x,
            [Curve("L", value), Curve("g", activation), Curve("L″", curvature), Curve("energy", energy)],
            [.. marks.Where(m => m.X >= range.From && m.X <= range.To)],
            chord);

        Curve Curve(string name, Func<double, double?> of) => new(name, [.. x.Select(of)]);
    }

    /// <summary>The range that is shown.</summary>
    public static Range RangeOf(Subject subject, double[] parameters)
    {
        var derived = subject.Plain!.Derived!;
        var values = new Values(parameters);
        var marked = Marks.Of(subject.Verdict!, name => ValueOf(subject, parameters, name)).Select(m => m.X).ToList();
        if (subject.Verdict!.Counterexample is { } counterexample)
            marked.AddRange(counterexample.Points.Where(p => p.Count == 1).Select(p => p[0].ToDouble()));
        return Range.Of(values.Of(derived.Value), values.Of(derived.Curvature), Variable(subject).Domain, marked);
    }

    private static Symbol Variable(Subject subject) => subject.Definition!.Method.Parameters[0].Symbol;

    private static double? ValueOf(Subject subject, double[] parameters, string name) =>
        subject.Definition!.Method.Parameters.Skip(1).FirstOrDefault(p => p.Symbol.Name == name) is { } parameter ? parameters[parameter.Symbol.Index - 1] : null;
}
