using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Lagrangians.Benchmarks.Quick;

if (args is ["--quick", ..])
{
    new QuickRun(Console.Out).Write(args[1..]);
    return;
}

// Three measured iterations after three to warm up; another --job on the command line adds to it.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun));
