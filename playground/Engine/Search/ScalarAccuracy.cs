using Lagrangians.Generator;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Engine.Plots;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>The errors of a scalar Lagrangian over the range that is plotted, or over so many times that.</summary>
internal sealed class ScalarAccuracy : Accuracy
{
    private const int Places = 96;
    private const int PlacesOfSlice = 6;

    private readonly double[] _parameters;

    public ScalarAccuracy(Subject subject, Derivation stable, WrittenBody? body, Measurement measurement)
        : base(Figure.RangeOf(subject, measurement.Parameters).Times(measurement.Reach, subject.Definition!.Method.Parameters[0].Symbol.Domain).Grid(Places), PlacesOfSlice)
    {
        _parameters = measurement.Parameters;
        var plain = subject.Plain!.Derived!;
        AddWritten(body, plain.Value);
        if (stable.Stable is not { } forms)
            return;
        var lowerer = new Lowerer(FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue)));
        AddGenerated("L as generated", plain.Value, forms.Value);
        AddGenerated("g as generated", plain.Activation, forms.Activation);

        void AddGenerated(string name, Expr exact, Expr form)
        {
            var imported = lowerer.Algebra.Import(form);
            Add(name, exact, point => [RoundedNumbers.Evaluate(lowerer, imported, s => point.ValueOf(s, 0), isSingle: false)]);
        }
    }

    protected override SamplePoint At(double place) => new([[place], .. _parameters.Select(p => new[] { p })], 1);
}
