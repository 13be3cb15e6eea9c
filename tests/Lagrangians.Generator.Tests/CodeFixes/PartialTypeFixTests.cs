using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG001: the types around a definition become partial.</summary>
public sealed class PartialTypeFixTests
{
    private const string Body = "double F(double x) => x * x / 2;";

    [Fact]
    public Task Of_nested_types_each_and_the_method() => FixTest<SignatureAnalyzer, PartialTypeFix>.Of(
        $"public static class {{|LAG001:Outer|}} {{ public readonly record struct {{|LAG001:Inner|}} {{ [Lagrangian] public static {Body} }} }}",
        $"public static partial class Outer {{ public readonly partial record struct Inner {{ [Lagrangian] public static partial {Body} }} }}",
        test => test.NumberOfFixAllIterations = 1);

    [Fact]
    public Task A_partial_method_says_it_by_the_compiler_too() => FixTest<SignatureAnalyzer, PartialTypeFix>.Of(
        $"static class {{|LAG001:Neurons|}} {{ [Lagrangian] private static partial double {{|CS0759:{{|CS0751:F|}}|}}(double x) => x * x / 2; }}",
        $"static partial class Neurons {{ [Lagrangian] private static partial {Body} }}",
        test => test.NumberOfFixAllIterations = 1);

    [Fact]
    public Task A_file_local_type_is_opened() => FixTest<SignatureAnalyzer, PartialTypeFix>.Of(
        $"file static partial class {{|LAG001:Neurons|}} {{ [Lagrangian] static {Body} }}",
        $"static partial class Neurons {{ [Lagrangian] static partial {Body} }}".Replace("static partial double", "static double"));
}
