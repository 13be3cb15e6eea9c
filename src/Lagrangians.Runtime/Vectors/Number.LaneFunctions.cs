namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>Functions that are written over lanes with digits to spare: double-words within the range of a double, the numbers themselves beyond.</content>
public readonly partial struct Number<T>
{
    public static Number<T> LogGamma(Number<T> x) => Apply(x, default(LogGammaFunction));

    public static Number<T> Digamma(Number<T> x) => Apply(x, default(DigammaFunction));

    public static Number<T> Trigamma(Number<T> x) => Apply(x, default(TrigammaFunction));

    public static Number<T> PolyGamma(double n, Number<T> x) => Apply(x, new PolyGammaFunction((int)n));

    public static Number<T> Log1pOfFraction(Number<T> x) => Log1p(x);

    public static Number<T> Negentropy(Number<T> x) => x.IsTiny ? x * x / 2 : default(NegentropyFunction).Over<Number<T>>(x, all: false);

    // What a register loses a number has.
    static Number<T> IReal<Number<T>>.ProductError(Number<T> x, Number<T> y) => 0;

    static Number<T> IReal<Number<T>>.SumError(Number<T> x, Number<T> y) => 0;

    static Number<T> IReal<Number<T>>.QuotientError(Number<T> x, Number<T> y) => 0;

    static Number<T> IReal<Number<T>>.Apply<TFunction>(Number<T> x, TFunction function) => Apply(x, function);

    private static Number<T> Apply<TFunction>(Number<T> x, TFunction function)
        where TFunction : struct, ILaneFunction
        => x.IsDouble ? Of(function.Over<PairedLanes<Lane<double>, double>>(x.AsWords, all: false)) : function.Over<Number<T>>(x, all: false);
}
