using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>The XML documentation of generated methods: what is computed, each parameter with its domain, the errors.</summary>
internal static class MemberDocumentation
{
    public static void Write(SourceWriter writer, Definition definition, string summary, string? destination = null) =>
        Write(writer, definition, summary, destination, perElement: false);

    public static void WritePerElement(SourceWriter writer, Definition definition, string summary, string? destination = null) =>
        Write(writer, definition, summary, destination, perElement: true);

    /// <summary>A member whose real parameters are spans: beside its summary the documentation of the one with numbers.</summary>
    public static void WritePerElement(SourceWriter writer, string summary, string member)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A parameter has another length, or overlaps what is written to.</exception>");
        WriteInherited(writer, member);
    }

    /// <summary>What is written for doubles is what holds for floats too, which have it from there.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="type">The elements of the member that is documented.</param>
    /// <param name="ofDoubles">The member over doubles, as a <c>cref</c> names it.</param>
    /// <param name="write">Writes its documentation.</param>
    public static void WriteOnce(SourceWriter writer, ElementType type, string ofDoubles, Action write)
    {
        if (type == ElementType.Double)
            write();
        else
            WriteInherited(writer, ofDoubles);
    }

    private static void WriteInherited(SourceWriter writer, string member) => writer.Line($"/// <inheritdoc cref=\"{member}\"/>");

    private static void Write(SourceWriter writer, Definition definition, string summary, string? destination, bool perElement)
    {
        var x = definition.Method.Parameters[0];
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{x.Symbol.Name}\">{(destination is null && !perElement ? "The argument" : "The elements")}{DomainOf(x)}.</param>");
        if (destination is not null)
        {
            writer.Line(
                $"/// <param name=\"{destination}\">Takes the results: at least as long as <paramref name=\"{x.Symbol.Name}\"/>, which it may itself be.</param>");
        }

        foreach (var parameter in definition.Method.Parameters.Skip(1))
        {
            var what = perElement && parameter.Type != ParameterType.Int ? "The parameter for each element" : "The parameter";
            writer.Line($"/// <param name=\"{parameter.Symbol.Name}\">{what}{DomainOf(parameter)}.</param>");
        }

        if (destination is not null)
            writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Errors(x, destination, perElement)}</exception>");
        else if (perElement)
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">A parameter has another length.</exception>");
    }

    /// <summary>Says what is known of the Lagrangian's convexity, if anything is.</summary>
    public static void WriteConvexity(SourceWriter writer, string? convexity)
    {
        if (convexity is not null)
            writer.Line($"/// <remarks>{Documentation.Escape(convexity.Replace('\r', ' ').Replace('\n', ' '))}</remarks>");
    }

    /// <summary>Says what is derived and proven, if anything is.</summary>
    public static void WriteDerived(SourceWriter writer, string? derived)
    {
        if (derived is not null)
            writer.Line($"/// <remarks>{derived}</remarks>");
    }

    /// <summary>Says what values a method returns, where that is known.</summary>
    public static void WriteReturns(SourceWriter writer, Symbols.Expr result)
    {
        var range = Documentation.Range(result);
        if (range.Length > 0)
            writer.Line($"/// <returns>A number in {range}.</returns>");
    }

    private static string Errors(Parameter x, string destination, bool perElement)
    {
        var text = $"<paramref name=\"{destination}\"/> is shorter than <paramref name=\"{x.Symbol.Name}\"/>, or overlaps an input without being it";
        return perElement ? text + "; or a parameter has another length." : text + ".";
    }

    private static string DomainOf(Parameter parameter)
    {
        var domain = parameter.Symbol.Domain;
        return domain.Lower.IsFinite || domain.Upper.IsFinite ? $"; {Documentation.Domain(parameter.Symbol.Name, domain)}" : "";
    }
}
