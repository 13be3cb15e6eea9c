namespace Lagrangians.Generator.Emission;

/// <summary>The file-local part of a definition's source: its formulas and the kernels that call them.</summary>
internal sealed class KernelFile(SourceWriter writer, KernelNames names, IReadOnlyList<bool> isReal)
{
    private readonly string _v = names.Vector;
    private readonly string _t = names.Element;
    private readonly string _x = names.Parameters[0];

    private string Fields => string.Join(", ", names.Parameters.Skip(1).Select(p => $"{_t} {p}"));

    private string Arguments => string.Concat(names.Parameters.Skip(1).Select(p => $", {_v}.Create({p})"));

    public void WriteFormulas(ModuleFormulas formulas)
    {
        writer.Line("/// <summary>The derived formulas, each written once for every width.</summary>");
        using (writer.Open($"file static class {names.Formulas}"))
        {
            foreach (var formula in formulas.All)
            {
                formula.WriteMethod(writer, names);
                writer.Line();
            }

            FormulaMethod.WritePair(writer, names, formulas.Value, formulas.Activation);
        }
    }

    public void WriteKernel(Formula formula) =>
        Write($"readonly struct {formula.Kernel}<{_t}>({Fields})", "IElementwiseKernel", names.Call(formula, _x, Arguments));

    public void WritePerElementKernel(Formula formula)
    {
        var fields = names.Parameters.Select((p, i) => isReal[i] ? $"global::System.ReadOnlySpan<{_t}> {p}" : $"{_t} {p}").Skip(1);
        var arguments = names.Parameters.Select((p, i) => isReal[i] ? $", {_v}.Load(this.{p}, {names.Index})" : $", {_v}.Create(this.{p})").Skip(1);
        var own = names.Parameters.Skip(1).Select((p, i) =>
            $"private readonly {(isReal[i + 1] ? $"global::System.ReadOnlySpan<{_t}>" : _t)} {p} = {p};");
        Write(
            $"readonly ref struct {formula.PerElementKernel}<{_t}>({string.Join(", ", fields)})",
            "IElementwiseKernel",
            names.Call(formula, _x, string.Concat(arguments)),
            [.. own]);
    }

    /// <summary>A kernel of two operands.</summary>
    /// <param name="kernel">Its name.</param>
    /// <param name="result">The result, of x, the second operand and the other arguments.</param>
    public void WriteBinaryKernel(string kernel, Func<string, string, string, string> result) =>
        Write(
            $"readonly struct {kernel}<{_t}>({Fields})",
            "IBinaryElementwiseKernel",
            result(_x, names.Second, Arguments),
            second: $", {_v} {names.Second}");

    public void WritePairKernel() =>
        Write(
            $"readonly struct ValueAndActivationKernel<{_t}>({Fields})",
            "IElementwisePairKernel",
            $"{names.Formulas}.ValueAndActivation<{_v}, {_t}>({_x}{Arguments})",
            signature: $"({_v} Value, {_v} Mapped) EvaluatePair");

    private void Write(string head, string implemented, string result, string[]? fields = null, string second = "", string? signature = null)
    {
        writer.Line();
        writer.Line($"file {head} : global::Lagrangians.Kernels.{implemented}<{_t}>");
        writer.Indented(names.ElementConstraint);
        using (writer.Open())
        {
            foreach (var field in fields ?? [])
                writer.Line(field);
            if (fields is { Length: > 0 })
                writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {signature ?? $"{_v} Evaluate"}<{_v}>({_v} {_x}{second}, int {names.Index})");
            writer.Indented(names.VectorConstraint);
            writer.Indented($"=> {result};");
        }
    }
}
