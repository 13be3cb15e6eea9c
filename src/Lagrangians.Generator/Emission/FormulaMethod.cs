using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
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
        Write(writer, names, ModuleFormulas.Pair, type, results => $"({results[0]}, {results[1]})", value.Computed, activation.Computed);
    }

    public static void Write(
        SourceWriter writer, KernelNames names, string name, string type, Func<IReadOnlyList<string>, string> compose, params Expr[] exprs)
    {
        // What was derived within its budget is written without one.
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var wide = new WideFormulas(names, name);
        var (statements, results) = KernelBody.Write(algebra, names.Vector, names.Parameters, wide, [.. exprs.Select(e => algebra.Rebuild(e, node => Decide(algebra, node)))]);
        WriteMethod(writer, names, name, type, statements, compose(results));
        foreach (var (method, step) in wide.All)
        {
            writer.Line();
            writer.Line("// The same with twice the digits, where those of the type would not do.");
            (statements, results) = KernelBody.Write(names.Vector, names.Parameters, step);
            WriteMethod(writer, names, method, names.Vector, statements, results[0], isCalled: true);
        }
    }

    private static void WriteMethod(
        SourceWriter writer, KernelNames names, string name, string type, IReadOnlyList<string> statements, string result, bool isCalled = false)
    {
        var parameters = string.Join(", ", names.Parameters.Select(p => $"{names.Vector} {p}"));
        // What is rarely asked for is a call: inlined, it would use up what the JIT grants a kernel.
        var inlining = isCalled ? "NoInlining" : "AggressiveInlining";
        writer.Line($"[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.{inlining})]");
        writer.Line($"public static {type} {name}<{names.Vector}>({parameters})");
        writer.Indented(names.VectorConstraint);
        writer.Body(statements, result);
    }

    // A comparison of two numbers is no mask but a bool: it is decided here.
    private static Expr Decide(Algebra algebra, Expr node)
    {
        if (node is not Relation relation || !Lowerer.IsNumber(relation.Left) || !Lowerer.IsNumber(relation.Right))
            return node;
        return HighPrecision.Constant(algebra.Piecewise(relation, algebra.One, algebra.Zero)) is { IsZero: false } ? algebra.True : algebra.False;
    }
}
