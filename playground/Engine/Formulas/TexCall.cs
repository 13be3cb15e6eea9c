using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Sets a call: the function's usual sign where it has one, its name where not.</summary>
internal static class TexCall
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Log"] = @"\log", ["Sin"] = @"\sin", ["Cos"] = @"\cos", ["Tan"] = @"\tan", ["Sinh"] = @"\sinh", ["Cosh"] = @"\cosh", ["Tanh"] = @"\tanh",
        ["Asin"] = @"\arcsin", ["Acos"] = @"\arccos", ["Atan"] = @"\arctan", ["Max"] = @"\max", ["Min"] = @"\min", ["Sigmoid"] = @"\sigma",
        ["LogGamma"] = @"\log\Gamma", ["Digamma"] = @"\psi", ["Trigamma"] = @"\psi'", ["NormalCdf"] = @"\Phi", ["Log1mExp"] = @"\operatorname{log1mexp}",
    };

    private const int LargestExponent = 7;

    private static readonly HashSet<string> Transparent = [Whole.Name, WideArithmetic.Name, Algebra.Finite];

    /// <summary>The name that stands before the arguments; null of what is set otherwise.</summary>
    public static string? NameOf(Call call) => call.Function is "XLogX" or "Exp" or "Abs" or "Sqrt" or "Pi" or "Pow" || Transparent.Contains(call.Function)
        ? null
        : Names.TryGetValue(call.Function, out var name) ? name : $@"\operatorname{{{char.ToLowerInvariant(call.Function[0])}{call.Function[1..]}}}";

    public static string Print(Call call, Precedence atLeast)
    {
        var u = call.Arguments;
        if (Transparent.Contains(call.Function))
            return TexPrinter.Print(u[0], atLeast);
        return call.Function switch
        {
            "Exp" => Exponential(u[0]),
            "Abs" => $@"\left|{TexPrinter.Print(u[0], Precedence.Choice)}\right|",
            "Sqrt" => $@"\sqrt{{{TexPrinter.Print(u[0], Precedence.Choice)}}}",
            "Pow" => $"{TexPrinter.Print(u[0], Precedence.Primary)}^{{{TexPrinter.Print(u[1], Precedence.Choice)}}}",
            "Pi" => @"\pi",
            "XLogX" => TexPrinter.Enclose($@"{TexPrinter.Print(u[0], Precedence.Unary)} \log {TexPrinter.Print(u[0], Precedence.Unary)}", Precedence.Product, atLeast),
            _ => Apply(NameOf(call)!, u),
        };
    }

    // What does not fit into an exponent stands behind a name.
    public static string Exponential(Expr exponent) => exponent.Size > LargestExponent || exponent is Piecewise
        ? Apply(@"\exp", [exponent])
        : $"e^{{{TexPrinter.Print(exponent, Precedence.Choice)}}}";

    public static string Apply(string name, IReadOnlyList<Expr> arguments) =>
        $@"{name}\left({string.Join(", ", arguments.Select(a => TexPrinter.Print(a, Precedence.Choice)))}\right)";
}
