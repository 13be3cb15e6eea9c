using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>Which methods are read where they are called.</summary>
internal static class Inlinings
{
    /// <summary>Why a method is not, or null.</summary>
    /// <param name="method">The method as it is declared.</param>
    /// <param name="resolve">The type that a type parameter of it stands for.</param>
    public static string? ReasonAgainst(IMethodSymbol method, Func<ITypeSymbol?, ITypeSymbol?> resolve)
    {
        if (GeneratedCode.IsOurs(method))
            return "it is generated, and what is generated follows from the definitions; supported are methods that are written here";
        if (method is { IsAbstract: true } or { IsVirtual: true } or { IsAsync: true })
            return "which body it has is not known when the project compiles; supported are ordinary static methods";
        if (!IsHeld(method.ReturnType, resolve))
            return $"it returns '{resolve(method.ReturnType)?.ToDisplayString()}'; supported are methods that return a number, a vector, a condition or a tuple of these";
        // Of another type nothing that is written is a parameter of a formula, but for a type parameter, which may stand for anything.
        return method.Parameters.FirstOrDefault(p => p.Type is ITypeParameterSymbol && !IsHeld(p.Type, resolve)) is { } parameter
            ? $"its parameter '{parameter.Name}' is a '{resolve(parameter.Type)?.ToDisplayString()}'; supported are double, float, bool and the integer types"
            : null;
    }

    private static bool IsHeld(ITypeSymbol type, Func<ITypeSymbol?, ITypeSymbol?> resolve) =>
        resolve(type) is var resolved && (resolved.IsNumeric() || resolved.IsBoolean() || resolved.IsVector()
            || (resolved is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.All(e => IsHeld(e.Type, resolve))));
}

/// <summary>A call of a method, with values of which the same is the same object.</summary>
/// <param name="method">The method.</param>
/// <param name="types">What its type parameters stand for.</param>
/// <param name="arguments">The arguments, with what they need.</param>
/// <param name="around">What the names around a local function hold, the same where it is the same object.</param>
internal readonly struct Inlining<TValue>(IMethodSymbol method, ITypeSymbol[] types, Held<TValue>[] arguments, object[] around) : IEquatable<Inlining<TValue>>
    where TValue : class
{
    private readonly TValue[] _values = [.. arguments.SelectMany(a => a.Values).Select(v => v.Value!)];
    private readonly Functions.Requirement[] _requirements = [.. arguments.SelectMany(a => a.Values).SelectMany(v => v.Requirements)];

    private IMethodSymbol Method { get; } = method;

    private ITypeSymbol[] Types { get; } = types;

    private object[] Around { get; } = around;

    public bool Equals(Inlining<TValue> other) =>
        SymbolEqualityComparer.Default.Equals(Method, other.Method)
        && Around.Length == other.Around.Length
        && Around.Zip(other.Around, ReferenceEquals).All(same => same)
        && Types.SequenceEqual(other.Types, SymbolEqualityComparer.Default)
        && _values.Length == other._values.Length
        && _values.Zip(other._values, ReferenceEquals).All(same => same)
        && _requirements.AsSpan().SequenceEqual(other._requirements);

    public override bool Equals(object? obj) => obj is Inlining<TValue> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = SymbolEqualityComparer.Default.GetHashCode(Method);
        foreach (var value in _values)
            hash = unchecked((hash * 31) + value.GetHashCode());
        return hash;
    }
}
