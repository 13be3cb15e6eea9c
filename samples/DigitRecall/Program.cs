using DigitRecall;

Console.OutputEncoding = System.Text.Encoding.UTF8;
Options options;
try
{
    options = Options.Parse(args);
}
catch (OptionException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    Console.Error.WriteLine("--help lists the options.");
    return 2;
}

if (options.ShowHelp)
{
    Console.WriteLine(Options.Help);
    return 0;
}

try
{
    Report.Heading(options);
    var experiment = new Experiment(options);
    IReadOnlyList<Outcome> outcomes = Report.WithProgress(experiment);
    Report.Energy(outcomes[1]);
    Report.Pictures(experiment, outcomes);
    Report.Table(outcomes);
    return Report.Verdict(options, outcomes) ? 0 : 1;
}
catch (Exception failure) when (failure is EnergyRoseException or ArithmeticException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
