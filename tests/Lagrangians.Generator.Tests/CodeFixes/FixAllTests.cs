using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG101, LAG104 and LAG202, all at once; what they write in detail stands in the tests of each.</summary>
public sealed class FixAllTests
{
    [Fact]
    public Task Domains_are_narrowed() => FixTest<ConvexityAnalyzer, NarrowDomainFix>.OfMembers(
        "[Lagrangian] static double {|LAG101:F|}(double x, double a = 1) => a * x * x;\n    [Lagrangian] static double {|LAG101:G|}(double x, double b = 1) => b * Exp(x);",
        "[Lagrangian] static double F(double x, [Domain(Min = 0)] double a = 1) => a * x * x;\n    [Lagrangian] static double G(double x, [Domain(Min = 0)] double b = 1) => b * Exp(x);",
        test => (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (2, 1));

    [Fact]
    public Task Bodies_are_rewritten() => FixTest<BodyAccuracyAnalyzer, StableBodyFix>.OfMembers(
        "[Lagrangian] static double F(double x) => {|LAG202:Log(1 + Exp(x))|};\n    [Lagrangian] static double G(double x) => {|LAG202:Exp(x) - x - 1|};",
        "[Lagrangian] static double F(double x) => SpecialFunctions.Softplus(x);\n    [Lagrangian] static double G(double x) => SpecialFunctions.Expm1mx(x);",
        test => (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (2, 1));
}
