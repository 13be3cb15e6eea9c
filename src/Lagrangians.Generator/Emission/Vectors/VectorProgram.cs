using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>A quantity of a vector Lagrangian.</summary>
/// <param name="Expr">What it is.</param>
/// <param name="Stable">The form in which it is emitted.</param>
internal sealed record VectorForm(Expr Expr, Expr Stable);

/// <summary>One result of a vector Lagrangian as a method: a number, or a vector by one last elementwise pass.</summary>
internal sealed class VectorProgram
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly KernelNames _names;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly string _name;
    private readonly string _value;
    private readonly string _result;
    private readonly ProgramBody _body;
    private readonly Expr? _number;
    private readonly ProgramKernel? _map;

    /// <summary>The number where there are no elements, if it has reached the passes by way of one; else null.</summary>
    private readonly Expr? _ofNothing;
    private readonly bool _hasPivot;
    private readonly bool _needsElements;
    private readonly (string Number, string Vector)? _alone;

    /// <param name="name">The method's name.</param>
    /// <param name="number">The number that it returns, or null.</param>
    /// <param name="vector">The vector that it stores, or null.</param>
    /// <param name="parameters">The definition's parameters.</param>
    /// <param name="names">The names of its kernels; beyond the parameters the second vector and the length.</param>
    /// <param name="pool">The terms of the passes of the class.</param>
    /// <param name="isDerived">Whether the number is no L, which is what C# makes of it.</param>
    /// <param name="inParameter">The vector parameter in which the vector is a derivative, or null; an element of it that is NaN has none.</param>
    /// <param name="takesSecond">Whether it reads a second vector.</param>
    /// <param name="alone">Of a number with a vector: the methods that give each alone.</param>
    /// <param name="target">What its passes go over; a vector.</param>
    public VectorProgram(
        string name, VectorForm? number, VectorForm? vector, IReadOnlyList<Parameter> parameters, KernelNames names, TermsPool pool, bool isDerived, Symbol? inParameter = null,
        (string Number, string Vector)? alone = null, bool takesSecond = false, PassTarget? target = null)
    {
        (_name, _names, _parameters, _alone) = (name, names, parameters, alone);
        // What was derived within its budget is written without one.
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var scope = names.NewScope();
        (_value, _result) = (scope.Take("value"), scope.Take("result"));
        _body = new ProgramBody(algebra, name, names, pool, Destination, _value, _result) 
        {
            Target = target ?? PassTarget.Vector,
            IsDerived = isDerived,
            HasWide = alone is null,
            Destination = vector is null ? null : Destination,
            Inputs = [X, .. takesSecond ? [Second] : (string[])[], .. Vectors.Select(p => names.Parameters[p.Symbol.Index])],
        };
        _number = number is null ? null : Plan(number);
        _map = vector is null ? null : _body.Map(OrNaN(Plan(vector)));
        var reductions = new[] { number, vector }.OfType<VectorForm>().SelectMany(f => Algebra.Nodes(f.Expr)).OfType<Reduction>().Where(r => r.Kind == ReductionKind.LogSumExp).ToArray();
        _hasPivot = reductions.Length > 0;
        _needsElements = reductions.Any(r => r.Beside is null);
        _ofNothing = number is null || !_hasPivot || _needsElements ? null : OfNothing(algebra, algebra.Import(number.Expr));

        Expr Plan(VectorForm form) => _body.Plan(NamedBases.Apply(algebra, algebra.Import(form.Stable)));

        Expr OrNaN(Expr expr)
        {
            var result = Undefined.WhereNaN(algebra, expr, s => s.Kind != SymbolKind.Integer && s.Index < parameters.Count);
            var isShown = inParameter is null || Undefined.IsNaN(result, inParameter);
            return isShown ? result : algebra.Call(Undefined.Name, result, algebra.Import(inParameter!));
        }
    }

    private string X => _names.Parameters[0];

    private string Destination => _names.Destination;

    private string Second => _names.Parameters[_parameters.Count];

    private IEnumerable<Parameter> Vectors => _parameters.Skip(1).Where(p => p.Type == ParameterType.Vector);

    /// <summary>What a number is where there are no elements, if it has a value then.</summary>
    public static Expr OfNothing(Algebra algebra, Expr number) => algebra.Rebuild(number, node => node switch
    {
        Reduction { Kind: ReductionKind.LogSumExp, Beside: { } beside } => beside,
        Reduction => algebra.Zero,
        _ when ReferenceEquals(node, algebra.Length) => algebra.Zero,
        _ => node,
    });

    public void WriteMethod(SourceWriter writer, string summary, Expr formula, bool takesSecond)
    {
        var t = _names.Element;
        var span = $"global::System.ReadOnlySpan<{t}>";
        var second = takesSecond ? $", {span} {Second}" : "";
        var destination = _map is null ? "" : $", global::System.Span<{t}> {Destination}";
        var rest = string.Concat(_parameters.Skip(1).Select(p =>
            $", {(p.Type == ParameterType.Vector ? span : t)} {_names.Parameters[p.Symbol.Index]}"));
        writer.Line($"// {summary}{(Documentation.Readable(formula) is { } text ? ": " + text : "")}");
        writer.Line($"public static {(_number is null ? "void" : t)} {_name}({span} {X}{second}{destination}{rest}{(_alone is null ? $", bool {_body.Wide} = false" : "")})");
        using (writer.Open())
        {
            WriteChecks(writer, takesSecond);
            _body.WriteSteps(writer);
            WriteResults(writer, takesSecond);
        }
    }

    /// <summary>
    /// What the method gives at a point, in the numbers of doubles that its passes have: the number, or else the elements of the vector. What has overflowed or
    /// vanished is computed once more on lanes that do neither, as it is where it is written.
    /// </summary>
    public IReadOnlyList<BigFloat> Run(SamplePoint point)
    {
        var run = _body.Run(point, isWide: false);
        var number = _number is null ? BigFloat.Zero : run.Number(_number);
        if (!_body.AreMet(run) || !ProgramRun.IsKnown(number, isFactor: true))
        {
            run = _body.Run(point, isWide: true);
            number = _number is null ? BigFloat.Zero : run.Number(_number);
        }

        return [.. (_map is null ? [number] : run.Terms(_map)).Select(v => (BigFloat)v.ToDouble())];
    }

    /// <summary>Writes the statements of the vector over slices that lie side by side; false where there are no such passes.</summary>
    public bool WriteSideBySide(SourceWriter writer)
    {
        if (!_body.IsForSlices)
            return false;
        if (_body.UsesLength)
            writer.Line($"{_body.Target.NumberOf(_names.Element)} {_body.Length} = {_body.Target.PassesOf(_names.Element)}.LengthOf({X});");
        _body.WriteSteps(writer);
        _body.WriteMap(writer, Destination);
        writer.Line($"return {_body.Known};");
        return true;
    }

    private void WriteResults(SourceWriter writer, bool takesSecond)
    {
        if (_number is not null)
            writer.Line($"{NumberType.Of(_names.Element)} {_value} = {_body.Number(writer, _number)};");
        WriteSecondAttempt(writer, takesSecond);
        if (_map is not null)
            _body.WriteMap(writer, Destination);
        if (_number is not null)
            writer.Line($"return {NumberType.Of(_names.Element)}.First({_value});");
    }

    // What has overflowed or vanished in the registers is computed once more on lanes that neither overflow nor vanish.
    private void WriteSecondAttempt(SourceWriter writer, bool takesSecond)
    {
        var conditions = _body.Conditions(takesSecond).Concat(_number is null ? [] : [_value + ".IsOrdinary"]).ToArray();
        if (conditions.Length == 0)
            return;
        if (_alone is var (ofNumber, ofVector))
        {
            WriteEachAlone(writer, ofNumber, ofVector, conditions);
            return;
        }

        var arguments = new List<string> { X };
        if (takesSecond)
            arguments.Add(Second);
        if (_map is not null)
            arguments.Add(Destination);
        arguments.AddRange(_parameters.Skip(1).Select(p => _names.Parameters[p.Symbol.Index]));
        var call = $"{_name}({string.Join(", ", arguments)}, {_body.Wide}: true)";
        writer.Line($"if (!{_body.Wide} && !({string.Join(" && ", conditions)}))");
        if (_number is not null)
        {
            writer.Indented($"return {call};");
            return;
        }

        using (writer.Open())
            writer.Line(call + ";").Line("return;");
        writer.Line();
    }

    // What one of them lacks does not change the other: each has the bits that it has alone.
    private void WriteEachAlone(SourceWriter writer, string ofNumber, string ofVector, string[] conditions)
    {
        var rest = string.Concat(_parameters.Skip(1).Select(p => ", " + _names.Parameters[p.Symbol.Index]));
        writer.Line($"if (!({string.Join(" && ", conditions)}))");
        using (writer.Open())
        {
            writer.Line($"var {_result} = {ofNumber}({X}{rest});");
            writer.Line($"{ofVector}({X}, {Destination}{rest});");
            writer.Line($"return {_result};");
        }

        writer.Line();
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
        if (_body.NeedsElements || _needsElements)
            writer.Line($"{Elementwise}.RequireElements({X});");
        else if (_hasPivot)
            WriteOfNothing(writer);
        if (_body.UsesLength)
            writer.Line($"{NumberType.Of(_names.Element)} {_body.Length} = {X}.Length;");
    }

    // A pivot must be an element.
    private void WriteOfNothing(SourceWriter writer)
    {
        writer.Line($"if ({X}.IsEmpty)");
        if (_ofNothing is null)
        {
            writer.Indented("return;");
            return;
        }

        using (writer.Open())
            writer.Line($"return {NumberType.Of(_names.Element)}.First({_body.Number(writer, _ofNothing)});");
    }
}
