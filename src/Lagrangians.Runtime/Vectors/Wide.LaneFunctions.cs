namespace Lagrangians.Vectors;

/// <content>Functions that are written over lanes with digits to spare, as these are.</content>
public readonly partial struct Wide<V, T>
{
    static Wide<V, T> IReal<Wide<V, T>>.Apply<TFunction>(Wide<V, T> x, TFunction function) => function.Over<Wide<V, T>>(x, all: true);
}
