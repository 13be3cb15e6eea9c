using System.Reflection;

namespace Lagrangians.Tests.Modules;

/// <summary>The formulas of the standard definitions, evaluated over numbers that are text: none of them needs a register.</summary>
public class WrittenFormulaTests
{
    private static readonly Type[] Modules =
        [.. typeof(StandardLagrangians).GetNestedTypes().Where(t => t.GetInterfaces().Any(i => i.Name == "IElementwiseLagrangian`2"))];

    public static TheoryData<string> Names => [.. Modules.Select(m => m.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_formula_can_be_written(string module)
    {
        var type = Modules.Single(m => m.Name == module).MakeGenericType(typeof(float));
        typeof(WrittenFormulaTests).GetMethod(nameof(Write), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    [Fact]
    public void There_are_some() => Assert.True(Modules.Length >= 7);

    [Fact]
    public void They_say_what_is_computed()
    {
        Assert.Equal("x", Activation<StandardLagrangians.IdentityLagrangian<float>>());
        Assert.Equal("max(x, 0)", Activation<StandardLagrangians.ReluLagrangian<float>>());
        Assert.Contains("exp", Activation<StandardLagrangians.ExpLagrangian<float>>("beta"), StringComparison.Ordinal);
    }

    private static string Activation<TModule>(params string[] parameters)
        where TModule : struct, IElementwiseFormulas<TModule>
        => TModule.Activation(new Written("x"), [.. parameters.Select(p => new Written(p))]).Text;

    private static void Write<TModule>()
        where TModule : struct, IElementwiseLagrangian<TModule, float>
    {
        var x = new Written("x");
        var parameters = new Written[TModule.Count];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = new($"p{i}");
        var derivatives = new Written[TModule.ParameterNames.Length];
        var value = TModule.ValueAndActivation<Written>(x, parameters, out var activation);
        Check(value, TModule.Value<Written>(x, parameters));
        Check(activation, TModule.Activation<Written>(x, parameters));
        Check(TModule.Curvature<Written>(x, parameters), TModule.Curvature<Written>(x, parameters));
        Check(TModule.Energy<Written>(x, parameters), TModule.Energy<Written>(x, parameters));
        TModule.ParameterDerivatives<Written>(x, parameters, derivatives);
        Assert.All(derivatives, d => Assert.NotEmpty(d.Text));
        TModule.ActivationParameterDerivatives<Written>(x, parameters, derivatives);
        Assert.All(derivatives, d => Assert.NotEmpty(d.Text));
    }

    // Beside another formula it is the same one.
    private static void Check(Written first, Written second)
    {
        Assert.Equal(first.Text, second.Text);
        Assert.NotEmpty(first.Text);
        Assert.DoesNotContain("p-", first.Text, StringComparison.Ordinal);
    }
}
