using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// The statements of one method that computes with a vector: passes over the elements for the reductions, each after those that it
/// needs, and the numbers made of them.
/// </summary>
internal sealed class ProgramBody
{
    private readonly Algebra _algebra;
    private readonly KernelNames _names;
    private readonly TermsPool _pool;
    private readonly string _method;
    private readonly int _second;
    private readonly Expr _length;
    private readonly ProgramPlanner _planner;
    private readonly List<string> _identifiers;
    private readonly Dictionary<Symbol, ProgramKernel> _kernels = [];
    private readonly Dictionary<Symbol, string> _given = [];
    private readonly List<ProgramKernel> _all = [];
    private readonly Dictionary<Symbol, (Symbol Element, Symbol Number)> _centred = [];

    private ProgramKernel? _map;
    private Kept? _kept;
    private Lowerer? _lowerer;

    // Whether two terms of some pass may cancel: then what they are made of must have more digits than they.
    private bool _cancels;

    // All numbers of one method share its scope, and all are planned before the first is written.
    private NameScope? _locals;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="method">The method's name, from which its terms have theirs.</param>
    /// <param name="names">The names of the definition's kernels: the parameters, the second vector, the length.</param>
    /// <param name="pool">The terms of the passes of the class.</param>
    /// <param name="taken">The method's other names.</param>
    public ProgramBody(Algebra algebra, string method, KernelNames names, TermsPool pool, params string[] taken)
    {
        (_algebra, _method, _names, _pool) = (algebra, method, names, pool);
        Wide = new NameScope([.. names.Parameters, names.Destination, .. taken]).Take("wide");
        _identifiers = [.. names.Parameters, .. taken, Wide];
        _second = names.Parameters.Count - 2;
        _length = algebra.Symbol(Length, _second + 1, SymbolKind.Parameter, Interval.AtLeast(1));
        _planner = new ProgramPlanner(algebra, _identifiers);
    }

    /// <summary>The name of the argument that asks for lanes of numbers.</summary>
    public string Wide { get; }

    /// <summary>The name of the number of elements.</summary>
    public string Length => _identifiers[_second + 1];

    /// <summary>What the passes go over.</summary>
    public PassTarget Target { get; init; } = PassTarget.Vector;

    /// <summary>Whether numbers are computed that are derived: pieces of their terms must not hide a NaN.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether the method has an argument that asks for lanes of numbers.</summary>
    public bool HasWide { get; init; } = true;

    /// <summary>The name of what the last pass writes; null where it is not written before.</summary>
    public string? Destination { get; init; }

    /// <summary>The names of the vectors that the method reads.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public bool UsesLength { get; private set; }

    /// <summary>Is there no value without elements, as for a mean or an extremum?</summary>
    public bool NeedsElements { get; private set; }

    private string X => _identifiers[0];

    private string IsWide => HasWide ? Wide : "false";

    private string Type => Target.NumberOf(_names.Element);

    private string Passes => Target.PassesOf(_names.Element);

    // Slices have one kind of lanes.
    private string Lanes => Target.IsSlices ? "" : ", " + IsWide;

    /// <summary>A number whose value is at hand under another name: a reduction that a state has.</summary>
    public void Give(Expr reduction, string text) => _given.Add(_planner.Give(WithLength(reduction)), text);

    /// <summary>The expression with names for its reductions.</summary>
    public Expr Plan(Expr expr)
    {
        var planned = _planner.Plan(WithLength(expr));
        foreach (var step in _planner.Steps)
        {
            if ((step.Kind is not (null or ReductionKind.AtPivot) || step.IsPivot) && !_kernels.ContainsKey(step.Symbol))
                _kernels.Add(step.Symbol, Kernel(step.IsPivot ? "Pivot" : step.Kind == ReductionKind.SumOfOthers ? "Others" : step.Kind.ToString()!, TermsOf(step), step));
        }

        return planned;
    }

    private Expr TermsOf(Step step) => IsDerived && step.Kind is (ReductionKind.Sum or ReductionKind.SumOfOthers or ReductionKind.Norm)
        ? Undefined.WhereNaN(_algebra, step.Expr, s => s.Index == 0)
        : step.Expr;

    /// <summary>The terms of the last elementwise pass.</summary>
    public ProgramKernel Map(Expr expr) => _map = Kernel(_method, expr);

    /// <summary>What its steps and the last pass give at a point, in lanes of the element or of numbers.</summary>
    public ProgramRun Run(SamplePoint point, bool isWide)
    {
        ReadAll();
        var run = new ProgramRun(_lowerer ??= new Lowerer(_algebra), point, isWide, (Symbol)_length, _centred);
        foreach (var step in Rounds().SelectMany(r => r))
            run.Take(step, _kernels.TryGetValue(step.Symbol, out var kernel) ? kernel : null);
        return run;
    }

