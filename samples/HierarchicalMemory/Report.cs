using System.Globalization;
using Spectre.Console;

namespace HierarchicalMemory;

/// <summary>All that the program prints.</summary>
internal static class Report
{
    private static readonly double[] Times = [0, 0.1, 0.5, 1, 2, 3, 4, 6, 8, 12, 16];

    public static void Heading(Options options)
    {
        AnsiConsole.MarkupLine("[bold]Hierarchical associative memory[/], three layers and two synapses");
        Console.WriteLine(Text($"visible: {Digits.Pixels} pixels, {Name(options.Visible)}; hidden: {options.Stored} stored digits, softmax with β = {options.Hidden}; top: {Digits.Classes} classes, softmax with β = {options.Top}"));
        Console.WriteLine(Text($"{options.Precision.ToString().ToLowerInvariant()} precision, seed {options.Seed}"));
        Console.WriteLine(Text($"Digits: {Digits.Source}"));
    }

    /// <summary>The energy of one digit at the same times for each step size.</summary>
    public static void Energy(Outcome outcome)
    {
        Run[] runs = Array.ConvertAll(outcome.Compared, compared => compared[0]);
        Console.WriteLine();
        Console.WriteLine(Text($"The energy while a {runs[0].Digit.Label} is looked at, one that is not stored"));
        Table table = Columns(["time", .. runs.Select(run => Text($"step {run.StepSize}"))]);
        foreach (double time in Times) table.AddRow([Text($"{time:0.0}"), .. runs.Select(run => Text($"{run.EnergyAt(time):F9}"))]);
        AnsiConsole.Write(table);
    }

    /// <summary>What the top layer says of some digits.</summary>
    public static void Answers(Outcome outcome)
    {
        Console.WriteLine("What the top layer says of digits that are not stored");
        Table table = Columns(["digit", "answer", "activation", "second", "activation"]);
        foreach (Run run in outcome.Compared[^1])
        {
            int second = Enumerable.Range(0, run.Top.Length).Where(label => label != run.Answer).MaxBy(label => run.Top[label]);
            table.AddRow(
                Text($"{run.Digit.Label}"), Text($"{run.Answer}"), Text($"{run.Top[run.Answer]:F3}"), Text($"{second}"), Text($"{run.Top[second]:F3}"));
        }

        AnsiConsole.Write(table);
        int right = outcome.Judged.Count(run => run.Answer == run.Digit.Label);
        Console.WriteLine(Text($"{right} of {outcome.Judged.Length} held-out digits are taken for what they are ({100.0 * right / outcome.Judged.Length:F1} %)."));
    }

    /// <summary>The claim, which would have ended the run if it did not hold.</summary>
    public static void Verdict(Outcome outcome)
    {
        Console.WriteLine("The energy fell at every step, up to rounding:");
        Table table = Columns(["step size", "digits", "steps", "rose by rounding", "at most", "in ulps"]);
        foreach (IGrouping<double, Run> runs in outcome.All.GroupBy(run => run.StepSize))
        {
            table.AddRow(
                Text($"{runs.Key}"),
                Text($"{runs.Count()}"),
                Text($"{runs.Sum(run => run.Steps):N0}"),
                Text($"{runs.Sum(run => run.Rises):N0}"),
                Text($"{runs.Max(run => run.LargestRise):0.0e-00}"),
                Text($"{runs.Max(run => run.LargestRiseInUlps):F1}"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(Text($"ulps: of the sum of the terms' absolute values. More than {Rounding.Ulps} would have ended the run with exit code 1."));
    }

    private static Table Columns(string[] names)
    {
        Table table = new Table().SimpleBorder();
        foreach (string name in names) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static string Name(VisibleKind kind) => kind switch
    {
        VisibleKind.Spherical => "spherical norm",
        VisibleKind.Layer => "layer norm",
        _ => "tanh",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
