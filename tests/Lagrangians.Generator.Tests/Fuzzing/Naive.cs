using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>
/// Evaluates a tree operation by operation, as C# would, in two precisions at once; only the chosen piece. It knows how near the point
/// is to where a formula changes, and gives up where a value is not finite, very large, or lost its digits.
/// </summary>
internal sealed class Naive(IReadOnlyList<BigFloat> point, int bits)
{
    private static readonly BigFloat Largest = BigFloat.One.Scale(60);
    private readonly Precision _low = bits;
    private readonly Precision _high = bits * 3 / 2;

    /// <summary>The distance to the nearest edge of a piece or a domain, those apart that are met exactly.</summary>
    public BigFloat Distance { get; private set; } = 1;

    /// <summary>Whether an edge is met exactly.</summary>
    public bool IsOnEdge { get; private set; }

    /// <summary>The value, or null where there is none that could be relied on.</summary>
    public static BigFloat? Evaluate(Tree tree, IReadOnlyList<BigFloat> point, int bits, out BigFloat distance, out bool isOnEdge)
    {
        var naive = new Naive(point, bits);
        try
        {
            var value = naive.Value(tree).High;
            (distance, isOnEdge) = (naive.Distance, naive.IsOnEdge);
            return value;
        }
        catch (UndefinedException)
        {
            (distance, isOnEdge) = (0, true);
            return null;
        }
    }

    public static bool Contains(Interval interval, BigFloat value, BigFloat tolerance)
    {
        var isAbove = !interval.Lower.IsFinite || IsAtMost(BigFloat.FromRational(interval.Lower.Value, 800), value, interval.Lower.IsOpen);
        var isBelow = !interval.Upper.IsFinite || IsAtMost(value, BigFloat.FromRational(interval.Upper.Value, 800), interval.Upper.IsOpen);
        return isAbove && isBelow;

        bool IsAtMost(BigFloat a, BigFloat b, bool open) =>
            tolerance.IsZero ? (open ? a < b : a <= b) : a <= BigFloat.Add(b, tolerance, 800);
    }

    private Pair Value(Tree tree)
    {
        var result = tree.Operation switch
        {
            "num" => Each(p => BigFloat.FromRational(tree.Value, p)),
            "sym" => new Pair(point[(int)tree.Value.ToDouble()], point[(int)tree.Value.ToDouble()]),
            "if" => Value(Holds(tree.Parts[0]) ? tree.Parts[1] : tree.Parts[2]),
            _ => Apply(tree.Operation, Array.ConvertAll(tree.Parts, Value)),
        };
        var error = BigFloat.Abs(BigFloat.Subtract(result.Low, result.High, 60));
        if (!result.High.IsFinite || BigFloat.Abs(result.High) > Largest || error > BigFloat.One.Scale(100 - bits))
            throw new UndefinedException();
        return result;
    }

    private Pair Apply(string operation, Pair[] u)
    {
        NoteEdges(operation, u);
        switch (operation)
        {
            case "+":
                return u.Aggregate((a, b) => Each(p => BigFloat.Add(a.At(p, _low), b.At(p, _low), p)));
            case "-":
                return Difference(u[0], u[1]);
            case "neg":
                return new(-u[0].Low, -u[0].High);
            case "*":
                return u.Aggregate((a, b) => Each(p => BigFloat.Multiply(a.At(p, _low), b.At(p, _low), p)));
            case "/":
                return Each(p => BigFloat.Divide(u[0].At(p, _low), u[1].At(p, _low), p));
            case "pow":
                return Each(p => BigFunctions.Pow(u[0].At(p, _low), u[1].At(p, _low), p));
            case "sqrt":
                return Each(p => BigFloat.Sqrt(u[0].At(p, _low), p));
            case "clamp":
                return Each(p => BigFloat.Min(BigFloat.Max(u[0].At(p, _low), u[1].At(p, _low)), u[2].At(p, _low)));
            default:
                var function = FunctionLibrary.Find(operation);
                return Each(p => function.Value([.. u.Select(v => v.At(p, _low))], p));
        }
    }

    private bool Holds(Tree condition)
    {
        switch (condition.Operation)
        {
            case "&&":
                return Holds(condition.Parts[0]) & Holds(condition.Parts[1]);
            case "||":
                return Holds(condition.Parts[0]) | Holds(condition.Parts[1]);
            case "!":
                return !Holds(condition.Parts[0]);
            default:
                var difference = Difference(Value(condition.Parts[0]), Value(condition.Parts[1]));
                Note(difference);
                var sign = difference.High.Sign;
                return condition.Operation switch { "<" => sign < 0, "<=" => sign <= 0, _ => sign == 0 };
        }
    }

    private void NoteEdges(string operation, Pair[] u)
    {
        switch (operation)
        {
            case "/":
                Note(u[1]);
                break;
            case "pow" when !u[1].High.IsInteger || u[1].High.Sign < 0 || u[1].Low.CompareTo(u[1].High) != 0:
            case "sqrt" or "Abs" or "Log" or "Log2" or "Log10" or "Cbrt" or "XLogX" or "Log1mExp":
                Note(u[0]);
                break;
            case "Max" or "Min":
                Note(Difference(u[0], u[1]));
                break;
            case "clamp":
                Note(Difference(u[0], u[1]));
                Note(Difference(u[0], u[2]));
                break;
            case "Log1p" or "Log1pmx" or "Asin" or "Acos" or "Atanh" or "Acosh":
                Note(Each(p => BigFloat.Add(u[0].At(p, _low), 1, p)));
                Note(Each(p => BigFloat.Subtract(u[0].At(p, _low), 1, p)));
                break;
            case "Hypot":
                Note(Each(p => BigFloat.Add(BigFloat.Abs(u[0].At(p, _low)), BigFloat.Abs(u[1].At(p, _low)), p)));
                break;
            case "Atan2":
                Note(u[1].High.Sign > 0 ? u[1] : u[0]);
                break;
            case "Tan":
                Note(Each(p => BigFunctions.Cos(u[0].At(p, _low), p)));
                break;
        }
    }

    private void Note(Pair distance)
    {
        if (distance.Low.IsZero && distance.High.IsZero)
            IsOnEdge = true;
        else
            Distance = BigFloat.Min(Distance, BigFloat.Abs(distance.High));
    }

    private Pair Difference(Pair a, Pair b) => Each(p => BigFloat.Subtract(a.At(p, _low), b.At(p, _low), p));

    private Pair Each(Func<Precision, BigFloat> value)
    {
        try
        {
            return new(value(_low), value(_high));
        }
        catch (PrecisionLimitException)
        {
            throw new UndefinedException();
        }
    }

    private readonly record struct Pair(BigFloat Low, BigFloat High)
    {
        public BigFloat At(Precision precision, Precision low) => precision.Equals(low) ? Low : High;
    }

    private sealed class UndefinedException : Exception;
}
