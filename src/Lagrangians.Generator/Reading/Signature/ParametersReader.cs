using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>Reads the parameters: their types, domains and defaults.</summary>
internal static class ParametersReader
{
    /// <summary>The parameters, or null if the model cannot hold one of them.</summary>
    public static Parameter[]? Read(IMethodSymbol method, List<Finding> findings)
    {
        if (method.Parameters.Length == 0)
        {
            findings.Add(new Finding(Rule.Signature, method.Locations[0], method.Name, "it has no parameter; its first parameter, x, must be double, float or RealVector"));
            return null;
        }

        var algebra = FunctionLibrary.NewAlgebra(new Budget(CancellationToken.None));
        var parameters = new Parameter[method.Parameters.Length];
        var complete = true;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Read(method, i, algebra, findings) is { } parameter)
                parameters[i] = parameter;
            else
                complete = false;
        }

        return complete ? parameters : null;
    }

    private static Parameter? Read(IMethodSymbol method, int position, Algebra algebra, List<Finding> findings)
    {
        var parameter = method.Parameters[position];
        if (MistakeOfShape(parameter, out var type) is { } mistake)
        {
            Report(mistake);
            return null;
        }

        if (type is null)
            return null;
        var domain = DomainReader.Read(parameter);
        var interval = domain.ToInterval(type == ParameterType.Int, out mistake);
        if (mistake is not null)
            Report($"its parameter '{parameter.Name}' has no value: {mistake}", domain.Attribute);
        if (domain.IsLearnable && position == 0)
            Report("its first parameter is x, which is given and not learned; [Learnable] must stand on another parameter, [Domain] may stand on x", domain.Attribute);
        else if (domain.IsLearnable && type == ParameterType.Int)
            Report($"its parameter '{parameter.Name}' is int; a learnable parameter must be {(method.Parameters[0].Type.IsVector() ? "double, float or RealVector" : "double or float")}", domain.Attribute);
        if (type == ParameterType.Vector && parameter.HasExplicitDefaultValue)
            Report($"its parameter '{parameter.Name}' is a RealVector, for which no default would have the length of x; it must have none");

        var (value, text) = type == ParameterType.Vector ? (null, null) : DefaultOf(method.UsersDefiningPart()?.Parameters[position] ?? parameter);
        if (value is { } number && mistake is null && !domain.Contains(number))
            Report($"the default {text} of its parameter '{parameter.Name}' must lie in its domain {domain}");
        var symbol = (Symbol)algebra.Symbol(parameter.Name, position, KindOf(type.Value, position), interval);
        return new Parameter(symbol, type.Value, Identifiers.Escape(parameter.Name), value, text, domain.IsLearnable);

        void Report(string text, AttributeData? attribute = null) => findings.Add(new Finding(
            Rule.Signature, attribute is null ? parameter.Locations[0] : KnownAttributes.LocationOf(attribute, parameter), method.Name, text));
    }

    private static SymbolKind KindOf(ParameterType type, int position) => type switch
    {
        ParameterType.Vector => position == 0 ? SymbolKind.Element : SymbolKind.ElementParameter,
        ParameterType.Int => SymbolKind.Integer,
        _ => position == 0 ? SymbolKind.Variable : SymbolKind.Parameter,
    };

    // Null together with a null type: the type does not exist, which the compiler says.
    private static string? MistakeOfShape(IParameterSymbol parameter, out ParameterType? type)
    {
        var isFirst = parameter.Ordinal == 0;
        var isOfVector = ((IMethodSymbol)parameter.ContainingSymbol).Parameters[0].Type.IsVector();
        var needed = isFirst ? "the first parameter, x, must be double, float or RealVector"
            : isOfVector ? "it must be double, float, int or RealVector"
            : "it must be double, float or int";
        type = parameter.Type.SpecialType switch
        {
            SpecialType.System_Double => ParameterType.Double,
            SpecialType.System_Single => ParameterType.Float,
            SpecialType.System_Int32 when !isFirst => ParameterType.Int,
            _ when isOfVector && parameter.Type.IsVector() => ParameterType.Vector,
            _ => null,
        };
        if (parameter.Type.IsVector() && type is null)
            return $"its parameter '{parameter.Name}' is a RealVector, but x is one number; an elementwise Lagrangian takes a double, for which the generated members take a value for each element, and a vector Lagrangian takes x as a RealVector too";
        if (type is null)
            return parameter.Type.TypeKind == TypeKind.Error ? null : $"its parameter '{parameter.Name}' is '{parameter.Type.ToDisplayString()}'; {needed}";
        if (parameter.RefKind != RefKind.None)
            return $"its parameter '{parameter.Name}' is passed by reference; it must be passed by value, without ref, in or out";
        return parameter.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax() is ParameterSyntax { Modifiers: { Count: > 0 } modifiers }
            ? $"its parameter '{parameter.Name}' is marked '{modifiers[0].Text}'; it must be passed by value, without modifiers"
            : null;
    }

    private static (double? Value, string? Text) DefaultOf(IParameterSymbol parameter) =>
        !parameter.HasExplicitDefaultValue ? (null, null) : parameter.ExplicitDefaultValue switch
        {
            double value => (value, NumberText.Of(value)),
            float value => (value, NumberText.Of(value)),
            int value => (value, NumberText.Of(value)),
            null => (0, "0"),
            _ => (null, null),
        };
}
