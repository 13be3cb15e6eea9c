using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// A user's project in memory: compiled with the generator, the analyzers and the suppressor, as a build would, and run. Every warning and
/// error that a test does not name fails it.
/// </summary>
internal sealed class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LagrangianAttribute).Assembly.Location)];

    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Diagnose);

    // What is made of it by adding files takes over what was read of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "UserProject",
        references: References,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    private readonly CSharpCompilation _output;

    private UserProject(CSharpCompilation output, GeneratorDriverRunResult result)
    {
        _output = output;
        Result = result;
    }

    /// <summary>All that a build of the project says: the compiler, the generator and the analyzers, what is suppressed left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. Analyze(_output).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Concat(Result.Diagnostics).Where(d => !d.IsSuppressed),
    ];

    /// <summary>The same with the verdicts.</summary>
    public IReadOnlyList<Diagnostic> AllDiagnostics =>
        _output.WithAnalyzers(Compile.EveryAnalyzer(), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => throw e, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <summary>What the compiler alone says.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics => _output.GetDiagnostics(TestContext.Current.CancellationToken);

    /// <summary>What the generator did.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files, joined.</summary>
    public string Generated => string.Join("\n", Result.GeneratedTrees.Select(t => t.ToString()));

    /// <summary>A project before generation: one file a source, with the usings of a definition before each.</summary>
    public static CSharpCompilation Compilation(params string[] sources) => Empty.AddSyntaxTrees(
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(
            "using System; using Lagrangians; using static System.Math; using static Lagrangians.VectorMath; " + s, ParseOptions, $"File{i}.cs", cancellationToken: TestContext.Current.CancellationToken)));

    /// <summary>A driver of the generator that records its steps.</summary>
    public static GeneratorDriver Driver(LagrangianGenerator? generator = null, params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [(generator ?? new LagrangianGenerator()).AsSourceGenerator()],
        files,
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    /// <summary>Builds the project and asserts that it says just what is expected: an id for each diagnostic, in any order.</summary>
    public static UserProject Build(string source, params string[] expected) => Build([source], expected);

    public static UserProject Build(string[] sources, params string[] expected) => Expect(Generate(sources), expected);

    /// <summary>The same with a generator of the test's own.</summary>
    public static UserProject Build(LagrangianGenerator generator, string source, params string[] expected) => Expect(Generate(Driver(generator), source), expected);

    /// <summary>The same with references beside those of every project.</summary>
    public static UserProject BuildWith(MetadataReference[] references, string source, params string[] expected) =>
        Expect(Generate(Driver(), Compilation(source).AddReferences(references)), expected);

    /// <summary>The project as others refer to it: its image, or the project itself, as in an editor.</summary>
    public MetadataReference ToReference(string name, bool isProject = false)
    {
        var named = _output.WithAssemblyName(name);
        if (isProject)
            return named.ToMetadataReference();
        using var image = new MemoryStream();
        var emitted = named.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Show)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static UserProject Expect(UserProject project, string[] expected)
    {
        var diagnostics = project.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        var found = string.Join("\n", diagnostics.Select(d => d.Id).Order());
        if (found != string.Join("\n", expected.Order()))
            Assert.Fail($"Expected [{string.Join(", ", expected)}], found\n{string.Join("\n", diagnostics.Select(d => d.ToString()))}\n\n{project.Generated}");
        return project;
    }

    /// <summary>Runs the generator, and does not ask whether what comes out compiles.</summary>
    public static UserProject Generate(params string[] sources) => Generate(Driver(), sources);

    /// <summary>The same by a driver of the test's own.</summary>
    public static UserProject Generate(GeneratorDriver driver, params string[] sources) => Generate(driver, Compilation(sources));

    private static UserProject Generate(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out var output, out _, TestContext.Current.CancellationToken);
        return new UserProject((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>
    /// What the analyzers alone say, of the user's sources alone: they say the same beside the generated ones. How accurate made up bodies are is
    /// left out.
    /// </summary>
    public static IReadOnlyList<Diagnostic> AnalyzerDiagnostics(params string[] sources) =>
        Analyze(Compilation(sources), a => a is not (BodyAccuracyAnalyzer or ActivationAccuracyAnalyzer)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <summary>The project's assembly, loaded.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = _output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Show)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Writes the project as an optimized program, if it has a Main, beside the runtime.</summary>
    public string Save(string folder)
    {
        var path = Path.Combine(folder, "UserProject.dll");
        var emitted = _output.WithOptions(_output.Options.WithOutputKind(OutputKind.ConsoleApplication).WithOptimizationLevel(OptimizationLevel.Release)).Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Show)));
        foreach (var used in (Assembly[])[typeof(LagrangianAttribute).Assembly, typeof(System.Numerics.Tensors.TensorPrimitives).Assembly])
            File.Copy(used.Location, Path.Combine(folder, Path.GetFileName(used.Location)), overwrite: true);
        return path;
    }

    /// <summary>A static method as a delegate.</summary>
    /// <param name="assembly">The loaded project.</param>
    /// <param name="type">The type's full name.</param>
    /// <param name="method">The method's name; the overload is that of the delegate's parameters.</param>
    public static TDelegate Bind<TDelegate>(Assembly assembly, string type, string method)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType).ToArray();
        var found = assembly.GetType(type, throwOnError: true)!.GetMethod(
            method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters);
        Assert.NotNull(found);
        return found.CreateDelegate<TDelegate>();
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic}\n{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    // Most definitions of tests are made up, and not convex.
    private static CompilationWithAnalyzers Analyze(Compilation compilation, Predicate<DiagnosticAnalyzer>? isAsked = null)
    {
        var analyzers = Compile.EveryAnalyzer().RemoveAll(a => a is VerdictAnalyzer || isAsked?.Invoke(a) == false);
        return compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => throw e, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }
}

/// <summary>A span activation without parameters.</summary>
internal delegate void SpanActivation<T>(ReadOnlySpan<T> x, Span<T> destination);
