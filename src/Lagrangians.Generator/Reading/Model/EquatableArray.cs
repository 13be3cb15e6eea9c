using System.Collections;

namespace Lagrangians.Generator.Reading.Model;

/// <summary>A read-only list that is equal to another with equal elements, for models that the compiler caches.</summary>
internal readonly struct EquatableArray<T>(T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = items;

    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    public T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Makes such lists.</summary>
internal static class EquatableArray
{
    /// <summary>The same list, or null for none.</summary>
    public static EquatableArray<T>? OrNull<T>(IEnumerable<T>? items)
        where T : IEquatable<T> => items is null ? null : new EquatableArray<T>([.. items]);
}
