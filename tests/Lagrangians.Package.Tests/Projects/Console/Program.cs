#nullable enable
using System;
using System.Globalization;
using Lagrangians;
using static System.Math;
using static Lagrangians.VectorMath;

namespace MyModel;

/// <summary>Prints what the layers give.</summary>
internal static class Program
{
    private static void Main()
    {
        double[] x = [-1000, -1, 0, 1, 1000];
        var y = new double[x.Length];
        Neurons.SigmoidActivation(x, y, beta: 2);
        Print(y);
        var layer = new Neurons.SigmoidLagrangian<float>(Beta: 2, Scale: 1);
        Print(layer.Energy(0.5f), layer.Curvature(0.5f), layer.ParameterDerivative(0.5f, 0));
        Neurons.SoftmaxActivation(x, y, beta: 0.001);
        Print(y);
        Print(new StandardLagrangians.TanhLagrangian<double>(Beta: 3).Activation(0.25));
    }

    private static void Print(params double[] values) =>
        Console.WriteLine(string.Join(' ', Array.ConvertAll(values, v => v.ToString("0.######", CultureInfo.InvariantCulture))));
}

/// <summary>The layers of the model.</summary>
internal static partial class Neurons
{
    /// <summary>The Lagrangian of the sigmoid.</summary>
    [Lagrangian]
    internal static partial double Sigmoid(
        double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable(Min = 0)] double scale = 1)
        => scale / beta * Log(Exp(beta * x) + 1);

    /// <summary>The Lagrangian of softmax.</summary>
    [Lagrangian]
    internal static partial double Softmax(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta;
}
