using System.Collections.Immutable;
using Lagrangians.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Analysis;

/// <summary>The resolver that the compiler itself brings cannot be compared with another: a second build in one server must not ask it.</summary>
public sealed class ResolverTests
{
    [Fact]
    public void A_second_build_generates_what_the_first_did()
    {
        const string Source = "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x) => 1.0625 * x * x; }";
        var texts = Enumerable.Range(0, 3).Select(_ => Generate(Source)).ToArray();
        Assert.Contains(" FActivation(", texts[0], StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Equal(texts[0], text));
    }

    private static string Generate(string source)
    {
        var compilation = UserProject.Compilation(source);
        var options = compilation.Options.WithMetadataReferenceResolver(new Incomparable());
        var result = UserProject.Driver().RunGenerators(compilation.WithOptions(options), CancellationToken.None).GetRunResult();
        return string.Join("\n", result.GeneratedTrees.Select(t => t.ToString()));
    }

    private sealed class Incomparable : MetadataReferenceResolver
    {
        public override bool Equals(object? other) => throw new NotImplementedException();

        public override int GetHashCode() => throw new NotImplementedException();

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];
    }
}
