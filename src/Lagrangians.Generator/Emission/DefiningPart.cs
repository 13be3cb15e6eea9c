using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The defining part of the user's partial method: accessibility, defaults, documentation.</summary>
internal static class DefiningPart
{
    public static void Write(SourceWriter writer, Definition definition, ParameterList parameters, string? derived)
    {
        var method = definition.Method;
        foreach (var line in (method.Documentation ?? "").Split('\n'))
        {
            if (line.Trim().Length > 0)
                writer.Line("/// " + line.Trim());
        }

        if (method.Verbatim is not null)
        {
            writer.Line($"{method.AccessibilityPrefix}{method.Modifiers} {method.Verbatim};");
            return;
        }

        if (method.Documentation is null)
            MemberDocumentation.Write(writer, definition, "A Lagrangian, as its body defines it.");
        // The user's own remarks are the user's, and what is inherited may have some.
        if (method.Documentation is not { } own || !(own.Contains("<remarks") || own.Contains("<inheritdoc")))
            MemberDocumentation.WriteDerived(writer, derived);
        writer.Line($"{method.AccessibilityPrefix}{method.Modifiers} {method.ReturnType} {method.Identifier}({parameters.DeclareAsWritten()});");
    }
}
