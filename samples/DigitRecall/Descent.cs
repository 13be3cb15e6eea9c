using System.Numerics.Tensors;

namespace DigitRecall;

/// <summary>One step of a retrieval: the energy reached, and the step size that led there.</summary>
internal readonly record struct Step(double Energy, double StepSize, double[] State);

/// <summary>The energy rose where it must fall: an activation is not the derivative of its Lagrangian.</summary>
internal sealed class EnergyRoseException(string message) : Exception(message);

/// <summary>Follows dx/dt of a memory until it rests.</summary>
internal static class Descent
{
    /// <summary>How far the energy may rise by rounding alone, in ulps of the magnitude of its terms.</summary>
    public const int UlpsOfRounding = 8;

    private const double InitialStepSize = 0.5;
    private const double SmallestStepSize = InitialStepSize / (1 << 20);
    private const double Resting = 1e-6;

    // Armijo's condition asks for a share of the fall that the derivative promises.
    private const double PromisedShare = 1e-3;

    /// <summary>The steps of a retrieval, the query itself the first; at most <paramref name="steps"/> follow.</summary>
    /// <exception cref="EnergyRoseException">No step along dx/dt lowers the energy.</exception>
    public static List<Step> Run(AssociativeMemory memory, double[] query, int steps)
    {
        Dynamics current = memory.Evaluate(query);
        var trace = new List<Step> { new(current.Energy, 0, query) };
        while (trace.Count <= steps && TensorPrimitives.MaxMagnitude<double>(current.Velocity) is < -Resting or > Resting)
        {
            (Step step, Dynamics next) = Advance(memory, trace[^1].State, current);

            // Asked apart from the condition of the step, which is no bound where g is not monotone (L_v not convex).
            double bound = UlpsOfRounding * (Math.BitIncrement(current.Magnitude) - current.Magnitude);
            if (!(next.Energy <= current.Energy + bound))
                throw new EnergyRoseException($"Step {trace.Count}: the energy rose from {current.Energy:R} to {next.Energy:R}.");
            trace.Add(step);
            current = next;
        }

        return trace;
    }

    /// <summary>The largest step of the form α/2ᵏ along dx/dt after which the energy fell as its derivative promises.</summary>
    private static (Step Step, Dynamics Next) Advance(AssociativeMemory memory, double[] state, Dynamics current)
    {
        for (double stepSize = InitialStepSize; stepSize >= SmallestStepSize; stepSize /= 2)
        {
            double[] target = new double[state.Length];
            TensorPrimitives.MultiplyAdd(current.Velocity, stepSize, state, target);
            Dynamics next = memory.Evaluate(target);

            // ∂E/∂g · Δg with ∂E/∂g = −dx/dt.
            double promised = 0;
            for (int i = 0; i < target.Length; i++)
                promised -= current.Velocity[i] * (next.Activations[i] - current.Activations[i]);
            if (next.Energy <= current.Energy + PromisedShare * promised) return (new Step(next.Energy, stepSize, target), next);
        }

        throw new EnergyRoseException($"From {current.Energy:R} no step along dx/dt lowers the energy.");
    }
}
