using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The parts of a module's formulas that are evaluated in twice the digits: each a method of its own, called where a lane asks for it, and
/// written once for all formulas that have it.
/// </summary>
internal sealed class WideFormulas(FormulaNames names)
{
    private readonly Dictionary<Expr, int> _parts = new(ReferenceComparer.Instance);
    private readonly List<string> _methods = [];
    private readonly List<Expr> _exprs = [];
    private string _formula = "";

    public static bool IsWide(Expr expr) => expr is Call { Function: WideArithmetic.Name };

    /// <summary>The methods' names, in the order in which they were first asked for.</summary>
    public IReadOnlyList<string> Methods => _methods;

    /// <summary>What they compute.</summary>
    public IReadOnlyList<Expr> Exprs => _exprs;

    /// <summary>A formula begins; parts that are new have their names from it.</summary>
    public void Begin(string formula) => _formula = formula;

    /// <summary>The call that evaluates the expression, where the condition asks for it if there is one.</summary>
    public string Call(Expr wide, string? condition)
    {
        if (!_parts.TryGetValue(wide, out var part))
        {
            part = _exprs.Count;
            _parts.Add(wide, part);
            _methods.Add(names.TakeMember(_formula + "Wide"));
            _exprs.Add(wide.Children[0]);
        }

        var call = $"{names.Vector}.Widened<{names.Module}>({NumberText.Of(part)}, {names.Parameters[0]}, {names.Span})";
        return condition is null ? call : $"{names.Vector}.Any({condition}) ? {call} : default";
    }
}
