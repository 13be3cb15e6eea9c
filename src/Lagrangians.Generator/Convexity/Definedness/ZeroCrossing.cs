using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>
/// A zero of a divisor that is no number that one can write, between two points where it has different signs: what is continuous between
/// them is 0 somewhere there. The double next to it is given.
/// </summary>
internal sealed class ZeroCrossing(Requirement requirement, ValueChoice choice)
{
    private const int Bisections = 1_100;
    private const int Bits = 200;

    /// <summary>The values next to the zero, or null where none is found.</summary>
    public IReadOnlyList<ParameterValue>? Find(IReadOnlyList<Symbol> symbols)
    {
        Rational[] usual = [.. symbols.Select(choice.Usual)];
        if (requirement.Exponent is not (null or Constant) || Algebra.Nodes(requirement.Expr).Any(n => n is Piecewise or Call { Function: "Sign" or "Atan2" or "Tan" or "IntegerQuotient" or "IntegerRemainder" }))
            return null;
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Kind != SymbolKind.Integer && Along(symbols, usual, i) is { } found)
                return [.. symbols.Select((s, j) => new ParameterValue(s, j == i ? found : usual[j]))];
        }

        return null;
    }

    private Rational? Along(IReadOnlyList<Symbol> symbols, Rational[] usual, int index)
    {
        var program = new BoxProgram(symbols, [.. new[] { requirement.Expr, requirement.Condition }.OfType<Expr>()]);
        var values = choice.Values(symbols[index]).OrderBy(v => v).Where(v => v.IsExactDouble).Select(v => v.ToDouble()).ToArray();
        for (var i = 1; i < values.Length; i++)
        {
            if (SignOver(values[i - 1], values[i - 1]) * SignOver(values[i], values[i]) == -1 && Between(values[i - 1], values[i]) is { } zero)
                return zero;
        }

        return null;

        Rational? Between(double low, double high)
        {
            var signBelow = SignOver(low, low);
            for (var step = 0; step < Bisections && Enclosure.Above(low) < high; step++)
            {
                var middle = low + ((high - low) / 2);
                var sign = SignOver(middle, middle);
                if (sign == 0 || middle <= low || middle >= high)
                    break;
                (low, high) = sign == signBelow ? (middle, high) : (low, middle);
            }

            // With everything defined and the condition true all the way; and then as near as doubles come.
            if (high - low > 1e-12 * Math.Max(1, Math.Abs(low)) || SignOver(low, high) is null)
                return null;
            for (var step = 0; step < 64 && Enclosure.Above(low) < high; step++)
            {
                var middle = low + ((high - low) / 2);
                if (middle <= low || middle >= high)
                    break;
                (low, high) = SignAt(middle) == signBelow ? (middle, high) : (low, middle);
            }

            return Rational.FromDouble(low);
        }

        int SignAt(double place) => new PreciseValue(s => BigRange.Of(ReferenceEquals(s, symbols[index]) ? Rational.FromDouble(place) : usual[IndexOf(s)], Bits), Bits)
            .Of(requirement.Expr) is { ContainsZero: false } value ? value.IsPositive ? 1 : -1 : 0;

        int IndexOf(Symbol symbol) => Enumerable.Range(0, symbols.Count).First(i => ReferenceEquals(symbols[i], symbol));

        // 0 where it is not known, null where something is not certainly defined.
        int? SignOver(double low, double high)
        {
            var result = program.Evaluate([.. usual.Select((u, i) => i == index ? new Enclosure(low, high) : Enclosure.Of(u))]);
            if (!program.IsDefined || (result.Length > 1 && result[1].Lower < 1))
                return null;
            return result[0].Lower > 0 ? 1 : result[0].Upper < 0 ? -1 : 0;
        }
    }
}