    /// <summary>Whether <see cref="Conditions"/> hold in a run.</summary>
    public bool AreMet(ProgramRun run) => Needed(keepsDigits: false).All(n => run.IsKnown(n.Number, n.IsFactor));

    /// <summary>Writes the last pass; where a sum has kept its terms in the destination, these are what it takes.</summary>
    public void WriteMap(SourceWriter writer, string destination)
    {
        if (_kept is null || Target.IsSlices)
        {
            writer.Line(Pass("Map", _kept?.Map ?? _map!, destination) + ";");
            return;
        }

        writer.Line($"if (!{NameOf(_kept.Symbol)}.IsEmpty)").Indented(Pass("Map", _kept.Map, destination) + ";");
        writer.Line("else").Indented(Pass("Map", _map!, destination) + ";");
    }

    private string Pass(string name, ProgramKernel kernel, string pivot, Step step) =>
        _kept?.Step != step ? Pass(name, kernel, pivot)
            : $"{Passes}.{name}({kernel.New}, {pivot}, {X}.Length{Lanes}, {NameOf(_kept.Symbol)})";

    /// <summary>A call of a pass over the elements.</summary>
    public string Pass(string name, ProgramKernel kernel, params string[] more) =>
        $"{Passes}.{name}({string.Join(", ", [kernel.New, .. more, X + ".Length"])}{Lanes})";

    public void WriteSteps(SourceWriter writer)
    {
        ReadAll();
        WriteKept(writer);
        foreach (var given in _given)
            writer.Line($"var {NameOf(given.Key)} = {given.Value};");
        foreach (var round in Rounds())
        {
            if (round.Count == 1 || Target.IsSlices)
            {
                foreach (var step in round)
                    WriteStep(writer, step);
            }
            else
            {
                WriteSums(writer, round);
            }
        }
    }

    // A sum whose terms the last pass is made of keeps them in the destination, if that is none of the inputs: they would be overwritten.
    private void WriteKept(SourceWriter writer)
    {
        if (Destination is null || _map is not { Digits: TermDigits.Own })
            return;
        foreach (var step in Rounds().Where(r => r.Count == 1).Select(r => r[0]).Where(s => s.Kind is ReductionKind.Sum or ReductionKind.SumOfOthers))
        {
            var sum = _kernels[step.Symbol];
            if (sum is not { Digits: TermDigits.Own, Form: Call } || !Algebra.Contains(_map.Form, sum.Form))
                continue;
            var symbol = _planner.NameOfElement("kept");
            var form = _algebra.Substitute(_map.Form, sum.Form, symbol);
            var map = new ProgramKernel(_pool, _method + "OfKeptTerms", form, () => (form, TermDigits.Own), _algebra, _names, _identifiers, _second, _centred, Target);
            _kept = new(step, symbol, map);
            var inputs = Target.IsSlices ? Destination : Inputs.Aggregate(Destination, (d, input) => $"{Passes}.Apart({d}, {input})");
            writer.Line($"var {NameOf(symbol)} = {(HasWide && !Target.IsSlices ? $"{Wide} ? default : " : "")}{inputs};");
            return;
        }
    }

    // What the terms need more is planned before the first step is taken.
    private void ReadAll()
    {
        foreach (var kernel in _all)
            kernel.Read();
    }

    private IEnumerable<IReadOnlyList<Step>> Rounds() => new ProgramSchedule(_planner.Steps, Needs).Rounds();

    private IEnumerable<Symbol> Needs(Step step) => _kernels.TryGetValue(step.Symbol, out var kernel) ? kernel.Numbers : Algebra.Nodes(step.Expr).OfType<Symbol>();

    private void WriteStep(SourceWriter writer, Step step)
    {
        var value = step.IsPivot ? Pass("IndexOfMax", _kernels[step.Symbol])
            : step.Kind is { } kind ? Reduce(kind, step)
            : Number(writer, step.Expr);
        writer.Line($"{(step.Kind is null && !step.IsPivot ? Type : "var")} {NameOf(step.Symbol)} = {value};");
    }

    // Sums that need nothing of one another take one pass.
    private void WriteSums(SourceWriter writer, IReadOnlyList<Step> sums)
    {
        var names = string.Join(", ", sums.Select(s => NameOf(s.Symbol)));
        var terms = string.Join(", ", sums.Select(s => $"{_kernels[s.Symbol].New}, {s.Pivot ?? "-1"}"));
        writer.Line($"var ({names}) = {Passes}.Sums({terms}, {X}.Length, {IsWide});");
    }

    /// <summary>A number as an expression, its shared parts written as statements.</summary>
    public string Number(SourceWriter writer, Expr expr)
    {
        if (expr is Symbol { Index: var index } symbol && index > _second)
            return NameOf(symbol);
        _locals ??= KernelBody.ScopeOf(_names.Vector, _identifiers);
        var spelled = _identifiers.Select((name, i) => i < _second ? $"{Type}.Create({name})" : name);
        var (statements, results) = KernelBody.Write(_algebra, Type, [.. spelled], _locals, expr);
        foreach (var statement in statements)
            writer.Line(statement);
        return results[0];
    }

