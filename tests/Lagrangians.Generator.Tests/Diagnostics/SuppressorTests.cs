namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>CS1066 is suppressed on Lagrangians whose defining part is generated, and nowhere else.</summary>
public sealed class SuppressorTests
{
    [Fact]
    public async Task OnDefaultsThatAreCopied() => await Expect.Diagnostics(
        ("Model.cs", Compile.InClass("[Lagrangian] public static partial double F(double x, double a = 1, [Learnable] double b = 2) => a * b * x;")),
        ("Model.g.cs", Reading.HelperTests.Generated("public static partial double F(double x, double a = 1, double b = 2);")));

    [Fact]
    public async Task NotOnOthers() => await Expect.InClass(
        "private static partial double F(double x, double a = 1); private static partial double F(double x, double {|CS1066:a|} = 1) => x;"
        + "private static partial double G(double x, double a = 1); [Lagrangian] private static partial double G(double x, double {|CS1066:a|} = 2) => x;");
}
