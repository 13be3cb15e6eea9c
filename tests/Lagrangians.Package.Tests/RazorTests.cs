namespace Lagrangians.Package.Tests;

/// <summary>A project with Razor components.</summary>
public sealed class RazorTests(LocalPackage package)
{
    [Fact]
    public void ComponentsUseWhatIsGenerated() => Assert.Equal(["3"], new UserProject(package, "Razor").Run());

    [Fact]
    public void ADefinitionInAComponentIsRefusedThere()
    {
        var project = new UserProject(package, "Razor").Write("Hidden.razor", """
            @code {
                [Lagrangians.Lagrangian]
                public static partial double Hidden(double x) => x * x;
            }
            """);
        var errors = project.Build().Errors;
        Assert.Contains(errors, e => e.StartsWith("LAG002: 'Hidden' cannot be a Lagrangian: it stands in a Razor file", StringComparison.Ordinal));
    }
}
