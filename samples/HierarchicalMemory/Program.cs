using HierarchicalMemory;

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
    Outcome outcome = options.Precision == Precision.Double ? Experiment<double>.Of(options) : Experiment<float>.Of(options);
    Report.Energy(outcome);
    Report.Answers(outcome);
    Report.Verdict(outcome);
    return 0;
}
catch (EnergyRoseException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
