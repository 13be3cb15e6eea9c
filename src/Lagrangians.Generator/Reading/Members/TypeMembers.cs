using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>
/// The Lagrangians and derivatives of one type. Each of them must know of the others; a type of a thousand definitions is gone
/// through once, not a thousand times.
/// </summary>
internal sealed class TypeMembers
{
    // The symbol lives as long as its compilation, and the entry as long as the symbol.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, TypeMembers> Known = new();

    private readonly Dictionary<IMethodSymbol, DefinitionNames> _names = new(SymbolEqualityComparer.Default);

    private TypeMembers(INamedTypeSymbol type)
    {
        var lagrangians = new List<IMethodSymbol>();
        var derivatives = new List<StableDerivative>();
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } method || GeneratedCode.IsOurs(method))
                continue;
            method = method.Written();
            if (KnownAttributes.Find(method, KnownAttributes.Lagrangian) is not null)
                lagrangians.Add(method);
            if (KnownAttributes.Find(method, KnownAttributes.StableDerivative) is { } attribute)
                derivatives.Add(new StableDerivative(method, attribute));
        }

        lagrangians.Sort(SourceOrder.Instance);
        derivatives.Sort((a, b) => SourceOrder.Instance.Compare(a.Method, b.Method));
        Lagrangians = lagrangians;
        LagrangiansByName = lagrangians.ToLookup(l => l.Name, StringComparer.Ordinal);
        Derivatives = derivatives.ToLookup(d => d.Lagrangian ?? string.Empty, StringComparer.Ordinal);
        var collisions = new CollisionFinder(type);
        foreach (var names in LagrangiansByName.SelectMany(DefinitionNames.OfOverloads))
            _names.Add(names.Method, names);
        // For what is rejected nothing is generated that others could collide with.
        foreach (var lagrangian in lagrangians.Where(ShapeChecker.CanHaveMembers))
            collisions.Claim(_names[lagrangian]);
    }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<IMethodSymbol> Lagrangians { get; }

    /// <summary>Each group in the order of the source.</summary>
    public ILookup<string, IMethodSymbol> LagrangiansByName { get; }

    /// <summary>By the name of the Lagrangian that they name; each group in the order of the source.</summary>
    public ILookup<string, StableDerivative> Derivatives { get; }

    public static TypeMembers Of(INamedTypeSymbol type) => Known.GetValue(type.OriginalDefinition, static t => new TypeMembers(t));

    /// <summary>Does the same method stand before this one, as while one copies it? C# says so; it is generated for once.</summary>
    public bool IsRepeated(IMethodSymbol lagrangian)
    {
        var overloads = LagrangiansByName[lagrangian.Name];
        return overloads.Skip(1).Any() && !SymbolEqualityComparer.Default.Equals(
            overloads.FirstOrDefault(l => HintName.Of(l) == HintName.Of(lagrangian)) ?? lagrangian, lagrangian);
    }

    /// <summary>The names of what is generated for a Lagrangian, and what is wrong with them (LAG002, LAG005).</summary>
    public GeneratedNames NamesOf(IMethodSymbol lagrangian, List<Finding> findings)
    {
        // A method that is read without the attribute has no names of its own.
        if (!_names.TryGetValue(lagrangian.OriginalDefinition, out var names))
            names = DefinitionNames.OfOverloads([lagrangian]).Single();
        findings.AddRange(names.Findings);
        return new GeneratedNames(Identifiers.Escape(names.Activation), Identifiers.Escape(names.Module));
    }
}
