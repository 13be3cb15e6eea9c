using System.Numerics;
using System.Numerics.Tensors;

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>What is compared over one array of elements.</summary>
internal sealed class Rows<T>(int length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly bool Double = typeof(T) == typeof(double);

    private readonly T[] _x = Numbers(length, 6);
    private readonly T[] _small = Numbers(length, 0.3);
    private readonly T[] _result = new T[length];
    private readonly T[] _gradient = new T[4];
    private T _sum;

    internal IEnumerable<Row> All() => [.. Functions(), .. Layers(), .. Vectors(), .. Parts("", _x), .. Parts(" around 0", _small)];

    private static double Bound(double single, double forDouble) => Double ? forDouble : single;

    private static T[] Numbers(int length, double width)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked(width * (random.NextDouble() - random.NextDouble())))];
    }

    private IEnumerable<Row> Functions()
    {
        void Sigmoid() => TensorPrimitives.Sigmoid<T>(_x, _result);
        yield return new("exp / TP.Exp", Bound(0.75, 1.15), () => new StandardLagrangians.ExpLagrangian<T>().Activate(_x, _result), () => TensorPrimitives.Exp<T>(_x, _result));
        yield return new("sigmoid / TP.Sigmoid", Bound(0.9, 1.1), () => new StandardLagrangians.SigmoidLagrangian<T>().Activate(_x, _result), Sigmoid);
        yield return new("softplus′ / TP.Sigmoid", Bound(0.9, 1.1), () => new Definitions.SoftplusLagrangian<T>().Activate(_x, _result), Sigmoid);
        yield return new("tanh / TP.Tanh", Bound(0.65, 1.1), () => new StandardLagrangians.TanhLagrangian<T>().Activate(_x, _result), () => TensorPrimitives.Tanh<T>(_x, _result));
        yield return new("SiLU′ / 2 × TP.Sigmoid", Bound(0.8, 0.9), () => new Definitions.SiluLagrangian<T>().Activate(_x, _result), () => Peers<T>.TwoSigmoids(_x, _result));
        yield return new("softplus value / TP.Sigmoid", Bound(1.4, 1.6), () => _sum += new Definitions.SoftplusLagrangian<T>().Value(_x), Sigmoid);
    }

    private IEnumerable<Row> Layers()
    {
        void OverRoot() => Peers<T>.OverRoot(_x, _result);
        void Copy() => _x.AsSpan().CopyTo(_result);
        yield return new("pseudo-Huber′ / x/√(x·x)", 1.5, () => new Definitions.PseudoHuberLagrangian<T>().Activate(_x, _result), OverRoot);
        yield return new("Cauchy′ / x/√(x·x)", 1.5, () => new Definitions.CauchyLagrangian<T>().Activate(_x, _result), OverRoot);
        yield return new("relu / copy", 1.3, () => new StandardLagrangians.ReluLagrangian<T>().Activate(_x, _result), Copy);
        yield return new("identity / copy", 1.2, () => new StandardLagrangians.IdentityLagrangian<T>().Activate(_x, _result), Copy);
        yield return new("Huber′ / copy", 2.5, () => new Definitions.HuberLagrangian<T>().Activate(_x, _result), Copy);
    }

    private IEnumerable<Row> Vectors()
    {
        var softmax = new StandardLagrangians.SoftmaxLagrangian<T>();
        var norm = new StandardLagrangians.LayerNormLagrangian<T>();
        void Softmax() => softmax.Activate(_x, _result);
        yield return new("softmax / TP.SoftMax", Bound(0.9, 1.1), Softmax, () => TensorPrimitives.SoftMax<T>(_x, _result));
        yield return new("softmax value / TP.SoftMax", Bound(0.7, 0.8), () => _sum += softmax.Value(_x), () => TensorPrimitives.SoftMax<T>(_x, _result));
        yield return new("layer norm / of TP", 2, () => norm.Activate(_x, _result), () => Peers<T>.LayerNorm(_x, _result));
        yield return new("spherical norm / of TP", 2, () => new StandardLagrangians.SphericalNormLagrangian<T>().Activate(_x, _result), () => Peers<T>.SphericalNorm(_x, _result));
        if (length % 10 != 0)
            yield break;
        var rows = Tensor.Create(_x, [length / 10, 10]);
        var results = Tensor.Create(_result, [length / 10, 10]);
        yield return new("softmax in rows of 10 / one row", 1.5, () => softmax.Activate(rows.AsReadOnlyTensorSpan(), results), Softmax);
        yield return new("layer norm in rows of 10 / one row", 1.5, () => norm.Activate(rows.AsReadOnlyTensorSpan(), results), () => norm.Activate(_x, _result));
    }

    private IEnumerable<Row> Parts(string where, T[] x) =>
    [
        .. Parts("sigmoid", where, x, new StandardLagrangians.SigmoidLagrangian<T>()),
        .. Parts("tanh", where, x, new StandardLagrangians.TanhLagrangian<T>()),
        .. Parts("pseudo-Huber", where, x, new Definitions.PseudoHuberLagrangian<T>()),
    ];

    private IEnumerable<Row> Parts<TModule>(string name, string where, T[] x, TModule module)
        where TModule : struct, IElementwiseLagrangian<TModule, T>
    {
        void Own() => module.Activate(x, _result);
        yield return new($"{name} ValueAndActivate / Activate{where}", 2, () => _sum += module.ValueAndActivate(x, _result), Own);
        yield return new($"{name} Energy / Activate{where}", 2, () => _sum += module.Energy(x), Own);
        yield return new($"{name} HessianProduct / Activate{where}", 1.6, () => module.HessianProduct(x, x, _result), Own);
        yield return new($"{name} ParameterGradient / Activate{where}", 2.5, () => module.ParameterGradient(x, _gradient), Own);
    }
}
