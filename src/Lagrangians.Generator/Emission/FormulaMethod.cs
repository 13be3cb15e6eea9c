using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>Writes expressions as one generic method over lanes.</summary>
internal static class FormulaMethod
{
    /// <summary>The value and the activation with what they share computed once.</summary>
    public static void WritePair(SourceWriter writer, KernelNames names, Formula value, Formula activation)
    {
        writer.Line("// The value and the activation, with what they share computed once.");
        var type = $"({names.Vector} Value, {names.Vector} Mapped)";
        Write(writer, names, ModuleFormulas.Pair, type, results => $"({results[0]}, {results[1]})", value.Expr, activation.Expr);
    }

    public static void Write(
        SourceWriter writer, KernelNames names, string name, string type, Func<IReadOnlyList<string>, string> compose, params Expr[] exprs)
    {
        // What was derived within its budget is written without one.
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var (statements, results) = KernelBody.Write(algebra, names.Vector, names.Parameters, [.. exprs.Select(e => algebra.Rebuild(e, node => Decide(algebra, node)))]);
        var parameters = string.Join(", ", names.Parameters.Select(p => $"{names.Vector} {p}"));
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Line($"public static {type} {name}<{names.Vector}>({parameters})");
        writer.Indented(names.VectorConstraint);
        writer.Body(statements, compose(results));
    }

    // A comparison of two numbers is no mask but a bool: it is decided here.
    private static Expr Decide(Algebra algebra, Expr node)
    {
        if (node is not Relation relation || !KernelVocabulary.IsClosed(relation.Left) || !KernelVocabulary.IsClosed(relation.Right))
            return node;
        return HighPrecision.Constant(algebra.Piecewise(relation, algebra.One, algebra.Zero)) is { IsZero: false } ? algebra.True : algebra.False;
    }
}
