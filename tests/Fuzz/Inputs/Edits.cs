using CsCheck;
using static Lagrangians.Fuzz.Inputs.Text;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>What stands in an editor between two correct states: prefixes, and pairs of edits.</summary>
internal static class Edits
{
    private static readonly string[] Fragments =
    [
        "x", "beta", "0", "1e-6", "2.5", "(", ")", "{", "}", ";", ",", ".", "+", "-", "*", "/", "=>", "=", "[", "]", "<", ">", "?", ":", "\"", "/*", "*/", "//", "\n", " ", "double", "float", "int", "static", "partial", "return", "var", "Exp", "Log", "Sum", "Lagrangian", "Learnable", "namespace M;", "#if X\n", "#endif\n", "@", "$\"", "é", "\uD800", "\0",
    ];

    /// <summary>The text of a valid project up to a point, and the whole of it after.</summary>
    public static Gen<Input> Prefixes { get; } = Gen.Select(Samples.Projects, Gen.Double[0, 1], (files, at) =>
        new Input([files[0][..(int)(at * files[0].Length)], .. files[1..]], files));

    /// <summary>A valid project with one to three edits, after or before them.</summary>
    public static Gen<Input> Pairs { get; } = Gen.Select(Samples.Projects, Edit.Array[1, 3], Gen.Bool, (files, edits, isBack) =>
    {
        string[] edited = [.. files];
        foreach (var edit in edits)
        {
            var file = edit.File % edited.Length;
            edited[file] = edit.Of(edited[file]);
        }

        return isBack ? new Input(edited, files) : new Input(files, edited);
    });

    private static Gen<(int File, Func<string, string> Of)> Edit => Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Frequency((2, Gen.Const("")), (5, One(Fragments))), (file, at, length, with) =>
        (file, (Func<string, string>)(text =>
        {
            var from = (int)(at * text.Length);
            return text[..from] + with + text[Math.Min(text.Length, from + length)..];
        })));
}
