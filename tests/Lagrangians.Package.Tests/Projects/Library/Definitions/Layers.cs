using System;
using System.Runtime.CompilerServices;
using Lagrangians;

[assembly: InternalsVisibleTo("User")]

namespace Definitions;

/// <summary>Layers for others to use.</summary>
public static partial class Layers
{
    /// <summary>Log cosh.</summary>
    /// <param name="x">The state.</param>
    /// <param name="beta">The inverse temperature.</param>
    [Lagrangian]
    public static partial double Tanh(double x, [Learnable(Min = 1e-6)] double beta = 1) => Math.Log(Math.Cosh(beta * x)) / beta;

    /// <summary>A bowl that friends may use.</summary>
    [Lagrangian]
    internal static partial double Bowl(double x) => Square(x) / 2;

    private static double Square(double v) => v * v;
}
