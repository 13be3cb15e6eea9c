using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>What the numbers that stand in a body are read as.</summary>
internal abstract class Literals
{
    /// <summary>The number as an expression.</summary>
    /// <param name="algebra">The algebra of the body.</param>
    /// <param name="value">Its value in C#, which is finite.</param>
    /// <param name="isSingle">Whether it is a float.</param>
    public abstract Expr Read(Algebra algebra, double value, bool isSingle);

    private protected static Expr Meaning(Algebra algebra, WrittenNumber written) =>
        written.IsOfPi ? algebra.Scale(algebra.Call("Pi"), written.Number) : algebra.Constant(written.Number);
}

/// <summary>Each as the number that it is in C#, but for those that are said to be read as what they mean.</summary>
internal sealed class ValuesOfLiterals(IReadOnlyCollection<double>? meant = null) : Literals
{
    private readonly HashSet<double> _inexact = [];

    /// <summary>The numbers met that mean another than they are.</summary>
    public IReadOnlyCollection<double> Inexact => _inexact;

    /// <summary>Whether there was one that is loose.</summary>
    public bool HasLoose { get; private set; }

    public override Expr Read(Algebra algebra, double value, bool isSingle)
    {
        var written = WrittenNumber.Of(value, isSingle);
        var exact = Rational.FromDouble(value);
        HasLoose |= written.IsLoose;
        if (!written.IsOfPi && written.Number == exact)
            return algebra.Constant(exact);
        _inexact.Add(value);
        return meant is not null && meant.Contains(value) && !written.IsOfPi ? algebra.Constant(written.Number) : algebra.Constant(exact);
    }
}

/// <summary>Each as the number that it means.</summary>
/// <param name="isRational">Whether multiples of π are left as they are.</param>
internal sealed class MeaningsOfLiterals(bool isRational = false) : Literals
{
    public override Expr Read(Algebra algebra, double value, bool isSingle)
    {
        var written = WrittenNumber.Of(value, isSingle);
        return isRational && written.IsOfPi ? algebra.Constant(Rational.FromDouble(value)) : Meaning(algebra, written);
    }
}

/// <summary>Each that is rounded as a symbol of its own, which may be any number that rounds to it.</summary>
internal sealed class LooseLiterals : Literals
{
    private readonly Dictionary<(double, bool), LooseNumber> _symbols = [];

    /// <summary>The numbers met, in their order.</summary>
    public IReadOnlyList<LooseNumber> Numbers => [.. _symbols.Values.OrderBy(n => -n.Symbol.Index)];

    public override Expr Read(Algebra algebra, double value, bool isSingle)
    {
        var written = WrittenNumber.Of(value, isSingle);
        var meaning = Meaning(algebra, written);
        var exact = Rational.FromDouble(value);
        // 0.5 is not rounded.
        if (!written.IsLoose && written.Number == exact)
            return meaning;
        if (!_symbols.TryGetValue((value, isSingle), out var known))
        {
            var radius = WrittenNumber.Radius(value, isSingle);
            var around = Interval.Between(exact - radius, exact + radius);
            var text = isSingle ? NumberText.Of((float)value) : NumberText.Of(value);
            var symbol = (Symbol)algebra.Symbol(text, LooseNumber.FirstIndex - _symbols.Count, SymbolKind.Parameter, around);
            _symbols[(value, isSingle)] = known = new LooseNumber(symbol, meaning, written.IsLoose);
        }

        return algebra.Import(known.Symbol);
    }
}
