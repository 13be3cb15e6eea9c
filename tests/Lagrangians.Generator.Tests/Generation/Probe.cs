namespace Lagrangians.Generator.Tests.Generation;

/// <summary>A class that a test adds to a user's project to call what was generated, as the user would: overload resolution included.</summary>
internal static class Probe
{
    /// <summary>A method whose numbers come back.</summary>
    /// <param name="statements">Statements that declare and compute.</param>
    /// <param name="results">The numbers to return, separated by commas.</param>
    public static string Source(string statements, string results) =>
        $"internal static class Probe {{ public static double[] Run() {{ {statements} return [{results}]; }} }}";

    /// <summary>Builds the project with a probe, asserts that it says just what is expected, and runs it.</summary>
    public static double[] Run(string[] sources, string statements, string results, params string[] expected)
    {
        var project = UserProject.Build([.. sources, Source(statements, results)], expected);
        return UserProject.Bind<Func<double[]>>(project.Load(), "Probe", "Run")();
    }

    /// <inheritdoc cref="Run(string[], string, string)"/>
    public static double[] Run(string source, string statements, string results, params string[] expected) => Run([source], statements, results, expected);

    /// <summary>Calls all that is generated for a Lagrangian <c>F(x) = x³</c>, and asserts that it is right.</summary>
    /// <param name="source">The project.</param>
    /// <param name="type">The type that holds it.</param>
    /// <param name="method">Its name, as C# spells it; <paramref name="name"/> as it is within other names.</param>
    public static void AssertCube(string source, string type, string method = "F", string name = "F") => AssertCube([source], type, method, name);

    /// <inheritdoc cref="AssertCube(string, string, string, string)"/>
    public static void AssertCube(string[] sources, string type, string method = "F", string name = "F") => Assert.Equal(
        [27, 27, 27, 12, 34.125, 27, 18, 54],
        Run(
            sources,
            $$"""
            double[] x = [3, -1, 0.5, 2];
            var g = new double[4];
            {{type}}.{{name}}Activation(x, g);
            var module = new {{type}}.{{name}}Lagrangian<float>();
            """,
            $"{type}.{method}(3), {type}.{name}Activation(3.0), {type}.{name}Activation(3f), g[3], {type}.{method}(x), module.Activation(3), module.Curvature(3), module.Energy(3)"));
}
