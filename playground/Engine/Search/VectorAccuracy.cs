using Lagrangians.Generator;
using Lagrangians.Generator.Emission.Vectors;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Playground.Engine.Plots;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>The errors of a vector Lagrangian while one element of x goes over a range, and the others are what the bars show.</summary>
internal sealed class VectorAccuracy : Accuracy
{
    // Each takes as many exact values as there are elements.
    private const int Places = 96;
    private const int PlacesOfSlice = 4;

    private readonly double[][] _values;
    private readonly int _moved;

    public VectorAccuracy(Subject subject, Derivation stable, WrittenBody? body, Measurement measurement)
        : base(VectorFigure.RangeOf(subject).Times(measurement.Reach, subject.Definition!.Method.Parameters[0].Symbol.Domain).Grid(Places), PlacesOfSlice)
    {
        _values = VectorFigure.ValuesOf(subject, measurement.Elements, measurement.Parameters);
        _moved = Math.Clamp(measurement.Moved, 0, _values[0].Length - 1);
        var plain = subject.Plain!.DerivedVector!;
        AddWritten(body, plain.Value);
        var formulas = new VectorFormulas(stable, VectorFormulas.NamesOf(stable.Definition));
        Add("L as generated", plain.Value, formulas.Of(VectorFormulas.Value).Run);
        Add("g as generated, worst element", plain.Activation, formulas.Of(VectorFormulas.Activation).Run);
    }

    protected override SamplePoint At(double place) => new([[.. _values[0].Select((v, i) => i == _moved ? place : v)], .. _values[1..]], _values[0].Length);
}
