using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Sets what makes one number of all elements.</summary>
internal static class TexReduction
{
    public static string Print(Reduction reduction)
    {
        var body = TexPrinter.Print(reduction.Body, Precedence.Product);
        var whole = TexPrinter.Print(reduction.Body, Precedence.Choice);
        return reduction.Kind switch
        {
            ReductionKind.Sum => $@"\sum_i {body}",
            ReductionKind.Maximum => $@"\max_i {body}",
            ReductionKind.Minimum => $@"\min_i {body}",
            ReductionKind.LogSumExp when reduction.Beside is { } beside => $@"\log\left(e^{{{TexPrinter.Print(beside, Precedence.Choice)}}} + \sum_i e^{{{whole}}}\right)",
            ReductionKind.LogSumExp => $@"\log \sum_i e^{{{whole}}}",
            ReductionKind.Norm => $@"\left\lVert {whole} \right\rVert",
            _ => $@"\operatorname{{{reduction.Kind}}}\left({whole}\right)",
        };
    }
}
