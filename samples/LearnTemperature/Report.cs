using System.Globalization;
using Spectre.Console;

namespace LearnTemperature;

/// <summary>All that the program prints.</summary>
internal static class Report
{
    public static void Heading(Options options)
    {
        AnsiConsole.MarkupLine("[bold]Learning by the generated parameter gradients[/]");
        Console.WriteLine(Text($"{options.Samples} samples a layer, noise {options.Noise}, {options.Precision.ToString().ToLowerInvariant()} precision, seed {options.Seed}"));
    }

    /// <summary>The descent at the steps 0, 1, 2, 4, 8 … and the last.</summary>
    public static void Trace(Outcome outcome)
    {
        Console.WriteLine();
        Console.WriteLine(outcome.Name);
        Table table = Columns(["step", "loss", .. outcome.Parameters]);
        for (int i = 0; i < outcome.Trace.Count; i++)
        {
            if (!int.IsPow2(i) && i != 0 && i != outcome.Trace.Count - 1) continue;
            Step step = outcome.Trace[i];
            table.AddRow([Text($"{i}"), Text($"{step.Loss:0.000000e+00}"), .. step.Parameters.Select(parameter => Text($"{parameter:F6}"))]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>The fitted against the true parameters.</summary>
    public static void Comparison(IEnumerable<Outcome> outcomes)
    {
        Table table = Columns(["parameter", "start", "fitted", "true", "off by"]);
        table.Columns[0].Alignment = Justify.Left;
        foreach (Outcome outcome in outcomes)
        {
            for (int p = 0; p < outcome.Parameters.Length; p++)
            {
                table.AddRow(
                    $"{outcome.Name}, {outcome.Parameters[p]}",
                    Text($"{outcome.Trace[0].Parameters[p]}"),
                    Text($"{outcome.Trace[^1].Parameters[p]:F6}"),
                    Text($"{outcome.Truth[p]}"),
                    Text($"{100 * outcome.RelativeError(p):F3} %"));
            }
        }

        Console.WriteLine();
        AnsiConsole.Write(table);
    }

    /// <summary>Whether the claim is met; true where it is not made.</summary>
    public static bool Verdict(Options options, IReadOnlyList<Outcome> outcomes)
    {
        if (!options.IsJudged)
        {
            Console.WriteLine("Not judged: --noise, --samples or --steps is not at its default.");
            return true;
        }

        bool isMet = outcomes.All(outcome => outcome.IsLearned);
        AnsiConsole.MarkupLine(Text($"Every parameter within {100 * Outcome.Tolerance} %: {(isMet ? "[green]met[/]" : "[red]not met[/]")}"));
        return isMet;
    }

    private static Table Columns(string[] names)
    {
        Table table = new Table().SimpleBorder();
        foreach (string name in names) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
