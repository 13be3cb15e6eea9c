using System.Runtime.CompilerServices;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Texts that are read by people when they change: <c>Snapshots/Name.verified.cs</c>.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Asserts that the text is the verified one. If not, it is written beside it as <c>Name.received.cs</c>; to accept it, rename that file.
    /// </summary>
    public static void Match(string name, string text, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots");
        var (verified, received) = (Path.Combine(folder, name + ".verified.cs"), Path.Combine(folder, name + ".received.cs"));
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"{received} is not {verified}.\n\n{text}");
    }
}
