using System.Collections.Immutable;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    private protected abstract TValue Truth(bool value);

    private protected abstract TValue Not(TValue condition);

    private protected abstract TValue Join(Connective connective, TValue left, TValue right);

    private protected abstract TValue Compare(Comparison comparison, TValue left, TValue right);

    /// <summary>One of two numbers, vectors or conditions.</summary>
    private protected abstract TValue Choose(TValue condition, TValue whenTrue, TValue whenFalse);

    /// <summary>What a variable holds where two paths meet; the same as their choice.</summary>
    private protected virtual TValue Meet(TValue condition, TValue whenTrue, TValue whenFalse) => Choose(condition, whenTrue, whenFalse);

    /// <summary>Whether a condition holds, where that is known before x is.</summary>
    private protected abstract bool? Decide(TValue condition);

    /// <summary>How much was noted of what must hold, so that there is a value.</summary>
    private protected virtual int Mark => 0;

    private protected virtual void Note(IEnumerable<Requirement> requirements)
    {
    }

    /// <summary>What was noted since, taken out: for what has to be noted elsewhere, or in another form.</summary>
    private protected virtual Requirement[] Take(int first) => [];

    /// <summary>The same where a condition holds.</summary>
    private protected virtual IEnumerable<Requirement> Under(TValue condition, IReadOnlyList<Requirement> requirements) => requirements;

    /// <summary>Notes that a place is reached at which there is no value.</summary>
    /// <param name="reason">What the condition is that leads there.</param>
    private protected virtual void NoteUndefined(string reason)
    {
    }

    // What is read under a condition needs nothing where the condition does not hold.
    private protected TResult ReadUnder<TResult>(Func<TValue> condition, Func<TResult> read)
    {
        var first = Mark;
        var result = read();
        NoteUnder(first, condition);
        return result;
    }

    private void NoteUnder(int first, Func<TValue> condition)
    {
        if (Mark == first)
            return;
        var noted = Take(first);
        Note(Under(condition(), noted));
    }

    private Held<TValue> Choose(TValue condition, Held<TValue> whenTrue, Held<TValue> whenFalse) => Choose(condition, whenTrue, whenFalse, Choose);

    private Held<TValue> Choose(TValue condition, Held<TValue> whenTrue, Held<TValue> whenFalse, Func<TValue, TValue, TValue, TValue> choose)
    {
        if (ReferenceEquals(whenTrue, whenFalse))
            return whenTrue;
        if (whenTrue.Value is not { } a || whenFalse.Value is not { } b)
            return Held<TValue>.Tuple([.. whenTrue.Parts.Zip(whenFalse.Parts, (t, f) => Choose(condition, t, f, choose))]);
        var requirements = whenTrue.Requirements.Count + whenFalse.Requirements.Count == 0
            ? [] : Under(condition, whenTrue.Requirements).Concat(Under(Not(condition), whenFalse.Requirements)).Distinct().ToArray();
        return Held<TValue>.Of(choose(condition, a, b), requirements);
    }

    // The condition under which it goes on.
    private TValue GoesOn(Outcome<TValue> outcome) => outcome.Fold(
        exit => Truth(exit.CanGoOn),
        (condition, a, b) => (Decide(a), Decide(b)) switch
        {
            (true, true) => a,
            (true, false) => condition,
            (false, true) => Not(condition),
            (false, false) => a,
            (true, _) => Join(Connective.Or, condition, b),
            (false, _) => Join(Connective.And, Not(condition), b),
            (_, true) => Join(Connective.Or, Not(condition), a),
            (_, false) => Join(Connective.And, condition, a),
            _ => Join(Connective.Or, Join(Connective.And, condition, a), Join(Connective.And, Not(condition), b)),
        })!;

    // What the names hold where the paths that go on have met.
    private ImmutableDictionary<ISymbol, Held<TValue>> Meet(Outcome<TValue> outcome)
    {
        var ends = outcome.Exits.Where(e => e.CanGoOn).Select(e => e.Names!).Distinct().ToArray();
        var met = ends[0];
        if (ends.Length == 1)
            return met;
        foreach (var pair in ends[0])
        {
            if (ends.All(e => e.TryGetValue(pair.Key, out var held) && ReferenceEquals(held, pair.Value)))
                continue;
            // What was not given a value on all paths has none here, as the compiler has made sure of.
            met = ends.All(e => e.ContainsKey(pair.Key))
                ? met.SetItem(pair.Key, outcome.Fold<Held<TValue>>(e => e.CanGoOn ? e.Names![pair.Key] : null, (c, a, b) => Choose(c, a, b, Meet))!)
                : met.Remove(pair.Key);
        }

        return met;
    }

    /// <summary>Statements one behind the other, which stand under what those before them have decided.</summary>
    private sealed class Path(MethodReader<TValue> reader)
    {
        private readonly List<Outcome<TValue>> _parts = [];
        private readonly List<(Outcome<TValue> Part, int First)> _decided = [];

        public bool CanGoOn { get; private set; } = true;

        public void Add(Outcome<TValue> part)
        {
            CanGoOn = part.CanGoOn;
            if (CanGoOn)
                reader._frame.Names = reader.Meet(part);
            if (part is Exit<TValue> { CanGoOn: true })
                return;
            _parts.Add(part);
            if (CanGoOn && part.Exits.Any(e => !e.CanGoOn))
                _decided.Add((part, reader.Mark));
        }

        public Outcome<TValue> End()
        {
            for (var i = _decided.Count - 1; i >= 0; i--)
            {
                var (part, first) = _decided[i];
                reader.NoteUnder(first, () => reader.GoesOn(part));
            }

            if (CanGoOn)
                _parts.Add(reader.GoOn());
            return _parts.Count == 1 ? _parts[0] : new Sequence<TValue>(_parts);
        }
    }
}
