using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>A parameter as a module holds it.</summary>
/// <param name="Parameter">The definition's parameter.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Element">The module's type parameter.</param>
/// <param name="Effective">
/// The name of the property of its value within the domain, or of the property itself where nothing is clipped.
/// </param>
internal sealed record ModuleParameter(Parameter Parameter, string Element, string Property, string Effective)
{
    public bool IsInteger => Parameter.Type == ParameterType.Int;

    public bool IsVector => Parameter.Type == ParameterType.Vector;

    public string TypeName => IsInteger ? "int" : IsVector ? $"global::System.ReadOnlyMemory<{Element}>" : Element;

    public bool IsClipped => Effective != Property;

    public bool IsClippedVector => IsClipped && IsVector;

    /// <summary>The variable of a member that holds a clipped vector while it is needed.</summary>
    public string Local => char.ToLowerInvariant(Effective[0]) + Effective.Substring(1);

    /// <summary>The statement that gives <see cref="Local"/> its value.</summary>
    public string Hold() => $"using var {Local} = {Effective};";

    /// <summary>The parameter as an argument of a kernel.</summary>
    public string Argument => IsInteger ? $"{Element}.CreateChecked({Property})" : IsVector ? (IsClipped ? Local : Property) + ".Span" : Effective;

    /// <summary>The value in the type of the elements.</summary>
    public string Value => IsInteger ? $"{Element}.CreateChecked({Property})" : Property;

    /// <summary>Is it what has to be within its domain, rather than what is moved there?</summary>
    public bool IsChecked => !Parameter.IsLearnable && HasDomain;

    /// <summary>The least value of the domain.</summary>
    public string Least => Parameter.Symbol.Domain.Lower is { IsFinite: true } lower ? Bound(lower, "BitIncrement") : $"{BoundType}.NegativeInfinity";

    /// <summary>The greatest value of the domain.</summary>
    public string Greatest => Parameter.Symbol.Domain.Upper is { IsFinite: true } upper ? Bound(upper, "BitDecrement") : $"{BoundType}.PositiveInfinity";

    /// <summary>The expression of a value of it that is checked.</summary>
    public string Check(string value) => $"global::Lagrangians.Kernels.ModuleParameters.Within({value}, {Least}, {Greatest}, \"{Parameter.Symbol.Name}\")";

    private bool HasDomain => Parameter.Symbol.Domain.Lower.IsFinite || Parameter.Symbol.Domain.Upper.IsFinite;

    private string BoundType => IsInteger ? "double" : Element;

    /// <summary>The type of the value within the domain.</summary>
    public string EffectiveType => IsVector ? $"global::Lagrangians.Kernels.ClippedParameter<{Element}>" : Element;

    /// <summary>The expression of the value within the domain.</summary>
    public string Clip()
    {
        var (lower, upper) = (Parameter.Symbol.Domain.Lower, Parameter.Symbol.Domain.Upper);
        if (IsVector)
        {
            return $"new({Property}.Span, {Least}, {Greatest})";
        }

        var text = Property;
        if (lower.IsFinite)
            text = $"{Element}.Max({text}, {Bound(lower, "BitIncrement")})";
        if (upper.IsFinite)
            text = $"{Element}.Min({text}, {Bound(upper, "BitDecrement")})";
        return text;
    }

    /// <summary>
    /// A derivative in the parameter: 0 where that is outside its domain, and NaN where it is NaN, of which the derivative need not depend: 0 would
    /// look as if it had converged.
    /// </summary>
    /// <param name="derivative">The derivative within the domain.</param>
    /// <param name="used">The value within the domain.</param>
    public string Derivative(string derivative, string used)
    {
        var undefined = $"{Element}.IsNaN({Property}) ? {Property}";
        return IsClipped ? $"{Property} == {used} ? {derivative} : {undefined} : {Element}.Zero" : $"{undefined} : {derivative}";
    }

    /// <summary>The default as an argument of the primary constructor.</summary>
    public string Default => Parameter.Default is not { } value
        ? "default"
        : IsInteger ? Parameter.DefaultText! : Number(value);

    private string Number(double value) => $"{Element}.CreateChecked({ElementType.Double.Literal(value)})";

    // The number next to an end that does not belong to the domain.
    private string Bound(Symbols.Bound bound, string neighbour)
    {
        var number = IsInteger ? ElementType.Double.Literal(bound.Value.ToDouble()) : Number(bound.Value.ToDouble());
        return bound.IsOpen ? $"{BoundType}.{neighbour}({number})" : number;
    }
}
