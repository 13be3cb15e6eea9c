using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>A derived expression that becomes a generic method over lanes.</summary>
/// <param name="Name">The method's name, e.g. <c>Activation</c>.</param>
/// <param name="Summary">What it computes, in words.</param>
/// <param name="Expr">The expression.</param>
internal sealed record Formula(string Name, string Summary, Expr Expr)
{
    /// <summary>The kernel that carries the parameters into the loops.</summary>
    public string Kernel => Name + "Kernel";

    /// <summary>The kernel whose real parameters are spans.</summary>
    public string PerElementKernel => Name + "PerElementKernel";

    /// <summary>Writes the method.</summary>
    public void WriteMethod(SourceWriter writer, KernelNames names)
    {
        writer.Line($"/// <summary>{Summary}: {Documentation.Formula(Expr)}.</summary>");
        FormulaMethod.Write(writer, names, Name, names.Vector, results => results[0], Expr);
    }
}
