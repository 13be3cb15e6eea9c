using System.Numerics;
using System.Reflection;

namespace Lagrangians.Tests.Modules;

/// <summary>Generic code trains every standard definition, and knows its bounds.</summary>
public class TrainingTests
{
    private static readonly Type[] Modules =
        [.. typeof(StandardLagrangians).GetNestedTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ILagrangian<,>)))];

    public static TheoryData<string, Type> Cases => [.. Modules.SelectMany(m => new[] { (m.Name, typeof(double)), (m.Name, typeof(float)) })];

    [Theory, MemberData(nameof(Cases))]
    public void The_loss_falls_and_the_bounds_hold(string module, Type element) => Run(nameof(CheckTraining), module, element);

    [Theory, MemberData(nameof(Cases))]
    public void With_keeps_what_is_not_learnable(string module, Type element) => Run(nameof(CheckFlatForm), module, element);

    [Fact]
    public void Every_standard_definition_is_here() => Assert.True(Modules.Length >= 13, $"{Modules.Length}");

    [Fact]
    public void The_readme_has_this_loop()
    {
        Assert.Equal(Loop(Path.Combine(Here(), "Trainer.cs")), Loop(Path.Combine(Here(), "..", "..", "..", "README.md")));

        // From its name to its last brace, without comments and indentation.
        static string[] Loop(string file)
        {
            var lines = File.ReadAllLines(file).Select(l => l.Split("//")[0].Trim()).ToArray();
            var start = Array.FindIndex(lines, l => l.Contains("static TLagrangian Fit<", StringComparison.Ordinal));
            var end = Array.FindIndex(lines, start, l => l.StartsWith("return lagrangian", StringComparison.Ordinal));
            return [.. lines[(start + 1)..(end + 1)].Where(l => l.Length > 0)];
        }
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [Fact]
    public void Integers_and_epsilons_stay()
    {
        Assert.Equal(6, new StandardLagrangians.RepuLagrangian<double>(6).With([]).N);
        Assert.Equal(0.25, new StandardLagrangians.LayerNormLagrangian<double>(Eps: 0.25).With([2, 3]).Eps);
        Assert.Equal(new StandardLagrangians.SigmoidLagrangian<float>(1, 3), new StandardLagrangians.SigmoidLagrangian<float>(Scale: 3));
    }

    [Fact]
    public void The_text_of_a_module_is_its_parameters()
    {
        Assert.Equal("SigmoidLagrangian { Beta = 1, Scale = 3 }", new StandardLagrangians.SigmoidLagrangian<float>(Scale: 3).ToString());
        Assert.Equal("RepuLagrangian { N = 6 }", new StandardLagrangians.RepuLagrangian<double>(6).ToString());
        Assert.Equal("IdentityLagrangian { }", new StandardLagrangians.IdentityLagrangian<double>().ToString());
    }

    [Fact]
    public void What_is_not_learnable_is_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("n", () => new StandardLagrangians.RepuLagrangian<double>(1));
        Assert.Throws<ArgumentOutOfRangeException>("eps", () => new StandardLagrangians.LayerNormLagrangian<float>(Eps: 0));
        Assert.Throws<ArgumentOutOfRangeException>("eps", () => new StandardLagrangians.LayerNormLagrangian<float>() with { Eps = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("n", () => StandardLagrangians.RepuActivation(2.0, 0.5));
        Assert.True(double.IsNaN(new StandardLagrangians.RepuLagrangian<double>(double.NaN).Activation(2)));
    }

    [Fact]
    public void Errors_name_what_the_caller_gave()
    {
        var module = new StandardLagrangians.SigmoidLagrangian<double>();
        Assert.Throws<ArgumentException>("activations", () => module.Energy(new double[2], new double[3]));
        Assert.Throws<ArgumentException>("v", () => module.HessianProduct(new double[3], new double[2], new double[3]));
        Assert.Throws<ArgumentException>("upstream", () => module.ActivationParameterProduct(new double[3], new double[2], new double[2]));
        Assert.Throws<ArgumentException>("destination", () => module.ParameterGradient(new double[3], new double[1]));
        Assert.Throws<ArgumentException>("lower", () => module.CopyBoundsTo(new double[1], new double[2]));
        Assert.Throws<ArgumentException>("upper", () => module.CopyBoundsTo(new double[2], new double[1]));
        Assert.Throws<ArgumentException>("parameters", () => module.With([1]));
        Assert.Throws<ArgumentException>("parameters", () => module.Project(new double[3]));
        Assert.Throws<ArgumentException>("scale", () => StandardLagrangians.SigmoidActivation(new double[3], new double[3], new double[3], scale: new double[2]));
    }

    private static void Run(string check, string module, Type element) => typeof(TrainingTests)
        .GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Modules.Single(m => m.Name == module).MakeGenericType(element), element)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static void CheckTraining<TModule, T>()
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(7);
        T[] x = [.. Enumerable.Range(0, 40).Select(_ => T.CreateChecked((random.NextDouble() * 3) - 1))];
        var start = Of<TModule, T>(x.Length);
        var count = start.ParameterCount;
        T[] theta = new T[count], lower = new T[count], upper = new T[count], target = new T[x.Length];
        start.CopyParametersTo(theta);
        start.CopyBoundsTo(lower, upper);
        var goal = start.With([.. theta.Select(t => t + T.CreateChecked(0.5))]);
        goal.Activate(x, target);

        // The activations of a softmax are small, and so are the gradients.
        var trained = new[] { 1e-4, 1e-3, 1, 30 }.Select(rate => Trainer.Fit(start, x, target, T.CreateChecked(rate), 300)).Where(m => !T.IsNaN(Loss(m))).MinBy(Loss);
        Assert.Equal(count, trained.ParameterCount);
        Assert.True(count == 0 || Loss(trained) < Loss(start) * T.CreateChecked(0.5), $"{Loss(trained)} from {Loss(start)}");
        trained.CopyParametersTo(theta);
        for (var i = 0; i < count; i++)
            Assert.InRange(theta[i], lower[i], upper[i]);

        // Far beyond the bounds the projection brings every parameter back, and leaves NaN.
        T[] far = [.. theta.Select(_ => T.CreateChecked(-1e9))], high = [.. theta.Select(_ => T.CreateChecked(1e9))], none = [.. theta.Select(_ => T.NaN)];
        start.Project(far);
        start.Project(high);
        start.Project(none);
        Assert.Equal(lower.Select(l => T.Max(l, T.CreateChecked(-1e9))), far);
        Assert.Equal(upper.Select(u => T.Min(u, T.CreateChecked(1e9))), high);
        Assert.All(none, n => Assert.True(T.IsNaN(n)));

        T Loss(TModule module)
        {
            var g = new T[x.Length];
            module.Activate(x, g);
            return g.Select((e, i) => (e - target[i]) * (e - target[i])).Aggregate(T.Zero, (a, b) => a + b);
        }
    }

    private static void CheckFlatForm<TModule, T>()
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = Of<TModule, T>(5);
        T[] theta = new T[module.ParameterCount], back = new T[module.ParameterCount];
        module.CopyParametersTo(theta);
        Assert.Equal(module, module.With(theta));
        for (var i = 0; i < theta.Length; i++)
            theta[i] = T.CreateChecked(i + 2);
        var other = module.With(theta);
        other.CopyParametersTo(back);
        Assert.Equal(theta, back);
        Assert.Equal(other, module.With(theta));
        Assert.Equal(other.GetHashCode(), module.With(theta).GetHashCode());
        Assert.Throws<ArgumentException>("parameters", () => module.With(new T[theta.Length + 1]));
    }

    // Those with parameters for each element have as many as x.
    private static TModule Of<TModule, T>(int length)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = new TModule();
        if (!typeof(TModule).GetProperties().Any(p => p.PropertyType == typeof(ReadOnlyMemory<T>)))
            return module;
        T[] theta = [.. Enumerable.Repeat(T.One, 1 + length)];
        return TModule.Create(theta);
    }
}
