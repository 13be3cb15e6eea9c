namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>The length of each vector in the flat form of a module's learnable parameters.</summary>
    /// <param name="parameters">The flat form: the parameters in order, of a vector all its elements.</param>
    /// <param name="numbers">How many parameters are numbers.</param>
    /// <param name="vectors">How many are vectors, which have one length.</param>
    /// <exception cref="ArgumentException">No length of the vectors gives as many.</exception>
    public static int LengthOfVectors<T>(ReadOnlySpan<T> parameters, int numbers, int vectors)
    {
        var (length, rest) = Math.DivRem(parameters.Length - numbers, vectors);
        return parameters.Length >= numbers && rest == 0 ? length : throw new ArgumentException(
            $"{parameters.Length} parameters are given where there are {numbers} numbers and {vectors} vectors of one length.", nameof(parameters));
    }

    /// <summary>Throws if a destination overlaps an input that is read again after the first result is stored.</summary>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void RequireApart<T>(ReadOnlySpan<T> input, Span<T> destination)
    {
        if (input.Overlaps(destination))
            throw new ArgumentException("It overlaps an input, which is read after the first of its results is stored.", nameof(destination));
    }
}
