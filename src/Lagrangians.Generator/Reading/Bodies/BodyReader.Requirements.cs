using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Reading.Bodies;

// What the body needs so that it has a value, as it is written: in 2·x²·a/a − x² the a's cancel, and yet it is 0/0 where a is 0. It is
// noted as each operation is read, with the conditions that it stands under; what a local variable or an argument needs is noted where
// its value is used.
internal sealed partial class BodyReader
{
    private const int MaximumNotes = 4_096;
    private const int MaximumRequirements = 256;

    private readonly List<Requirement> _requirements = [];

    /// <summary>What the body needs, each thing once, the simplest first; null where there is too much to follow.</summary>
    public IReadOnlyList<Requirement>? Requirements =>
        _requirements.Count <= MaximumNotes && _requirements.Distinct().ToArray() is { Length: <= MaximumRequirements } distinct
            ? [.. distinct.OrderBy(r => r.Expr.Depth)]
            : null;

    private protected override int Mark => _requirements.Count;

    private protected override IEnumerable<Requirement> Under(Expr condition, IReadOnlyList<Requirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            var all = requirement.Condition is { } inner ? algebra.Join(Connective.And, condition, inner) : condition;
            if (ReferenceEquals(all, algebra.False))
                continue;
            var under = requirement with { Condition = ReferenceEquals(all, algebra.True) ? null : all };
            yield return requirement.Part is Logic or Relation ? under with { Part = all } : under;
        }
    }

    // Of what is undefined whatever its parts are the condition is all that there is to tell.
    private protected override void NoteUndefined(string reason) =>
        Note([new Requirement(algebra.Constant(-1), Need.NonNegative, algebra.True, reason)]);

    private Expr Reciprocal(Expr divisor)
    {
        var reciprocal = algebra.Power(divisor, -1);
        if (Requirement.OfDivisor(algebra, divisor, reciprocal) is { } requirement)
            Note([requirement]);
        return reciprocal;
    }

    private Expr Divide(string function, Expr dividend, Expr divisor)
    {
        var result = algebra.Call(function, dividend, divisor);
        if (Requirement.OfDivisor(algebra, divisor, result) is { } requirement)
            Note([requirement]);
        return result;
    }

    private Expr Apply(Spelling spelling, Expr[] arguments)
    {
        Note(Requirement.OfSpelling(algebra, spelling, arguments));
        return spelling.Meaning(Array.ConvertAll(arguments, a => new Term(algebra, a))).Expr;
    }

    private protected override void Note(IEnumerable<Requirement> requirements)
    {
        // Of more than can be followed nothing is kept: see Requirements.
        if (_requirements.Count <= MaximumNotes)
            _requirements.AddRange(requirements);
    }

    // Each thing once.
    private protected override Requirement[] Take(int first)
    {
        if (_requirements.Count == first)
            return [];
        Requirement[] taken = [.. _requirements.Skip(first).Distinct()];
        if (_requirements.Count <= MaximumNotes)
            _requirements.RemoveRange(first, _requirements.Count - first);
        return taken;
    }

    // Of the elements of a lambda what is needed of the vectors' elements.
    private void AtElements(int first, Expr[] elements, List<Expr> vectors)
    {
        for (var r = first; r < _requirements.Count; r++)
        {
            for (var i = 0; i < elements.Length; i++)
                _requirements[r] = _requirements[r].With(e => algebra.Substitute(e, elements[i], vectors[i]));
        }
    }
}
