using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The statements that compute some expressions over lanes. What is used more than once gets a local with a name that says what it
/// is, and is computed once.
/// </summary>
internal sealed class KernelBody
{
    private readonly Dictionary<Step, int> _uses = [];
    private readonly Dictionary<Step, string> _names = [];
    private readonly WidePieces _pieces = new();
    private readonly StepPrinter _printer;

    private readonly WideFormulas? _wide;
    private readonly PreparedValues? _prepared;
    private readonly HashSet<Step> _before = [];

    private KernelBody(string vector, IReadOnlyList<string> parameters, WideFormulas? wide, PreparedValues? prepared = null) =>
        (_printer, _wide, _prepared) = (new StepPrinter(vector, parameters, _names), wide, prepared);

    /// <summary>The definitions of the locals, then the text of each result.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, params Expr[] results) =>
        Write(algebra, vector, parameters, parameters, results);

    /// <summary>The same where the symbols are spelled as more than names; the locals avoid the names that are taken.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, IEnumerable<string> taken, params Expr[] results) =>
        Write(algebra, vector, parameters, ScopeOf(vector, taken), results);

    /// <summary>The same where parts are evaluated over wide lanes, or before all elements.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results, bool IsLong) Write(
        Lowerer lowerer, string vector, IReadOnlyList<string> parameters, NameScope scope, WideFormulas wide, PreparedValues prepared, params Expr[] results)
    {
        var body = new KernelBody(vector, parameters, wide, prepared);
        var (statements, texts) = body.Write(scope, Lower(lowerer, results));
        return (statements, texts, Crowding.IsLong(body._uses.Keys));
    }

    /// <summary>The same of a step that is computed over wide lanes.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(string vector, IReadOnlyList<string> parameters, NameScope scope, Step result) =>
        new KernelBody(vector, parameters, null).Write(scope, [result]);

    /// <summary>The names that a body's locals must not have.</summary>
    public static NameScope ScopeOf(string vector, IEnumerable<string> taken) => new([.. taken, vector, "T", "index"]);

    /// <summary>The same with the locals named within a scope that other statements share.</summary>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(
        Algebra algebra, string vector, IReadOnlyList<string> parameters, NameScope scope, params Expr[] results) =>
        new KernelBody(vector, parameters, null).Write(scope, Lower(new Lowerer(algebra), results));

    /// <summary>The step whose result an expression is written as.</summary>
    public static Step Lower(Lowerer lowerer, Expr result) => lowerer.Of(NamedBases.Apply(lowerer.Algebra, result));

    private static Step[] Lower(Lowerer lowerer, Expr[] results) => [.. results.Select(r => Lower(lowerer, r))];

    private (IReadOnlyList<string> Statements, IReadOnlyList<string> Results) Write(NameScope scope, Step[] results)
    {
        var statements = new List<string>();
        foreach (var result in results)
            Count(result);
        _printer.IsCrowded = _wide is not null && Crowding.IsCrowded(_uses.Keys);
        foreach (var step in _before.OrderBy(s => s.Place))
        {
            var name = Identifiers.Escape(scope.Take(PreparedValues.Noun(step)));
            statements.Add($"{_printer.Vector} {name} = {_prepared!.Text(step)};");
            _names.Add(step, name);
        }

        foreach (var step in _uses.Keys.Where(IsShared).OrderBy(s => s.Place))
            statements.AddRange(Define(step, Identifiers.Escape(scope.Take(step.Noun!))));

        return (statements, [.. results.Select(r => _printer.Print(r, Precedence.Choice))]);
    }

    private IEnumerable<string> Define(Step step, string name)
    {
        if (IsRare(step))
            return DefineRare((ChoiceStep)step, name);
        var text = step is WideStep part && _wide is not null ? PrintWide(part, _wide) : _printer.PrintContent(step, Precedence.Choice);
        _names.Add(step, name);
        return [$"var {name} = {text};"];
    }

    // What is wide is rare, and replaces what the other lanes have: a choice between the two would be made for every element.
    private string[] DefineRare(ChoiceStep choice, string name)
    {
        var (condition, text) = (_printer.Print(choice.Part(0), Precedence.Choice), _printer.Print(choice.Part(2), Precedence.Choice));
        _names.Add(choice, name);
        return
        [
            $"{_printer.Vector} {name} = {text};",
            $"if ({_printer.Vector}.Any({condition}))",
            $"    {name} = {_printer.Vector}.Select({condition}, {_wide!.Call((WideStep)choice.Part(1), null)}, {name});",
        ];
    }

    // Only where a lane falls into the piece.
    private string PrintWide(WideStep step, WideFormulas wide)
    {
        var condition = _pieces.ConditionOf(step, out var isOpposite);
        var text = condition is null ? null : _printer.Print(condition, isOpposite ? Precedence.Primary : Precedence.Choice);
        return wide.Call(step, isOpposite ? StepPrinter.Not(text!) : text);
    }

    // What has no name is spelled, and so counted, wherever it is used.
    private void Count(Step step)
    {
        if (_prepared?.Contains(step) == true)
        {
            _before.Add(step);
            return;
        }

        _uses.TryGetValue(step, out var known);
        _uses[step] = known + 1;
        if (known > 0 && step.Noun is not null)
            return;
        Budget.Enter();
        if (step is WideStep)
            return;
        var isRare = IsRare(step);
        // Whether a lane asks for what is wide, and which.
        if (isRare || (step is ChoiceStep choice && _pieces.Note(choice)))
            Count(step.Part(0));
        for (var i = 0; i < step.Count; i++)
        {
            if (!(isRare && step.Part(i) is WideStep))
                Count(step.Part(i));
        }
    }

    private bool IsRare(Step step) => _wide is not null && step is ChoiceStep { IsRare: true };

    private bool IsShared(Step step) => step is WideStep || IsRare(step) || (_uses[step] > 1 && step.Noun is not null);
}
