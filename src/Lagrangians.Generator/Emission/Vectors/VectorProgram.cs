using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>One result of a vector Lagrangian as a method: a number, or a vector by one last elementwise pass.</summary>
internal sealed class VectorProgram
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";
    private const string Destination = "destination";

    private readonly KernelNames _names;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly string _name;
    private readonly string _value;
    private readonly ProgramBody _body;
    private readonly Expr? _number;
    private readonly ProgramKernel? _map;

    /// <param name="name">The method's name.</param>
    /// <param name="number">The number that it returns, or null.</param>
    /// <param name="vector">The vector that it stores, or null.</param>
    /// <param name="parameters">The definition's parameters.</param>
    /// <param name="names">The names of its kernels; beyond the parameters the second vector and the length.</param>
    public VectorProgram(string name, Expr? number, Expr? vector, IReadOnlyList<Parameter> parameters, KernelNames names)
    {
        (_name, _names, _parameters) = (name, names, parameters);
        // What was derived within its budget is written without one.
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        _value = new NameScope(names.Parameters).Take("value");
        _body = new ProgramBody(algebra, name, names, Destination, _value);
        _number = number is null ? null : Plan(number);
        _map = vector is null ? null : _body.Kernel("", Plan(vector));

        Expr Plan(Expr expr) => _body.Plan(new StableReductions(algebra).Rewrite(algebra.Import(expr)));
    }

    private string X => _names.Parameters[0];

    private string Second => _names.Parameters[_parameters.Count];

    private IEnumerable<Parameter> Vectors => _parameters.Skip(1).Where(p => p.Type == ParameterType.Vector);

    public void WriteMethod(SourceWriter writer, string summary, Expr formula, bool takesSecond)
    {
        var t = _names.Element;
        var span = $"global::System.ReadOnlySpan<{t}>";
        var second = takesSecond ? $", {span} {Second}" : "";
        var destination = _map is null ? "" : $", global::System.Span<{t}> {Destination}";
        var rest = string.Concat(_parameters.Skip(1).Select(p =>
            $", {(p.Type == ParameterType.Vector ? span : t)} {_names.Parameters[p.Symbol.Index]}"));
        writer.Line($"// {summary}{(Documentation.Readable(formula) is { } text ? ": " + text : "")}");
        writer.Line($"public static {(_number is null ? "void" : t)} {_name}<{_names.Vector}>({span} {X}{second}{destination}{rest})");
        writer.Indented(_names.VectorConstraint);
        using (writer.Open())
        {
            WriteChecks(writer, takesSecond);
            _body.WriteSteps(writer);
            WriteResults(writer);
        }
    }

    public void WriteKernels(SourceWriter writer)
    {
        _body.WriteKernels(writer);
        _map?.Write(writer);
    }

    private void WriteResults(SourceWriter writer)
    {
        var map = _map is null ? null : $"{Elementwise}.Map({_body.Operands(_map)}, {Destination}, {_map.New});";
        if (_number is null)
        {
            writer.Line(map!);
            return;
        }

        var number = _body.Number(writer, _number);
        if (map is null)
            writer.Line($"return {number};");
        else
            writer.Line($"var {_value} = {number};").Line(map).Line($"return {_value};");
    }

    private void WriteChecks(SourceWriter writer, bool takesSecond)
    {
        if (takesSecond)
            writer.Line($"{Elementwise}.RequireSameLength({X}, {Second});");
        foreach (var vector in Vectors)
            writer.Line($"{Elementwise}.RequireSameLength({X}, {_names.Parameters[vector.Symbol.Index]}, \"{vector.Symbol.Name}\");");
        var inputs = Vectors.Select(p => _names.Parameters[p.Symbol.Index]);
        inputs = takesSecond ? inputs.Prepend(Second) : inputs;
        foreach (var input in _map is null ? [] : inputs.Prepend(X))
            writer.Line($"{Elementwise}.RequireDestination({input}, {Destination});");
        if (_body.NeedsElements)
            writer.Line($"{Elementwise}.RequireElements({X});");
        if (_body.UsesLength)
            writer.Line($"var {_body.Length} = {_names.Element}.CreateChecked({X}.Length);");
    }
}
