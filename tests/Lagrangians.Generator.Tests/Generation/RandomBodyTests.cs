using System.Globalization;
using CsCheck;
using Lagrangians.Generator.Arithmetic;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Random bodies: whatever compiles as C# becomes code that compiles, or LAG003 or LAG006; and the activation is the derivative of the
/// body where that is well-conditioned. The batches of a hundred are explicit; LAGRANGIANS_BATCHES says how many.
/// </summary>
public sealed class RandomBodyTests(ITestOutputHelper output)
{
    private const int Batch = 100;

    // The straightforward derivative loses four of its sixteen digits at most; three more are left to the order of the operations.
    private const double WellConditioned = 1e4;
    private const double Tolerance = 1e-9;

    public static TheoryData<int> Batches =>
        [.. Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("LAGRANGIANS_BATCHES") ?? "2", CultureInfo.InvariantCulture))];

    private static readonly double[] Points = [-2.7, -1.1, -0.3, 0.2, 0.6, 0.9, 1.7, 3.3];

    private const double Beta = 1.3;

    private int _generated;
    private int _refused;
    private int _compared;

    [Fact]
    public void The_activation_is_the_derivative() => AssertRight(0, 25);

    [Theory(Explicit = true), MemberData(nameof(Batches))]
    public void The_activation_of_a_batch_is_the_derivative(int batch) => AssertRight(batch, Batch);

    [Fact]
    public void What_is_not_symbolic_is_refused()
    {
        var source = Source(Bodies(RandomBody.RefusedGen, 0, Batch));
        var project = UserProject.Generate(source);
        Assert.DoesNotContain("Activation(", project.Generated, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat("LAG003", Batch), UserProject.AnalyzerDiagnostics(source).Select(d => d.Id));
        project.Load();
    }

    // The same bodies in every run.
    private static string[] Bodies(Gen<string> body, int batch, int count) => body.Array[count].Generate(new PCG((uint)batch, 20_250), null, out _);

    // One line a definition: the line says which one a diagnostic is about.
    private static string Source(string[] bodies) =>
        $"namespace N; internal static partial class A {{ {RandomBody.Helpers.ReplaceLineEndings(" ")}\n"
        + string.Concat(bodies.Select((b, i) => $"[Lagrangian] internal static partial double F{i}(double x, double beta = 1, int n = 2) => {b};\n")) + "}";

    private void AssertRight(int batch, int count)
    {
        var bodies = Bodies(RandomBody.Gen, batch, count);
        var project = UserProject.Generate(Source(bodies));
        Assert.Empty(project.Result.Diagnostics);
        var refused = UserProject.AnalyzerDiagnostics(Source(bodies)).ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line - 1, d => d.Id);
        var assembly = project.Load();
        var definitions = Exact.Definitions(project.Result);
        for (var i = 0; i < bodies.Length; i++)
        {
            var definition = definitions[$"F{i}"];
            var isGenerated = project.Generated.Contains($" F{i}Activation(", StringComparison.Ordinal);
            Assert.True(isGenerated ? !refused[i].Any() : refused[i].SequenceEqual(["LAG003"]) || refused[i].SequenceEqual(["LAG006"]), $"{string.Join(' ', refused[i])}: {bodies[i]}");
            (_generated, _refused) = isGenerated ? (_generated + 1, _refused) : (_generated, _refused + 1);
            if (isGenerated)
                AssertRight(bodies[i], i, assembly, new Conditioning(definition.Body!, Beta, 3));
        }

        output.WriteLine($"{_generated} generated, {_refused} refused, {_compared} values compared");
        Assert.True(_generated > 3 * _refused && _compared > 2 * _generated, "The test looks at too little.");
    }

    private void AssertRight(string body, int i, System.Reflection.Assembly assembly, Conditioning conditioning)
    {
        var activation = UserProject.Bind<Func<double, double, int, double>>(assembly, "N.A", $"F{i}Activation");
        var layer = UserProject.Bind<RandomLayer>(assembly, "N.A", $"F{i}Activation");
        var spans = new double[Points.Length];
        layer(Points, spans, Beta, 3);
        foreach (var (k, x) in Points.Index())
        {
            var found = activation(x, Beta, 3);
            Assert.True(found.Equals(spans[k]), $"{body} at {x}: scalar {found}, span {spans[k]}");
            if (conditioning.Derivative(x) is not { } slope || conditioning.At(x, isFloat: false) is not <= WellConditioned)
                continue;
            _compared++;
            var difference = BigFloat.Abs(BigFloat.AddExact(slope, double.IsFinite(found) ? -(BigFloat)found : BigFloat.PositiveInfinity));
            Assert.True(
                difference <= BigFloat.Multiply(BigFloat.Abs(slope), Tolerance, 60),
                string.Create(CultureInfo.InvariantCulture, $"{body} at {x}: {found:R}, exact {slope.ToDouble():R}, bound {conditioning.At(x, isFloat: false)}"));
        }
    }

    private delegate void RandomLayer(ReadOnlySpan<double> x, Span<double> destination, double beta, int n);
}
