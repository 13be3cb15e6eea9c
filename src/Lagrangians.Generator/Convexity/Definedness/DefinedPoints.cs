using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>Points at which a body, as it is written, has a value as far as is known: a counterexample must lie at such points.</summary>
/// <param name="algebra">The algebra of the body.</param>
/// <param name="x">The variable.</param>
/// <param name="open">What the body needs that is not proven.</param>
internal sealed class DefinedPoints(Algebra algebra, Symbol x, IReadOnlyList<Requirement> open)
{
    private readonly List<PointTest> _tests = [.. open.Select(r => new PointTest(algebra, r))];

    /// <summary>Does nothing that the body needs certainly fail there?</summary>
    public bool Contains(Rational at, IReadOnlyList<ParameterValue> values) =>
        _tests.All(test => !test.Fails([.. test.Symbols.Select(s => ReferenceEquals(s, x) ? at : ValueOf(s, values))]));

    // What has cancelled in the body was given no value there; any will do.
    private static Rational ValueOf(Symbol symbol, IReadOnlyList<ParameterValue> values) =>
        values.FirstOrDefault(v => v.Parameter.Index == symbol.Index && v.Parameter.Name == symbol.Name)?.Value ?? PointChoice.Within(symbol.Domain);
}
