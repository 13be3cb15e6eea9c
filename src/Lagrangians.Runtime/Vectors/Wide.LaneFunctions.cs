namespace Lagrangians.Vectors;

/// <content>Functions that are written over lanes with digits to spare, as these are.</content>
public readonly partial struct Wide<V, T>
{
    static Wide<V, T> IVector<Wide<V, T>, T>.Apply<TFunction>(Wide<V, T> x, TFunction function) => function.Over<Wide<V, T>, T>(x, all: true);
}
