using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>The whole generator, driven as the compiler drives it: reading, deriving, writing, and the parse of the result.</summary>
[MemoryDiagnoser]
[InvocationCount(1)]
public class GeneratorBenchmarks
{
    private Model _model = null!;
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _compilation = null!;
    private int _edit;

    [Params(1, 100, 1000)]
    public int Definitions { get; set; }

    [Params(Layout.OneClass, Layout.ManyFiles)]
    public Layout Layout { get; set; }

    [GlobalSetup(Targets = [nameof(EditElsewhere), nameof(ChangedBody)])]
    public void Warm()
    {
        _model = new Model(Definitions, Layout);
        _warm = Driving.Generate(Model.NewDriver(), _model.Compilation);
    }

    [IterationSetup(Target = nameof(Cold))]
    public void BeforeCold() => _compilation = new Model(Definitions, Layout).Compilation;

    [IterationSetup(Target = nameof(EditElsewhere))]
    public void BeforeEdit() => _compilation = _model.AfterEditElsewhere(++_edit);

    [IterationSetup(Target = nameof(ChangedBody))]
    public void BeforeChange() => _compilation = _model.AfterChangedBody(++_edit);

    [Benchmark]
    public GeneratorDriver Cold() => Driving.Generate(Model.NewDriver(), _compilation);

    [Benchmark]
    public GeneratorDriver EditElsewhere() => _warm.RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver ChangedBody() => _warm.RunGenerators(_compilation);
}
