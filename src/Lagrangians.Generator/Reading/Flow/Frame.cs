using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>What the names in one call of one method, local function or lambda stand for.</summary>
/// <param name="method">The method.</param>
/// <param name="outer">The call of the method around a local function or a lambda, whose names it has as well.</param>
internal sealed class Frame<TValue>(IMethodSymbol method, Frame<TValue>? outer)
    where TValue : class
{
    private static readonly ImmutableDictionary<ISymbol, Held<TValue>> NoNames = ImmutableDictionary.Create<ISymbol, Held<TValue>>(SymbolEqualityComparer.Default);

    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    public IMethodSymbol Method { get; } = method;

    public Frame<TValue>? Outer { get; } = outer;

    /// <summary>What its own names hold at this point of it.</summary>
    public ImmutableDictionary<ISymbol, Held<TValue>> Names { get; set; } = NoNames;

    /// <summary>What a parameter or a local variable holds, or null where it has no value here.</summary>
    public Held<TValue>? Find(ISymbol name) => Names.TryGetValue(name, out var held) ? held : Outer?.Find(name);

    public void Define(ISymbol name, Held<TValue> held) => Names = Names.SetItem(name, held);

    /// <summary>Does the name belong to this very call? What is around it a formula can read and not change.</summary>
    public bool Owns(ISymbol name) => SymbolEqualityComparer.Default.Equals(name.ContainingSymbol, Method);

    public void Define(ITypeParameterSymbol parameter, ITypeSymbol argument) => _types[parameter] = argument;

    /// <summary>What type parameters stand for, its own and those around it, in the order in which they were defined.</summary>
    public IEnumerable<ITypeSymbol> Types => Outer is null ? _types.Values : _types.Values.Concat(Outer.Types);

    /// <summary>What the names around it hold, from the inside out.</summary>
    public IEnumerable<object> Around => Outer is null ? [] : Outer.Around.Prepend(Outer.Names);

    /// <summary>The type that a type parameter stands for; any other type itself.</summary>
    public ITypeSymbol? Resolve(ITypeSymbol? type)
    {
        if (type is not ITypeParameterSymbol parameter)
            return type;
        return _types.TryGetValue(parameter, out var argument) ? argument : Outer is null ? type : Outer.Resolve(type);
    }

    /// <summary>The call, this or one around it, of the method that a local function is declared in.</summary>
    public Frame<TValue>? Declaring(IMethodSymbol local)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, local.ContainingSymbol))
                return frame;
        }

        return null;
    }
}
