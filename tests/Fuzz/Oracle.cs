using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Fuzz;

/// <summary>What must hold of every input: no exception, no code that does not compile, no difference between an edit and a fresh start, and no long wait.</summary>
/// <param name="limit">The processor time that a definition may take.</param>
internal sealed class Oracle(TimeSpan limit)
{
    // What is wrong for want of a part that would be generated is nothing that the user did.
    private static readonly string[] ForWantOfAPart = ["CS0759", "CS8795", "CS1066"];

    private static readonly string[] Cultures = ["fi-FI", "tr-TR", "ar-SA", "de-DE"];

    private const int Bindings = 3;

    private int _repeated;

    /// <summary>The longest that an input took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>How many projects were no C#, were refused, and had something generated.</summary>
    public (int Invalid, int Refused, int Generated) Counts { get; private set; }

    /// <summary>Why the last project was no C# or refused; empty if it was neither.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What is wrong; null if nothing is.</summary>
    public string? Try(Input input)
    {
        var (first, driver, text) = Check(input.Files, Project.Driver());
        if (first is not null || text is null)
            return first;
        if (input.Edited is null)
            return CheckRepeatable(input.Files, text);
        var (edited, _, incremental) = Check(input.Edited, driver);
        if (edited is not null)
            return edited;
        var fresh = Run(Project.Driver(), Project.Compile(input.Edited)).GetRunResult();
        return Project.TextOf(fresh) == incremental ? null : "An edit gives other code than a fresh start:\n" + Difference(incremental!, Project.TextOf(fresh));
    }

    private static TimeSpan Now => Process.GetCurrentProcess().TotalProcessorTime;

    private (string? Wrong, GeneratorDriver Driver, string? Text) Check(string[] files, GeneratorDriver driver)
    {
        var start = Now;
        var errors = Project.Compile(files).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !ForWantOfAPart.Contains(d.Id)).ToArray();
        // What the compiler takes to bind the bodies is beyond our hands; it binds them for the generator and for the analyzers too.
        var compiling = Bindings * (Now - start);
        var compilation = Project.Compile(files);
        var thrown = new List<string>();
        start = Now;
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var said);
        var result = driver.GetRunResult();
        var analysis = compilation.WithAnalyzers(Project.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => thrown.Add(e.ToString()), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        Diagnostic[] told = [.. said, .. analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];
        var time = Now - start - compiling;
        Longest = time > Longest ? time : Longest;

        if (result.Results[0].Exception is { } exception)
            return ($"The generator threw {exception}", driver, null);
        if (thrown.Count > 0)
            return ($"An analyzer threw {thrown[0]}", driver, null);
        if (told.FirstOrDefault(d => d.Id is "LAG900" or "AD0001" or "CS8785") is { } fault)
            return ($"A fault inside: {fault}", driver, null);
        if (time > limit)
            return ($"It took {time.TotalSeconds:0.00} s of processor time", driver, null);
        return (CheckCompiles(compilation, output, told, errors), driver, Project.TextOf(result));
    }

    private string? CheckCompiles(CSharpCompilation before, Compilation after, Diagnostic[] told, Diagnostic[] errors)
    {
        static bool IsError(Diagnostic d) => d.Severity == DiagnosticSeverity.Error;
        // Of what is no C# anyway, anything may follow.
        if (errors.FirstOrDefault() is { } invalid)
        {
            Counts = Counts with { Invalid = Counts.Invalid + 1 };
            Reason = invalid.ToString();
            return null;
        }

        var compiled = after.GetDiagnostics();
        // A part is wanted of definitions only.
        if (compiled.FirstOrDefault(d => ForWantOfAPart.Contains(d.Id) && IsOfNoDefinition(d)) is { } wanting)
        {
            Counts = Counts with { Invalid = Counts.Invalid + 1 };
            Reason = wanting.ToString();
            return null;
        }

        var isRefused = told.Any(d => IsError(d) && d.Id.StartsWith("LAG", StringComparison.Ordinal));
        if (compiled.FirstOrDefault(IsError) is { } error && !(isRefused && error.Location.SourceTree is { } tree && before.ContainsSyntaxTree(tree)))
            return $"What is generated does not compile: {error}";
        Counts = isRefused ? Counts with { Refused = Counts.Refused + 1 } : Counts with { Generated = Counts.Generated + 1 };
        Reason = isRefused ? told.First(d => IsError(d)).ToString() : "";
        if (isRefused)
            return null;
        return before.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<AttributeSyntax>()).Any(IsOfDefinition) && after.SyntaxTrees.Count() == before.SyntaxTrees.Length
            ? "Nothing is generated, and nothing is told" : null;
    }

    private static bool IsOfDefinition(AttributeSyntax attribute) => attribute is { Name: SimpleNameSyntax { Identifier.ValueText: "Lagrangian" }, Parent.Parent: MethodDeclarationSyntax };

    private static bool IsOfNoDefinition(Diagnostic error) =>
        error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && !method.AttributeLists.SelectMany(l => l.Attributes).Any(IsOfDefinition);

    // The same bytes in every culture, for every order of the files, with other ends of lines, and from two threads at once: two of the cultures for an input.
    private string? CheckRepeatable(string[] files, string expected)
    {
        var found = new string[2];
        var first = _repeated++;
        Parallel.For(0, found.Length, i =>
        {
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(CultureOf(first + i));
                string[] other = [.. files.Reverse().Select(f => i == 0 ? f : f.ReplaceLineEndings("\r\n"))];
                found[i] = Project.TextOf(Run(Project.Driver(), Project.Compile(other)).GetRunResult());
            }
            finally
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            }
        });
        var wrong = Array.FindIndex(found, f => f != expected);
        return wrong < 0 ? null : $"Other code beside another run, in the culture {CultureOf(first + wrong)}:\n{Difference(found[wrong], expected)}";
    }

    private static string CultureOf(int index) => Cultures[index % Cultures.Length];

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation);

    private static string Difference(string found, string expected)
    {
        var at = found.Zip(expected).TakeWhile(p => p.First == p.Second).Count();
        return $"…{found[Math.Max(0, at - 60)..Math.Min(found.Length, at + 60)]}…\n…{expected[Math.Max(0, at - 60)..Math.Min(expected.Length, at + 60)]}…";
    }
}
