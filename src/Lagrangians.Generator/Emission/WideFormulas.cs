using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The parts of a module's formulas that are evaluated in twice the digits: each a method of its own, called where a lane asks for it, and
/// written once for all formulas that have it.
/// </summary>
internal sealed class WideFormulas(FormulaNames names, PreparedValues prepared)
{
    private readonly Dictionary<Step, int> _parts = [];
    private readonly List<(string Method, Step Step)> _all = [];
    private string _formula = "";

    /// <summary>The methods and what they compute, in the order in which they were first asked for.</summary>
    public IReadOnlyList<(string Method, Step Step)> All => _all;

    /// <summary>A formula begins; parts that are new have their names from it.</summary>
    public void Begin(string formula) => _formula = formula;

    /// <summary>The call that evaluates the part, where the condition asks for it if there is one.</summary>
    public string Call(WideStep wide, string? condition)
    {
        if (!_parts.TryGetValue(wide.Part(0), out var part))
        {
            part = _all.Count;
            _parts.Add(wide.Part(0), part);
            _all.Add((names.TakeMember(_formula + "Wide"), wide.Part(0)));
        }

        // What is computed before has not as many digits.
        var parameters = prepared.MayBe ? $"{names.Span}[..{NumberText.Of(names.Count)}]" : names.Span;
        var call = $"{names.Vector}.Widened<{names.Module}>({NumberText.Of(part)}, {names.Parameters[0]}, {parameters})";
        return condition is null ? call : $"{names.Vector}.Any({condition}) ? {call} : default";
    }
}
