using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// Evaluation shard by shard: what a chunk adds to the state, and the value and the activation that follow from it.
/// </summary>
internal sealed class StateFormulas
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";
    private const string States = "global::Lagrangians.States";

    private readonly KernelNames _names;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly Algebra _algebra;
    private readonly Expr _value;
    private readonly Expr _activation;

    private StateFormulas(KernelNames names, IReadOnlyList<Parameter> parameters, Algebra algebra, Expr value, Expr activation, IReadOnlyList<StateField> fields) =>
        (_names, _parameters, _algebra, _value, _activation, Fields) = (names, parameters, algebra, value, activation, fields);

    /// <summary>The monoids.</summary>
    public IReadOnlyList<StateField> Fields { get; }

    private string ParameterList => string.Concat(_names.Parameters.Skip(1).Take(_parameters.Count - 1).Select(p => $", {_names.Element} {p}"));

    /// <summary>The formulas, or null where the reductions cannot be merged or a parameter is given for each element.</summary>
    public static StateFormulas? Of(DerivedVectorLagrangian derived, IReadOnlyList<Parameter> parameters, KernelNames names)
    {
        if (parameters.Skip(1).Any(p => p.Type == ParameterType.Vector))
            return null;
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var stable = new StableReductions(algebra);
        var value = stable.Rewrite(algebra.Import(derived.Value));
        var activation = stable.Rewrite(algebra.Import(derived.Activation));
        return StatePlan.Of(algebra, value, activation) is { } fields ? new(names, parameters, algebra, value, activation, fields) : null;
    }

    /// <summary>The type of a field.</summary>
    public static string TypeOf(StateField field) => $"{States}.{field.Type}<T>";

    public void Write(SourceWriter writer)
    {
        var kernels = new List<Action>();
        writer.Line();
        writer.Line("// What a chunk adds to the state, and what follows from it.");
        writer.Line($"file static class {_names.Formulas}OfStates<{_names.Element}>");
        writer.Indented(_names.ElementConstraint);
        using (writer.Open())
        {
            foreach (var field in Fields)
            {
                WriteSummary(writer, field, kernels);
                writer.Line();
            }

            WriteResult(writer, "Value", _value, isElementwise: false, kernels);
            writer.Line();
            WriteResult(writer, "Activation", _activation, isElementwise: true, kernels);
            foreach (var writeKernels in kernels)
                writeKernels();
        }
    }

    private void WriteSummary(SourceWriter writer, StateField field, List<Action> kernels)
    {
        var (t, x) = (_names.Element, _names.Parameters[0]);
        var body = new ProgramBody(_algebra, field.Name + "OfChunk", _names);
        var parts = field.Parts.Select(p => body.Plan(p.Reduction)).ToArray();
        kernels.Add(() => body.WriteKernels(writer));
        writer.Line("// What a chunk adds.");
        writer.Line($"public static {States}.{field.Type}<{t}> {field.Name}<{_names.Vector}>(global::System.ReadOnlySpan<{t}> {x}{ParameterList})");
        writer.Indented(_names.VectorConstraint);
        using (writer.Open())
        {
            writer.Line($"if ({x}.IsEmpty)");
            writer.Indented($"return {States}.{field.Type}<{t}>.Empty;");
            if (body.UsesLength || field.Type == "MomentsState")
                writer.Line($"var {body.Length} = {t}.CreateChecked({x}.Length);");
            body.WriteSteps(writer);
            var values = parts.Select(p => body.Number(writer, p)).ToArray();
            writer.Line($"return {Construct(field.Type, values, body.Length)};");
        }
    }

    private string Construct(string type, string[] values, string length)
    {
        var t = _names.Element;
        return type switch
        {
            "SumState" => $"new({values[0]}, {t}.Zero)",
            "NormState" => $"{States}.NormState<{t}>.Of({values[0]})",
            "MomentsState" => $"new({length}, new({values[0]}, {t}.Zero), {States}.NormState<{t}>.Of({values[1]}))",
            "LogSumExpState" => $"new({values[0]}, {values[1]}, new({values[2]}, {t}.Zero))",
            _ => $"new({values[0]})",
        };
    }

    private void WriteResult(SourceWriter writer, string name, Expr expr, bool isElementwise, List<Action> kernels)
    {
        var (t, x) = (_names.Element, _names.Parameters[0]);
        const string count = "count";
        var fields = Fields.Select(f => (Field: f, Name: "of" + f.Name)).ToArray();
        var body = new ProgramBody(_algebra, name + "OfState", _names, [count, "destination", .. fields.Select(f => f.Name)]);
        foreach (var (field, fieldName) in fields)
        {
            foreach (var (reduction, member) in field.Parts)
                body.Give(reduction, $"{fieldName}.{member}");
        }

        var result = body.Plan(expr);
        var map = isElementwise ? body.Kernel("", result) : null;
        kernels.Add(() => body.WriteKernels(writer));
        kernels.Add(() => map?.Write(writer));
        var states = string.Join(", ", fields.Select(f => $"{States}.{f.Field.Type}<{t}> {f.Name}"));
        var vectors = isElementwise ? $"global::System.ReadOnlySpan<{t}> {x}, global::System.Span<{t}> destination, " : "";
        writer.Line($"// {(isElementwise ? "The activation of a chunk" : "The value")}, given the state of all.");
        writer.Line($"public static {(isElementwise ? "void" : t)} {name}<{_names.Vector}>({vectors}{t} {body.Length}, {states}{ParameterList})");
        writer.Indented(_names.VectorConstraint);
        using (writer.Open())
        {
            body.WriteSteps(writer);
            writer.Line(map is null ? $"return {body.Number(writer, result)};" : $"{Elementwise}.Map({body.Operands(map)}, destination, {map.New});");
        }
    }
}
