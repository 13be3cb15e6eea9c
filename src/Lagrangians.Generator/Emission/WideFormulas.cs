using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>The parts of a formula that are evaluated over wide lanes: each a method of its own, called where a lane asks for it.</summary>
internal sealed class WideFormulas(KernelNames names, string formula)
{
    private readonly Dictionary<Expr, string> _methods = new(ReferenceComparer.Instance);
    private readonly List<Expr> _order = [];

    public static bool IsWide(Expr expr) => expr is Call { Function: WideArithmetic.Name };

    /// <summary>The expressions, in the order in which they were first asked for.</summary>
    public IEnumerable<(string Method, Expr Expr)> All => _order.Select(e => (_methods[e], e.Children[0]));

    /// <summary>The call that evaluates the expression, where the condition asks for it if there is one.</summary>
    public string Call(Expr wide, string? condition)
    {
        if (!_methods.TryGetValue(wide, out var method))
        {
            method = formula + "Wide" + (_order.Count == 0 ? "" : (_order.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            _methods.Add(wide, method);
            _order.Add(wide);
        }

        var lanes = $"global::Lagrangians.Vectors.Wide<{names.Vector}, {names.Element}>";
        var call = $"{lanes}.Narrow({names.Formulas}<{names.Element}>.{method}<{lanes}>({string.Join(", ", names.Parameters)}))";
        return condition is null ? call : $"{names.Vector}.Any({condition}) ? {call} : default";
    }
}
