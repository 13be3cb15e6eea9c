using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>An exact rational number.</summary>
internal sealed class Constant(Rational value) : Expr(value.GetHashCode(), [])
{
    private DoubleWord[]? _word;

    public Rational Value { get; } = value;

    /// <summary>The value in double words, made once.</summary>
    public DoubleWord InDoubleWords => (_word ??= [DoubleWord.From(Value)])[0];

    public override int Rank => 0;

    protected override bool HasSameContent(Expr other) => other is Constant constant && constant.Value == Value;
}

/// <summary>What a symbol stands for.</summary>
internal enum SymbolKind
{
    /// <summary>The variable x of the Lagrangian.</summary>
    Variable,

    /// <summary>A real parameter.</summary>
    Parameter,

    /// <summary>A parameter that is an integer, in which there is no derivative.</summary>
    Integer,

    /// <summary>An element of the vector x.</summary>
    Element,

    /// <summary>An element of a parameter that is given for each element.</summary>
    ElementParameter,
}

/// <summary>The variable or a parameter, with the values it may take.</summary>
internal sealed class Symbol(string name, int index, SymbolKind kind, Interval domain)
    : Expr(Combine(Combine(HashOf(name), index), Combine((int)kind, domain.GetHashCode())), [])
{
    /// <summary>The position that stands for the number of elements.</summary>
    public const int LengthIndex = -1;

    /// <summary>The position that stands for a vector of zeros, in what is run.</summary>
    public const int ZeroIndex = -2;

    /// <summary>The position that stands for an expression of x that a series is in.</summary>
    public const int ReplacementIndex = -3;

    public override bool VariesByElement => Kind is SymbolKind.Element or SymbolKind.ElementParameter;

    public override bool DependsOnVariable => Kind is SymbolKind.Element or SymbolKind.Variable;

    /// <summary>The name as the user wrote it, without <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The position among the parameters; the variable is 0.</summary>
    public int Index { get; } = index;

    public SymbolKind Kind { get; } = kind;

    public Interval Domain { get; } = domain;

    public override int Rank => 1;

    protected override bool HasSameContent(Expr other) =>
        other is Symbol symbol && symbol.Name == Name && symbol.Index == Index && symbol.Kind == Kind && symbol.Domain == Domain;
}
