using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator;

/// <summary>
/// What follows from definitions that were derived before, in this project or in another one: the generator asks, its analyzers ask after it, and
/// a compiler that stays builds the same sources again and again.
/// </summary>
internal static class DerivationMemory
{
    // Five thousand ordinary definitions, which take two thirds of it.
    private const long Bytes = 128L << 20;
    private const long BytesOfOne = 1_000;

    private static readonly Memory<Question, Derivation> Known = new(Bytes, SizeOf);

    /// <summary>How many definitions were derived anew; for tests.</summary>
    internal static int Derived;

    /// <summary>What follows from a definition that was accepted; its names and its documentation may be those of another one.</summary>
    public static Derivation Of(Definition definition, Func<Derivation> find, CancellationToken cancellation) => Known.Of(
        new Question(definition.Body!, definition.Method.Parameters, definition.Overrides),
        () =>
        {
            Interlocked.Increment(ref Derived);
            return find();
        },
        cancellation);

    /// <summary>Forgets everything, so that the next definition costs what a first one does.</summary>
    public static void Clear() => Known.Clear();

    private static long SizeOf(Question question, Derivation found)
    {
        var derivatives = found.Parameters.Concat(found.StableParameters).SelectMany(p => new[] { p.OfValue, p.OfActivation });
        return BytesOfOne + ExpressionSize.Of([question.Body, .. question.Overrides.Select(o => o.Body), .. Parts(found.Derived), .. Parts(found.Stable), .. Parts(found.DerivedVector), .. derivatives]);
    }

    private static IEnumerable<Expr> Parts(DerivedLagrangian? derived) =>
        derived is null ? [] : [derived.Value, derived.Activation, derived.Curvature, derived.Energy];

    private static IEnumerable<Expr> Parts(DerivedVectorLagrangian? derived) => derived is null ? [] : [derived.Value, derived.Activation, derived.HessianProduct, derived.Energy];

    /// <summary>All that a derivation follows from.</summary>
    private sealed record Question(Expr Body, EquatableArray<Parameter> Parameters, EquatableArray<DerivativeOverride> Overrides);
}
