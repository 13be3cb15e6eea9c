using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>One method that is generated for a Lagrangian, as far as C# tells members apart.</summary>
/// <param name="Name">The method's name, unescaped.</param>
/// <param name="ParameterTypes">The types of its parameters.</param>
internal readonly record struct GeneratedMember(string Name, string ParameterTypes)
{
    private static readonly string[] Precisions = ["double", "float"];

    /// <summary>The methods for a Lagrangian; the types of its parameters beyond x are int or not.</summary>
    public static IEnumerable<GeneratedMember> Of(DefinitionNames names)
    {
        if (names.Method.Parameters[0].Type.IsVector())
        {
            foreach (var member in OfVector(names))
                yield return member;
            yield break;
        }

        var beyond = names.Method.Parameters.Skip(1).Select(p => p.Type.SpecialType == SpecialType.System_Int32).ToArray();
        foreach (var real in Precisions)
        {
            var span = $"ReadOnlySpan<{real}>";
            var scalars = beyond.Select(isInteger => isInteger ? "int" : real).ToArray();
            yield return New(names.Activation, [real, .. scalars]);
            yield return New(names.Activation, [span, $"Span<{real}>", .. scalars]);
            if (beyond.Contains(false))
                yield return New(names.Activation, [span, $"Span<{real}>", .. beyond.Select(isInteger => isInteger ? "int" : span)]);
            yield return New(names.Method.Name, [span, .. scalars]);
            if (beyond.Contains(false))
                yield return New(names.Method.Name, [span, .. beyond.Select(isInteger => isInteger ? "int" : span)]);
        }
    }

    /// <summary>As C# shows it: <c>F(double, int)</c>.</summary>
    public override string ToString() => $"{Name}({ParameterTypes})";

    private static IEnumerable<GeneratedMember> OfVector(DefinitionNames names)
    {
        foreach (var real in Precisions)
        {
            var span = $"ReadOnlySpan<{real}>";
            var rest = names.Method.Parameters.Skip(1).Select(p =>
                p.Type.IsVector() ? span : p.Type.SpecialType == SpecialType.System_Int32 ? "int" : real).ToArray();
            yield return New(names.Activation, [span, $"Span<{real}>", .. rest]);
            yield return New(names.Method.Name, [span, .. rest]);
        }
    }

    private static GeneratedMember New(string name, IEnumerable<string> types) => new(name, string.Join(", ", types));
}
