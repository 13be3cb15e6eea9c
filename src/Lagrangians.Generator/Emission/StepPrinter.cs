using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>Spells steps as operations on lanes: functions stand on the vector type, a choice is a selection by a mask.</summary>
/// <param name="vector">The name of the vector type.</param>
/// <param name="identifiers">How the parameters are spelled, by position.</param>
/// <param name="locals">The names of the steps that were given one.</param>
internal sealed class StepPrinter(string vector, IReadOnlyList<string> identifiers, IReadOnlyDictionary<Step, string> locals)
{
    private const int CharactersOfStep = 32;

    /// <summary>The name of the vector type.</summary>
    public string Vector { get; } = vector;

    /// <summary>Are functions to be calls, since there are too many of them?</summary>
    public bool IsCrowded { get; set; }

    /// <summary>The text, in parentheses where it binds less tightly than <paramref name="atLeast"/>.</summary>
    public string Print(Step step, Precedence atLeast) => locals.TryGetValue(step, out var name) ? name : PrintContent(step, atLeast);

    /// <summary>The text of a step that has a name, for its definition.</summary>
    public string PrintContent(Step step, Precedence atLeast)
    {
        Budget.Enter();
        var (text, precedence) = step switch
        {
            NumberStep number => OfNumber(number),
            InputStep input => (identifiers[input.Symbol.Index], Precedence.Primary),
            OperatorStep operation => OfOperator(operation),
            FunctionStep { Text: "Max" } max when max.Parts.FirstOrDefault(IsZero) is { } zero =>
                ($"{Vector}.PositivePart({Print(max.Parts.First(p => p != zero), Precedence.Choice)})", Precedence.Primary),
            FunctionStep function when IsCrowded && Crowding.IsTakenIn(function) =>
                (Call($"global::Lagrangians.Vectors.OutOfLine<{Vector}>", function.Kernel, function), Precedence.Primary),
            FunctionStep function => (Call(function.Kernel, function), Precedence.Primary),
            ChoiceStep => (Call("Select", step), Precedence.Primary),
            ComparisonStep { Comparison: Comparison.Equal } equal => OfEqual(equal),
            ComparisonStep comparison => (OfComparison(comparison), Precedence.Relation),
            LogicStep logic => OfLogic(logic),
            _ => throw new InvalidOperationException($"nothing prints {step.GetType().Name}"),
        };
        // Each level copies what those below it have written.
        Budget.Charge(text.Length / CharactersOfStep);
        return precedence < atLeast ? $"({text})" : text;
    }

    private static bool IsZero(Step step) => step is NumberStep { Exact: { IsZero: true } };

    private string Call(string function, Step step) => Call(Vector, function, step);

    private string Call(string type, string function, Step step) => $"{type}.{function}({string.Join(", ", step.Parts.Select(p => Print(p, Precedence.Choice)))})";

    private (string, Precedence) OfOperator(OperatorStep step)
    {
        switch (step.Operator)
        {
            case Operator.Negate:
                return ("-" + Print(step.Part(0), Precedence.Product), Precedence.Sum);
            case Operator.Root:
                return (Call("Sqrt", step), Precedence.Primary);
            default:
                var (sign, precedence) = step.Operator switch
                {
                    Operator.Add => ("+", Precedence.Sum),
                    Operator.Subtract => ("-", Precedence.Sum),
                    Operator.Multiply => ("*", Precedence.Product),
                    _ => ("/", Precedence.Product),
                };
                return ($"{Print(step.Part(0), precedence)} {sign} {Print(step.Part(1), precedence + 1)}", precedence);
        }
    }

    private (string, Precedence) OfNumber(NumberStep step)
    {
        if (step.Exact is not { } value)
            return (double.IsNaN(step.Value) ? "double.NaN" : step.Value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity", Precedence.Primary);
        return value.Sign < 0 ? ("-" + Number(-value, step.IsWide), Precedence.Unary) : (Number(value, step.IsWide), Precedence.Primary);
    }

    private string Number(Rational value, bool isWide)
    {
        if (!isWide || value.IsExactDouble || !Rational.TryFromDouble(value.ToDouble(), out var nearest) || nearest.IsZero)
            return Numerals.Of(value);
        return $"{Vector}.Constant({Numerals.Of(nearest)}, {Numerals.Of(value - nearest)})";
    }

    private (string, Precedence) OfEqual(ComparisonStep step)
    {
        var (left, right) = step.Part(0) is NumberStep ? (step.Part(1), step.Part(0)) : (step.Part(0), step.Part(1));
        return ($"{Vector}.Equal({Print(left, Precedence.Sum)}, {Print(right, Precedence.Sum)})", Precedence.Relation);
    }

    // What varies stands on the left: x > 0 rather than 0 < x.
    private string OfComparison(ComparisonStep step)
    {
        var (left, right, sign) = (step.Part(0), step.Part(1), step.Comparison == Comparison.Less ? "<" : "<=");
        if (left is NumberStep || right is InputStep { Symbol.Kind: SymbolKind.Variable })
            (left, right, sign) = (right, left, sign == "<" ? ">" : ">=");
        return $"{Print(left, Precedence.Sum)} {sign} {Print(right, Precedence.Sum)}";
    }

    private (string, Precedence) OfLogic(LogicStep step) => step.Connective switch
    {
        Connective.Not => (Not(Print(step.Part(0), Precedence.Primary)), Precedence.Primary),
        Connective.And => (Joined(step, " & ", Precedence.And), Precedence.And),
        Connective.Or => (Joined(step, " | ", Precedence.Or), Precedence.Or),
        Connective.True => ("true", Precedence.Primary),
        _ => ("false", Precedence.Primary),
    };

    /// <summary>The opposite of a mask.</summary>
    public static string Not(string mask) => "~" + mask;

    private string Joined(LogicStep step, string separator, Precedence precedence) =>
        string.Join(separator, step.Parts.Select(p => Print(p, precedence + 1)));
}
