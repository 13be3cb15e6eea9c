namespace Lagrangians.Playground.Engine.Search;

/// <summary>For what errors are measured.</summary>
/// <param name="Parameters">The values of the parameters behind x.</param>
/// <param name="Elements">Of a vector the elements of x.</param>
/// <param name="Moved">Which of them goes over the range.</param>
/// <param name="Reach">Over how many times the range that is plotted.</param>
internal sealed record Measurement(double[] Parameters, double[] Elements, int Moved, double Reach);
