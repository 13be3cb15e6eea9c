using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The terms of a pass: an elementwise expression with the numbers and the vectors that it takes.</summary>
/// <param name="pool">The structs of the class.</param>
/// <param name="wanted">The struct's name where there is no such struct yet.</param>
/// <param name="expr">The expression.</param>
/// <param name="read">How it is written, and what it is computed with.</param>
/// <param name="algebra">Its algebra.</param>
/// <param name="names">The names of the definition's kernels.</param>
/// <param name="identifiers">How symbols are spelled, by position.</param>
/// <param name="second">The position of the second vector's element; beyond are the numbers that the passes before have found.</param>
/// <param name="centred">What stands for an element less a number.</param>
/// <param name="target">What the pass goes over.</param>
internal sealed class ProgramKernel(
    TermsPool pool, string wanted, Expr expr, Func<(Expr Form, TermDigits Digits)> read, Algebra algebra, KernelNames names, IReadOnlyList<string> identifiers, int second,
    IReadOnlyDictionary<Symbol, (Symbol Element, Symbol Number)> centred, PassTarget target)
{
    private (Expr Form, TermDigits Digits)? _read;

    /// <summary>How it is written.</summary>
    public Expr Form => (_read ??= read()).Form;

    /// <summary>What it is computed with.</summary>
    public TermDigits Digits => (_read ??= read()).Digits;

    // With those of which others are made.
    private Symbol[] Symbols => field ??= [.. Algebra.Nodes(Form).OfType<Symbol>()
        .SelectMany(s => centred.TryGetValue(s, out var parts) ? [s, parts.Element, parts.Number] : (Symbol[])[s]).Distinct().OrderBy(s => s.Index)];

    private IEnumerable<Symbol> Centred => Symbols.Where(centred.ContainsKey);

    private IEnumerable<Symbol> Vectors => Symbols.Where(s => s.VariesByElement && !centred.ContainsKey(s));

    private IEnumerable<Symbol> Parameters => Symbols.Where(s => !s.VariesByElement && s.Index < second);

    /// <summary>The numbers that it takes.</summary>
    public IEnumerable<Symbol> Numbers => Symbols.Where(s => s.Index > second && !s.VariesByElement);

    // All names of the method are known by the time that it is written.
    private string? _name;

    /// <summary>The terms' construction: <c>new SumTerms(x, beta, maximum)</c>.</summary>
    public string New => $"new {_name ??= pool.Take(wanted, Write)}({string.Join(", ", Vectors.Concat(Parameters).Concat(Numbers).Select(s => identifiers[s.Index]))})";

    /// <summary>Finds what it takes.</summary>
    public void Read() => _ = Form;

    private void Write(SourceWriter writer, string name)
    {
        var (v, t) = (names.Vector, names.Element);
        var span = $"global::System.ReadOnlySpan<{t}>";
        var fields = Vectors.Select(s => $"{span} {identifiers[s.Index]}")
            .Concat(Parameters.Select(s => $"{t} {identifiers[s.Index]}"))
            .Concat(Numbers.Select(s => $"{(target.IsSlices ? "in " : "")}{target.NumberOf(t)} {identifiers[s.Index]}"));
        if (Documentation.Readable(expr) is { } formula)
            writer.Line($"// {formula}");
        writer.Line($"private readonly ref struct {name}({string.Join(", ", fields)}) : global::Lagrangians.Kernels.ITerms<{t}>");
        using (writer.Open())
        {
            foreach (var vector in Vectors)
                writer.Line($"private readonly {span} {identifiers[vector.Index]} = {identifiers[vector.Index]};");
            foreach (var number in Numbers)
                writer.Line($"private readonly {target.ConstantOf(t)} {identifiers[number.Index]} = new({(target.IsSlices ? "in " : "")}{identifiers[number.Index]});");
            if (Vectors.Any() || Numbers.Any())
                writer.Line();
            const string kernels = "global::Lagrangians.Kernels.TermDigits";
            writer.Line($"static {kernels} global::Lagrangians.Kernels.ITerms<{t}>.Digits => {kernels}.{Digits};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            if (Digits == TermDigits.Own)
                writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Line($"public {v} At<{v}>(int {names.Index})");
            writer.Indented(names.VectorConstraint);
            WriteBody(writer);
        }
    }

    private void WriteBody(SourceWriter writer)
    {
        var spelled = identifiers.ToArray();
        foreach (var symbol in Parameters)
            spelled[symbol.Index] = $"{names.Vector}.Create({identifiers[symbol.Index]})";
        foreach (var symbol in Numbers)
            spelled[symbol.Index] = $"{names.Vector}.From(this.{identifiers[symbol.Index]}{target.PlaceOf(names.Index)})";
        var (statements, results) = KernelBody.Write(algebra, names.Vector, spelled, identifiers, Form);
        var loads = Vectors.Select(s => $"var {identifiers[s.Index]} = {names.Vector}.Load(this.{identifiers[s.Index]}, {names.Index});");
        var differences = Centred.Select(s => (Name: identifiers[s.Index], Element: identifiers[centred[s].Element.Index], Number: identifiers[centred[s].Number.Index]))
            .Select(c => $"var {c.Name} = {c.Element} - {names.Vector}.From(this.{c.Number}{target.PlaceOf(names.Index)}) - {names.Vector}.RestOf(this.{c.Number}{target.PlaceOf(names.Index)});");
        writer.Body([.. loads, .. differences, .. statements], results[0]);
    }
}
