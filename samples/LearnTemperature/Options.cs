using System.Globalization;

namespace LearnTemperature;

internal enum Precision { Double, Float }

/// <summary>A mistake on the command line, told as it is.</summary>
internal sealed class OptionException(string message) : Exception(message);

/// <summary>What the command line may say.</summary>
internal sealed record Options
{
    public const string Help = """
        Learns the inverse temperature and the height of a sigmoid layer, and the inverse temperature of a softmax memory, by
        gradient descent from a bad start.

        dotnet run -c Release --project samples/LearnTemperature -- [options]

          --precision double|float  of states and activations                     [double]
          --beta b                  where β starts, 0.01–100                      [0.05]
          --scale s                 where the height of the sigmoid starts, 0.01–100   [20]
          --noise d                 deviation of the noise on the data, 0–1       [0.01]
          --samples n               samples of each layer, 10–100000              [500]
          --steps t                 most steps of a descent, 1–100000             [500]
          --seed i                  seed of the data                              [1]
          --help                    this text

        Exit code: 0 learned, 1 a parameter is more than 1 % off, 2 a mistake on the command line.
        1 % is judged with --noise, --samples and --steps at their defaults, where it is eight times the noise's own effect.
        """;

    public Precision Precision { get; init; } = Precision.Double;

    public double Beta { get; init; } = 0.05;

    public double Scale { get; init; } = 20;

    public double Noise { get; init; } = 0.01;

    public int Samples { get; init; } = 500;

    public int Steps { get; init; } = 500;

    public int Seed { get; init; } = 1;

    public bool ShowHelp { get; init; }

    /// <summary>Is this the task that the claim is made for? The precision, the start and the seed are free.</summary>
    public bool IsJudged => this == new Options { Precision = Precision, Beta = Beta, Scale = Scale, Seed = Seed };

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h" or "-?") return options with { ShowHelp = true };
            if (name is not ("--precision" or "--beta" or "--scale" or "--noise" or "--samples" or "--steps" or "--seed"))
                throw new OptionException($"There is no option '{name}'.");
            if (++i == arguments.Length) throw new OptionException($"{name} needs a value.");
            string value = arguments[i];
            options = name switch
            {
                "--precision" => options with { Precision = Choice<Precision>(name, value) },
                "--beta" => options with { Beta = Number(name, value, 0.01, 100.0) },
                "--scale" => options with { Scale = Number(name, value, 0.01, 100.0) },
                "--noise" => options with { Noise = Number(name, value, 0.0, 1.0) },
                "--samples" => options with { Samples = Number(name, value, 10, 100_000) },
                "--steps" => options with { Steps = Number(name, value, 1, 100_000) },
                _ => options with { Seed = Number(name, value, int.MinValue, int.MaxValue) },
            };
        }

        return options;
    }

    private static TEnum Choice<TEnum>(string name, string value)
        where TEnum : struct, Enum
    {
        foreach (TEnum choice in Enum.GetValues<TEnum>())
        {
            if (choice.ToString().Equals(value, StringComparison.OrdinalIgnoreCase)) return choice;
        }

        string choices = string.Join(" or ", Enum.GetNames<TEnum>()).ToLowerInvariant();
        throw new OptionException($"{name} is {choices}, not '{value}'.");
    }

    private static T Number<T>(string name, string value, T min, T max)
        where T : ISpanParsable<T>, IComparable<T>
    {
        // NaN compares below every number.
        if (T.TryParse(value, CultureInfo.InvariantCulture, out T? number) && number.CompareTo(min) >= 0 && number.CompareTo(max) <= 0)
            return number;
        string kind = typeof(T) == typeof(int) ? "an integer" : "a number";
        throw new OptionException(FormattableString.Invariant($"{name} is {kind} from {min} to {max}, not '{value}'."));
    }
}
