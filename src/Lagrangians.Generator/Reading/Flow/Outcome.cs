using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>
/// Where statements lead: on to the next one, out of the method with a value, or to the end of a loop or a switch, as conditions decide. A block with
/// early returns is such a tree, from which its value follows as one choice within the other.
/// </summary>
internal abstract class Outcome<TValue>
    where TValue : class
{
    /// <summary>Does some path lead on to the next statement?</summary>
    public abstract bool CanGoOn { get; }

    /// <summary>The value of the tree, where that of each end is given.</summary>
    /// <param name="ofExit">The value of an end; null for none, so that the other end of a choice is taken.</param>
    /// <param name="choose">The value of a choice of which both ends have one.</param>
    public abstract TResult? Fold<TResult>(Func<Exit<TValue>, TResult?> ofExit, Func<TValue, TResult, TResult, TResult> choose)
        where TResult : class;

    /// <summary>The ends of its paths.</summary>
    public abstract IEnumerable<Exit<TValue>> Exits { get; }
}

/// <summary>The end of a path.</summary>
/// <param name="label">Where it leads; null for a return, and for what goes on.</param>
/// <param name="result">What is returned; null also where a number never comes: at a throw.</param>
/// <param name="names">What the names hold there; null at a return.</param>
internal sealed class Exit<TValue>(ILabelSymbol? label, Held<TValue>? result, ImmutableDictionary<ISymbol, Held<TValue>>? names) : Outcome<TValue>
    where TValue : class
{
    public ILabelSymbol? Label { get; } = label;

    public Held<TValue>? Result { get; } = result;

    public ImmutableDictionary<ISymbol, Held<TValue>>? Names { get; } = names;

    public override bool CanGoOn => Label is null && Names is not null;

    public override IEnumerable<Exit<TValue>> Exits => [this];

    public override TResult? Fold<TResult>(Func<Exit<TValue>, TResult?> ofExit, Func<TValue, TResult, TResult, TResult> choose)
        where TResult : class => ofExit(this);
}

/// <summary>One of two, as a condition says.</summary>
internal sealed class Fork<TValue>(TValue condition, Outcome<TValue> whenTrue, Outcome<TValue> whenFalse) : Outcome<TValue>
    where TValue : class
{
    public override bool CanGoOn => whenTrue.CanGoOn || whenFalse.CanGoOn;

    public override IEnumerable<Exit<TValue>> Exits => whenTrue.Exits.Concat(whenFalse.Exits);

    public override TResult? Fold<TResult>(Func<Exit<TValue>, TResult?> ofExit, Func<TValue, TResult, TResult, TResult> choose)
        where TResult : class
    {
        var (a, b) = (whenTrue.Fold(ofExit, choose), whenFalse.Fold(ofExit, choose));
        return a is null ? b : b is null ? a : choose(condition, a, b);
    }
}

/// <summary>One behind the other, each where the one before goes on.</summary>
internal sealed class Sequence<TValue>(IReadOnlyList<Outcome<TValue>> parts) : Outcome<TValue>
    where TValue : class
{
    // Only the last may end the sequence.
    public override bool CanGoOn => parts[parts.Count - 1].CanGoOn;

    public override IEnumerable<Exit<TValue>> Exits => parts.SelectMany((p, i) => i == parts.Count - 1 ? p.Exits : p.Exits.Where(e => !e.CanGoOn));

    public override TResult? Fold<TResult>(Func<Exit<TValue>, TResult?> ofExit, Func<TValue, TResult, TResult, TResult> choose)
        where TResult : class
    {
        var result = parts[parts.Count - 1].Fold(ofExit, choose);
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            var next = result;
            result = parts[i].Fold(e => e.CanGoOn ? next : ofExit(e), choose);
        }

        return result;
    }
}

/// <summary>A loop's pass, or a loop or a switch: what leads to its label goes on behind it.</summary>
internal sealed class Labelled<TValue>(Outcome<TValue> inner, ILabelSymbol label) : Outcome<TValue>
    where TValue : class
{
    /// <summary>The outcome with the label reached.</summary>
    public static Outcome<TValue> Of(Outcome<TValue> inner, ILabelSymbol label) => !inner.Exits.Any(e => Leads(e, label)) ? inner
        : inner is Exit<TValue> exit ? Arrived(exit, label) : new Labelled<TValue>(inner, label);

    // What leads to it goes on.
    public override bool CanGoOn => true;

    public override IEnumerable<Exit<TValue>> Exits => inner.Exits.Select(e => Arrived(e, label));

    public override TResult? Fold<TResult>(Func<Exit<TValue>, TResult?> ofExit, Func<TValue, TResult, TResult, TResult> choose)
        where TResult : class => inner.Fold(e => ofExit(Arrived(e, label)), choose);

    private static Exit<TValue> Arrived(Exit<TValue> exit, ILabelSymbol label) => Leads(exit, label) ? new(null, null, exit.Names) : exit;

    private static bool Leads(Exit<TValue> exit, ILabelSymbol label) => SymbolEqualityComparer.Default.Equals(exit.Label, label);
}
