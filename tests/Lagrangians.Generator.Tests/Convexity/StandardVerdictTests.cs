using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>The standard library, the samples and the README come out proven, from their sources as they stand.</summary>
public sealed class StandardVerdictTests
{
    private static readonly string Root = Repository.Root;

    [Theory]
    [InlineData("src/Lagrangians.Runtime/Standard", 11)]
    [InlineData("samples", 2)]
    public void Every_definition_is_proven_convex_and_differentiable(string folder, int atLeast)
    {
        var definitions = Definitions(Path.Combine(Root, folder)).ToArray();
        Assert.True(definitions.Length >= atLeast, $"{definitions.Length} definitions");
        Assert.All(definitions, AssertProper);
    }

    [Fact]
    public void The_definitions_of_the_README_are_proven_convex_and_differentiable()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var blocks = readme.Split("```csharp").Skip(1).Select(b => b.Split("```")[0]).Where(b => b.Contains("[Lagrangian]", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var members = block.Contains("class", StringComparison.Ordinal) ? block : Compile.InClass(string.Join("\n", block.Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal))));
            var compilation = Compile.Project(members.Replace("using Lagrangians;", "", StringComparison.Ordinal).Replace("using static System.Math;", "", StringComparison.Ordinal));
            foreach (var method in Compile.Methods(compilation))
                AssertProper(Compile.Read(compilation, method.Name).Definition!);
        }
    }

    private static void AssertProper(Definition definition)
    {
        var verdict = Verdicts.Of(definition, TestContext.Current.CancellationToken);
        Assert.True(verdict is { IsConvex: true, IsDifferentiable: true, Kinks.Count: 0, Undefined.Count: 0 }, $"{definition.Method.Identifier}: {verdict.Kind}, {string.Join("; ", verdict.Trace)}");
    }

    private static IEnumerable<Definition> Definitions(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (!text.Contains("[Lagrangian]", StringComparison.Ordinal))
                continue;
            // The usings stand before each file already; a using behind a namespace would be an error.
            var source = string.Join("\n", text.Split('\n').Where(l => !l.StartsWith("using Lagrangians;", StringComparison.Ordinal) && !l.StartsWith("using static System.Math;", StringComparison.Ordinal) && !l.StartsWith("using static Lagrangians.VectorMath;", StringComparison.Ordinal) && !l.StartsWith("using System;", StringComparison.Ordinal)));
            // Calls of other definitions go to their sources, as in the project itself.
            var compilation = Compile.Project([(file, source)]);
            foreach (var method in Compile.Methods(compilation).Select(m => m.Name).Distinct())
                yield return Compile.Read(compilation, method).Definition!;
        }
    }
}
