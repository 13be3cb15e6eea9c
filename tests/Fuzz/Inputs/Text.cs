using CsCheck;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Small generators of text.</summary>
internal static class Text
{
    /// <summary>One of some.</summary>
    public static Gen<string> One(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>The first, and now and then another.</summary>
    public static Gen<string> Mostly(string usual, params string[] others) => Gen.Frequency((6, Gen.Const(usual)), (1, One(others)));

    /// <summary>The text, or most often nothing.</summary>
    public static Gen<string> Seldom(Gen<string> text) => Gen.Frequency((4, Gen.Const("")), (1, text));

    /// <summary>Some texts, joined.</summary>
    public static Gen<string> Joined(Gen<string> text, int least, int most, string separator) => text.Array[least, most].Select(parts => string.Join(separator, parts));

    /// <summary>A size from 1 on, small ones as often as large ones.</summary>
    public static Gen<int> Size(int most) => Gen.Double[0, Math.Log(most)].Select(l => (int)Math.Exp(l));

    /// <summary>A class around some members.</summary>
    public static string InClass(string members) => $"namespace N {{ internal static partial class A {{\n{members}\n}} }}";
}
