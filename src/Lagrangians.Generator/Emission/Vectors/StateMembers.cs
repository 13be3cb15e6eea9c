namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The members of a module that evaluate a vector shard by shard.</summary>
/// <param name="module">The module's name.</param>
/// <param name="states">The state's monoids.</param>
/// <param name="element">The module's type parameter.</param>
/// <param name="arguments">The parameters as arguments.</param>
internal sealed class StateMembers(string module, StateFormulas states, string element, string arguments)
{
    /// <summary>The names of the members, which are no parameter's.</summary>
    public static readonly string[] Names = ["State", "CreateState", "Accumulate", "Merge"];

    private string ReadOnlySpan => $"global::System.ReadOnlySpan<{element}>";

    public void Write(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>The state of no element, to which chunks are added by <see cref=\"Accumulate\"/>.</summary>");
        var empty = string.Join(", ", states.Fields.Select(f => $"{f.Name} = {StateFormulas.TypeOf(f, element)}.Empty"));
        writer.Line($"public State CreateState() => new() {{ {empty} }};");
        writer.Line();
        writer.Line("/// <summary>Adds a chunk of the vector to a state.</summary>");
        writer.Line($"public void Accumulate(ref State state, {ReadOnlySpan} chunk)");
        using (writer.Open())
        {
            writer.Line("state.Count += chunk.Length;");
            foreach (var field in states.Fields)
                writer.Line($"state.{field.Name} = state.{field.Name}.Merge({states.CallOfChunk(field, element, "chunk" + arguments)});");
        }

        writer.Line();
        writer.Line("/// <summary>Adds what another state holds; the order of merging does not matter but for rounding.</summary>");
        writer.Line("public void Merge(ref State state, in State other)");
        using (writer.Open())
        {
            writer.Line("state.Count += other.Count;");
            foreach (var field in states.Fields)
                writer.Line($"state.{field.Name} = state.{field.Name}.Merge(other.{field.Name});");
        }

        var fields = string.Concat(states.Fields.Select(f => $", state.{f.Name}"));
        writer.Line();
        writer.Line("/// <summary>L of the vector that the state has seen; of no element what it is of an empty span, or an <see cref=\"global::System.ArgumentException\"/> as there.</summary>");
        writer.Line($"public {element} Value(in State state)");
        writer.Indented($"=> {states.CallValue(element, $"state.Count{fields}{arguments}")};");
        writer.Line();
        writer.Line("/// <summary>The activations of a chunk of the vector that the state has seen.</summary>");
        writer.Line("/// <param name=\"state\">The state of the whole vector.</param>");
        writer.Line("/// <param name=\"x\">The chunk.</param>");
        writer.Line("/// <param name=\"destination\">Takes the chunk's activations: at least as long as <paramref name=\"x\"/>, which it may itself be.</param>");
        writer.Line($"public void Activate(in State state, {ReadOnlySpan} x, global::System.Span<{element}> destination)");
        writer.Indented($"=> {states.CallActivation(element, $"x, destination, state.Count{fields}{arguments}")};");
        WriteState(writer);
    }

    private void WriteState(SourceWriter writer)
    {
        writer.Line();
        writer.Line($"/// <summary>What <c>{module}</c> keeps of the part of a vector that it has seen.</summary>");
        using (writer.Open("public record struct State"))
        {
            writer.Line("/// <summary>The number of elements.</summary>");
            writer.Line("public long Count { get; internal set; }");
            foreach (var field in states.Fields)
                writer.Line().Line("/// <summary>A part of the state that merges by itself.</summary>").Line($"public {StateFormulas.TypeOf(field, element)} {field.Name} {{ get; internal set; }}");
        }
    }
}
