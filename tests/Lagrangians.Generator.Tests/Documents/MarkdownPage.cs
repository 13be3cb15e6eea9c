using System.Text;
using System.Text.RegularExpressions;

namespace Lagrangians.Generator.Tests.Documents;

/// <summary>The blocks of code of a Markdown page.</summary>
internal static partial class MarkdownPage
{
    /// <summary>Every block of a page, those of an output joined with the block before.</summary>
    public static IReadOnlyList<CodeBlock> Read(string root, string page)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(root, page));
        var blocks = new List<CodeBlock>();
        var setup = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is { Success: true } comment)
                setup = comment.Groups["code"].Value;
            else if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                var start = i + 1;
                var code = new StringBuilder();
                for (i++; i < lines.Length && lines[i].TrimEnd() != fence.Groups["indentation"].Value + "```"; i++)
                    code.Append(lines[i].AsSpan(Math.Min(fence.Groups["indentation"].Length, lines[i].Length))).Append('\n');
                Assert.True(i < lines.Length, $"{page}({start}): no end of the block");
                if (fence.Groups["language"].Value == "output")
                    blocks[^1] = blocks[^1] with { Output = code.ToString().TrimEnd() };
                else
                    blocks.Add(new(page, start + 1, fence.Groups["language"].Value, fence.Groups["kind"].Value, code.ToString(), setup, null));
                setup = "";
            }
        }

        return blocks;
    }

    [GeneratedRegex(@"^(?<indentation> *)```(?<language>[a-z]*) ?(?<kind>[a-z]*)\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^<!-- csharp: (?<code>.*) -->$")]
    private static partial Regex Comment();
}
