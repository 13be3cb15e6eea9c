using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The module: a record struct of the parameters with the formulas. All else is the runtime's; each member of <c>IElementwiseLagrangian</c> is a
/// call of it.
/// </summary>
internal sealed class Module
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Definition _definition;
    private readonly ModuleFormulas _formulas;
    private readonly ModuleNames _names;
    private readonly OpaqueDerivatives _opaque;
    private readonly string? _derived;

    public Module(Definition definition, ModuleFormulas formulas, string? derived)
    {
        (_definition, _formulas, _derived) = (definition, formulas, derived);
        _names = new ModuleNames(definition);
        _opaque = new OpaqueDerivatives(definition, _names);
    }

    private string T => _names.Element;

    private string ReadOnlySpan => _names.ReadOnlySpan;

    private string Span => _names.Span;

    // The module with every parameter within its domain.
    private string Self => _names.Parameters.Any(p => p.IsClipped) ? _names.Effective : "this";

    public void Write(SourceWriter writer) =>
        new ModuleHead(_definition, _names, _derived).Write(writer, "IElementwiseLagrangian", $"Σ {Documentation.Formula(_formulas.Value.Expr)}", () =>
        {
            WriteSource(writer);
            WriteLayer(writer);
            WriteNeuron(writer);
            WriteParallel(writer);
            _opaque.WriteSums(writer);
            new FormulaMethods(new FormulaNames(_definition, _names), _formulas).Write(writer);
        });

    private void WriteSource(SourceWriter writer)
    {
        if (Self != "this")
        {
            var clipped = string.Join(", ", _names.Parameters.Where(p => p.IsClipped).Select(p => $"{p.Property} = {p.Clip()}"));
            writer.Line().Line($"private {_definition.Names.Module}<{T}> {_names.Effective} => this with {{ {clipped} }};");
        }

        var source = $"global::Lagrangians.IParameterSource<{T}>";
        writer.Line().Line($"static int {source}.Count => {_names.Parameters.Length};");
        writer.Line().Line("[global::System.Runtime.CompilerServices.MethodImpl(256)]");
        writer.Line($"void {source}.Load<{_names.Lanes}>(int index, scoped global::System.Span<{_names.Lanes}> destination)");
        using (writer.Open())
        {
            foreach (var (parameter, i) in _names.Parameters.Select((p, i) => (p, i)))
                writer.Line($"destination[{i}] = {_names.Lanes}.Create({parameter.Value});");
        }
    }

    private void WriteLayer(SourceWriter writer)
    {
        Write(writer, $"{T} Value({ReadOnlySpan} x)", $"Value({Self}, x)");
        writer.Member($"public void Activate({ReadOnlySpan} x, {Span} destination)");
        if (_opaque.Call(0) is null)
            writer.Indented($"=> {Elementwise}.Activate({Self}, x, destination);");
        else
            _opaque.WriteLoop(writer, 0);
        writer.Member($"public {T} ValueAndActivate({ReadOnlySpan} x, {Span} destination)");
        if (_opaque.Call(0) is null)
        {
            writer.Indented($"=> {Elementwise}.ValueAndActivate({Self}, x, destination);");
        }
        else
        {
            using (writer.Open())
                writer.Line("var value = Value(x);").Line("Activate(x, destination);").Line("return value;");
        }

        Write(writer, $"{T} Energy({ReadOnlySpan} x)", $"Energy({Self}, x)");
        Write(writer, $"{T} Energy({ReadOnlySpan} activations, {ReadOnlySpan} x)", $"Energy({Self}, activations, x)");
        Write(writer, $"void HessianProduct({ReadOnlySpan} x, {ReadOnlySpan} v, {Span} destination)", $"HessianProduct({Self}, x, v, destination)");
        WriteGradient(writer);
        Write(
            writer,
            $"void ActivationParameterProduct({ReadOnlySpan} x, {ReadOnlySpan} upstream, {Span} destination)",
            $"ActivationParameterProduct(this, {Self}, x, upstream, destination)");
    }

    private void WriteGradient(SourceWriter writer)
    {
        var signature = $"void ParameterGradient({ReadOnlySpan} x, {Span} destination)";
        var call = $"ParameterGradient(this, {Self}, x, destination)";
        if (!_opaque.OfParameters.Any())
        {
            Write(writer, signature, call);
            return;
        }

        // The destination may be x: the user's own sums are taken before anything is stored.
        writer.Member("public " + signature);
        using (writer.Open())
        {
            foreach (var (parameter, _) in _opaque.OfParameters)
                writer.Line($"var of{parameter.Property} = {_opaque.Derivative(parameter, _opaque.Sum(parameter))};");
            writer.Line($"{Elementwise}.{call};");
            foreach (var (parameter, i) in _opaque.OfParameters)
                writer.Line($"destination[{i}] = of{parameter.Property};");
        }
    }

    private void WriteNeuron(SourceWriter writer)
    {
        Write(writer, $"{T} Value({T} x)", $"Value({Self}, x)");
        writer.Member($"public {T} Activation({T} x)");
        writer.Indented($"=> {_opaque.Call(0) ?? $"{Elementwise}.Activation({Self}, x)"};");
        Write(writer, $"{T} Curvature({T} x)", $"Curvature({Self}, x)");
        Write(writer, $"{T} Energy({T} x)", $"Energy({Self}, x)");
        var call = $"{Elementwise}.ParameterDerivative(this, {Self}, x, parameter)";
        writer.Member($"public {T} ParameterDerivative({T} x, int parameter)");
        if (!_opaque.OfParameters.Any())
        {
            writer.Indented($"=> {call};");
            return;
        }

        writer.Indented("=> parameter switch").Line("{");
        foreach (var (parameter, i) in _opaque.OfParameters)
            writer.Indented($"{i} => {_opaque.Derivative(parameter, _opaque.Call(parameter.Parameter.Symbol.Index)!)},");
        writer.Indented($"_ => {call},").Line("};");
    }

    // On several threads, with the bits of the members over spans.
    private void WriteParallel(SourceWriter writer)
    {
        var (x, destination) = ($"global::System.ReadOnlyMemory<{T}> x", $"global::System.Memory<{T}> destination");
        Write($"{T} Value({x}", "Value(this, x");
        Write($"void Activate({x}, {destination}", "Activate(this, x, destination");
        Write($"{T} ValueAndActivate({x}, {destination}", "ValueAndActivate(this, x, destination");
        Write($"{T} Energy({x}", "Energy(this, x");
        Write($"{T} Energy(global::System.ReadOnlyMemory<{T}> activations, {x}", "Energy(this, activations, x");
        Write($"void HessianProduct({x}, global::System.ReadOnlyMemory<{T}> v, {destination}", "HessianProduct(this, x, v, destination");
        Write($"void ParameterGradient({x}, {destination}", "ParameterGradient(this, x, destination");
        Write(
            $"void ActivationParameterProduct({x}, global::System.ReadOnlyMemory<{T}> upstream, {destination}",
            "ActivationParameterProduct(this, x, upstream, destination");

        void Write(string signature, string call)
        {
            writer.Line().Line("/// <inheritdoc/>");
            writer.Expression($"public {signature}, global::System.Threading.Tasks.ParallelOptions options)", $"global::Lagrangians.Kernels.ParallelLayers.{call}, options)");
        }
    }

    private static void Write(SourceWriter writer, string signature, string call)
    {
        writer.Line().Line("/// <inheritdoc/>");
        writer.Expression("public " + signature, $"{Elementwise}.{call}");
    }
}
