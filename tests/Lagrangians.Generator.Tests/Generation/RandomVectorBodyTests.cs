using System.Globalization;
using System.Reflection;
using CsCheck;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Random bodies of vectors: the gradient, the Hessian product, the derivatives in numbers and in a vector of parameters and the energy
/// against differences in high precision; shard by shard as in one piece. More of them: LAGRANGIANS_BATCHES=100, each of ten bodies, which are explicit.
/// </summary>
public sealed partial class RandomVectorBodyTests(ITestOutputHelper output)
{
    private const int Batch = 10;

    // A body whose parts are large loses digits to their cancellation.
    private const double Moderate = 1e3;
    private const double Tolerance = 1e-11;

    public static TheoryData<int> Batches =>
        [.. Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("LAGRANGIANS_BATCHES") ?? "1", CultureInfo.InvariantCulture))];

    private int _compared;
    private int _skipped;
    private int _sharded;

    [Fact]
    public void Every_member() => Check(0, 4);

    [Theory(Explicit = true), MemberData(nameof(Batches))]
    public void Every_member_of_a_batch(int batch) => Check(batch, Batch);

    private void Check(int batch, int count)
    {
        Check(RandomVectorBody.Gen.Array[count].Generate(new PCG((uint)batch, 20_260), null, out _), batch);
        output.WriteLine($"{_compared} modules compared, {_skipped} of large numbers, {_sharded} in shards");
        Assert.True(_compared > 3 * _skipped, "The test looks at too little.");
    }

    private void Check(string[] bodies, int batch)
    {
        // Every other one has a vector of parameters; the others, which have none, may have a state.
        bodies = [.. bodies.Select((b, i) => HasVector(i) ? b : Vector.Replace(b, "(a - x)"))];
        var source = "namespace N; internal static partial class A {\n" + string.Concat(bodies.Select((b, i) =>
            $"[Lagrangian] internal static partial double F{i}(RealVector x, {(HasVector(i) ? "[Learnable] RealVector w, " : "")}[Learnable] double a = 0.75, [Learnable] double b = -0.5) {b}\n")) + "}";
        var project = UserProject.Generate(source);
        Assert.Empty(project.Result.Diagnostics);
        var assembly = project.Load();
        var definitions = Exact.Definitions(project.Result);
        var (random, failures) = (new Random(batch), new List<string>());
        for (var i = 0; i < bodies.Length; i++)
        {
            Assert.True(project.Generated.Contains($" F{i}Activation(", StringComparison.Ordinal), $"Nothing is generated for {bodies[i]}");
            var module = assembly.GetType($"N.A+F{i}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
            var naive = HasVector(i)
                ? UserProject.Bind<Func<RealVector, RealVector, double, double, double>>(assembly, "N.A", $"F{i}")
                : WithoutVector(UserProject.Bind<Func<RealVector, double, double, double>>(assembly, "N.A", $"F{i}"));
            foreach (var length in new[] { 1, 2 + (i % 4) })
            {
                var check = typeof(RandomVectorBodyTests).GetMethod(nameof(CheckModule), BindingFlags.Instance | BindingFlags.NonPublic)!
                    .MakeGenericMethod(module).CreateDelegate<Func<Definition, Func<RealVector, RealVector, double, double, double>, double[], double[], string?>>(this);
                if (check(definitions[$"F{i}"], naive, Numbers(random, length), Numbers(random, HasVector(i) ? length : 0)) is { } failure)
                    failures.Add($"{bodies[i]}, {length} elements: {failure}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\bw\b")]
    private static partial System.Text.RegularExpressions.Regex Vector { get; }

    private static bool HasVector(int body) => body % 2 == 0;

    private static Func<RealVector, RealVector, double, double, double> WithoutVector(Func<RealVector, double, double, double> f) => (x, _, a, b) => f(x, a, b);

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Round((4 * random.NextDouble()) - 2, 4))];

    // What is wrong first, or null.
    private string? CheckModule<TModule>(Definition definition, Func<RealVector, RealVector, double, double, double> naive, double[] x, double[] w)
        where TModule : struct, ILagrangian<TModule, double>
    {
        var (n, count) = (x.Length, w.Length + 2);
        var v = x.Select((_, i) => 1 - (0.75 * i)).ToArray();
        double[] theta = [.. w, 0.8, -0.6];
        var exact = new ExactVector(definition, x, theta);
        var magnitude = exact.Magnitude();
        if (magnitude > Moderate)
        {
            _skipped++;
            return null;
        }

        _compared++;
        var tolerance = Tolerance * Math.Max(1, magnitude * magnitude);
        var module = TModule.Create(theta);
        double[] g = new double[n], both = new double[n], product = new double[n], gradient = new double[count], ofActivation = new double[count];
        var value = module.Value(x);
        module.Activate(x, g);
        module.HessianProduct(x, v, product);
        module.ParameterGradient(x, gradient);
        module.ActivationParameterProduct(x, v, ofActivation);
        var expected = exact.Value().ToDouble();
        var slopes = Enumerable.Range(0, n + count).Select(exact.Slope).ToArray();
        var energy = x.Select((e, i) => e * slopes[i]).Sum() - expected;
        var shards = Shards.Evaluate(module, x);
        _sharded += shards is null ? 0 : 1;
        return Wrong("L", expected, value) ?? Wrong("the body as it runs", expected, naive(x, w, 0.8, -0.6))
            ?? Wrong("L with ∇L", value, module.ValueAndActivate(x, both)) ?? All("∇L with L", i => g[i], both)
            ?? All("∇L", i => slopes[i], g) ?? All("∂L/∂θ", i => slopes[n + i], gradient)
            ?? Wrong("the energy", energy, module.Energy(x)) ?? Wrong("g·x − L", energy, module.Energy(g, x))
            ?? All("∇²L·v", i => exact.SlopeAlong(i, v), product) ?? All("v·∂g/∂θ", i => exact.SlopeAlong(n + i, v), ofActivation) ?? InShards();

        string? InShards() => shards is var (sharded, parts) ? Wrong("L in shards", expected, sharded) ?? All("∇L in shards", i => slopes[i], parts) : null;

        string? Wrong(string what, double right, double found) => Math.Abs(right - found) <= tolerance * Math.Max(1, Math.Abs(right)) ? null
            : string.Create(CultureInfo.InvariantCulture, $"{what} is {found:R}, not {right:R}; x = [{string.Join(", ", x)}], w = [{string.Join(", ", w)}], magnitude {magnitude:G3}");

        string? All(string what, Func<int, double> right, double[] found) =>
            found.Select((f, i) => Wrong($"{what}[{i}]", right(i), f)).FirstOrDefault(f => f is not null);
    }
}
