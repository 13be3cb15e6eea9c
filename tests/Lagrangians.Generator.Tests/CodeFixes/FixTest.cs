using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>
/// A document whose marked diagnostics (<c>{|LAG003:Round|}</c>) a code fix mends: one by one, and all at once in the document, the project and the
/// solution, each time to the same text. What is left must be marked in the text that is expected.
/// </summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private FixTest(string before, string after)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Compile.References);
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        TestCode = Usings + before;
        FixedCode = Usings + after;
    }

    /// <summary>What stands before each document.</summary>
    private const string Usings = "using System; using Lagrangians; using static System.Math; using static Lagrangians.VectorMath;\n";

    /// <summary>A whole document.</summary>
    /// <param name="before">The document, with what is said of it marked.</param>
    /// <param name="after">What becomes of it.</param>
    /// <param name="configure">What else a test wants.</param>
    public static Task Of(string before, string after, Action<FixTest<TAnalyzer, TFix>>? configure = null)
    {
        var test = new FixTest<TAnalyzer, TFix>(before, after);
        configure?.Invoke(test);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Members of a partial class.</summary>
    public static Task OfMembers(string before, string after, Action<FixTest<TAnalyzer, TFix>>? configure = null) => Of(Around(before), Around(after), configure);

    // What is generated matters to those fixes alone whose diagnostics the generator says itself, and costs the most.
    protected override IEnumerable<Type> GetSourceGenerators() => typeof(TAnalyzer) == typeof(SignatureAnalyzer) ? [typeof(LagrangianGenerator)] : [];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);

    // The compiler's own words on defaults of the implementing part are suppressed in a build.
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer(), new DefaultValueSuppressor()];

    private static string Around(string members) => $"partial class Neurons\n{{\n    {members}\n}}\n";
}
