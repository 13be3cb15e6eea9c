using System.Numerics;
using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>All that a module says at a point, by name: of one neuron and of a layer, and of a vector.</summary>
internal static class ModuleQuantities
{
    // Long enough for whole registers and a rest.
    private const int Length = 19;

    /// <summary>Of an elementwise module with its defaults.</summary>
    public static IReadOnlyDictionary<string, double> At<T>(Assembly project, string name, double x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Call<T>(nameof(OfNeuron), project, name, x);

    /// <summary>Of a vector module with its defaults.</summary>
    public static IReadOnlyDictionary<string, double> At<T>(Assembly project, string name, double[] x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Call<T>(nameof(OfVector), project, name, x);

    private static IReadOnlyDictionary<string, double> Call<T>(string method, Assembly project, string name, object x)
    {
        var module = project.GetType($"N.A+{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(T));
        var found = typeof(ModuleQuantities).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(module, typeof(T));
        return (IReadOnlyDictionary<string, double>)found.Invoke(null, [x])!;
    }

    private static Dictionary<string, double> OfNeuron<TModule, T>(double at)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (module, x) = (new TModule(), T.CreateChecked(at));
        var found = new Dictionary<string, double>
        {
            ["value"] = double.CreateChecked(module.Value(x)),
            ["activation"] = double.CreateChecked(module.Activation(x)),
            ["curvature"] = double.CreateChecked(module.Curvature(x)),
            ["energy"] = double.CreateChecked(module.Energy(x)),
        };
        for (var i = 0; i < TModule.ParameterNames.Length; i++)
            found[$"∂{TModule.ParameterNames[i]}"] = double.CreateChecked(module.ParameterDerivative(x, i));
        var (elements, upstream) = (new T[Length], new T[Length]);
        Array.Fill(elements, x);
        upstream[Length - 1] = T.One;
        AddOfVector<TModule, T>(found, elements, upstream);
        return found;
    }

    private static Dictionary<string, double> OfVector<TModule, T>(double[] at)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var found = new Dictionary<string, double>();
        AddOfVector<TModule, T>(found, [.. at.Select(T.CreateChecked)], [.. at.Select((_, i) => T.CreateChecked(1 + i))]);
        return found;
    }

    private static void AddOfVector<TModule, T>(Dictionary<string, double> found, T[] x, T[] v)
        where TModule : struct, ILagrangian<TModule, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var module = new TModule();
        var (g, h) = (new T[x.Length], new T[x.Length]);
        module.Activate(x, g);
        module.HessianProduct(x, v, h);
        var (ofValue, ofActivation) = (new T[TModule.ParameterNames.Length], new T[TModule.ParameterNames.Length]);
        module.ParameterGradient(x, ofValue);
        module.ActivationParameterProduct(x, v, ofActivation);
        found["L"] = double.CreateChecked(module.Value(x));
        found["Legendre"] = double.CreateChecked(module.Energy(x));
        found["pair"] = double.CreateChecked(module.ValueAndActivate(x, new T[x.Length]));
        Add("∇L", g);
        Add("∇²L·v", h);
        Add("∂L/∂θ", ofValue);
        Add("∂(v·∇L)/∂θ", ofActivation);

        void Add(string name, T[] values)
        {
            for (var i = 0; i < values.Length; i++)
                found[$"{name}[{i}]"] = double.CreateChecked(values[i]);
        }
    }
}
