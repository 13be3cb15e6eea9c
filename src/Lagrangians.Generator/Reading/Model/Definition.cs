using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Reading.Model;

/// <summary>
/// All that is generated for one <c>[Lagrangian]</c> follows from this: no symbol, no syntax, no location, so that two
/// compilations that mean the same give equal models.
/// </summary>
/// <param name="Place">Where the generated members go.</param>
/// <param name="Method">The user's method, for its defining part.</param>
/// <param name="Names">The names of what is generated.</param>
/// <param name="Body">The Lagrangian, or null if it was rejected: then the defining part is generated only.</param>
/// <param name="Overrides">The valid <c>[StableDerivative]</c> methods.</param>
internal sealed record Definition(
    Place Place,
    Method Method,
    GeneratedNames Names,
    Expr? Body,
    EquatableArray<DerivativeOverride> Overrides)
{
    /// <summary>What it means, where its numbers are rounded ones; null where the body says it exactly.</summary>
    public Meaning? Meaning { get; init; }

    /// <summary>
    /// What must hold so that the body has a value as it is written, with what cancels in <see cref="Body"/>, as far as that is not plain from
    /// the domains; null where it is too much to follow.
    /// </summary>
    public EquatableArray<Requirement>? Requirements { get; init; }

    /// <summary>The user's reason to take it for convex, of <c>[AssumeConvex]</c>; or null.</summary>
    public string? Assumption { get; init; }

    /// <summary>The body as it travels with its assembly; null where no other assembly can call it.</summary>
    public PackedBody? Packed { get; init; }

    /// <summary>What went wrong inside while it was read; null if nothing did.</summary>
    public Fault? Fault { get; init; }
}

/// <summary>The namespace and the types around the method.</summary>
/// <param name="HintName">A file name that no other definition has, without its ending.</param>
/// <param name="Namespace">The namespace as C# spells it, or null for the global one.</param>
/// <param name="Types">The containing types, outermost first.</param>
internal sealed record Place(string HintName, string? Namespace, EquatableArray<ContainingType> Types);

/// <summary>One containing type.</summary>
/// <param name="Declaration">What stands behind <c>partial</c>: <c>record struct @class&lt;T&gt;</c>.</param>
/// <param name="Identifier">The name alone, escaped: <c>@class</c>.</param>
/// <param name="TypeParameters">The names of its type parameters, escaped.</param>
internal sealed record ContainingType(string Declaration, string Identifier, EquatableArray<string> TypeParameters);

/// <summary>The user's method.</summary>
/// <param name="Identifier">Its name, escaped if need be.</param>
/// <param name="IsPartial">Whether a defining part is to be generated.</param>
/// <param name="Accessibility">The accessibility as written (<c>public</c>, <c>private protected</c>), or empty where none is.</param>
/// <param name="Modifiers">The other modifiers of the defining part, in order (<c>static unsafe partial</c>).</param>
/// <param name="ReturnType"><c>double</c> or <c>float</c>.</param>
/// <param name="Parameters">x first.</param>
/// <param name="Documentation">The user's XML documentation, its lines without <c>///</c>, or null.</param>
/// <param name="Verbatim">
/// What stands behind the modifiers, of a rejected method whose signature is beyond this model; null of all others.
/// </param>
internal sealed record Method(
    string Identifier,
    bool IsPartial,
    string Accessibility,
    string Modifiers,
    string ReturnType,
    EquatableArray<Parameter> Parameters,
    string? Documentation,
    string? Verbatim = null)
{
    /// <summary>The accessibility with a space behind it, or nothing where none is written.</summary>
    public string AccessibilityPrefix => Accessibility.Length > 0 ? Accessibility + " " : "";

    /// <summary>What stands before the type of a generated member: as accessible as the method, and static.</summary>
    public string MemberPrefix => AccessibilityPrefix + "static";
}

/// <summary>The element type of a parameter.</summary>
internal enum ParameterType
{
    Double,
    Float,
    Int,

    /// <summary>A <c>RealVector</c>, one number for each element.</summary>
    Vector,
}

/// <summary>One parameter of the user's method.</summary>
/// <param name="Symbol">What it is in the body: its unescaped name, position, kind and domain.</param>
/// <param name="Identifier">The name, escaped if need be.</param>
/// <param name="Default">The default value as an exact number, or null without one.</param>
/// <param name="DefaultText">The default value as C# (<c>1e-6</c>, <c>float.MaxValue</c>), or null.</param>
/// <param name="IsLearnable">Whether it is marked <c>[Learnable]</c>.</param>
internal sealed record Parameter(
    Symbol Symbol,
    ParameterType Type,
    string Identifier,
    double? Default,
    string? DefaultText,
    bool IsLearnable);

/// <summary>The names of the generated members.</summary>
internal sealed record GeneratedNames(string Activation, string Module);

/// <summary>A derivative that the user gives.</summary>
/// <param name="Parameter">The position of the parameter that it is taken in; 0 is x.</param>
/// <param name="Identifier">The method's name, escaped if need be, for calling it.</param>
/// <param name="Body">Its body, or null if that is not symbolic: then the method is called as it is.</param>
internal sealed record DerivativeOverride(
    int Parameter,
    string Identifier,
    Expr? Body);
