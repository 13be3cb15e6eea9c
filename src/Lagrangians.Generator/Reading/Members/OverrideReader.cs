using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>Matches each <c>[StableDerivative]</c> of a type with its Lagrangian (LAG004).</summary>
internal static class OverrideReader
{
    /// <summary>Those that name the Lagrangian and are meant for this overload.</summary>
    public static IEnumerable<OverrideReading> Of(IMethodSymbol lagrangian) =>
        ReadAll(TypeMembers.Of(lagrangian.ContainingType), lagrangian.Name)
            .Where(o => SymbolEqualityComparer.Default.Equals(o.Lagrangian, lagrangian));

    /// <summary>What one method with the attribute is; null for a method without.</summary>
    public static OverrideReading? Of(IMethodSymbol derivative, AttributeData attribute)
    {
        var written = derivative.Written();
        var name = new StableDerivative(written, attribute).Lagrangian ?? string.Empty;
        return ReadAll(TypeMembers.Of(written.ContainingType), name)
            .FirstOrDefault(o => SymbolEqualityComparer.Default.Equals(o.Method, written));
    }

    private static IEnumerable<OverrideReading> ReadAll(TypeMembers members, string name)
    {
        var taken = new Dictionary<(IMethodSymbol, int), IMethodSymbol>();
        foreach (var derivative in members.Derivatives[name])
        {
            var reading = Read(derivative, members);
            if (reading is { Mistake: null, Lagrangian: { } lagrangian })
            {
                if (taken.TryGetValue((lagrangian, reading.Parameter), out var first))
                    reading = reading with { Mistake = $"expected one derivative of '{name}' in '{lagrangian.Parameters[reading.Parameter].Name}', found '{first.Name}' as well" };
                else
                    taken.Add((lagrangian, reading.Parameter), derivative.Method);
            }

            yield return reading;
        }
    }

    private static OverrideReading Read(StableDerivative derivative, TypeMembers members)
    {
        var method = derivative.Method;
        var overloads = members.LagrangiansByName[derivative.Lagrangian ?? string.Empty];
        if (!overloads.Any())
            return new OverrideReading(method, null, 0, Absence(derivative, members));
        if (overloads.FirstOrDefault(l => HaveSameSignature(l, method, derivative)) is not { } lagrangian)
        {
            var expected = string.Join(" or ", overloads.Select(l => $"'{Display(l, ReturnTypeOf(l, derivative), method.Name, isStatic: true)}'"));
            return new OverrideReading(method, null, 0, $"expected the signature {expected}, found '{Display(method, method.ReturnType, method.Name, method.IsStatic)}'");
        }

        if (derivative.WithRespectTo is not { } parameterName)
            return new OverrideReading(method, lagrangian, 0, null);
        var parameter = lagrangian.Parameters.FirstOrDefault(p => p.Name == parameterName);
        var mistake = parameter is null
            ? $"expected WithRespectTo to name a parameter of '{lagrangian.Name}' ({string.Join(", ", lagrangian.Parameters.Select(p => $"'{p.Name}'"))}), found \"{parameterName}\""
            : !ShapeChecker.IsReal(parameter.Type) && !parameter.Type.IsVector()
                ? $"expected WithRespectTo to name a parameter of type {(lagrangian.Parameters[0].Type.IsVector() ? "double, float or RealVector" : "double or float")}, found '{parameterName}', which is '{parameter.Type.ToDisplayString()}'"
                : null;
        return new OverrideReading(method, lagrangian, parameter?.Ordinal ?? 0, mistake);
    }

    private static string Absence(StableDerivative derivative, TypeMembers members)
    {
        var type = derivative.Method.ContainingType;
        var candidates = members.Lagrangians.Count == 0
            ? "it has none"
            : "it has " + string.Join(", ", members.Lagrangians.Select(l => $"'{l.Name}'").Distinct());
        var found = string.IsNullOrEmpty(derivative.Lagrangian) ? "no name"
            : type.GetMembers(derivative.Lagrangian!).Any(m => m is IMethodSymbol) ? $"'{derivative.Lagrangian}', which is not marked [Lagrangian]"
            : $"'{derivative.Lagrangian}'";
        return $"expected the name of a [Lagrangian] method of '{type.Name}' ({candidates}), found {found}";
    }

    // The derivative in a vector is a vector; every other is a number, as L is.
    private static ITypeSymbol ReturnTypeOf(IMethodSymbol lagrangian, StableDerivative derivative)
    {
        var name = derivative.WithRespectTo ?? lagrangian.Parameters.FirstOrDefault()?.Name;
        return lagrangian.Parameters.FirstOrDefault(p => p.Name == name && p.Type.IsVector())?.Type ?? lagrangian.ReturnType;
    }

    private static bool HaveSameSignature(IMethodSymbol lagrangian, IMethodSymbol method, StableDerivative derivative) =>
        method is { IsStatic: true, IsGenericMethod: false, RefKind: RefKind.None }
        && method.Parameters.Length == lagrangian.Parameters.Length
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, ReturnTypeOf(lagrangian, derivative))
        && method.Parameters.Zip(lagrangian.Parameters, (a, b) => a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same);

    private static string Display(IMethodSymbol method, ITypeSymbol returnType, string name, bool isStatic)
    {
        var parameters = method.Parameters.Select(p => $"{(p.RefKind == RefKind.None ? string.Empty : p.RefKind.ToString().ToLowerInvariant() + " ")}{p.Type.ToDisplayString()} {p.Name}");
        var typeParameters = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(p => p.Name))}>" : string.Empty;
        return $"{(isStatic ? "static " : string.Empty)}{(method.RefKind == RefKind.None ? string.Empty : "ref ")}{returnType.ToDisplayString()} {name}{typeParameters}({string.Join(", ", parameters)})";
    }
}
