using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The module: a record struct of the parameters that implements <c>IElementwiseLagrangian</c>.</summary>
internal sealed class Module
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";
    private const string ReadOnlySpan = "global::System.ReadOnlySpan<T>";
    private const string Span = "global::System.Span<T>";

    private readonly Definition _definition;
    private readonly ModuleFormulas _formulas;
    private readonly ModuleParameter[] _parameters;
    private readonly ModuleCalls _calls;
    private readonly string _type;

    public Module(Definition definition, ModuleFormulas formulas)
    {
        _definition = definition;
        _formulas = formulas;
        _parameters = ModuleParameter.Of(definition);
        _type = definition.Names.Module + "<T>";
        _calls = new ModuleCalls(definition, _parameters);
    }

    private IEnumerable<ModuleParameter> Learnable => _parameters.Where(p => p.Parameter.IsLearnable);

    public void Write(SourceWriter writer)
    {
        writer.Line();
        writer.Line($"/// <summary>The module of <c>{Documentation.Escape(_definition.Method.Identifier)}</c>: L(x) = Σ {Documentation.Formula(_formulas.Value.Expr)} with its parameters.</summary>");
        writer.Line("/// <typeparam name=\"T\">The element: <see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
        foreach (var parameter in _parameters)
            writer.Line($"/// <param name=\"{parameter.Property}\">The parameter {Documentation.Domain(parameter.Parameter.Symbol.Name, parameter.Parameter.Symbol.Domain)}.</param>");
        var accessibility = _definition.Method.Accessibility.Length > 0 ? _definition.Method.Accessibility + " " : "";
        var fields = string.Join(", ", _parameters.Select(p => $"{(p.IsInteger ? "int" : "T")} {p.Property}"));
        writer.Line($"{accessibility}readonly record struct {_type}{(fields.Length > 0 ? $"({fields})" : "")}");
        writer.Indented($": global::Lagrangians.IElementwiseLagrangian<{_type}, T>");
        writer.Indented(KernelNames.ElementConstraintOn("T"));
        using (writer.Open())
        {
            WriteParameters(writer);
            WriteLayer(writer);
            WriteNeuron(writer);
            _calls.WriteSums(writer);
        }
    }

    private void WriteParameters(SourceWriter writer)
    {
        var names = string.Join(", ", Learnable.Select(p => $"\"{p.Parameter.Symbol.Name}\""));
        writer.Line($"private static readonly string[] LearnableNames = [{names}];");
        if (_parameters.Length > 0)
        {
            writer.Line();
            writer.Line("/// <summary>Every parameter has the definition's default.</summary>");
            writer.Line($"public {_definition.Names.Module}()");
            writer.Indented($": this({string.Join(", ", _parameters.Select(p => p.Default))})");
            writer.Line("{").Line("}");
        }

        foreach (var parameter in _parameters.Where(p => p.IsClipped))
            writer.Line().Line($"private T {parameter.Effective} => {parameter.Clip()};");
        Member(writer, $"public static global::System.ReadOnlySpan<string> ParameterNames => LearnableNames;");
        Member(writer, $"public static {_type} Create({ReadOnlySpan} parameters)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCount(parameters, {Learnable.Count()});");
            var assignments = Learnable.Select((p, i) => $"{p.Property} = parameters[{i}]");
            writer.Line(Learnable.Any() ? $"return new() {{ {string.Join(", ", assignments)} }};" : "return new();");
        }

        Member(writer, $"public void CopyParametersTo({Span} destination)");
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {Learnable.Count()});");
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
                writer.Line($"destination[{i}] = {parameter.Property};");
        }
    }

    private void WriteLayer(SourceWriter writer)
    {
        Member(writer, $"public T Value({ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.Sum(x, {_calls.New(_formulas.Value)});");
        Member(writer, $"public void Activate({ReadOnlySpan} x, {Span} destination)");
        if (_calls.Opaque(0) is null)
            writer.Indented($"=> {Elementwise}.Map(x, destination, {_calls.New(_formulas.Activation)});");
        else
            _calls.WriteLoop(writer, 0);
        Member(writer, $"public T ValueAndActivate({ReadOnlySpan} x, {Span} destination)");
        if (_calls.Opaque(0) is null)
        {
            writer.Indented($"=> {Elementwise}.MapAndSum(x, destination, {_calls.NewPair(_formulas)});");
        }
        else
        {
            using (writer.Open())
                writer.Line("var value = Value(x);").Line("Activate(x, destination);").Line("return value;");
        }

        Member(writer, $"public T Energy({ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.Sum(x, {_calls.New(_formulas.Energy)});");
        Member(writer, $"public T Energy({ReadOnlySpan} activations, {ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.SumOfProductsLess(x, activations, {_calls.New(_formulas.Value)});");
        Member(writer, $"public void HessianProduct({ReadOnlySpan} x, {ReadOnlySpan} v, {Span} destination)");
        writer.Indented($"=> {Elementwise}.MapProduct(x, v, destination, {_calls.New(_formulas.Curvature)});");
        Member(writer, $"public void ParameterGradient({ReadOnlySpan} x, {Span} destination)");
        WriteDerivatives(writer, (p, d) => _calls.Opaque(p.Parameter.Symbol.Index) is null
            ? $"{Elementwise}.Sum(x, {_calls.New(d.OfValue)})"
            : _calls.SumOpaque(p.Parameter.Symbol.Index));
        Member(writer, $"public void ActivationParameterProduct({ReadOnlySpan} x, {ReadOnlySpan} upstream, {Span} destination)");
        WriteDerivatives(writer, (_, d) => $"{Elementwise}.SumOfProducts(x, upstream, {_calls.New(d.OfActivation)})");
    }

    private void WriteDerivatives(SourceWriter writer, Func<ModuleParameter, ParameterFormulas, string> derivative)
    {
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {Learnable.Count()});");
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
                writer.Line($"destination[{i}] = {_calls.WhereInDomain(parameter, derivative(parameter, _formulas.Parameters[i]))};");
        }
    }

    private void WriteNeuron(SourceWriter writer)
    {
        Member(writer, "public T Value(T x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Value)});");
        Member(writer, "public T Activation(T x)");
        writer.Indented($"=> {_calls.Opaque(0) ?? $"{Elementwise}.Evaluate(x, {_calls.New(_formulas.Activation)})"};");
        Member(writer, "public T Curvature(T x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Curvature)});");
        Member(writer, "public T Energy(T x)");
        writer.Indented($"=> {Elementwise}.Evaluate(x, {_calls.New(_formulas.Energy)});");
        Member(writer, "public T ParameterDerivative(T x, int parameter) => parameter switch");
        writer.Line("{");
        foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
        {
            var call = _calls.Opaque(parameter.Parameter.Symbol.Index) ?? $"{Elementwise}.Evaluate(x, {_calls.New(_formulas.Parameters[i].OfValue)})";
            writer.Indented($"{i} => {_calls.WhereInDomain(parameter, call)},");
        }

        writer.Indented("_ => throw new global::System.ArgumentOutOfRangeException(nameof(parameter)),");
        writer.Line("};");
    }

    private static void Member(SourceWriter writer, string declaration) => writer.Line().Line("/// <inheritdoc/>").Line(declaration);
}
