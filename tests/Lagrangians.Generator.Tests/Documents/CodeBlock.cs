namespace Lagrangians.Generator.Tests.Documents;

/// <summary>A block of code in a page.</summary>
/// <param name="Page">The page, relative to the repository.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Language">The first word behind the fence; empty for plain text.</param>
/// <param name="Kind">The other words behind the fence: what a block of C# is a part of.</param>
/// <param name="Code">The code.</param>
/// <param name="Setup">What a comment before the block, which no reader sees, adds to it.</param>
/// <param name="Output">What it prints, as the block of <c>output</c> behind it says; or null.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, string Kind, string Code, string Setup, string? Output)
{
    /// <summary>A file of its own, with its usings.</summary>
    public const string File = "";

    /// <summary>Another file of the project of the block before.</summary>
    public const string Also = "also";

    /// <summary>Members of a static partial class, with the usings of a definition.</summary>
    public const string Members = "members";

    /// <summary>Statements behind the block before, whose members are in scope.</summary>
    public const string Statements = "statements";

    /// <summary>What is generated for the block before, cut at each <c>…</c>.</summary>
    public const string Generated = "generated";

    public override string ToString() => $"{Page}({Line})";
}
