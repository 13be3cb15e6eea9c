namespace Lagrangians.Generator.Emission;

/// <summary>
/// The file-local part of a definition's source: one class of the formulas and, within it, the kernels that call them. One name of its
/// own for each definition: the compiler goes through all file-local types of a name in a namespace wherever one is used, so that a
/// name common to all definitions would cost the square of their number.
/// </summary>
internal sealed class KernelFile(SourceWriter writer, KernelNames names, IReadOnlyList<bool> isReal)
{
    private readonly string _v = names.Vector;
    private readonly string _t = names.Element;
    private readonly string _x = names.Parameters[0];

    private string Fields => string.Join(", ", names.Parameters.Skip(1).Select(p => $"{_t} {p}"));

    private string Arguments => string.Concat(names.Parameters.Skip(1).Select(p => $", {_v}.Create({p})"));

    /// <summary>Opens the class.</summary>
    public SourceWriter.Block Open()
    {
        writer.Line("// The derived formulas, each written once for every width, and the kernels that bring them their parameters.");
        writer.Line($"file static class {names.Formulas}<{_t}>");
        writer.Indented(names.ElementConstraint);
        return writer.Open();
    }

    public void WriteFormulas(ModuleFormulas formulas)
    {
        foreach (var formula in formulas.All)
        {
            formula.WriteMethod(writer, names);
            writer.Line();
        }

        FormulaMethod.WritePair(writer, names, formulas.Value, formulas.Activation);
    }

    public void WriteKernel(Formula formula) =>
        Write($"readonly struct {formula.Kernel}({Fields})", "IElementwiseKernel", names.Call(formula, _x, Arguments));

    public void WritePerElementKernel(Formula formula)
    {
        var fields = names.Parameters.Select((p, i) => isReal[i] ? $"global::System.ReadOnlySpan<{_t}> {p}" : $"{_t} {p}").Skip(1);
        var arguments = names.Parameters.Select((p, i) => isReal[i] ? $", {_v}.Load(this.{p}, {names.Index})" : $", {_v}.Create(this.{p})").Skip(1);
        var own = names.Parameters.Skip(1).Select((p, i) =>
            $"private readonly {(isReal[i + 1] ? $"global::System.ReadOnlySpan<{_t}>" : _t)} {p} = {p};");
        Write(
            $"readonly ref struct {formula.PerElementKernel}({string.Join(", ", fields)})",
            "IElementwiseKernel",
            names.Call(formula, _x, string.Concat(arguments)),
            [.. own]);
    }

    public void WritePairKernel() =>
        Write(
            $"readonly struct {ModuleFormulas.Pair}Kernel({Fields})",
            "IElementwisePairKernel",
            names.Call(ModuleFormulas.Pair, _x, Arguments),
            signature: $"({_v} Value, {_v} Mapped) EvaluatePair");

    private void Write(string head, string implemented, string result, string[]? fields = null, string? signature = null)
    {
        writer.Line();
        writer.Line($"public {head} : global::Lagrangians.Kernels.{implemented}<{_t}>");
        using (writer.Open())
        {
            foreach (var field in fields ?? [])
                writer.Line(field);
            if (fields is { Length: > 0 })
                writer.Line();
            writer.Line($"public {signature ?? $"{_v} Evaluate"}<{_v}>({_v} {_x}, int {names.Index})");
            writer.Indented(names.VectorConstraint);
            writer.Indented($"=> {result};");
        }
    }
}
