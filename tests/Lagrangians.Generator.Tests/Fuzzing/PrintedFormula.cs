using System.Numerics;
using System.Text.RegularExpressions;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>Reads a printed formula with the precedences of C# and evaluates it as it reads.</summary>
internal sealed partial class PrintedFormula
{
    private const int Bits = 600;
    private readonly string[] _tokens;
    private readonly Func<string, BigFloat> _valueOf;
    private int _next;

    private PrintedFormula(string text, Func<string, BigFloat> valueOf)
    {
        _tokens = [.. Token().Matches(text).Select(m => m.Value)];
        _valueOf = valueOf;
    }

    /// <summary>The expression's text with exact numbers, read and evaluated.</summary>
    public static BigFloat Evaluate(Expr expr, Func<string, BigFloat> valueOf)
    {
        var formula = new PrintedFormula(new ExprPrinter(value => $"{value.Numerator}_{value.Denominator}").Print(expr, Precedence.Choice), valueOf);
        var value = formula.Choice();
        return formula._next == formula._tokens.Length ? value : throw new FormatException($"'{formula._tokens[formula._next]}' is left over");
    }

    // Conditions are 1 and 0.
    private BigFloat Choice()
    {
        var condition = Or();
        if (!Take("?"))
            return condition;
        var whenTrue = Choice();
        Require(":");
        var whenFalse = Choice();
        return condition.IsZero ? whenFalse : whenTrue;
    }

    private BigFloat Or()
    {
        var value = And();
        while (Take("||"))
            value = BigFloat.Max(And(), value);
        return value;
    }

    private BigFloat And()
    {
        var value = Relation();
        while (Take("&&"))
            value = BigFloat.Min(Relation(), value);
        return value;
    }

    private BigFloat Relation()
    {
        var left = Sum();
        foreach (var sign in new[] { "<=", ">=", "==", "<", ">" })
        {
            if (!Take(sign))
                continue;
            var right = Sum();
            return sign switch { "<" => left < right, "<=" => left <= right, ">" => left > right, ">=" => left >= right, _ => left == right } ? 1 : 0;
        }

        return left;
    }

    private BigFloat Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take("+"))
                value = BigFloat.Add(value, Product(), Bits);
            else if (Take("-"))
                value = BigFloat.Subtract(value, Product(), Bits);
            else
                return value;
        }
    }

    private BigFloat Product()
    {
        var value = Unary();
        while (true)
        {
            if (Take("*"))
                value = BigFloat.Multiply(value, Unary(), Bits);
            else if (Take("/"))
                value = BigFloat.Divide(value, Unary(), Bits);
            else
                return value;
        }
    }

    private BigFloat Unary()
    {
        if (Take("-"))
            return -Unary();
        if (Take("!"))
            return BigFloat.Subtract(1, Unary(), Bits);
        if (Take("("))
        {
            var value = Choice();
            Require(")");
            return value;
        }

        var name = _tokens[_next++];
        if (char.IsDigit(name[0]))
            return Number(name);
        return Take("(") ? Call(name) : name == "Pi" ? BigFunctions.Pi(Bits) : _valueOf(name);
    }

    private static BigFloat Number(string text)
    {
        var parts = text.Split('_');
        return BigFloat.FromRational(new Rational(BigInteger.Parse(parts[0]), parts.Length > 1 ? BigInteger.Parse(parts[1]) : 1), Bits);
    }

    private BigFloat Call(string name)
    {
        var arguments = new List<BigFloat> { Choice() };
        while (Take(","))
            arguments.Add(Choice());
        Require(")");
        return name switch
        {
            "Pow" => BigFunctions.Pow(arguments[0], arguments[1], Bits),
            "Sqrt" => BigFloat.Sqrt(arguments[0], Bits),
            _ => FunctionLibrary.Find(name).Value([.. arguments], Bits),
        };
    }

    private bool Take(string token)
    {
        var found = _next < _tokens.Length && _tokens[_next] == token;
        _next += found ? 1 : 0;
        return found;
    }

    private void Require(string token)
    {
        if (!Take(token))
            throw new FormatException($"'{token}' is missing in {string.Join(" ", _tokens)}");
    }

    [GeneratedRegex(@"\d+_\d+|\w+|<=|>=|==|&&|\|\||\S")]
    private static partial Regex Token();
}
