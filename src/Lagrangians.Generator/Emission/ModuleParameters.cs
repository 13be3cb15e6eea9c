using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>A parameter as a module holds it.</summary>
/// <param name="Parameter">The definition's parameter.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Effective">
/// The name of the property of its value within the domain, or of the property itself where nothing is clipped.
/// </param>
internal sealed record ModuleParameter(Parameter Parameter, string Property, string Effective)
{
    public bool IsInteger => Parameter.Type == ParameterType.Int;

    public bool IsVector => Parameter.Type == ParameterType.Vector;

    public string TypeName => IsInteger ? "int" : IsVector ? "global::System.ReadOnlyMemory<T>" : "T";

    public bool IsClipped => Effective != Property;

    public bool IsClippedVector => IsClipped && IsVector;

    /// <summary>The variable of a member that holds a clipped vector while it is needed.</summary>
    public string Local => char.ToLowerInvariant(Effective[0]) + Effective.Substring(1);

    /// <summary>The statement that gives <see cref="Local"/> its value.</summary>
    public string Hold() => $"using var {Local} = {Effective};";

    /// <summary>The parameter as an argument of a kernel.</summary>
    public string Argument => IsInteger ? $"T.CreateChecked({Property})" : IsVector ? (IsClipped ? Local : Property) + ".Span" : Effective;

    /// <summary>The type of the value within the domain.</summary>
    public string EffectiveType => IsVector ? "global::Lagrangians.Kernels.ClippedParameter<T>" : "T";

    /// <summary>The expression of the value within the domain.</summary>
    public string Clip()
    {
        var (lower, upper) = (Parameter.Symbol.Domain.Lower, Parameter.Symbol.Domain.Upper);
        if (IsVector)
        {
            var least = lower.IsFinite ? Bound(lower, "BitIncrement") : "T.NegativeInfinity";
            var greatest = upper.IsFinite ? Bound(upper, "BitDecrement") : "T.PositiveInfinity";
            return $"new({Property}.Span, {least}, {greatest})";
        }

        var text = Property;
        if (lower.IsFinite)
            text = $"T.Max({text}, {Bound(lower, "BitIncrement")})";
        if (upper.IsFinite)
            text = $"T.Min({text}, {Bound(upper, "BitDecrement")})";
        return text;
    }

    /// <summary>
    /// A derivative in the parameter: 0 where that is outside its domain, and NaN where it is NaN, of which the derivative need not depend: 0 would
    /// look as if it had converged.
    /// </summary>
    public string Derivative(string derivative)
    {
        var undefined = $"T.IsNaN({Property}) ? {Property}";
        return IsClipped ? $"{Property} == {Effective} ? {derivative} : {undefined} : T.Zero" : $"{undefined} : {derivative}";
    }

    /// <summary>The default as an argument of the primary constructor.</summary>
    public string Default => Parameter.Default is not { } value
        ? "default"
        : IsInteger ? Parameter.DefaultText! : Number(value);

    private static string Number(double value) => $"T.CreateChecked({ElementType.Double.Literal(value)})";

    // The number next to an end that does not belong to the domain.
    private static string Bound(Symbols.Bound bound, string neighbour)
    {
        var number = Number(bound.Value.ToDouble());
        return bound.IsOpen ? $"T.{neighbour}({number})" : number;
    }

    /// <summary>The parameters beyond x, with names that nothing else in a module has.</summary>
    public static ModuleParameter[] Of(Definition definition)
    {
        var names = new NameScope(
        [
            definition.Names.Module, "T", "Value", "Activate", "ValueAndActivate", "Energy", "HessianProduct", "ParameterNames", "Create",
            "CopyParametersTo", "ParameterGradient", "ActivationParameterProduct", "Activation", "Curvature", "ParameterDerivative",
            "Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers", "EqualityContract", "GetType", "MemberwiseClone", "Finalize",
            "LearnableNames", .. definition.Overrides.Select(o => o.Identifier),
        ]);
        return
        [
            .. definition.Method.Parameters.Skip(1).Select(p =>
            {
                var property = names.Take(Identifiers.Pascal(p.Symbol.Name));
                var isClipped = p.IsLearnable && (p.Symbol.Domain.Lower.IsFinite || p.Symbol.Domain.Upper.IsFinite);
                return new ModuleParameter(p, property, isClipped ? names.Take("Effective" + property) : property);
            }),
        ];
    }
}
