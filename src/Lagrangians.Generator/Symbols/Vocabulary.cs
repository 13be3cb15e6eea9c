using System.Globalization;
using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>How the printer spells what differs between languages; this one spells ordinary scalar C#.</summary>
internal class Vocabulary
{
    public static readonly Vocabulary Scalar = new();

    public virtual string And => " && ";

    public virtual string Or => " || ";

    public virtual string Not => "!";

    /// <summary>How <see cref="Choose"/> binds.</summary>
    public virtual Precedence ChoosePrecedence => Precedence.Choice;

    /// <summary>Whether numbers have digits beyond a double.</summary>
    public virtual bool HasMoreDigits => false;

    /// <summary>Whether a product is computed as it is printed, so that 2·x·σ(−x) must not overflow before its last factor.</summary>
    public virtual bool IsComputed => false;

    public virtual string Symbol(Symbol symbol) => symbol.Name;

    /// <summary>The number, rounded to the nearest double where it is none.</summary>
    public virtual string Number(Rational value)
    {
        if (value.IsInteger && value.BitLength <= 31)
            return value.ToString();
        var nearest = value.ToDouble();
        if (double.IsInfinity(nearest))
            return nearest > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = nearest.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    public virtual string Call(string function, IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? function : $"{function}({string.Join(", ", arguments)})";

    /// <summary>How the spelling of a function binds.</summary>
    public virtual Precedence PrecedenceOf(string function) => Precedence.Primary;

    public virtual string Choose(string condition, string whenTrue, string whenFalse) => $"{condition} ? {whenTrue} : {whenFalse}";

    public virtual string Equal(string left, string right) => $"{left} == {right}";

    /// <summary>The name of a node that was given one, or null.</summary>
    public virtual string? NameOf(Expr expr) => null;

    /// <summary>The name of a power that was given one, or null.</summary>
    public virtual string? NameOf(Expr @base, Expr exponent) => null;

    /// <summary>The name of a power with a number for exponent, or null.</summary>
    public virtual string? NameOf(Expr @base, Rational exponent) => null;

    /// <summary>The value of an expression without symbols, where it is to be printed as a number; or null.</summary>
    public virtual Rational? ValueOf(Expr expr) => null;

    /// <summary>The value of a power without symbols, where it is to be printed as a number; or null.</summary>
    public virtual Rational? ValueOf(Expr @base, Expr exponent) => null;
}

/// <summary>How tightly an operator binds, loosest first.</summary>
internal enum Precedence
{
    Choice,
    Or,
    And,
    Relation,
    Sum,
    Product,
    Unary,
    Primary,
}
