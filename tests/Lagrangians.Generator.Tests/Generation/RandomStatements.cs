using System.Globalization;
using System.Text;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Random bodies of statements: assignments, branches, early returns, loops that break and continue, switches, local functions, tuples.</summary>
internal sealed class RandomStatements(Random random)
{
    private const int MaximumDepth = 2;

    private readonly StringBuilder _text = new();
    private readonly List<string> _names = ["x", "b"];
    private int _count;
    private int _loops;

    /// <summary>A body that returns on every path.</summary>
    public static string Body(Random random)
    {
        var writer = new RandomStatements(random);
        writer._text.Append("{ double u = x, v = b; ");
        writer._names.AddRange(["u", "v"]);
        writer.Statements(0, inLoop: false);
        writer._text.Append($"return u + v * {writer.Number()}; double Local(double p) {{ if (p > b) return p - b; p += {writer.Number()}; return Outer(p, b); }} }}");
        return writer._text.ToString();
    }

    /// <summary>What the bodies call.</summary>
    public const string Helpers =
        "static double Outer(double p, double q) { if (p < q) { (p, q) = (q, p); if (q < -4) return -4; } return p - q / 2; } "
        + "static (double Low, double High) Order(double p, double q) => p < q ? (p, q) : (q, p); "
        + "static T Bent<T>(T p) where T : System.Numerics.INumber<T> { if (p < T.Zero) return -p; return p + p; } ";

    private void Statements(int depth, bool inLoop)
    {
        var scope = _names.Count;
        for (var i = random.Next(1, 4); i >= 0; i--)
            Statement(depth, inLoop);
        _names.RemoveRange(scope, _names.Count - scope);
    }

    private void Statement(int depth, bool inLoop)
    {
        switch (random.Next(depth < MaximumDepth ? 14 : 7))
        {
            case 0 or 1:
                _text.Append($"{Variable()} = {Expression(2)}; ");
                break;
            case 2 or 3:
                _text.Append($"{Variable()} {"+-"[random.Next(2)]}= {Expression(1)}; ");
                break;
            case 4:
                var name = $"t{_count++}";
                _text.Append($"double {name} = {Expression(2)}; ");
                _names.Add(name);
                break;
            case 5:
                _text.Append($"(u, v) = Order(v, {Expression(1)}); ");
                break;
            case 6:
                _text.Append(inLoop && random.Next(2) == 0 ? $"if ({Condition()}) {(random.Next(2) == 0 ? "break" : "continue")}; " : $"if ({Condition()}) return {Expression(1)}; ");
                break;
            case 7 or 8:
                _text.Append($"if ({Condition()}) {{ ");
                Statements(depth + 1, inLoop);
                _text.Append("} ");
                break;
            case 9 or 10:
                _text.Append($"if ({Condition()}) {{ ");
                Statements(depth + 1, inLoop);
                _text.Append("} else { ");
                Statements(depth + 1, inLoop);
                _text.Append("} ");
                break;
            case 11 when _loops < 2:
                var index = $"i{_count++}";
                _loops++;
                _text.Append($"for (int {index} = 0; {index} < {random.Next(1, 4)}; {index}++) {{ u += {index} * 0.25; ");
                Statements(depth + 1, inLoop: true);
                _text.Append("} ");
                break;
            case 12:
                _text.Append($"switch ({Expression(1)}) {{ case < {Number()}: ");
                Statements(depth + 1, inLoop: false);
                _text.Append($"break; case > {Number()} when {Condition()}: {{ ");
                Statements(depth + 1, inLoop: false);
                _text.Append($"return {Expression(1)}; }} default: v = {Expression(1)}; break; }} ");
                break;
            default:
                _text.Append("{ ");
                Statements(depth + 1, inLoop);
                _text.Append("} ");
                break;
        }
    }

    private string Variable() => random.Next(5) == 0 ? "x" : random.Next(2) == 0 ? "u" : "v";

    private string Name() => _names[random.Next(_names.Count)];

    private string Number() => Text(random.Next(-12, 13));

    private static string Text(int quarters) => (quarters / 4.0).ToString("0.0#", CultureInfo.InvariantCulture);

    // A pattern that nothing can match is an error.
    private string Between()
    {
        var least = random.Next(-12, 13);
        return $"> {Text(least)} and < {Text(least + random.Next(2, 9))}";
    }

    private string Expression(int depth) => random.Next(depth > 0 ? 10 : 3) switch
    {
        0 => Number(),
        1 or 2 => Name(),
        3 => $"({Expression(depth - 1)} + {Expression(depth - 1)})",
        4 => $"({Expression(depth - 1)} - {Expression(depth - 1)} / 2)",
        5 => $"Outer({Expression(depth - 1)}, {Name()})",
        6 => $"Local({Expression(depth - 1)})",
        7 => $"Bent({Expression(depth - 1)})",
        8 => $"({Condition()} ? {Expression(depth - 1)} : {Name()})",
        _ => $"(({Name()}, {Expression(depth - 1)}) switch {{ (< {Number()}, _) => {Name()}, (var p, > {Number()}) => p, var (_, q) => q / 2 }})",
    };

    private string Condition() => random.Next(5) switch
    {
        0 => $"!({Name()} < {Number()})",
        1 => $"{Name()} > {Number()} && {Name()} <= {Number()}",
        2 => $"({Name()}, {Name()}) is (> {Number()}, _) or (_, < {Number()})",
        3 => $"{Name()} is {Between()}",
        _ => $"{Expression(1)} < {Name()}",
    };
}
