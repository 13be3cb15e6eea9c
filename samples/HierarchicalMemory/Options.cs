using System.Globalization;

namespace HierarchicalMemory;

internal enum Precision { Double, Float }

internal enum VisibleKind { Spherical, Layer, Tanh }

/// <summary>A mistake on the command line, told as it is.</summary>
internal sealed class OptionException(string message) : Exception(message);

/// <summary>What the command line may say.</summary>
internal sealed record Options
{
    public const string Help = """
        Shows handwritten digits to a memory of three layers and follows its energy down, at the step sizes 0.001, 0.01 and 0.1.

        dotnet run -c Release --project samples/HierarchicalMemory -- [options]

          --precision double|float         of states and activations                                         [double]
          --visible spherical|layer|tanh   activation of the pixels: on the sphere, a layer norm, tanh       [spherical]
          --hidden b                       inverse temperature of the hidden layer, a softmax, 0.1–50        [30]
          --top b                          inverse temperature of the top layer, a softmax, 0.1–50           [10]
          --stored k                       digits stored, 10–1500; the rest is held out                      [200]
          --shown n                        held-out digits shown, 10–1797 or as many as there are            [300]
          --seed i                         seed of the choice of digits                                      [1]
          --help                           this text

        Exit code: 0 done, 1 the energy rose at a step by more than rounding, 2 a mistake on the command line.
        """;

    public Precision Precision { get; init; } = Precision.Double;

    public VisibleKind Visible { get; init; } = VisibleKind.Spherical;

    public double Hidden { get; init; } = 30;

    public double Top { get; init; } = 10;

    public int Stored { get; init; } = 200;

    public int Shown { get; init; } = 300;

    public int Seed { get; init; } = 1;

    public bool ShowHelp { get; init; }

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h" or "-?") return options with { ShowHelp = true };
            if (name is not ("--precision" or "--visible" or "--hidden" or "--top" or "--stored" or "--shown" or "--seed"))
                throw new OptionException($"There is no option '{name}'.");
            if (++i == arguments.Length) throw new OptionException($"{name} needs a value.");
            string value = arguments[i];
            options = name switch
            {
                "--precision" => options with { Precision = Choice<Precision>(name, value) },
                "--visible" => options with { Visible = Choice<VisibleKind>(name, value) },
                "--hidden" => options with { Hidden = Number(name, value, 0.1, 50.0) },
                "--top" => options with { Top = Number(name, value, 0.1, 50.0) },
                "--stored" => options with { Stored = Number(name, value, 10, 1500) },
                "--shown" => options with { Shown = Number(name, value, 10, Digits.Count) },
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
