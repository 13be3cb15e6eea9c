using Lagrangians.Generator.Reading;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The names in the kernels of one definition: the user's parameters, and what the kernels need besides. Those of the formulas and of the
/// terms of their passes come from a scope that has all of these.
/// </summary>
internal sealed class KernelNames
{
    // What a kernel has for members, its own and those of every struct.
    private static readonly string[] Members =
        ["At", "Activate", "ActivateSideBySide", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    private readonly string[] _taken;

    /// <param name="parameters">The user's names, unescaped, x first. One that means something else in a kernel is changed.</param>
    /// <param name="formulas">The class that holds the formulas.</param>
    public KernelNames(IEnumerable<string> parameters, string formulas)
    {
        var identifiers = new NameScope([formulas, .. Members]);
        Parameters = [.. parameters.Select(p => Identifiers.Escape(identifiers.Take(p)))];
        Formulas = formulas;
        Vector = identifiers.Take("V");
        Element = identifiers.Take("T");
        Index = identifiers.Take("index");
        Destination = identifiers.Take("destination");
        _taken = [formulas, .. Members, .. Parameters, Vector, Element, Index, Destination];
    }

    /// <summary>The parameters as kernels spell them, x first.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The class that holds the formulas.</summary>
    public string Formulas { get; }

    /// <summary>The type of the lanes.</summary>
    public string Vector { get; }

    /// <summary>The type of an element.</summary>
    public string Element { get; }

    /// <summary>The position of the first lane.</summary>
    public string Index { get; }

    /// <summary>What takes the results.</summary>
    public string Destination { get; }

    /// <summary>A scope for the names in one class of formulas.</summary>
    public NameScope NewScope() => new(_taken);

    public string VectorConstraint => $"where {Vector} : unmanaged, global::Lagrangians.Vectors.ILanes<{Vector}, {Element}>";

    public string ElementConstraint => ElementConstraintOn(Element);

    public static string ElementConstraintOn(string element) =>
        $"where {element} : unmanaged, global::System.Numerics.IBinaryFloatingPointIeee754<{element}>";
}
