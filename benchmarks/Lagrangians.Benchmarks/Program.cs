using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Lagrangians.Benchmarks.Quick;

if (args is ["--show", var number])
{
    // What one definition becomes.
    var text = Lagrangians.Benchmarks.Generation.Stages.Write(Lagrangians.Benchmarks.Generation.Stages.Derive(Lagrangians.Benchmarks.Generation.Stages.Read(
        new Lagrangians.Benchmarks.Generation.Model(16, Lagrangians.Benchmarks.Generation.Layout.OneClass).Compilation)));
    Console.WriteLine(text[int.Parse(number)].Text);
    return;
}

if (args is ["--split"])
{
    Lagrangians.Benchmarks.Split.Run();
    return;
}

if (args is ["--quick", ..])
{
    new QuickRun(Console.Out).Write(args[1..]);
    return;
}

// Three measured iterations after three to warm up; another --job on the command line adds to it.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun));
