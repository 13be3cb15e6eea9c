using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>What a variable or an expression holds: a value, or the parts of a tuple.</summary>
/// <param name="Value">A number, a vector or a condition; null for a tuple.</param>
/// <param name="Parts">The parts of a tuple; empty for a value.</param>
/// <param name="Requirements">What must hold so that there is a value; of a tuple its parts have their own.</param>
internal sealed record Held<TValue>(TValue? Value, IReadOnlyList<Held<TValue>> Parts, IReadOnlyList<Requirement> Requirements)
    where TValue : class
{
    public static Held<TValue> Of(TValue value, IReadOnlyList<Requirement>? requirements = null) => new(value, [], requirements ?? []);

    public static Held<TValue> Tuple(IReadOnlyList<Held<TValue>> parts) => new(null, parts, []);

    /// <summary>Every value in it, with what that needs.</summary>
    public IEnumerable<Held<TValue>> Values => Value is null ? Parts.SelectMany(p => p.Values) : [this];
}
