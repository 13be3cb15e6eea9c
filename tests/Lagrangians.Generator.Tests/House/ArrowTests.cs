using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Lagrangians.Generator.Tests.House;

/// <summary>The rooms of the generator and what each may know of the others, by their sources.</summary>
public sealed partial class ArrowTests
{
    private static readonly string[] Symbolic = ["Arithmetic", "Symbols", "Functions", "Calculus", "Simplification", "Lowering", "Stability", "Convexity"];

    // Calculus and its neighbours may ask one another; the reading of definitions and its model are known to what is emitted.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Arithmetic"] = [],
        ["Symbols"] = ["Arithmetic"],
        ["Functions"] = ["Arithmetic", "Symbols"],
        ["Simplification"] = ["Arithmetic", "Symbols", "Functions"],
        ["Calculus"] = ["Arithmetic", "Symbols", "Functions", "Simplification"],
        ["Lowering"] = ["Arithmetic", "Symbols", "Functions"],
        ["Stability"] = ["Arithmetic", "Symbols", "Functions", "Simplification", "Calculus", "Lowering"],
        ["Convexity"] = ["Arithmetic", "Symbols", "Functions", "Simplification", "Calculus", "Lowering", "Stability"],
        ["Reading"] = ["Arithmetic", "Symbols", "Functions", "Lowering", "Reading"],
        ["Emission"] = [.. Symbolic, "Reading"],
        ["Diagnostics"] = [.. Symbolic, "Reading", "Emission"],
    };

    public static TheoryData<string> Rooms => new(MayKnow.Keys);

    private static string Source([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src", "Lagrangians.Generator"));

    [Theory, MemberData(nameof(Rooms))]
    public void Arrows_point_one_way(string room)
    {
        foreach (var (file, text) in Files(room))
        {
            var known = Uses().Matches(text).Select(m => m.Groups["room"].Value).Where(r => r != room && MayKnow.ContainsKey(r));
            foreach (var other in known)
                Assert.True(MayKnow[room].Contains(other), $"{file} knows {other}");
        }
    }

    [Theory, MemberData(nameof(Rooms))]
    public void The_symbolic_rooms_know_no_compiler(string room)
    {
        if (!Symbolic.Contains(room))
            return;
        foreach (var (file, text) in Files(room))
            Assert.False(text.Contains("CodeAnalysis", StringComparison.Ordinal), $"{file} knows the compiler");
    }

    [Fact]
    public void Every_room_is_known_to_this_test()
    {
        var rooms = Directory.GetDirectories(Source()).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj" or "Properties"));
        Assert.Empty(rooms.Except(MayKnow.Keys));
        Assert.NotEmpty(Files("Symbols"));
    }

    [Fact]
    public void No_file_is_long() =>
        Assert.All(MayKnow.Keys.SelectMany(Files), f => Assert.True(f.Text.Split('\n').Length <= 400, f.File));

    private static IEnumerable<(string File, string Text)> Files(string room)
    {
        var folder = Path.Combine(Source(), room);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(Source(), f), File.ReadAllText(f)))
            : [];
    }

    // A using line, or a name in full.
    [GeneratedRegex(@"Lagrangians\.Generator\.(?<room>\w+)")]
    private static partial Regex Uses();
}
