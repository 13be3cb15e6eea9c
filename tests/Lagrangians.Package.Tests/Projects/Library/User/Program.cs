using System;
using System.Globalization;
using Definitions;
using Lagrangians;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine(Descend(new Layers.TanhLagrangian<double>(Beta: 2), 0.5).ToString("0.######"));

// A definition made of those of two other assemblies; sigmoid(2·0.5) + tanh(0.5) + 0.5.
Console.WriteLine(Own.MixedActivation(0.5).ToString("0.######"));

// Generic code that knows nothing of the layer but its interface.
static double Descend<TLagrangian>(TLagrangian layer, double x)
    where TLagrangian : struct, IElementwiseLagrangian<TLagrangian, double>
    => layer.Energy(x) + layer.Activation(x);

internal static partial class Own
{
    [Lagrangian]
    internal static partial double Mixed(double x) => StandardLagrangians.Sigmoid(x, 2) + Layers.Tanh(x) + Layers.Bowl(x);
}
