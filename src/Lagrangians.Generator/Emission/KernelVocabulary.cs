using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>Spells expressions as operations on lanes: functions stand on the vector type, a choice is a selection by a mask.</summary>
/// <param name="algebra">The algebra of the expressions.</param>
/// <param name="vector">The name of the vector type.</param>
/// <param name="identifiers">How the parameters are spelled, by position.</param>
/// <param name="locals">The names of the nodes that were given one.</param>
/// <param name="isWide">Whether the lanes have twice the digits, and so have numbers.</param>
internal sealed class KernelVocabulary(
    Algebra algebra, string vector, IReadOnlyList<string> identifiers, IReadOnlyDictionary<Expr, string> locals, bool isWide) : Vocabulary
{
    public override bool HasMoreDigits => isWide;

    public override bool IsComputed => true;

    public override string And => " & ";

    public override string Or => " | ";

    public override string Not => "~";

    public override Precedence ChoosePrecedence => Precedence.Primary;

    public override string Symbol(Symbol symbol) => identifiers[symbol.Index];

    public override string Number(Rational value)
    {
        if (!isWide || value.IsExactDouble || !Rational.TryFromDouble(value.ToDouble(), out var nearest) || nearest.IsZero)
            return base.Number(value);
        return $"{vector}.Constant({base.Number(nearest)}, {base.Number(value - nearest)})";
    }

    public override string Call(string function, IReadOnlyList<string> arguments) => function == RoundedProduct.Name ? $"{arguments[0]} * {arguments[1]}"
        : function != Displacement.Name ? $"{vector}.{base.Call(function, arguments)}"
        : arguments[1].StartsWith("-", StringComparison.Ordinal) ? $"{arguments[0]} + {arguments[1].Substring(1)}" : $"{arguments[0]} - {arguments[1]}";

    public override Precedence PrecedenceOf(string function) => function switch
    {
        Displacement.Name => Precedence.Sum,
        RoundedProduct.Name => Precedence.Product,
        _ => base.PrecedenceOf(function),
    };

    public override string Choose(string condition, string whenTrue, string whenFalse) =>
        $"{vector}.Select({condition}, {whenTrue}, {whenFalse})";

    public override string Equal(string left, string right) => $"{vector}.Equal({left}, {right})";

    public override string? NameOf(Expr expr) => locals.TryGetValue(expr, out var name) ? name : Undefined(expr);

    public override string? NameOf(Expr @base, Expr exponent) => NameOf(algebra.Power(@base, exponent));

    public override string? NameOf(Expr @base, Rational exponent) => NameOf(algebra.Power(@base, exponent));

    public override Rational? ValueOf(Expr expr) => IsClosed(expr) ? HighPrecision.Constant(expr) : null;

    public override Rational? ValueOf(Expr @base, Expr exponent) =>
        IsClosed(@base) && IsClosed(exponent) ? HighPrecision.Constant(algebra.Power(@base, exponent)) : null;

    // An expression without symbols that is no number, as 1/0: C# would divide integers, and refuse.
    private static string? Undefined(Expr expr)
    {
        if (expr is Symbols.Symbol or Constant || !IsClosed(expr))
            return null;
        var value = new HighPrecision(_ => BigFloat.NaN, 256).EvaluateIfPossible(expr);
        return value.IsFinite ? null : value.IsNaN ? "double.NaN" : value.Sign > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
    }

    /// <summary>A number or an expression without symbols that is to be printed as one.</summary>
    internal static bool IsClosed(Expr expr) => expr.IsClosed && expr.Depth <= 30;
}
