namespace Lagrangians.Kernels.Benchmarks;

/// <summary>Two that are compared, over the same elements.</summary>
/// <param name="Name">What of ours, beside what.</param>
/// <param name="Bound">The ratio that is to be reached.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Peer">The other.</param>
internal sealed record Row(string Name, double Bound, Action Ours, Action Peer);
