using Lagrangians.Generator.Reading.Model;
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
        var formula = activation is null ? null : Formula(definition, activation);
        var convexity = derivation.Convexity is { } text ? Documentation.Escape(text.Replace('\r', ' ').Replace('\n', ' ')) : null;
        return formula is null ? convexity : convexity is null ? formula : $"{formula} {convexity}";
    }

    private static string? Formula(Definition definition, Expr activation) => Documentation.Readable(activation) is { } text
        ? $"{(definition.Method.Parameters[0].Symbol is { VariesByElement: false } x ? $"∂L/∂{x.Name}" : "∇L, element by element")}{AsGiven(definition)}: <c>{Documentation.Escape(text)}</c>."
        : null;

    /// <summary>By whom the activation is given, where it is: it is not claimed to be the derivative of L.</summary>
    public static string AsGiven(Definition definition) =>
        definition.Overrides.FirstOrDefault(o => o.Parameter == 0) is { } given ? $", as <c>{Documentation.Escape(given.Identifier)}</c> gives it" : "";
}
