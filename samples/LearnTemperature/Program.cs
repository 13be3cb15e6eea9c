using LearnTemperature;

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

Report.Heading(options);
Outcome[] outcomes = options.Precision == Precision.Double ? Experiment<double>.Run(options) : Experiment<float>.Run(options);
foreach (Outcome outcome in outcomes) Report.Trace(outcome);
Report.Comparison(outcomes);
return Report.Verdict(options, outcomes) ? 0 : 1;
