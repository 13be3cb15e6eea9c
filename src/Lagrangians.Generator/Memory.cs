namespace Lagrangians.Generator;

/// <summary>
/// What was found for keys that say all it follows from: found once, however many threads ask, and kept as long as there is room. When there is
/// none, what was asked for longest ago goes first.
/// </summary>
/// <param name="capacity">The room, in bytes.</param>
/// <param name="sizeOf">What a key and a value take, about.</param>
internal sealed class Memory<TKey, TValue>(long capacity, Func<TKey, TValue, long> sizeOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, Entry> _entries = [];

    // Of what has been found, the latest first.
    private readonly LinkedList<Entry> _found = new();

    private long _size;

    /// <summary>What is kept, in bytes.</summary>
    public long Size
    {
        get
        {
            lock (_found)
                return _size;
        }
    }

    /// <summary>What is known of a key, or is found now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="find">Finds it; what is thrown here is not remembered, and another thread that waits begins anew.</param>
    /// <param name="cancellation">Cancels the waiting for another thread.</param>
    public TValue Of(TKey key, Func<TValue> find, CancellationToken cancellation)
    {
        var entry = EntryOf(key);
        return Turn.Of(
            entry,
            () =>
            {
                if (entry.Value is null)
                    Keep(entry, Found(entry, find));
                return entry.Value!;
            },
            cancellation);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_found)
        {
            _entries.Clear();
            _found.Clear();
            _size = 0;
        }
    }

    private Entry EntryOf(TKey key)
    {
        lock (_found)
        {
            if (!_entries.TryGetValue(key, out var entry))
                _entries.Add(key, entry = new Entry(key));
            else if (entry.Place is { } place)
                MoveToFront(place);
            return entry;
        }
    }

    private TValue Found(Entry entry, Func<TValue> find)
    {
        try
        {
            return RoomyStack.Run(find);
        }
        catch
        {
            lock (_found)
                Remove(entry);
            throw;
        }
    }

    private void Keep(Entry entry, TValue value)
    {
        var size = sizeOf(entry.Key, value);
        lock (_found)
        {
            entry.Value = value;
            // Another thread may have begun anew after this one's entry was forgotten.
            if (!_entries.TryGetValue(entry.Key, out var kept))
                _entries.Add(entry.Key, entry);
            else if (!ReferenceEquals(kept, entry))
                return;
            (entry.Size, entry.Place) = (size, _found.AddFirst(entry));
            _size += size;
            while (_size > capacity)
                Remove(_found.Last!.Value);
        }
    }

    private void Remove(Entry entry)
    {
        if (_entries.TryGetValue(entry.Key, out var kept) && ReferenceEquals(kept, entry))
            _entries.Remove(entry.Key);
        if (entry.Place is not { } place)
            return;
        _found.Remove(place);
        _size -= entry.Size;
        entry.Place = null;
    }

    private void MoveToFront(LinkedListNode<Entry> place)
    {
        _found.Remove(place);
        _found.AddFirst(place);
    }

    private sealed class Entry(TKey key)
    {
        public TKey Key { get; } = key;

        public TValue? Value { get; set; }

        public long Size { get; set; }

        public LinkedListNode<Entry>? Place { get; set; }
    }
}
