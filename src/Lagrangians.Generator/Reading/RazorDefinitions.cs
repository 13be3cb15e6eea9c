using System.Text.RegularExpressions;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.Generator.Reading;

/// <summary>
/// Finds definitions in the code of Razor files. Another generator makes C# of them, and no generator sees what another makes: of such a
/// definition there is nothing but the compiler's word that its defining part is missing.
/// </summary>
internal static class RazorDefinitions
{
    private const string Mistake = "it stands in a Razor file, whose code this generator cannot see; it must stand in a .cs file, as in a partial class of the component's name";

    private static readonly Regex Code = new(@"@(code|functions)\s*\{", RegexOptions.CultureInvariant);

    /// <summary>LAG002 at each of them.</summary>
    public static IEnumerable<PlacedFinding> Find(AdditionalText file, CancellationToken cancellation)
    {
        if (!file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) && !file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)
            || file.GetText(cancellation) is not { } source)
            return [];
        var text = source.ToString();
        return text.Contains("Lagrangian") ? Find(file.Path, source, text, cancellation) : [];
    }

    private static IEnumerable<PlacedFinding> Find(string path, SourceText source, string text, CancellationToken cancellation)
    {
        const string head = "class _{";
        foreach (Match block in Code.Matches(text))
        {
            // The block is the members of a class; what stands behind its brace is no C#, and no member of it.
            var start = block.Index + block.Length;
            var tree = CSharpSyntaxTree.ParseText(head + text.Substring(start), cancellationToken: cancellation);
            var members = tree.GetRoot(cancellation).ChildNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault()?.Members ?? default;
            foreach (var method in members.OfType<MethodDeclarationSyntax>().Where(IsMarked))
            {
                var span = new TextSpan(method.Identifier.SpanStart - head.Length + start, method.Identifier.Span.Length);
                yield return new PlacedFinding(
                    Rule.Signature, path, span, source.Lines.GetLinePositionSpan(span), new EquatableArray<string>([method.Identifier.ValueText, Mistake]));
            }
        }
    }

    // By name alone: there is no symbol to ask.
    private static bool IsMarked(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(l => l.Attributes).Any(a => NameOf(a.Name) is "Lagrangian" or "LagrangianAttribute");

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
