using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using Lagrangians.Generator.Tests.Stability;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>What the JIT makes of the loops: formulas whole, with no call in them but to what is out of line on purpose.</summary>
public sealed partial class LoopCallTests(ITestOutputHelper output)
{
    private static readonly string[] Standard = ["Identity", "Repu", "Relu", "Exp", "RectifiedExp", "Sigmoid", "Tanh"];

    public static TheoryData<int> Widths => [.. new[] { (128, Vector128.IsHardwareAccelerated), (256, Vector256.IsHardwareAccelerated), (512, Vector512.IsHardwareAccelerated) }.Where(w => w.Item2).Select(w => w.Item1)];

    [Fact]
    public void Loops_of_a_few_have_no_calls() => Check(AccuracyReference.All.Where((_, i) => i % 40 == 0), Widths.Max(w => w.Data));

    [Theory(Explicit = true), MemberData(nameof(Widths))]
    public void Loops_have_no_calls(int width) => Check(AccuracyReference.All.Where((_, i) => i % 4 == 0), width);

    private void Check(IEnumerable<AccuracyReference> some, int width)
    {
        AccuracyReference[] functions = [.. some];
        var modules = functions.Select(f => $"N.F.{f.Module}").Concat(Standard.Select(s => $"StandardLagrangians.{s}Lagrangian")).ToArray();
        var project = UserProject.Generate(AccuracyReference.Project(functions), Driver(modules));
        var listing = Listing(project, width);
        // Formulas that are too long for a loop are methods, and say so.
        var methods = LongFormula().Matches(project.Generated).Select(m => $"IElementwiseFormulas<N.F.{m.Groups[1].Value}<T>>.{m.Groups[2].Value}[").ToArray();
        var loops = Regex.Split(listing, "^; Assembly listing for method ", RegexOptions.Multiline).Skip(1)
            .Select(l => (Name: l[..l.IndexOf('\n')], Calls: Calls(l).Where(c => !methods.Any(c.Contains)).ToArray())).Where(l => l.Name.Contains($"Simd{width}`1")).ToArray();
        foreach (var (name, calls) in loops.Where(l => l.Calls.Length > 0))
            output.WriteLine($"{name}\n    {string.Join("\n    ", calls.Distinct())}");
        Assert.True(loops.Length >= 10 * modules.Length, $"{loops.Length} loops");
        Assert.DoesNotContain(loops, l => l.Calls.Length > 0);
    }

    private static string Driver(string[] modules) => $$"""
        internal static class Driver
        {
            private static void Main()
            {
                {{string.Join("\n        ", modules.SelectMany(m => new[] { $"Run<{m}<float>, float>();", $"Run<{m}<double>, double>();" }))}}
            }

            private static void Run<TSelf, T>()
                where TSelf : struct, IElementwiseLagrangian<TSelf, T>
                where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            {
                var module = new TSelf();
                T[] x = new T[64], y = new T[64], derivatives = new T[16];
                module.Value(x);
                module.Activate(x, y);
                module.ValueAndActivate(x, y);
                module.Energy(x);
                module.HessianProduct(x, x, y);
                module.ParameterGradient(x, derivatives);
                module.ActivationParameterProduct(x, x, derivatives);
            }
        }
        """;

    private static string Listing(UserProject project, int width)
    {
        var folder = Directory.CreateTempSubdirectory("lagrangians-loops-").FullName;
        try
        {
            var (program, listing) = (project.Save(folder), Path.Combine(folder, "listing.txt"));
            var configuration = Path.ChangeExtension(typeof(LoopCallTests).Assembly.Location, "runtimeconfig.json");
            var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", configuration, program]) { RedirectStandardError = true };
            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_JitDisasm"] = "Lagrangians.Kernels.MapLoop:RunPrepared RunLight Chunk Accumulate";
            start.Environment["DOTNET_JitStdOutFile"] = listing;
            // Without AVX2 its multiply-add would be gone too.
            start.Environment["DOTNET_PreferredVectorBitWidth"] = width.ToString(CultureInfo.InvariantCulture);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors);
            return File.ReadAllText(listing);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Calls(string listing) => [.. Call().Matches(listing).Select(m => m.Groups[1].Value).Where(c => !OnPurpose().IsMatch(c))];

    [GeneratedRegex(@"MethodImpl\(8\)\]\s+static \S+ global::Lagrangians\.IElementwiseFormulas<(\w+)<T>>\.(\w+)<")]
    private static partial Regex LongFormula();

    [GeneratedRegex(@"\bcall\s+\[?(.*?)\]?$", RegexOptions.Multiline)]
    private static partial Regex Call();

    // Wide lanes, what is prepared, what only some arguments need, kernels that are calls, the last elements, and what stands before and after a loop.
    [GeneratedRegex(@"Widened|OfAny|Apart`|OutOfLine`|:RunLight\[|:At\[|:RunLanes|:AddLanes|:Fold|:Prepared|\.Prepare\[|PairwiseSums|CORINFO_HELP|Throw|ClearWithoutReferences|Memset|Memmove")]
    private static partial Regex OnPurpose();
}
