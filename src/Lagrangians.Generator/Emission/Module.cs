using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The module: a record struct of the parameters that implements <c>IElementwiseLagrangian</c>.</summary>
internal sealed class Module
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Definition _definition;
    private readonly ModuleFormulas _formulas;
    private readonly ModuleNames _names;
    private readonly ModuleCalls _calls;
    private readonly string? _convexity;

    public Module(Definition definition, ModuleFormulas formulas, string? convexity)
    {
        _convexity = convexity;
        _definition = definition;
        _formulas = formulas;
        _names = new ModuleNames(definition);
        _calls = new ModuleCalls(definition, _names);
    }

    private IEnumerable<ModuleParameter> Learnable => _names.Parameters.Where(p => p.Parameter.IsLearnable);

    private string T => _names.Element;

    private string ReadOnlySpan => _names.ReadOnlySpan;

    private string Span => _names.Span;

    public void Write(SourceWriter writer)
    {
        new ModuleHead(_definition, _names, _convexity).Write(writer, "IElementwiseLagrangian", $"Σ {Documentation.Formula(_formulas.Value.Expr)}", () =>
        {
            WriteLayer(writer);
            WriteNeuron(writer);
            _calls.WriteSums(writer);
        });
    }

    private void WriteLayer(SourceWriter writer)
    {
        writer.Member($"public {T} Value({ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.Sum(x, {_calls.New(_formulas.Value)});");
        writer.Member($"public void Activate({ReadOnlySpan} x, {Span} destination)");
        if (_calls.Opaque(0) is null)
            writer.Indented($"=> {Elementwise}.Map(x, destination, {_calls.New(_formulas.Activation)});");
        else
            _calls.WriteLoop(writer, 0);
        writer.Member($"public {T} ValueAndActivate({ReadOnlySpan} x, {Span} destination)");
        if (_calls.Opaque(0) is null)
        {
            writer.Indented($"=> {Elementwise}.MapAndSum(x, destination, {_calls.NewPair(_formulas)});");
        }
        else
        {
            using (writer.Open())
                writer.Line("var value = Value(x);").Line("Activate(x, destination);").Line("return value;");
        }

        writer.Member($"public {T} Energy({ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.Sum(x, {_calls.New(_formulas.Energy)});");
        writer.Member($"public {T} Energy({ReadOnlySpan} activations, {ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.SumOfProductsLess(x, activations, {_calls.New(_formulas.Value)});");
        writer.Member($"public void HessianProduct({ReadOnlySpan} x, {ReadOnlySpan} v, {Span} destination)");
        writer.Indented($"=> {Elementwise}.MapProduct(x, v, destination, {_calls.New(_formulas.Curvature)});");
        writer.Member($"public void ParameterGradient({ReadOnlySpan} x, {Span} destination)");
        WriteDerivatives(writer, (p, d) => _calls.Opaque(p.Parameter.Symbol.Index) is null
            ? $"{Elementwise}.Sum(x, {_calls.New(d.OfValue)})"
            : _calls.SumOpaque(p.Parameter.Symbol.Index));
        writer.Member($"public void ActivationParameterProduct({ReadOnlySpan} x, {ReadOnlySpan} upstream, {Span} destination)");
        WriteDerivatives(writer, (_, d) => $"{Elementwise}.SumOfProducts(x, upstream, {_calls.New(d.OfActivation)})");
    }

    private void WriteDerivatives(SourceWriter writer, Func<ModuleParameter, ParameterFormulas, string> derivative)
    {
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {Learnable.Count()});");
            // The destination may be an input: nothing is stored before all is computed.
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
                writer.Line($"var of{parameter.Property} = {parameter.Derivative(derivative(parameter, _formulas.Parameters[i]))};");
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
                writer.Line($"destination[{i}] = of{parameter.Property};");
        }
    }

    private void WriteNeuron(SourceWriter writer)
    {
        writer.Member($"public {T} Value({T} x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Value)});");
        writer.Member($"public {T} Activation({T} x)");
        writer.Indented($"=> {_calls.Opaque(0) ?? $"{Elementwise}.Evaluate(x, {_calls.New(_formulas.Activation)})"};");
        writer.Member($"public {T} Curvature({T} x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Curvature)});");
        writer.Member($"public {T} Energy({T} x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Energy)});");
        writer.Member($"public {T} ParameterDerivative({T} x, int parameter) => parameter switch");
        writer.Line("{");
        foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
        {
            var call = _calls.Opaque(parameter.Parameter.Symbol.Index) ?? $"{Elementwise}.Evaluate(x, {_calls.New(_formulas.Parameters[i].OfValue)})";
            writer.Indented($"{i} => {parameter.Derivative(call)},");
        }

        // A definition may be called nameof.
        writer.Indented("_ => throw new global::System.ArgumentOutOfRangeException(\"parameter\"),");
        writer.Line("};");
    }
}
