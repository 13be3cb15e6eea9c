using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>A derived expression that becomes a generic method over lanes.</summary>
/// <param name="Class">The class that the method and its kernels are in.</param>
/// <param name="Name">The method's name, e.g. <c>Activation</c>.</param>
/// <param name="Summary">What it computes, in words.</param>
/// <param name="Expr">The expression.</param>
/// <param name="Stable">The form of it that keeps its digits, or null if that is the expression itself.</param>
internal sealed record Formula(string Class, string Name, string Summary, Expr Expr, Expr? Stable = null)
{
    /// <summary>What is computed.</summary>
    public Expr Computed => Stable ?? Expr;

    /// <summary>The kernel that carries the parameters into the loops.</summary>
    public string Kernel => Name + "Kernel";

    /// <summary>The kernel whose real parameters are spans.</summary>
    public string PerElementKernel => Name + "PerElementKernel";

    /// <summary>A kernel with its parameters.</summary>
    /// <param name="element">The type of the elements.</param>
    /// <param name="arguments">The parameters.</param>
    public string New(string element, string arguments) => $"new {Class}<{element}>.{Kernel}({arguments})";

    /// <summary>A kernel with spans of parameters.</summary>
    public string NewPerElement(string element, string arguments) => $"new {Class}<{element}>.{PerElementKernel}({arguments})";

    /// <summary>Writes the method.</summary>
    public void WriteMethod(SourceWriter writer, KernelNames names)
    {
        writer.Line(Documentation.Readable(Expr) is { } text ? $"// {Summary}: {text}" : $"// {Summary}");
        FormulaMethod.Write(writer, names, Name, names.Vector, results => results[0], Computed);
    }
}