    /// <summary>
    /// What must hold for the registers' results to be used: nothing has overflowed, and no factor of an element has vanished.
    /// </summary>
    /// <param name="keepsDigits">Whether a sum near the smallest numbers must have all its digits, where nothing larger may be added to it.</param>
    public IEnumerable<string> Conditions(bool keepsDigits = false) =>
        Needed(keepsDigits).Select(n => $"{NameOf(n.Number)}.{(n.IsFactor ? Target.Ordinary : Target.Bounded)}");

    private IEnumerable<(Symbol Number, bool IsFactor)> Needed(bool keepsDigits) =>
        _planner.Steps.Where(s => !s.IsPivot && s.Kind is not ReductionKind.AtPivot).Select(s => (s.Symbol, keepsDigits || _planner.Factors.Contains(s.Symbol)));

    /// <summary>Of slices: the bits of those whose numbers are known and whose factors have not vanished.</summary>
    public string Known => string.Join(" & ", Conditions().DefaultIfEmpty("-1"));

    /// <summary>Whether there are passes for all reductions over slices: an extremum or a pivot is found among what has the element's digits.</summary>
    public bool IsForSlices => _planner.Steps.All(s => s.Kind is not (ReductionKind.Maximum or ReductionKind.Minimum) && (!s.IsPivot || _kernels[s.Symbol].Digits == TermDigits.Own));

    private ProgramKernel Kernel(string prefix, Expr expr, Step? step = null)
    {
        var terms = new PassTerms(
            _algebra, s => s.Index <= _second || _planner.IsElement(s), s => s.Index > 0 && s.Index < _second, (element, number) => _planner.IsLargest(number, element), Centre);
        _cancels |= terms.Cancels(expr);
        // All terms of the method are known by the time that one is written.
        var kernel = new ProgramKernel(
            _pool, prefix + "Terms", expr, () => terms.Of(expr, step?.Kind, step?.IsPivot == true, isStrict: _cancels), _algebra, _names, _identifiers, _second, _centred, Target);
        _all.Add(kernel);
        return kernel;
    }

    // An element less a number, which is known to two words.
    private Expr Centre(Symbol element, Expr number)
    {
        var symbol = (Symbol)_planner.NumberOf(number, "offset");
        var known = _centred.FirstOrDefault(c => ReferenceEquals(c.Value.Element, element) && ReferenceEquals(c.Value.Number, symbol)).Key;
        if (known is null)
            _centred.Add(known = _planner.NameOfElement("centred"), (element, symbol));
        return known;
    }

    private Expr WithLength(Expr expr)
    {
        UsesLength |= Algebra.Contains(expr, _algebra.Length);
        return _algebra.Rebuild(expr, n =>
        {
            NeedsElements |= HasPole(n);
            return ReferenceEquals(n, _algebra.Length) ? _length : n;
        });
    }

    // The parts of a node are replaced before it is.
    private bool HasPole(Expr node) => node switch
    {
        Product p => Enumerable.Range(0, p.Count).Any(i => ReferenceEquals(p.Base(i), _length) && p.Exponent(i) is not Constant { Value.Sign: > 0 }),
        Call { Function: "Log" or "IntegerQuotient" or "IntegerRemainder" } call => Algebra.Contains(call, _length),
        Reduction { Kind: ReductionKind.Maximum or ReductionKind.Minimum } => true,
        _ => false,
    };

    private string Reduce(ReductionKind kind, Step step) => kind switch
    {
        ReductionKind.AtPivot => $"{Passes}.ElementAt({NameOf((Symbol)step.Expr)}, {step.Pivot})",
        ReductionKind.SumOfOthers => Pass("SumOfOthers", _kernels[step.Symbol], step.Pivot!, step),
        ReductionKind.Maximum => Pass("Max", _kernels[step.Symbol]),
        ReductionKind.Minimum => Pass("Min", _kernels[step.Symbol]),
        ReductionKind.Norm => Pass("Norm", _kernels[step.Symbol]),
        ReductionKind.Sum when _kept?.Step == step => Pass("SumOfOthers", _kernels[step.Symbol], "-1", step),
        ReductionKind.Sum => Pass("Sum", _kernels[step.Symbol]),
        _ => throw new InvalidOperationException($"{kind} is written as other reductions"),
    };

    private string NameOf(Symbol symbol) => _identifiers[symbol.Index];

    /// <summary>A sum that keeps its terms, and the last pass over these.</summary>
    private sealed record Kept(Step Step, Symbol Symbol, ProgramKernel Map);
}
