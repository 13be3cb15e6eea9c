using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The module of a vector Lagrangian: a record struct of the parameters that implements <c>ILagrangian</c>.</summary>
internal sealed class VectorModule(Definition definition, DerivedVectorLagrangian derived, VectorFormulas formulas, StateFormulas? states, string? convexity)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";
    private const string ReadOnlySpan = "global::System.ReadOnlySpan<T>";
    private const string Span = "global::System.Span<T>";

    private readonly ModuleParameter[] _parameters = ModuleParameter.Of(definition);

    private IEnumerable<ModuleParameter> Learnable => _parameters.Where(p => p.Parameter.IsLearnable);

    public void Write(SourceWriter writer) =>
        new ModuleHead(definition, _parameters, convexity).Write(writer, "ILagrangian", Documentation.Formula(derived.Value), () => WriteMembers(writer));

    private void WriteMembers(SourceWriter writer)
    {
        writer.Member($"public T Value({ReadOnlySpan} x)");
        writer.Indented($"=> {Call("Value", "x")};");
        writer.Member($"public void Activate({ReadOnlySpan} x, {Span} destination)");
        writer.Indented($"=> {Call("Activation", "x, destination")};");
        writer.Member($"public T ValueAndActivate({ReadOnlySpan} x, {Span} destination)");
        writer.Indented($"=> {Call("ValueAndActivation", "x, destination")};");
        writer.Member($"public T Energy({ReadOnlySpan} x)");
        writer.Indented($"=> {Call("Energy", "x")};");
        writer.Member($"public T Energy({ReadOnlySpan} activations, {ReadOnlySpan} x)");
        writer.Indented($"=> {Elementwise}.Dot(x, activations) - {Call("Value", "x")};");
        writer.Member($"public void HessianProduct({ReadOnlySpan} x, {ReadOnlySpan} v, {Span} destination)");
        writer.Indented($"=> {Call("HessianProduct", "x, v, destination")};");
        writer.Member($"public void ParameterGradient({ReadOnlySpan} x, {Span} destination)");
        WriteDerivatives(writer, i => Call(formulas.OfValue(i), "x"));
        writer.Member($"public void ActivationParameterProduct({ReadOnlySpan} x, {ReadOnlySpan} upstream, {Span} destination)");
        WriteDerivatives(writer, i => Call(formulas.OfActivation(i), "x, upstream"));
        if (states is not null)
            new StateMembers(definition.Names.Module, states, formulas, string.Concat(_parameters.Select(p => ", " + p.Argument))).Write(writer);
    }

    private void WriteDerivatives(SourceWriter writer, Func<int, string> derivative)
    {
        using (writer.Open())
        {
            writer.Line($"{Elementwise}.RequireCapacity(destination, {Learnable.Count()});");
            foreach (var (parameter, i) in Learnable.Select((p, i) => (p, i)))
            {
                var value = parameter.IsClipped ? $"{parameter.Property} == {parameter.Effective} ? {derivative(i)} : T.Zero" : derivative(i);
                writer.Line($"destination[{i}] = {value};");
            }
        }
    }

    private string Call(string program, string arguments) =>
        formulas.Call(program, "T", arguments + string.Concat(_parameters.Select(p => ", " + p.Argument)));
}
