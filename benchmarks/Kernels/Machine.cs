using System.Runtime.InteropServices;

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>What it ran on.</summary>
internal static class Machine
{
    private const string File = "/proc/cpuinfo";

    /// <summary>The processor's name, family and model, as far as the system tells.</summary>
    internal static string Processor
    {
        get
        {
            if (!System.IO.File.Exists(File))
                return RuntimeInformation.ProcessArchitecture.ToString();
            var facts = System.IO.File.ReadLines(File).TakeWhile(l => l.Length > 0).Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(p => p.Length == 2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);
            return $"{Of("model name")}, family {Of("cpu family")}, model {Of("model")}, {Environment.ProcessorCount} cores";

            string Of(string name) => facts.GetValueOrDefault(name, "?");
        }
    }
}
