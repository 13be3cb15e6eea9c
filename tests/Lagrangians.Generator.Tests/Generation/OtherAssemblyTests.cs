using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Definitions that call Lagrangians of other assemblies: they mean what they would mean if they were written here.</summary>
public sealed class OtherAssemblyTests
{
    private const string Helpers = """
        using System.Numerics;
        #pragma warning disable CS1591
        namespace Library
        {
            public static class Constants { public const double Half = 1.0 / 2; internal static readonly double Width = Half * 3; }
            internal static class Tools
            {
                public static T Square<T>(T v) where T : INumber<T> => v * v;
                public static double Clip(this double v, double limit = Constants.Half) { if (v > limit) return limit; if (v < -limit) return -limit; return v; }
                public static double Twice => Constants.Half * 4;
            }
        }
        """;

    private const string Members = """
                [Lagrangian] public static partial double Smooth(double x, [Learnable(Min = 1e-3)] double width = 1)
                {
                    double Rooted(double v) => Sqrt(Tools.Square(v) + width * width);
                    var total = Rooted(x) - width;
                    total += Constants.Width * (x switch { > 0 => x * x, _ => Constants.Half * x * x }) / Tools.Twice;
                    if (Abs(x) < 1e-3) { return total + 0.25 * x * x; }
                    for (var i = 1; i <= 2; i++) total += x.Clip(limit: 1e9) * x / (8 * i) * (2.0 / 3);
                    return total;
                }

                [Lagrangian] public static partial double Pull(RealVector x, RealVector w, double a = 1) => Log(Sum(Exp(a * x + w))) + Dot(Square(x), Square(x)) * Constants.Half + Norm(x - Mean(x)) * 'a' / 97;
        """;

    private const string Undocumented = "\n#pragma warning disable CS1591\n";

    private static string Library(string type, string extra = "") => $"{extra}{Undocumented}namespace Library {{ {type} static partial class Layers {{ {Members} }} }}";

    private static readonly Lazy<UserProject> Built = new(() => UserProject.Build([Library("public"), Helpers]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABodyMeansThereWhatItMeansHere(bool isProject)
    {
        const string uses = "[Lagrangian] public static partial double F(double x, [Learnable(Min = 0.01)] double s = 1.5) => 2 * Layers.Smooth(x, s) + x * x; [Lagrangian] public static partial double G(RealVector x, RealVector w) => Layers.Pull(2 * (x - Mean(x)), w * w, 0.5) + Sum(x);";
        var far = UserProject.BuildWith([Built.Value.ToReference("Library", isProject)], $"using Library; namespace N {{ internal static partial class A {{ {uses} }} }}");
        var near = UserProject.Build([$"using Library; namespace N {{ internal static partial class A {{ {uses} }} }}", Library("public"), Helpers]);
        static string Own(UserProject project) =>
            string.Join("\n", project.Result.GeneratedTrees.Where(t => t.FilePath.Contains("N.A.", StringComparison.Ordinal)).Select(t => t.ToString()));
        Assert.Equal(Own(near), Own(far));
    }

    [Fact]
    public void TheStandardLibraryIsForDefinitions()
    {
        var project = UserProject.Build("""
            namespace N; internal static partial class A
            {
                [Lagrangian] public static partial double F(double x) => StandardLagrangians.Sigmoid(x, 2) + x * x / 2;
                [Lagrangian] public static partial double G(RealVector x) => StandardLagrangians.Softmax(x, 2) + StandardLagrangians.LayerNorm(x, 3) + Sum(x, StandardLagrangians.Relu);
            }
            """);
        Assert.DoesNotContain(project.AllDiagnostics, d => d.Id is "LAG101" or "LAG102");
        var activation = UserProject.Bind<Func<double, double>>(project.Load(), "N.A", "FActivation");
        foreach (var x in new[] { -40, -1.5, 0, 0.25, 3, 800 })
            Assert.Equal((1 / (1 + Math.Exp(-2 * x))) + x, activation(x), 1e-15 * Math.Max(1, Math.Abs(x)));
    }

    [Fact]
    public void InternalLagrangiansAreForFriends()
    {
        const string use = "namespace N { internal static partial class A { [Lagrangian] public static partial double F(double x) => Library.Layers.Smooth(x); } }";
        var friend = UserProject.Build([Library("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"UserProject\")]"), Helpers]);
        Assert.Contains("FLagrangian", UserProject.BuildWith([friend.ToReference("Library")], use).Generated, StringComparison.Ordinal);
        var stranger = UserProject.Build([Library("internal"), Helpers]);
        Assert.DoesNotContain("LagrangianBody", stranger.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: LagrangianBody(2, \"M:L.P.F(System.Double)\", \"?\")]", "the body that it carries from 'Library' is of a newer form (2) than this version of Lagrangians reads (1); update the package")]
    [InlineData("[assembly: LagrangianBody(1, \"M:L.P.F(System.Double)\", \"static double m0(double x)=>;\")]", "the body that it carries from 'Library' cannot be read")]
    [InlineData("[assembly: LagrangianBody(1, \"M:L.P.F(System.Double)\", \"static double m0(double x)=>Missing(x);\")]", "the body that it carries from 'Library' cannot be read")]
    [InlineData("[assembly: LagrangianBody(1, \"M:L.P.F(System.Double)\", \"static double m0(int x)=>x;\")]", "the body that it carries from 'Library' cannot be read")]
    [InlineData("[assembly: LagrangianBody(0, \"M:L.P.F(System.Double)\", \"static double m0(double x)=>x;\")]", "the body that it carries from 'Library' cannot be read")]
    [InlineData("", "its source is not in this project but in 'Library'; supported are static methods with their source here, and the Lagrangians of other assemblies")]
    public void ABodyThatCannotBeReadIsRefusedWithTheReason(string attribute, string reason)
    {
        var library = UserProject.Build(attribute + Undocumented + "namespace L { public static class P { public static double F(double x) => x; } }");
        var project = UserProject.BuildWith([library.ToReference("Library")], "namespace N { internal static partial class A { [Lagrangian] public static partial double F(double x) => x * x + L.P.F(x); } }", "LAG003");
        Assert.Equal($"'F' in the Lagrangian 'F' is not symbolic: {reason}", project.Diagnostics.Single(d => d.Id == "LAG003").GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ALibraryBuildsOnAnother()
    {
        var middle = UserProject.BuildWith(
            [Built.Value.ToReference("Library")], Undocumented + "namespace M { public static partial class Stack { [Lagrangian] public static partial double Both(double x, double w = 2) => Library.Layers.Smooth(x, w * w + 1) + StandardLagrangians.Tanh(x); } }");
        var top = UserProject.BuildWith(
            [Built.Value.ToReference("Library"), middle.ToReference("Middle")], "namespace N { internal static partial class A { [Lagrangian] public static partial double F(double x) => M.Stack.Both(3 * x); } }",
            // √(9x² + 25) − 5 in a piece with others.
            "LAG203");
        Assert.Contains("FLagrangian", top.Generated, StringComparison.Ordinal);
    }
}
