using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading;

/// <summary>The C# in which generated code is written: spans of parameters stand behind generic interfaces, which C# 12 does not allow.</summary>
internal static class RequiredLanguage
{
    private const LanguageVersion Required = LanguageVersion.CSharp13;

    /// <summary>The C# of a project that is older than what is required; null if it is not.</summary>
    public static string? Missing(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < Required and var version } ? version.ToDisplayString() : null;

    /// <summary>LAG007, of the project.</summary>
    public static Finding Finding(string version) => new(Rule.LanguageVersion, Location.None, Required.ToDisplayString(), version);
}
