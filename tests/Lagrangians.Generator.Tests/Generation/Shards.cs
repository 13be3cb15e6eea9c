using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>A module that evaluates a vector shard by shard: which of them have a state is known only when they are generated.</summary>
internal static class Shards
{
    private delegate void Accumulating<TState>(ref TState state, ReadOnlySpan<double> chunk);

    private delegate void Merging<TState>(ref TState state, in TState other);

    private delegate double Valuing<TState>(in TState state);

    private delegate void Activating<TState>(in TState state, ReadOnlySpan<double> x, Span<double> destination);

    /// <summary>The value and the activation by way of three shards merged out of order; null if the module has no state.</summary>
    public static (double Value, double[] Activation)? Evaluate(object module, double[] x)
    {
        if (module.GetType().GetMethod("CreateState") is not { } create)
            return null;
        return ((double, double[]))typeof(Shards).GetMethod(nameof(EvaluateStates), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(create.ReturnType).Invoke(null, [module, x])!;
    }

    private static (double Value, double[] Activation) EvaluateStates<TState>(object module, double[] x)
    {
        var create = Bind<Func<TState>>(module, "CreateState");
        var (accumulate, merge) = (Bind<Accumulating<TState>>(module, "Accumulate"), Bind<Merging<TState>>(module, "Merge"));
        var (first, second, third) = (x.Length / 3, 2 * x.Length / 3, x.Length);
        var (whole, other) = (create(), create());
        accumulate(ref whole, x.AsSpan(second..third));
        accumulate(ref other, x.AsSpan(..first));
        accumulate(ref other, x.AsSpan(first..second));
        merge(ref whole, create());
        merge(ref whole, other);
        var g = new double[x.Length];
        var activate = Bind<Activating<TState>>(module, "Activate");
        activate(whole, x.AsSpan(..second), g);
        activate(whole, x.AsSpan(second..), g.AsSpan(second));
        return (Bind<Valuing<TState>>(module, "Value")(whole), g);
    }

    private static TDelegate Bind<TDelegate>(object module, string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType).ToArray();
        return module.GetType().GetMethod(name, parameters)!.CreateDelegate<TDelegate>(module);
    }
}
