using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>The formulas of an elementwise module: each one generic method over numbers, with what it has in common computed once.</summary>
internal sealed class FormulaMethods
{
    private const string Formulas = "global::Lagrangians.IElementwiseFormulas";

    // AggressiveInlining: a formula is the body of the runtime's loops.
    private const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(256)]";

    // NoInlining: what is too long for that is a method, in which all fits that it is made of.
    private const string Called = "[global::System.Runtime.CompilerServices.MethodImpl(8)]";

    private readonly FormulaNames _names;
    private readonly ModuleFormulas _formulas;
    private readonly WideFormulas _wide;
    private readonly PreparedValues _prepared;

    // What was derived within its budget is written without one.
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));

    private readonly Dictionary<Expr, Expr> _decided = new(ReferenceComparer.Instance);

    // What formulas have in common is one step in all of them.
    private readonly Lowerer _lowerer;

    public FormulaMethods(FormulaNames names, ModuleFormulas formulas)
    {
        (_names, _formulas) = (names, formulas);
        _prepared = new PreparedValues(names);
        _wide = new WideFormulas(names, _prepared);
        _lowerer = new Lowerer(_algebra);
    }

    public void Write(SourceWriter writer)
    {
        WriteLightness(writer);
        foreach (var formula in _names.Count > 0 ? _formulas.All : [])
            _prepared.Seek(_lowerer.Of(Decided(formula.Computed)));
        foreach (var formula in new[] { _formulas.Value, _formulas.Activation, _formulas.Curvature, _formulas.Energy })
        {
            Begin(formula.Name);
            var (statements, results, attribute) = Body(formula.Computed);
            writer.Line().Line(formula.Comment).Line(attribute);
            writer.Line(Head(_names.Vector, formula.Name, ""));
            writer.Body(statements, results[0]);
        }

        WritePair(writer);
        WriteDerivatives(writer, "ParameterDerivatives", [.. _formulas.Parameters.Select(p => p.OfValue)]);
        WriteDerivatives(writer, "ActivationParameterDerivatives", [.. _formulas.Parameters.Select(p => p.OfActivation)]);
        WritePrepared(writer);
        WriteWide(writer);
    }

    // What a loop over a formula is unrolled by.
    private void WriteLightness(SourceWriter writer)
    {
        const int Few = 10;
        var work = StepWork.Of([.. new[] { _formulas.Activation, _formulas.Curvature }.Select(f => _lowerer.Of(Decided(f.Computed)))]);
        if (work.Double <= Few)
            writer.Line().Line($"static bool {Formulas}<{_names.Module}>.IsLight => true;");
    }

    private void WritePair(SourceWriter writer)
    {
        Begin("ValueAndActivation");
        var (statements, results, attribute) = Body(_formulas.Value.Computed, _formulas.Activation.Computed);
        writer.Line().Line("// The value and the activation, with what they share computed once.").Line(attribute);
        writer.Line(Head(_names.Vector, "ValueAndActivation", $", out {_names.Vector} {_names.Activation}"));
        writer.Body([.. statements, $"{_names.Activation} = {results[1]};"], results[0]);
    }

    private void WriteDerivatives(SourceWriter writer, string name, Formula[] derivatives)
    {
        if (derivatives.Length == 0)
            return;
        writer.Line();
        foreach (var derivative in derivatives)
            writer.Line(derivative.Comment);
        Begin(name);
        var (statements, results, attribute) = Body([.. derivatives.Select(d => d.Computed)]);
        writer.Line(attribute);
        writer.Line(Head("void", name, $", global::System.Span<{_names.Vector}> {_names.Destination}"));
        using (writer.Open())
        {
            foreach (var statement in statements)
                writer.Line(statement);
            for (var i = 0; i < results.Count; i++)
                writer.Line($"{_names.Destination}[{i}] = {results[i]};");
        }
    }

    private void Begin(string formula)
    {
        _wide.Begin(formula);
        _prepared.Begin(formula);
    }

    private void WritePrepared(SourceWriter writer)
    {
        writer.Line();
        if (_prepared.All.Count > 0)
            writer.Line("// What depends on the parameters alone is computed once for all elements.");
        writer.Line($"static int {Formulas}<{_names.Module}>.PreparedCount => {NumberText.Of(_prepared.All.Count)};");
        if (_prepared.All.Count == 0)
            return;
        writer.Line().Line($"static void {Formulas}<{_names.Module}>.Prepare<{_names.Vector}>(global::Lagrangians.ElementwiseFormula {_names.Part}, global::System.Span<{_names.Vector}> {_names.Span})");
        using (writer.Open())
        {
            for (var i = 0; i < _prepared.All.Count; i++)
            {
                var formulas = _prepared.All[i].Formulas.Select(f => $"global::Lagrangians.ElementwiseFormula.{f}");
                writer.Line($"if ({_names.Part} is {string.Join(" or ", formulas)})");
                writer.Indented($"{_names.Span}[{_prepared.IndexOf(i)}] = {_prepared.All[i].Method}<{_names.Vector}>({_names.Span});");
            }
        }

        foreach (var (method, step, _) in _prepared.All)
        {
            writer.Line().Line(Called).Line($"private static {_names.Vector} {method}<{_names.Vector}>(global::System.ReadOnlySpan<{_names.Vector}> {_names.Span})");
            writer.Indented($"where {_names.Vector} : struct, global::Lagrangians.Vectors.IReal<{_names.Vector}>");
            WriteMethodBody(writer, step);
        }
    }

    private void WriteWide(SourceWriter writer)
    {
        if (_wide.All.Count == 0)
            return;
        writer.Line().Line("// What is asked for with twice the digits, where those of the type would not do.");
        if (_wide.All.Count == 1)
        {
            writer.Line($"static {_names.Vector} {Formulas}<{_names.Module}>.Wide<{_names.Vector}>(int {_names.Part}, {_names.Declaration})");
            WriteMethodBody(writer, _wide.All[0].Step);
            return;
        }

        writer.Line($"static {_names.Vector} {Formulas}<{_names.Module}>.Wide<{_names.Vector}>(int {_names.Part}, {_names.Declaration}) => {_names.Part} switch");
        writer.Line("{");
        foreach (var (method, i) in _wide.All.Select((w, i) => (w.Method, i)))
            writer.Indented($"{(i == _wide.All.Count - 1 ? "_" : NumberText.Of(i))} => {method}({_names.Parameters[0]}, {_names.Span}),");
        writer.Line("};");
        for (var i = 0; i < _wide.All.Count; i++)
        {
            writer.Line().Line($"private static {_names.Vector} {_wide.All[i].Method}<{_names.Vector}>({_names.Declaration})");
            writer.Indented($"where {_names.Vector} : struct, global::Lagrangians.Vectors.IReal<{_names.Vector}>");
            WriteMethodBody(writer, _wide.All[i].Step);
        }
    }

    private void WriteMethodBody(SourceWriter writer, Step step)
    {
        var (statements, results) = KernelBody.Write(_names.Vector, _names.Parameters, _names.NewScope(), step);
        var symbols = Step.InOrder(step).OfType<InputStep>().Select(s => s.Symbol);
        writer.Body([.. Locals(symbols), .. statements], results[0]);
    }

    private string Head(string type, string name, string more) => $"static {type} {Formulas}<{_names.Module}>.{name}<{_names.Vector}>({_names.Declaration}{more})";

    private (IReadOnlyList<string> Statements, IReadOnlyList<string> Results, string Attribute) Body(params Expr[] exprs)
    {
        Expr[] decided = [.. exprs.Select(Decided)];
        var (statements, results, isLong) = KernelBody.Write(_lowerer, _names.Vector, _names.Parameters, _names.NewScope(), _wide, _prepared, decided);
        return ([.. Locals(decided.SelectMany(e => Algebra.Nodes(e).OfType<Symbol>())), .. statements], results, isLong ? Called : Inlined);
    }

    // The parameters that a formula has.
    private IEnumerable<string> Locals(IEnumerable<Symbol> symbols)
    {
        var used = new SortedSet<int>(symbols.Select(s => s.Index).Where(i => i > 0));
        if (used.Count > 0)
            yield return $"{_names.Vector} {string.Join(", ", used.Select(i => $"{_names.Parameters[i]} = {_names.Span}[{NumberText.Of(i - 1)}]"))};";
    }

    private Expr Decided(Expr expr)
    {
        if (!_decided.TryGetValue(expr, out var decided))
            _decided[expr] = decided = _algebra.Rebuild(expr, Decide);
        return decided;
    }

    // A comparison of two numbers is no mask but a bool: it is decided here.
    private Expr Decide(Expr node)
    {
        if (node is not Relation relation || !Lowerer.IsNumber(relation.Left) || !Lowerer.IsNumber(relation.Right))
            return node;
        return HighPrecision.Constant(_algebra.Piecewise(relation, _algebra.One, _algebra.Zero)) is { IsZero: false } ? _algebra.True : _algebra.False;
    }
}
