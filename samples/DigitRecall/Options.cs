using System.Globalization;

namespace DigitRecall;

internal enum VisibleKind { Identity, Tanh }

internal enum HiddenKind { Exp, Repu }

/// <summary>A mistake on the command line, told as it is.</summary>
internal sealed class OptionException(string message) : Exception(message);

/// <summary>What the command line may say.</summary>
internal sealed record Options
{
    public const string Help = """
        Stores handwritten digits in a dense associative memory, spoils them, and recalls them by energy descent.

        dotnet run -c Release --project samples/DigitRecall -- [options]

          --visible identity|tanh   activation of the visible neurons                          [identity]
          --hidden exp|repu         activation of the hidden neurons                           [exp]
          --degree n                degree of repu: its Lagrangian is max(x, 0)^n / n, 2–200   [60]
          --stored k                digits stored, 10–1700; the rest is held out               [200]
          --noise s                 deviation of the noise in units of the pixel range, 0–2    [0.2]
          --steps t                 most steps of a retrieval, 1–10000                         [60]
          --seed i                  seed of the choice of digits and of the corruption         [1]
          --help                    this text

        Exit code: 0 done, 1 the energy rose or too few digits were restored, 2 a mistake on the command line.
        Too few: under 95 % after noise or under 80 % after erasing, judged with --stored, --noise, --steps and --degree at
        their defaults.
        """;

    public VisibleKind Visible { get; init; } = VisibleKind.Identity;

    public HiddenKind Hidden { get; init; } = HiddenKind.Exp;

    public double Degree { get; init; } = 60;

    public int Stored { get; init; } = 200;

    public double Noise { get; init; } = 0.2;

    public int Steps { get; init; } = 60;

    public int Seed { get; init; } = 1;

    public bool ShowHelp { get; init; }

    /// <summary>Is this the task that the criteria are meant for? The kinds of neurons and the seed are free.</summary>
    public bool IsJudged => this == new Options { Visible = Visible, Hidden = Hidden, Seed = Seed };

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        bool hasDegree = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h" or "-?") return options with { ShowHelp = true };
            if (name is not ("--visible" or "--hidden" or "--degree" or "--stored" or "--noise" or "--steps" or "--seed"))
                throw new OptionException($"There is no option '{name}'.");
            if (++i == arguments.Length) throw new OptionException($"{name} needs a value.");
            string value = arguments[i];
            hasDegree |= name == "--degree";
            options = name switch
            {
                "--visible" => options with { Visible = Choice<VisibleKind>(name, value) },
                "--hidden" => options with { Hidden = Choice<HiddenKind>(name, value) },
                "--degree" => options with { Degree = Number(name, value, 2.0, 200.0) },
                "--stored" => options with { Stored = Number(name, value, 10, 1700) },
                "--noise" => options with { Noise = Number(name, value, 0.0, 2.0) },
                "--steps" => options with { Steps = Number(name, value, 1, 10_000) },
                _ => options with { Seed = Number(name, value, int.MinValue, int.MaxValue) },
            };
        }

        if (hasDegree && options.Hidden != HiddenKind.Repu) throw new OptionException("--degree needs --hidden repu.");
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
