using System.Numerics;

namespace Lagrangians.Bits;

/// <summary>All quantities of one module for several parameters, lengths and inputs, as hashes.</summary>
internal static class Evaluation
{
    private static readonly int[] Lengths = [0, 1, 3, 8, 17, 64, 257];

    public static IReadOnlyDictionary<string, ulong> Of<TSelf, T>()
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var hashes = new Hashes();
        foreach (var length in Lengths)
        {
            foreach (var module in Modules<TSelf, T>(length))
            {
                foreach (var kind in Enum.GetValues<Inputs.Kind>())
                    Add(hashes, module, Inputs.Draw<T>(kind, length, 17), Inputs.Draw<T>(Inputs.Kind.Ordinary, length, 29));
            }
        }

        AddSlices(hashes, TSelf.ParameterNames.Length == 0 ? default : TryCreate<TSelf, T>(Enumerable.Repeat(T.One, TSelf.ParameterNames.Length).ToArray()));
        return hashes.All;

        static void AddSlices(Hashes hashes, TSelf? module)
        {
            if (module is not { } lagrangian)
                return;
            var x = Inputs.Draw<T>(Inputs.Kind.Ordinary, 19 * 13, 31);
            var result = new T[x.Length];
            try
            {
                TSelf.ActivateSlices(lagrangian, x, result, 19);
            }
            catch (ArgumentException)
            {
                // A parameter is given for each element.
            }

            hashes.Add("activations of slices", result);
        }
    }

    private static void Add<TSelf, T>(Hashes hashes, TSelf module, T[] x, T[] other)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new T[x.Length];
        // As many as there are parameters at the most: each given for every element.
        var derivatives = new T[Math.Max(1, TSelf.ParameterNames.Length) * Math.Max(1, x.Length)];
        hashes.Add("value", module.Value(x));
        module.Activate(x, result);
        hashes.Add("activation", result);
        hashes.Add("value with activation", module.ValueAndActivate(x, result));
        hashes.Add("energy", module.Energy(x));
        hashes.Add("energy of activations", module.Energy(result, x));
        module.HessianProduct(x, other, result);
        hashes.Add("Hessian product", result);
        module.ParameterGradient(x, derivatives);
        hashes.Add("parameter gradient", derivatives);
        module.ActivationParameterProduct(x, other, derivatives);
        hashes.Add("parameter product", derivatives);
    }

    // The defaults, and the same larger and smaller; some or all of them may be given for each element.
    private static IEnumerable<TSelf> Modules<TSelf, T>(int length)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var names = TSelf.ParameterNames.Length;
        foreach (var value in (double[])[1, 0.37, 2.5, 40])
        {
            for (var perElement = 0; perElement <= names; perElement++)
            {
                var parameters = new T[names - perElement + (perElement * length)];
                for (var i = 0; i < parameters.Length; i++)
                    parameters[i] = T.CreateChecked(value * (1 + (i % 7 / 16.0)));
                if (TryCreate<TSelf, T>(parameters) is not { } module)
                    continue;
                yield return module;
                break;
            }
        }
    }

    private static TSelf? TryCreate<TSelf, T>(T[] parameters)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        try
        {
            var module = TSelf.Create(parameters);
            module.Value(new T[Math.Max(0, parameters.Length - TSelf.ParameterNames.Length)]);
            return module;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
