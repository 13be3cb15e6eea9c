using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The module of a vector Lagrangian: a record struct of the parameters that implements <c>ILagrangian</c>.</summary>
internal sealed class VectorModule(Definition definition, DerivedVectorLagrangian derived, VectorFormulas formulas, StateFormulas? states, SliceFormulas? slices, string? statement)
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly ModuleNames _names = new(definition, states is null ? null : ModuleMembers.OfStates);

    private string T => _names.Element;

    private string ReadOnlySpan => _names.ReadOnlySpan;

    private string Span => _names.Span;

    public void Write(SourceWriter writer) =>
        new ModuleHead(definition, _names, statement).Write(writer, states is null ? "ILagrangian" : "IMergeableLagrangian", Documentation.Formula(derived.Value), () => WriteMembers(writer));

    private void WriteMembers(SourceWriter writer)
    {
        foreach (var parameter in _names.Parameters.Where(p => p.IsClipped))
            writer.Line().Line($"private {parameter.EffectiveType} {parameter.Effective} => {parameter.Clip()};");
        WriteMember(writer, $"{T} Value({ReadOnlySpan} x)", Call("Value", "x"));
        WriteMember(writer, $"void Activate({ReadOnlySpan} x, {Span} destination)", Call("Activation", "x, destination"));
        if (slices is not null)
            WriteSlices(writer, slices);
        WriteMember(writer, $"{T} ValueAndActivate({ReadOnlySpan} x, {Span} destination)", Call("ValueAndActivation", "x, destination"));
        WriteMember(writer, $"{T} Energy({ReadOnlySpan} x)", Call("Energy", "x"));
        WriteMember(
            writer, $"{T} Energy({ReadOnlySpan} activations, {ReadOnlySpan} x)", $"{Elementwise}.Dot(x, activations) - {Call("Value", "x")}");
        WriteMember(
            writer, $"void HessianProduct({ReadOnlySpan} x, {ReadOnlySpan} v, {Span} destination)", Call("HessianProduct", "x, v, destination"));
        var derivatives = new VectorModuleDerivatives(_names, Call);
        writer.Member($"public void ParameterGradient({ReadOnlySpan} x, {Span} destination)");
        derivatives.Write(writer, formulas.OfValue, "x");
        writer.Member($"public void ActivationParameterProduct({ReadOnlySpan} x, {ReadOnlySpan} upstream, {Span} destination)");
        derivatives.Write(writer, formulas.OfActivation, "x", "upstream");
        if (states is not null)
            new StateMembers(definition.Names.Module, states, T, string.Concat(_names.Parameters.Select(p => ", " + p.Argument))).Write(writer);
    }

    private void WriteMember(SourceWriter writer, string signature, string result)
    {
        writer.Member("public " + signature);
        if (!_names.Parameters.Any(p => p.IsClippedVector))
        {
            writer.Indented($"=> {result};");
            return;
        }

        using (writer.Open())
        {
            foreach (var parameter in _names.Parameters.Where(p => p.IsClippedVector))
                writer.Line(parameter.Hold());
            writer.Line(signature.StartsWith("void", StringComparison.Ordinal) ? $"{result};" : $"return {result};");
        }
    }

    private void WriteSlices(SourceWriter writer, SliceFormulas formulas)
    {
        var (self, each) = ($"{definition.Names.Module}<{T}>", _names.TakeMember("ActivateEach", []));
        writer.Member($"static void global::Lagrangians.ILagrangian<{self}, {T}>.ActivateSlices({self} lagrangian, {ReadOnlySpan} x, {Span} destination, int count)");
        writer.Indented($"=> lagrangian.{each}(x, destination, count);");
        writer.Line();
        writer.Expression($"private void {each}({ReadOnlySpan} x, {Span} destination, int count)", formulas.Call(T, string.Join(", ", _names.Parameters.Select(p => p.Argument)), "x, destination, count"));
    }

    private string Call(string program, string arguments) =>
        formulas.Call(program, T, arguments + string.Concat(_names.Parameters.Select(p => ", " + p.Argument)));
}
