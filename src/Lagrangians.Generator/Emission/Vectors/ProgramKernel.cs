using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>A kernel of a program: an elementwise expression with the numbers and the vectors that it takes.</summary>
/// <param name="name">The struct's name.</param>
/// <param name="expr">The expression.</param>
/// <param name="algebra">Its algebra.</param>
/// <param name="names">The names of the definition's kernels.</param>
/// <param name="identifiers">How symbols are spelled, by position.</param>
/// <param name="second">The position of the second vector's element.</param>
internal sealed class ProgramKernel(
    string name, Expr expr, Algebra algebra, KernelNames names, IReadOnlyList<string> identifiers, int second)
{
    private readonly Symbol[] _symbols = [.. Algebra.Nodes(expr).OfType<Symbol>().OrderBy(s => s.Index)];

    /// <summary>Does it read the second vector?</summary>
    public bool IsBinary => _symbols.Any(s => s.Index == second);

    private IEnumerable<Symbol> Numbers => _symbols.Where(s => !s.VariesByElement);

    private IEnumerable<Symbol> Vectors => _symbols.Where(s => s.Kind == SymbolKind.ElementParameter);

    /// <summary>The kernel's construction: <c>new SumKernel(beta, maximum)</c>.</summary>
    public string New => $"new {name}({string.Join(", ", Numbers.Concat(Vectors).Select(s => identifiers[s.Index]))})";

    public void Write(SourceWriter writer)
    {
        var (v, t) = (names.Vector, names.Element);
        var vectors = Vectors.ToArray();
        var fields = Numbers.Select(s => $"{t} {identifiers[s.Index]}")
            .Concat(vectors.Select(s => $"global::System.ReadOnlySpan<{t}> {identifiers[s.Index]}"));
        var kind = vectors.Length > 0 ? "readonly ref struct" : "readonly struct";
        writer.Line();
        if (Documentation.Readable(expr) is { } formula)
            writer.Line($"// {formula}");
        writer.Line($"private {kind} {name}({string.Join(", ", fields)}) : global::Lagrangians.Kernels.{(IsBinary ? "IBinaryElementwiseKernel" : "IElementwiseKernel")}<{t}>");
        using (writer.Open())
        {
            foreach (var vector in vectors)
                writer.Line($"private readonly global::System.ReadOnlySpan<{t}> {identifiers[vector.Index]} = {identifiers[vector.Index]};");
            if (vectors.Length > 0)
                writer.Line();
            var y = IsBinary ? $", {v} {identifiers[second]}" : "";
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {v} Evaluate<{v}>({v} {identifiers[0]}{y}, int {names.Index})");
            writer.Indented(names.VectorConstraint);
            WriteBody(writer);
        }
    }

    private void WriteBody(SourceWriter writer)
    {
        var spelled = identifiers.ToArray();
        foreach (var symbol in Numbers)
            spelled[symbol.Index] = $"{names.Vector}.Create({identifiers[symbol.Index]})";
        foreach (var symbol in Vectors)
            spelled[symbol.Index] = $"{names.Vector}.Load(this.{identifiers[symbol.Index]}, {names.Index})";
        var (statements, results) = KernelBody.Write(algebra, names.Vector, spelled, identifiers, expr);
        writer.Body(statements, results[0]);
    }
}
