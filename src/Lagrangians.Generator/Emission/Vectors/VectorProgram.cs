using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// One result of a vector Lagrangian as a method: passes over the elements for its reductions, each after those that it needs, then
/// the number or one last elementwise pass.
/// </summary>
internal sealed class VectorProgram
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
    private readonly List<string> _identifiers;
    private readonly List<(Step Step, ProgramKernel? Kernel)> _steps = [];
    private readonly KernelNames _names;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly string _name;
    private readonly string _destination;
    private readonly Expr _result;
    private readonly ProgramKernel? _map;
    private readonly bool _isElementwise;
    private readonly bool _usesLength;

    /// <param name="name">The method's name.</param>
    /// <param name="expr">The result.</param>
    /// <param name="parameters">The definition's parameters.</param>
    /// <param name="names">The names of its kernels; beyond the parameters the second vector and the length.</param>
    /// <param name="isElementwise">Whether the result is a vector.</param>
    public VectorProgram(string name, Expr expr, IReadOnlyList<Parameter> parameters, KernelNames names, bool isElementwise)
    {
        (_name, _names, _parameters, _isElementwise) = (name, names, parameters, isElementwise);
        _identifiers = [.. names.Parameters];
        _destination = "destination";
        _identifiers.Add(_destination);
        var stable = new StableReductions(_algebra).Rewrite(_algebra.Import(expr));
        var length = _algebra.Symbol(_identifiers[LengthPosition], LengthPosition, SymbolKind.Parameter, Interval.AtLeast(1));
        _usesLength = Algebra.Contains(stable, _algebra.Length);
        var planner = new ProgramPlanner(_algebra, _identifiers);
        _result = planner.Plan(_algebra.Rebuild(stable, n => ReferenceEquals(n, _algebra.Length) ? length : n));
        foreach (var step in planner.Steps)
            _steps.Add((step, step.Kind is null ? null : Kernel(NameOf(step.Symbol), step.Expr)));
        if (_isElementwise)
            _map = Kernel("", _result);
        NeedsSecond = _steps.Any(s => s.Kernel is { IsBinary: true }) || _map is { IsBinary: true };
    }

    /// <summary>Does it read a second vector?</summary>
    public bool NeedsSecond { get; }

    private int SecondPosition => _parameters.Count;

    private int LengthPosition => _parameters.Count + 1;

    private string X => _identifiers[0];

    private string Second => _identifiers[SecondPosition];

    public void WriteMethod(SourceWriter writer, string summary, Expr formula, bool takesSecond)
    {
        var t = _names.Element;
        var span = $"global::System.ReadOnlySpan<{t}>";
        var second = takesSecond ? $", {span} {Second}" : "";
        var destination = _isElementwise ? $", global::System.Span<{t}> {_destination}" : "";
        var rest = string.Concat(_parameters.Skip(1).Select((p, i) => $", {(p.Type == ParameterType.Vector ? span : t)} {_identifiers[i + 1]}"));
        writer.Line($"/// <summary>{summary}: {Documentation.Formula(formula)}.</summary>");
        writer.Line($"public static {(_isElementwise ? "void" : t)} {_name}<{_names.Vector}, {t}>({span} {X}{second}{destination}{rest})");
        _names.WriteConstraints(writer);
        using (writer.Open())
            WriteStatements(writer, takesSecond);
    }

    public void WriteKernels(SourceWriter writer)
    {
        foreach (var (_, kernel) in _steps)
            kernel?.Write(writer);
        _map?.Write(writer);
    }

    private void WriteStatements(SourceWriter writer, bool takesSecond)
    {
        foreach (var vector in _parameters.Skip(1).Where(p => p.Type == ParameterType.Vector))
            writer.Line($"{Elementwise}.RequireSameLength({X}, {_identifiers[vector.Symbol.Index]});");
        if (takesSecond)
            writer.Line($"{Elementwise}.RequireSameLength({X}, {Second});");
        if (_isElementwise)
            WriteDestinationChecks(writer, takesSecond);
        if (_usesLength)
        {
            writer.Line($"{Elementwise}.RequireElements({X});");
            writer.Line($"var {_identifiers[LengthPosition]} = {_names.Element}.CreateChecked({X}.Length);");
        }

        foreach (var (step, kernel) in _steps)
            writer.Line($"var {NameOf(step.Symbol)} = {(kernel is null ? Number(writer, step.Expr) : Reduce(step.Kind!.Value, kernel))};");
        writer.Line(_map is null ? $"return {Number(writer, _result)};" : $"{Elementwise}.Map({Operands(_map)}, {_destination}, {_map.New});");
    }

    private void WriteDestinationChecks(SourceWriter writer, bool takesSecond)
    {
        writer.Line($"{Elementwise}.RequireDestination({X}, {_destination});");
        if (takesSecond)
            writer.Line($"{Elementwise}.RequireDestination({Second}, {_destination});");
        foreach (var vector in _parameters.Skip(1).Where(p => p.Type == ParameterType.Vector))
            writer.Line($"{Elementwise}.RequireDestination({_identifiers[vector.Symbol.Index]}, {_destination});");
    }

    private string Reduce(ReductionKind kind, ProgramKernel kernel)
    {
        var loop = kind switch
        {
            ReductionKind.Maximum => "Max",
            ReductionKind.Minimum => "Min",
            ReductionKind.Norm => "Norm",
            ReductionKind.Sum => "Sum",
            _ => throw new InvalidOperationException($"{kind} is written as other reductions"),
        };
        return $"{Elementwise}.{loop}({Operands(kernel)}, {kernel.New})";
    }

    private string Operands(ProgramKernel kernel) => kernel.IsBinary ? $"{X}, {Second}" : X;

    // The vector type is one lane here: numbers are computed as the lanes of a kernel are.
    private string Number(SourceWriter writer, Expr expr)
    {
        if (expr is Symbol symbol)
            return NameOf(symbol);
        var lane = _names.Vector;
        var (statements, results) = KernelBody.Write(_algebra, lane, [.. _identifiers.Select(i => $"{lane}.Create({i})")], _identifiers, expr);
        foreach (var statement in statements)
            writer.Line(statement);
        return $"{lane}.First({results[0]})";
    }

    private ProgramKernel Kernel(string suffix, Expr expr) =>
        new(_name + Identifiers.Pascal(suffix) + "Kernel", expr, _algebra, _names, _identifiers, SecondPosition);

    private string NameOf(Symbol symbol) => _identifiers[symbol.Index];
}
