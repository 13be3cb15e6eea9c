using System.Globalization;
using Spectre.Console;

namespace DigitRecall;

/// <summary>All that the program prints. Where the output is no terminal, plain lines take the place of the progress bar.</summary>
internal static class Report
{
    public static void Heading(Options options)
    {
        string hidden = options.Hidden == HiddenKind.Exp ? "exp" : Text($"repu of degree {options.Degree}");
        AnsiConsole.MarkupLineInterpolated($"[bold]Dense associative memory[/], {options.Stored} of {Digits.Count} digits stored");
        WriteLine(Text($"visible neurons {(options.Visible == VisibleKind.Identity ? "identity" : "tanh")}, hidden neurons {hidden}, seed {options.Seed}"));
        WriteLine(Text($"Digits: {Digits.Source}"));
        WriteLine("An erased pixel (·) is unknown, not white: its neuron starts at rest, the mean of the stored digits.");
        WriteLine("");
    }

    /// <summary>Runs every trial, showing how far it is.</summary>
    public static IReadOnlyList<Outcome> WithProgress(Experiment experiment)
    {
        if (Console.IsOutputRedirected) return [.. experiment.Trials.Select(trial => Run(trial, static () => { }))];
        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                ProgressTask[] bars = [.. experiment.Trials.Select(trial => context.AddTask(trial.Name, autoStart: false, trial.Digits.Length))];
                return experiment.Trials.Select((trial, i) =>
                {
                    bars[i].StartTask();
                    return Run(trial, () => bars[i].Increment(1));
                }).ToList();
            });

        Outcome Run(Trial trial, Action advance)
        {
            var outcome = new Outcome(trial);
            foreach (Digit digit in trial.Digits)
            {
                outcome.Add(experiment.Run(trial, digit));
                advance();
            }

            if (Console.IsOutputRedirected) WriteLine($"{trial.Name}: {outcome.Count} digits recalled");
            return outcome;
        }
    }

    /// <summary>The energy at each step of one recall, which is among the pictures too.</summary>
    public static void Energy(Outcome outcome)
    {
        Recall recall = outcome.Examples[1];
        WriteLine("");
        WriteLine($"The energy of a retrieval: a {recall.Digit.Label}, {outcome.Trial.Name}");
        Table table = Columns("step", "energy", "change", "step size");
        for (int i = 0; i < recall.Trace.Count; i++)
        {
            Step step = recall.Trace[i];
            table.AddRow(
                Text($"{i}"),
                Text($"{step.Energy:F12}"),
                i == 0 ? "" : Text($"{step.Energy - recall.Trace[i - 1].Energy:0.0e-00}"),
                i == 0 ? "" : Text($"{step.StepSize}"));
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Some digits: as they were, spoiled, and recalled.</summary>
    public static void Pictures(Experiment experiment, IEnumerable<Outcome> outcomes)
    {
        foreach ((int i, Outcome outcome) in outcomes.Index())
        {
            Recall recall = outcome.Examples[i];
            string verdict = recall.IsRestored ? "restored" : recall.IsRecognised ? "recognised" : $"taken for a {recall.Memory.Label}";
            WriteLine("");
            WriteLine($"A {recall.Digit.Label}, {outcome.Trial.Name}: {verdict}");
            WriteLine($"  {"digit",-Picture.Width}    {"spoiled",-Picture.Width}    {"recalled",-Picture.Width}");
            double[] recalled = experiment.Decode(recall.State);
            for (int row = 0; row < Digits.Side; row++)
                WriteLine($"  {Picture.Row(recall.Digit.Pixels, row)}  │ {Picture.Row(recall.Query, row)}  │ {Picture.Row(recalled, row)}".TrimEnd());
        }
    }

    /// <summary>How many digits were restored and recognised.</summary>
    public static void Table(IEnumerable<Outcome> outcomes)
    {
        Table table = Columns("digits", "count", "restored", "recognised", "dot product");
        table.Columns[0].Alignment = Justify.Left;
        foreach (Outcome outcome in outcomes)
        {
            table.AddRow(
                outcome.Trial.Name,
                Text($"{outcome.Count}"),
                outcome.Trial.AreStored ? Share(outcome.Restored, outcome.Count) : "–",
                Share(outcome.Recognised, outcome.Count),
                Text($"{100.0 * outcome.ByDotProduct / outcome.Count:F1} %"));
        }

        WriteLine("");
        AnsiConsole.Write(table);
        WriteLine(Text($"restored: the nearest memory is the digit itself, and the state within {100 * Recall.RestoredWithin} % of its length"));
        WriteLine("recognised: the nearest memory has the digit's label");
        WriteLine("dot product: the digit, or of those held out its label, by the largest overlap with the query");
        WriteLine("");
    }

    /// <summary>Whether the criteria are met; true where they do not apply.</summary>
    public static bool Verdict(Options options, IReadOnlyList<Outcome> outcomes)
    {
        WriteLine(Text($"The energy fell at each of {outcomes.Sum(outcome => outcome.Steps):N0} steps (a rise of {Descent.UlpsOfRounding} ulps of its terms would have ended the run)."));
        if (!options.IsJudged) return true;
        bool isEnough = true;
        foreach (Outcome outcome in outcomes)
        {
            if (outcome.Trial.Required is not { } required) continue;
            AnsiConsole.MarkupLine(Text(
                $"{outcome.Trial.Name}: {Share(outcome.Restored, outcome.Count)} restored, at least {100 * required} % asked: {(outcome.IsEnough ? "[green]met[/]" : "[red]not met[/]")}"));
            isEnough &= outcome.IsEnough;
        }

        return isEnough;
    }

    private static Table Columns(params string[] names)
    {
        Table table = new Table().SimpleBorder();
        foreach (string name in names) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static string Share(int part, int whole) => Text($"{part} ({100.0 * part / whole:F1} %)");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Past Spectre, which would wrap at the width that it believes a pipe to have.
    private static void WriteLine(string text) => Console.WriteLine(text);
}
