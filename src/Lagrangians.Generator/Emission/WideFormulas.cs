using Lagrangians.Generator.Lowering;

namespace Lagrangians.Generator.Emission;

/// <summary>The parts of a formula that are evaluated over wide lanes: each a method of its own, called where a lane asks for it.</summary>
internal sealed class WideFormulas(KernelNames names, string formula)
{
    private readonly Dictionary<Step, string> _methods = [];
    private readonly List<WideStep> _order = [];

    /// <summary>What they compute, in the order in which it was first asked for.</summary>
    public IEnumerable<(string Method, Step Step)> All => _order.Select(s => (_methods[s], s.Part(0)));

    /// <summary>The call that evaluates the part, where the condition asks for it if there is one.</summary>
    public string Call(WideStep wide, string? condition)
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
