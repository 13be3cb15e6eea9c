using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>Reads <c>[Domain]</c> and <c>[Learnable]</c> of a parameter into the interval that both allow.</summary>
internal sealed class DomainReader
{
    private double _lower = double.NegativeInfinity;
    private double _upper = double.PositiveInfinity;
    private bool _lowerIsOpen = true;
    private bool _upperIsOpen = true;
    private bool _hasNaN;

    /// <summary>The first attribute that bounds the parameter, for a location.</summary>
    public AttributeData? Attribute { get; private set; }

    public bool IsLearnable { get; private set; }

    public static DomainReader Read(IParameterSymbol parameter)
    {
        var reader = new DomainReader();
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            var learnable = KnownAttributes.IsInRuntime(type, KnownAttributes.Learnable);
            if (!learnable && !KnownAttributes.IsInRuntime(type, KnownAttributes.Domain))
                continue;
            reader.IsLearnable |= learnable;
            reader.Attribute ??= attribute;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Value.Value is double bound)
                    reader.Restrict(argument.Key, bound);
            }
        }

        return reader;
    }

    /// <summary>The interval; or what is wrong with it.</summary>
    public Interval ToInterval(bool isInteger, out string? mistake)
    {
        mistake = _hasNaN ? "a bound of its domain is NaN"
            : IsEmpty(isInteger) ? $"its domain {this} is empty; a bound must leave at least one value"
            : null;
        return mistake is not null ? Interval.All : new(
            Rational.TryFromDouble(_lower, out var lower) ? Bound.At(lower, _lowerIsOpen) : Bound.Infinite,
            Rational.TryFromDouble(_upper, out var upper) ? Bound.At(upper, _upperIsOpen) : Bound.Infinite);
    }

    /// <summary>Is the value allowed? NaN is allowed only where every number is.</summary>
    public bool Contains(double value) => double.IsNaN(value)
        ? double.IsNegativeInfinity(_lower) && double.IsPositiveInfinity(_upper)
        : (double.IsNegativeInfinity(_lower) || (_lowerIsOpen ? value > _lower : value >= _lower))
            && (double.IsPositiveInfinity(_upper) || (_upperIsOpen ? value < _upper : value <= _upper));

    /// <summary>The interval as mathematics writes it: <c>[0, 1)</c>.</summary>
    public override string ToString() =>
        $"{(_lowerIsOpen ? "(" : "[")}{Print(_lower)}, {Print(_upper)}{(_upperIsOpen ? ")" : "]")}";

    private static string Print(double bound) =>
        double.IsPositiveInfinity(bound) ? "∞" : double.IsNegativeInfinity(bound) ? "-∞" : NumberText.Of(bound);

    private void Restrict(string name, double bound)
    {
        _hasNaN |= double.IsNaN(bound);
        switch (name)
        {
            case "Min" when bound > _lower:
                (_lower, _lowerIsOpen) = (bound, false);
                break;
            case "MinExclusive" when bound >= _lower:
                (_lower, _lowerIsOpen) = (bound, true);
                break;
            case "Max" when bound < _upper:
                (_upper, _upperIsOpen) = (bound, false);
                break;
            case "MaxExclusive" when bound <= _upper:
                (_upper, _upperIsOpen) = (bound, true);
                break;
        }
    }

    private bool IsEmpty(bool isInteger)
    {
        if (double.IsPositiveInfinity(_lower) || double.IsNegativeInfinity(_upper))
            return true;
        if (isInteger && !double.IsInfinity(_lower) && !double.IsInfinity(_upper))
        {
            var first = Math.Ceiling(_lower);
            var last = Math.Floor(_upper);
            return (first == _lower && _lowerIsOpen ? first + 1 : first) > (last == _upper && _upperIsOpen ? last - 1 : last);
        }

        return _lower > _upper || (_lower == _upper && (_lowerIsOpen || _upperIsOpen));
    }
}
