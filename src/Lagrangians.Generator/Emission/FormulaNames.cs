using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The names in the formulas of one elementwise module: the user's parameters, and what the methods need besides.</summary>
internal sealed class FormulaNames
{
    private readonly ModuleNames _module;

    public FormulaNames(Definition definition, ModuleNames module)
    {
        Module = $"{definition.Names.Module}<{module.Element}>";
        var scope = new NameScope([module.Element, definition.Names.Module]);
        Parameters = [.. definition.Method.Parameters.Select(p => Identifiers.Escape(scope.Take(p.Symbol.Name)))];
        Vector = scope.Take("V");
        Span = scope.Take("parameters");
        Destination = scope.Take("destination");
        Activation = scope.Take("activation");
        Part = scope.Take("part");
        _module = module;
    }

    /// <summary>The module's type.</summary>
    public string Module { get; }

    /// <summary>The parameters as the formulas spell them, x first.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The number of parameters, without x.</summary>
    public int Count => Parameters.Count - 1;

    /// <summary>The type of the numbers.</summary>
    public string Vector { get; }

    /// <summary>All parameters but x, as they are given.</summary>
    public string Span { get; }

    /// <summary>What takes derivatives.</summary>
    public string Destination { get; }

    /// <summary>What takes the activation beside the value.</summary>
    public string Activation { get; }

    /// <summary>Which part is asked for in more digits.</summary>
    public string Part { get; }

    /// <summary>The parameters of a formula as it declares them.</summary>
    public string Declaration => $"{Vector} {Parameters[0]}, global::System.ReadOnlySpan<{Vector}> {Span}";

    /// <summary>A name in the module that nothing else has.</summary>
    public string TakeMember(string wanted) => _module.TakeMember(wanted, Taken);

    /// <summary>A scope for the locals of one formula.</summary>
    public NameScope NewScope() => KernelBody.ScopeOf(Vector, Taken);

    private IEnumerable<string> Taken => [.. Parameters, Vector, Span, Destination, Activation, Part];
}
