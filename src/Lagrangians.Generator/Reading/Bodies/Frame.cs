using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>What the names in one call of one method stand for.</summary>
internal sealed class Frame(IMethodSymbol method, Expr[] arguments, IReadOnlyList<Requirement>[]? requirements = null)
{
    private readonly Dictionary<ILocalSymbol, Expr> _locals = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ILocalSymbol, IReadOnlyList<Requirement>> _requirements = new(SymbolEqualityComparer.Default);

    // Of lambdas, which have the names of the method around them as well.
    private readonly Dictionary<IParameterSymbol, Expr> _elements = new(SymbolEqualityComparer.Default);

    public IMethodSymbol Method { get; } = method;

    /// <summary>The value of a parameter, or null for one of another method.</summary>
    public Expr? Find(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Method) ? arguments[parameter.Ordinal]
            : _elements.TryGetValue(parameter, out var element) ? element : null;

    public Expr? Find(ILocalSymbol local) => _locals.TryGetValue(local, out var value) ? value : null;

    public void Define(IParameterSymbol parameter, Expr element) => _elements[parameter] = element;

    /// <summary>What must hold so that the parameter has a value.</summary>
    public IReadOnlyList<Requirement> RequirementsOf(IParameterSymbol parameter) =>
        requirements is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Method) ? requirements[parameter.Ordinal] ?? [] : [];

    /// <summary>What must hold so that the local variable has a value.</summary>
    public IReadOnlyList<Requirement> RequirementsOf(ILocalSymbol local) => _requirements.TryGetValue(local, out var found) ? found : [];

    public void Define(ILocalSymbol local, Expr value, IReadOnlyList<Requirement>? requirements = null)
    {
        _locals[local] = value;
        if (requirements is { Count: > 0 })
            _requirements[local] = requirements;
    }
}
