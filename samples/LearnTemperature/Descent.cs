using System.Numerics;
using Lagrangians;

namespace LearnTemperature;

/// <summary>A step of the descent: the parameters reached, and the loss there.</summary>
internal readonly record struct Step(double[] Parameters, double Loss);

/// <summary>
/// Gradient descent. All the parameters here are positive (inverse temperatures and a height), so it moves their logarithms:
/// ∂ℓ/∂log θ = θ·∂ℓ/∂θ, and no step can leave the domain, however bad the start.
/// </summary>
internal static class Descent
{
    // Armijo's condition asks for a share of the fall that the derivative promises.
    private const double PromisedShare = 1e-4;
    private const double LargestChange = 1;
    private const int Halvings = 60;

    /// <summary>The steps, the start itself the first; they end where none lowers the loss any more, at most <paramref name="steps"/> on.</summary>
    public static List<Step> Run<TLagrangian, T>(Problem<TLagrangian, T> problem, double[] start, int steps)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] gradient = new double[start.Length];
        var trace = new List<Step> { new(start, problem.Loss(start, gradient)) };
        double rate = 1;
        while (trace.Count <= steps && Advance(problem, trace[^1], gradient, ref rate) is { } next)
        {
            trace.Add(next);
            problem.Loss(next.Parameters, gradient);
        }

        return trace;
    }

    /// <summary>One step against the gradient, its rate twice the last one's or as much smaller as the loss asks.</summary>
    private static Step? Advance<TLagrangian, T>(Problem<TLagrangian, T> problem, Step current, double[] gradient, ref double rate)
        where TLagrangian : struct, ILagrangian<TLagrangian, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] direction = [.. gradient.Zip(current.Parameters, (derivative, parameter) => -derivative * parameter)];
        double slope = -direction.Sum(value => value * value);
        if (slope == 0) return null;
        rate = Math.Min(2 * rate, LargestChange / direction.Max(Math.Abs));
        for (int i = 0; i < Halvings; i++, rate /= 2)
        {
            double step = rate;
            double[] parameters = [.. current.Parameters.Zip(direction, (parameter, change) => parameter * Math.Exp(step * change))];
            double loss = problem.Loss(parameters);
            if (loss < current.Loss + PromisedShare * rate * slope) return new Step(parameters, loss);
        }

        return null;
    }
}
