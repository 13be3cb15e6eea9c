namespace Lagrangians.Generator.Symbols;

/// <summary>What is made over and over and serves a moment each time: given back, it serves again.</summary>
internal sealed class Idle<T>(Func<T> make)
{
    private readonly Stack<T> _idle = new();

    public T Take() => _idle.Count > 0 ? _idle.Pop() : make();

    /// <summary>For what is as good as new.</summary>
    public void GiveBack(T thing) => _idle.Push(thing);
}
