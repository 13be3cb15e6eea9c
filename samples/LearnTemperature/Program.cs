using Lagrangians;
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

// The sigmoid is this project's own definition, the softmax the standard library's; both precisions come from the same bodies.
Report.Heading(options);
Outcome[] outcomes = options.Precision == Precision.Double
    ? [
        Experiment<double>.Sigmoid<Neurons.SigmoidLagrangian<double>>(options),
        Experiment<double>.Memory<StandardLagrangians.SoftmaxLagrangian<double>>(options),
    ]
    : [
        Experiment<float>.Sigmoid<Neurons.SigmoidLagrangian<float>>(options),
        Experiment<float>.Memory<StandardLagrangians.SoftmaxLagrangian<float>>(options),
    ];
foreach (Outcome outcome in outcomes) Report.Trace(outcome);
Report.Comparison(outcomes);
return Report.Verdict(options, outcomes) ? 0 : 1;
