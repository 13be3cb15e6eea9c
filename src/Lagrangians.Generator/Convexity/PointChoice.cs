using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>Values that parameters are given where one must be chosen.</summary>
internal static class PointChoice
{
    /// <summary>A plain value of each parameter within its domain: 1, if that is one.</summary>
    public static IReadOnlyList<Rational> Typical(IReadOnlyList<Symbol> parameters) => [.. parameters.Select(p => Within(p.Domain))];

    /// <summary>Typical values, then the ends of all domains, low and high, and in turns.</summary>
    public static IEnumerable<IReadOnlyList<ParameterValue>> Several(IReadOnlyList<Symbol> parameters)
    {
        yield return [.. parameters.Select(p => new ParameterValue(p, Within(p.Domain)))];
        if (parameters.Count == 0)
            yield break;
        for (var pattern = 0; pattern < (parameters.Count == 1 ? 2 : 4); pattern++)
            yield return [.. parameters.Select((p, i) => new ParameterValue(p, End(p.Domain, pattern == 0 || (pattern > 1 && i % 2 == pattern % 2))))];
    }

    private static Rational End(Interval domain, bool lower)
    {
        var end = lower ? domain.Lower : domain.Upper;
        if (!end.IsFinite)
            return lower ? Rational.Min(-3, Within(domain)) : Rational.Max(3, Within(domain));
        return end.IsOpen ? (end.Value + Within(domain)) / 2 : end.Value;
    }

    /// <summary>A plain number of a domain.</summary>
    public static Rational Within(Interval domain)
    {
        foreach (var candidate in new Rational[] { 1, 2, Rational.Half, 0, -1, 4, 10 })
        {
            if (Boxes.Domains.Contains(domain, candidate))
                return candidate;
        }

        if (!domain.Lower.IsFinite)
            return RoundDown(domain.Upper.Value - 1);
        if (!domain.Upper.IsFinite)
            return RoundUp(domain.Lower.Value + 1);
        if (domain.Lower.Value == domain.Upper.Value)
            return domain.Lower.Value;
        // A double as near to the middle as one comes.
        return ((domain.Lower.Value + domain.Upper.Value) / 2).Rounded();
    }

    private static Rational RoundDown(Rational value) => (Rational)value.Floor();

    private static Rational RoundUp(Rational value) => -(Rational)(-value).Floor();
}
