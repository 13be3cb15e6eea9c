namespace Lagrangians.Package.Tests;

/// <summary>A project that is too old is told so in one error that says what is needed.</summary>
public sealed class TooOldTests(LocalPackage package)
{
    [Theory]
    [InlineData("9", "9.0")]
    [InlineData("12", "12.0")]
    public void ByItsLanguage(string version, string name)
    {
        var build = new UserProject(package, "Console", ("LangVersion", version)).Write("Program.cs", OldProgram).Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith($"LAG007: Lagrangians generates C# 13.0, and this project is compiled as C# {name}: set <LangVersion>13.0</LangVersion>", Assert.Single(build.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void ByItsFramework()
    {
        var build = new UserProject(package, "Console", ("TargetFramework", "net8.0")).Build();
        Assert.NotEqual(0, build.ExitCode);
        var error = Assert.Single(build.Errors);
        Assert.StartsWith("NU1202: Package Lagrangians", error, StringComparison.Ordinal);
        Assert.Contains("net10.0", error, StringComparison.Ordinal);
    }

    // In C# 9, with two uses of what would be generated.
    private const string OldProgram = """
        using System;
        using Lagrangians;

        namespace MyModel
        {
            internal static class Program
            {
                private static void Main() =>
                    Console.WriteLine(Neurons.SigmoidActivation(0.5) + new Neurons.SigmoidLagrangian<double>().Energy(0.5));
            }

            internal static partial class Neurons
            {
                [Lagrangian]
                internal static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1) => Math.Log(Math.Exp(beta * x) + 1) / beta;
            }
        }
        """;
}
