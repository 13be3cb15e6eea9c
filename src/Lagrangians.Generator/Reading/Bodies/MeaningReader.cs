using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Reads a body a second time for what it means, where its numbers are rounded; and decides what of that is emitted. A number is emitted as
/// the one that it is in C#, but where terms that cancel in what is meant, or an exponent that is whole there, would leave the rounding of
/// numbers as all that there is.
/// </summary>
internal static class MeaningReader
{
    // Each is read again, to see whether it may stay what it is.
    private const int MaximumReadings = 12;

    /// <summary>The meaning, and the body to be emitted if it is another than the one read; null where nothing is rounded.</summary>
    /// <param name="parameters">The parameters of the definition.</param>
    /// <param name="body">The body with its numbers as they are in C#.</param>
    /// <param name="values">The numbers met in it.</param>
    /// <param name="read">Reads the body for symbols and literals.</param>
    public static (Meaning Meaning, Expr? Emitted)? Of(
        EquatableArray<Parameter> parameters, Expr body, ValuesOfLiterals values, Func<Symbol[], Literals, (Expr Body, IReadOnlyList<Requirement>? Requirements)> read)
    {
        var symbols = parameters.Select(p => p.Symbol).ToArray();
        var meant = Array.ConvertAll(symbols, WrittenBounds.Of);
        if (values.Inexact.Count == 0 && symbols.SequenceEqual(meant))
            return null;
        var (meaning, requirements) = read(meant, new MeaningsOfLiterals());
        var loose = new LooseLiterals();
        var ofLoose = values.HasLoose ? read(meant, loose).Body : null;
        var numbers = new EquatableArray<LooseNumber>([.. loose.Numbers]);
        var plain = values.HasLoose || !symbols.SequenceEqual(meant) ? read(symbols, new MeaningsOfLiterals(isRational: true)).Body : meaning;
        return (
            new Meaning(meaning, new EquatableArray<Expr>([.. meant]), ofLoose, numbers) { Requirements = EquatableArray.OrNull(requirements) },
            Emitted(plain, symbols, body, values, read));
    }

    private static Expr? Emitted(Expr ofMeanings, Symbol[] symbols, Expr body, ValuesOfLiterals values, Func<Symbol[], Literals, (Expr Body, IReadOnlyList<Requirement>? Requirements)> read)
    {
        if (ShapeOfNumbers.IsSame(body, ofMeanings))
            return null;
        if (values.Inexact.Count > MaximumReadings)
            return ofMeanings;
        var meant = new HashSet<double>(values.Inexact);
        var emitted = ofMeanings;
        foreach (var value in values.Inexact)
        {
            meant.Remove(value);
            var candidate = read(symbols, new ValuesOfLiterals(meant)).Body;
            if (ShapeOfNumbers.IsSame(candidate, ofMeanings))
                emitted = candidate;
            else
                meant.Add(value);
        }

        return emitted;
    }
}
