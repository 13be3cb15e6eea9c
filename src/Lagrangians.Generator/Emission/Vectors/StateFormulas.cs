using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability.Vectors;
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
    private readonly NameScope _scope;
    private readonly string _ofValue;
    private readonly string _ofActivation;
    private readonly Dictionary<StateField, string> _ofChunk = [];

    // A log-sum-exp of nothing has no value; of a number beside nothing it is that number, which no pivot gives.
    private readonly bool _needsElements;
    private readonly Expr? _ofNothing;

    private StateFormulas(KernelNames names, IReadOnlyList<Parameter> parameters, Algebra algebra, Expr value, Expr activation, IReadOnlyList<StateField> fields, Expr read)
    {
        (_names, _parameters, _algebra, _value, _activation, Fields) = (names, parameters, algebra, value, activation, fields);
        _needsElements = LogSumExps(read).Any(r => r.Beside is null);
        _ofNothing = LogSumExps(read).Any() ? VectorProgram.OfNothing(algebra, algebra.Import(read)) : null;
        _scope = names.NewScope();
        (_ofValue, _ofActivation) = (_scope.Take("Value"), _scope.Take("Activation"));
        foreach (var field in fields)
            _ofChunk.Add(field, _scope.Take(field.Name));
    }

    /// <summary>The monoids.</summary>
    public IReadOnlyList<StateField> Fields { get; }

    /// <summary>The call that gives what a chunk adds to a field.</summary>
    public string CallOfChunk(StateField field, string element, string arguments) => Call(_ofChunk[field], element, arguments);

    /// <summary>The call that gives the value.</summary>
    public string CallValue(string element, string arguments) => Call(_ofValue, element, arguments);

    /// <summary>The call that gives a chunk's activation.</summary>
    public string CallActivation(string element, string arguments) => Call(_ofActivation, element, arguments);

    private string Class => _names.Formulas + "OfStates";

    private string Call(string method, string element, string arguments) => $"{Class}<{element}>.{method}({arguments})";

    private string ParameterList => string.Concat(Arguments.Select(p => $", {_names.Element} {p}"));

    /// <summary>The formulas, or null where the reductions cannot be merged or a parameter is given for each element.</summary>
    public static StateFormulas? Of(DerivedVectorLagrangian derived, StableVectorForms forms, IReadOnlyList<Parameter> parameters, KernelNames names)
    {
        if (parameters.Skip(1).Any(p => p.Type == ParameterType.Vector))
            return null;
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var value = Unshift(algebra, algebra.Import(forms.ShardValue));
        var activation = Unshift(algebra, algebra.Import(forms.ShardActivation));
        return StatePlan.Of(algebra, value, activation) is { } fields ? new(names, parameters, algebra, value, activation, fields, derived.Value) : null;
    }

    private static IEnumerable<Reduction> LogSumExps(Expr expr) => Algebra.Nodes(expr).OfType<Reduction>().Where(r => r.Kind == ReductionKind.LogSumExp);

    // A sum relative to its own largest term, whatever else may be larger: Σ e^(d + s) = e^s·Σ e^d for a number s.
    private static Expr Unshift(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
    {
        if (node is not Reduction { Kind: ReductionKind.SumOfOthers, Body: Call { Function: Algebra.Exponential } exponential } others
            || exponential.Arguments[0] is not Sum sum)
            return node;
        var shift = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (!sum.Terms[i].VariesByElement)
                shift.Add(sum.Terms[i], sum.Coefficients[i]);
        }

        var number = shift.ToExpr();
        var relative = algebra.Exp(algebra.Subtract(sum, number));
        return algebra.Multiply(algebra.Exp(number), algebra.Reduce(ReductionKind.SumOfOthers, relative, others.Beside));
    });

    /// <summary>The type of a field.</summary>
    public static string TypeOf(StateField field, string element) => $"{States}.{field.Type}<{element}>";

    public void Write(SourceWriter writer)
    {
        var pool = new TermsPool(_scope);
        writer.Line();
        writer.Line("// What a chunk adds to the state, and what follows from it.");
        writer.Line($"file static class {Class}<{_names.Element}>");
        writer.Indented(_names.ElementConstraint);
        using (writer.Open())
        {
            foreach (var field in Fields)
            {
                WriteSummary(writer, field, pool);
                writer.Line();
            }

            WriteResult(writer, _ofValue, _value, isElementwise: false, pool);
            writer.Line();
            WriteResult(writer, _ofActivation, _activation, isElementwise: true, pool);
            pool.Write(writer);
        }
    }

    private void WriteSummary(SourceWriter writer, StateField field, TermsPool pool)
    {
        var (t, x) = (_names.Element, _names.Parameters[0]);
        var type = $"{States}.{field.Type}<{t}>";
        var body = new ProgramBody(_algebra, field.Name + "OfChunk", _names, pool);
        var parts = field.Parts.Select(p => body.Plan(p.Number)).ToArray();
        writer.Line("// What a chunk adds.");
        writer.Line($"public static {type} {_ofChunk[field]}(global::System.ReadOnlySpan<{t}> {x}{ParameterList}, bool {body.Wide} = false)");
        using (writer.Open())
        {
            writer.Line($"if ({x}.IsEmpty)");
            writer.Indented($"return {type}.Empty;");
            if (body.UsesLength)
                writer.Line($"{NumberType.Of(t)} {body.Length} = {x}.Length;");
            body.WriteSteps(writer);
            var values = parts.Select(p => body.Number(writer, p)).ToArray();
            if (body.Conditions().ToArray() is { Length: > 0 } conditions)
            {
                writer.Line($"if (!{body.Wide} && !({string.Join(" && ", conditions)}))");
                writer.Indented($"return {_ofChunk[field]}({string.Join(", ", [x, .. Arguments])}, {body.Wide}: true);");
            }

            var count = field.Type is "MomentsState" or "PivotState" ? $"{x}.Length, " : "";
            writer.Line($"return new({count}{string.Join(", ", values)});");
        }
    }

    private void WriteResult(SourceWriter writer, string name, Expr expr, bool isElementwise, TermsPool pool)
    {
        var (t, x) = (_names.Element, _names.Parameters[0]);
        var (locals, destination) = (_names.NewScope(), _names.Destination);
        var fields = Fields.Select(f => (Field: f, Name: locals.Take("of" + f.Name))).ToArray();
        var body = new ProgramBody(_algebra, name + "OfState", _names, pool, [destination, .. fields.Select(f => f.Name)]);
        foreach (var (field, fieldName) in fields)
        {
            // A key that is the element itself is given once.
            foreach (var part in field.Parts.Where(p => p.Number is Reduction).GroupBy(p => p.Number, ReferenceComparer.Instance))
                body.Give(part.Key, $"{fieldName}.{part.First().Member}");
        }

        var result = body.Plan(expr);
        var map = isElementwise ? body.Map(result) : null;
        var states = string.Join(", ", fields.Select(f => $"{States}.{f.Field.Type}<{t}> {f.Name}"));
        var vectors = isElementwise ? $"global::System.ReadOnlySpan<{t}> {x}, global::System.Span<{t}> {destination}, " : "";
        writer.Line($"// {(isElementwise ? "The activation of a chunk" : "The value")}, given the state of all.");
        writer.Line($"public static {(isElementwise ? "void" : t)} {name}({vectors}{NumberType.Of(t)} {body.Length}, {states}{ParameterList})");
        using (writer.Open())
        {
            if (isElementwise)
                writer.Line($"{Elementwise}.RequireDestination({x}, {destination});");
            // As over spans.
            if (_needsElements || body.NeedsElements)
                writer.Line($"{Elementwise}.RequireElements({body.Length});");
            else if (!isElementwise && _ofNothing is not null)
                WriteOfNothing(writer, body, _ofNothing);
            body.WriteSteps(writer);
            if (map is null)
            {
                writer.Line($"return {NumberType.Of(t)}.First({body.Number(writer, result)});");
                return;
            }

            var conditions = body.Conditions().ToArray();
            var ordinary = conditions.Length == 0 ? "true" : string.Join(" && ", conditions);
            writer.Line($"var {body.Wide} = !({ordinary});").Line(body.Pass("Map", map, destination) + ";");
        }
    }

    private void WriteOfNothing(SourceWriter writer, ProgramBody body, Expr ofNothing)
    {
        var number = NumberType.Of(_names.Element);
        writer.Line($"if ({number}.Any({number}.Equal({body.Length}, 0)))");
        using (writer.Open())
            writer.Line($"return {number}.First({body.Number(writer, ofNothing)});");
    }

    private IEnumerable<string> Arguments => _names.Parameters.Skip(1).Take(_parameters.Count - 1);
}
