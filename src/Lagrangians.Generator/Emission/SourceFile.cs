using Lagrangians.Generator.Emission.Vectors;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission;

/// <summary>A generated file.</summary>
internal sealed record SourceFile(string HintName, string Text)
{
    /// <summary>Writes all that follows from one definition; where that fails, its defining part alone.</summary>
    public static SourceFile Write(Derivation derivation, StageGuard guard, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var name = derivation.Definition.Method.Identifier;
        return derivation.Definition.Body is null
            ? Write(derivation)
            : guard.Run(Stage.Emission, name, () => WriteWithinBudget(derivation, cancellation), fault => Write(derivation.Without(fault)));
    }

    private static SourceFile WriteWithinBudget(Derivation derivation, CancellationToken cancellation)
    {
        try
        {
            return Budget.OfStage(StageBudgets.Emission, cancellation).Run(() => Write(derivation));
        }
        catch (BudgetExceededException exceeded)
        {
            return Write(derivation.Over(exceeded.Message));
        }
    }

    private static SourceFile Write(Derivation derivation)
    {
        var definition = derivation.Definition;
        var writer = new SourceWriter();
        writer.Line(GeneratedCode.Header);
        foreach (var fault in derivation.Faults)
            writer.Line(fault.ToComment());
        if (derivation.ExceededBound is { } bound)
            writer.Line(GeneratedCode.BoundMark + bound);
        // Names, documentation and obsolete members of the user's are repeated here; what is wrong with them is said where they stand.
        // Without the second directive the flow analysis for null of a project that asks for it takes place here too: a third of what compiling this costs.
        writer.Line("#pragma warning disable").Line("#nullable enable annotations").Line("#nullable disable warnings").Line();
        if (definition is { Body: not null, Packed: { } packed })
        {
            writer.Line("// The body, for definitions of other assemblies.");
            writer.Line($"[assembly: global::Lagrangians.LagrangianBody({PackedBody.Format}, {Literal(packed.Method)}, {Literal(packed.Text)})]").Line();
        }

        IMembers? members = derivation switch
        {
            { Derived: not null } => new Members(derivation),
            { DerivedVector: not null } => new VectorMembers(derivation),
            _ => null,
        };
        if (definition.Place.Namespace is null)
        {
            WriteContent(writer, definition, members);
        }
        else if (members is null)
        {
            // A defining part alone is C# that a project may have which is too old for the rest.
            using (writer.Open($"namespace {definition.Place.Namespace}"))
                WriteContent(writer, definition, members);
        }
        else
        {
            writer.Line($"namespace {definition.Place.Namespace};").Line();
            WriteContent(writer, definition, members);
        }

        return new SourceFile(definition.Place.HintName + ".g.cs", writer.ToString());
    }

    private static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n") + "\"";

    private static void WriteContent(SourceWriter writer, Definition definition, IMembers? members)
    {
        WriteTypes(writer, definition, 0, members);
        members?.WriteKernels(writer);
    }

    private static void WriteTypes(SourceWriter writer, Definition definition, int depth, IMembers? members)
    {
        if (depth < definition.Place.Types.Count)
        {
            using (writer.Open($"partial {definition.Place.Types[depth].Declaration}"))
                WriteTypes(writer, definition, depth + 1, members);
            return;
        }

        if (definition.Method.IsPartial)
            DefiningPart.Write(writer, definition, new ParameterList(definition), members?.Derived);
        members?.Write(writer);
    }
}
