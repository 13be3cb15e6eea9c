namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The members of a module that evaluate a vector shard by shard.</summary>
/// <param name="module">The module's name.</param>
/// <param name="states">The state's monoids.</param>
/// <param name="element">The module's type parameter.</param>
/// <param name="arguments">The parameters as arguments.</param>
internal sealed class StateMembers(string module, StateFormulas states, string element, string arguments)
{
    private const string Require = "global::Lagrangians.Kernels.ModuleParameters.RequireMaker";

    private string ReadOnlySpan => $"global::System.ReadOnlySpan<{element}>";

    public void Write(SourceWriter writer)
    {
        var empty = string.Concat(states.Fields.Select(f => $", {f.Name} = {StateFormulas.TypeOf(f, element)}.Empty"));
        writer.Member($"public State CreateState() => new() {{ Maker = this{empty} }};");
        writer.Member($"public void Accumulate(ref State state, {ReadOnlySpan} chunk)");
        using (writer.Open())
        {
            writer.Line($"{Require}(this, state.Maker);");
            writer.Line("state.Count += chunk.Length;");
            foreach (var field in states.Fields)
                writer.Line($"state.{field.Name} = state.{field.Name}.Merge({states.CallOfChunk(field, element, "chunk" + arguments)});");
        }

        writer.Member("public void Merge(ref State state, in State other)");
        using (writer.Open())
        {
            writer.Line($"{Require}(this, state.Maker);");
            writer.Line($"{Require}(this, other.Maker, \"other\");");
            writer.Line("state.Count += other.Count;");
            foreach (var field in states.Fields)
                writer.Line($"state.{field.Name} = state.{field.Name}.Merge(other.{field.Name});");
        }

        var fields = string.Concat(states.Fields.Select(f => $", state.{f.Name}"));
        writer.Member($"public {element} Value(in State state)");
        using (writer.Open())
        {
            writer.Line($"{Require}(this, state.Maker);");
            writer.Line($"return {states.CallValue(element, $"state.Count{fields}{arguments}")};");
        }

        writer.Member($"public void Activate(in State state, {ReadOnlySpan} x, global::System.Span<{element}> destination)");
        using (writer.Open())
        {
            writer.Line($"{Require}(this, state.Maker);");
            writer.Line($"{states.CallActivation(element, $"x, destination, state.Count{fields}{arguments}")};");
        }

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
            writer.Line();
            writer.Line("/// <summary>The module that has created it.</summary>");
            writer.Line($"public {module}<{element}> Maker {{ get; internal init; }}");
            foreach (var field in states.Fields)
                writer.Line().Line("/// <summary>A part of the state that merges by itself.</summary>").Line($"public {StateFormulas.TypeOf(field, element)} {field.Name} {{ get; internal set; }}");
        }
    }
}
