using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>What is derived of a definition and what is proven of it, in a sentence each: what one wants to see on hovering its name.</summary>
internal static class DerivedStatement
{
    /// <summary>As the text of an XML comment, on one line; null where there is nothing to say.</summary>
    public static string? Of(Derivation derivation)
    {
        var definition = derivation.Definition;
        // A body that is not symbolic is no formula to show.
        var isCalled = definition.Overrides.Any(o => o.Parameter == 0 && o.Body is null);
        var activation = isCalled ? null : derivation.Derived?.Activation ?? derivation.DerivedVector?.Activation;
        var formula = activation is null ? null : Formula(definition.Method.Parameters[0].Symbol, activation);
        var convexity = derivation.Convexity is { } text ? Documentation.Escape(text.Replace('\r', ' ').Replace('\n', ' ')) : null;
        return formula is null ? convexity : convexity is null ? formula : $"{formula} {convexity}";
    }

    private static string? Formula(Symbol x, Expr activation) => Documentation.Readable(activation) is { } text
        ? $"{(x.VariesByElement ? "∇L, element by element" : $"∂L/∂{x.Name}")}: <c>{Documentation.Escape(text)}</c>."
        : null;
}
