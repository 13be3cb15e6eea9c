using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading;

namespace Lagrangians.Generator.Emission;

/// <summary>What a module's formulas have of functions of the parameters alone: each a method of its own, computed once for all x, and written once for all formulas.</summary>
/// <param name="names">The names of the module.</param>
internal sealed class PreparedValues(FormulaNames names)
{
    // That of a division: what takes less is not worth a register.
    private const int LeastWork = 7;

    private readonly Dictionary<Step, bool> _isOfParameters = [];
    private readonly Dictionary<Step, bool> _isLong = [];
    private readonly Dictionary<Step, int> _places = [];
    private readonly List<PreparedValue> _all = [];
    private string _formula = "";

    /// <summary>The values, in the order in which they were first asked for.</summary>
    public IReadOnlyList<PreparedValue> All => _all;

    /// <summary>Whether there may be any.</summary>
    public bool MayBe { get; private set; }

    /// <summary>A formula begins.</summary>
    public void Begin(string formula) => _formula = formula;

    /// <summary>Looks for them in a formula that is to come.</summary>
    public void Seek(Step result)
    {
        foreach (var step in Step.InOrder(result).Where(s => !_isOfParameters.ContainsKey(s)))
        {
            var parts = step.Parts;
            var isOfThem = step is InputStep { Symbol.Index: > 0 } || (step is OperatorStep or FunctionStep && !step.IsWide && parts.All(p => p is NumberStep || _isOfParameters[p]) && parts.Any(p => _isOfParameters[p]));
            _isOfParameters[step] = isOfThem;
            MayBe |= Contains(step);
        }
    }

    /// <summary>Whether a step is computed before a loop over the elements.</summary>
    public bool Contains(Step step)
    {
        if (names.Count == 0)
            return false;
        if (!_isOfParameters.TryGetValue(step, out var isOfThem))
        {
            Seek(step);
            isOfThem = _isOfParameters[step];
        }

        if (!isOfThem || step is InputStep)
            return false;
        return _isLong.TryGetValue(step, out var known) ? known : _isLong[step] = StepWork.Of([step]).Double >= LeastWork;
    }

    /// <summary>The value of a step, where it has been computed before.</summary>
    public string Text(Step step)
    {
        if (!_places.TryGetValue(step, out var place))
        {
            place = _all.Count;
            _places.Add(step, place);
            _all.Add(new(names.TakeMember("Prepared" + char.ToUpperInvariant(Noun(step)[0]) + Noun(step).Substring(1)), step, []));
        }

        if (!_all[place].Formulas.Contains(_formula))
            _all[place].Formulas.Add(_formula);

        return $"{names.Span}.Length > {IndexOf(place)} ? {names.Span}[{IndexOf(place)}] : {_all[place].Method}<{names.Vector}>({names.Span})";
    }

    /// <summary>Where a value stands behind the parameters.</summary>
    public string IndexOf(int place) => NumberText.Of(names.Count + place);

    /// <summary>What a step's value is called.</summary>
    public static string Noun(Step step) => step.Noun ?? "constant";
}

/// <summary>A value that depends on the parameters alone.</summary>
/// <param name="Method">The method that computes it.</param>
/// <param name="Step">What it computes.</param>
/// <param name="Formulas">The formulas that have it.</param>
internal sealed record PreparedValue(string Method, Step Step, List<string> Formulas);
