using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Values of x and of the parameters; a vector of some elements is as many numbers.</summary>
/// <param name="values">For each parameter one number, or one for each element.</param>
/// <param name="count">The number of elements; 1 of a Lagrangian that is not one of a vector.</param>
internal sealed class SamplePoint(double[][] values, int count)
{
    public int Count { get; } = count;

    /// <summary>The largest magnitude of an element of x.</summary>
    public double Magnitude => values[0].Max(Math.Abs);

    /// <summary>The smallest magnitude of an element of x that is not 0; 1 if there is none.</summary>
    public double Smallest => values[0].Select(Math.Abs).Where(v => v > 0).DefaultIfEmpty(1).Min();

    public BigFloat ValueOf(Symbol symbol, int element) =>
        symbol.Index == Symbol.LengthIndex ? Count : values[symbol.Index][symbol.VariesByElement ? element : 0];

    /// <summary>The point with one parameter moved by a few units in the last place of a double.</summary>
    public SamplePoint Nudged(int parameter)
    {
        var nudged = (double[][])values.Clone();
        nudged[parameter] = Array.ConvertAll(values[parameter], v => v + (v * (1.0 / (1L << 50))));
        return new SamplePoint(nudged, Count);
    }

    /// <summary>By how many bits a number is nudged below its own magnitude.</summary>
    public const int NudgeBits = 50;

    /// <summary>The point with one element of one parameter moved by a few units in the last place of a double.</summary>
    public SamplePoint Nudged(int parameter, int element)
    {
        var nudged = (double[][])values.Clone();
        nudged[parameter] = [.. values[parameter].Select((v, i) => i == element ? v + (v * (1.0 / (1L << NudgeBits))) : v)];
        return new SamplePoint(nudged, Count);
    }

    /// <summary><c>x = 0.5, beta = 2</c>, of the symbols that matter.</summary>
    public string Describe(IEnumerable<Symbol> symbols) => string.Join(", ", symbols.Select(s => s.Name + " = " + Text(s)));

    /// <summary>A number as C# writes it.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private string Text(Symbol symbol) =>
        symbol.VariesByElement ? "[" + string.Join(", ", values[symbol.Index].Select(Text)) + "]" : Text(values[symbol.Index][0]);
}
