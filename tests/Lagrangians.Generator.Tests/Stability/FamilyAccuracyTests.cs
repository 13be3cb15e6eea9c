using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for the definitions of a family, in both types, against values of 800 bits and more.</summary>
public sealed class FamilyAccuracyTests
{
    // A group is a test of a few seconds.
    private const int GroupSize = 5;

    public static TheoryData<string> Families => [.. AccuracyReference.Families];

    public static TheoryData<string, int> Groups
    {
        get
        {
            var groups = new TheoryData<string, int>();
            foreach (var family in AccuracyReference.Families)
            {
                for (var group = 1; group < GroupsOf(AccuracyReference.Of(family)); group++)
                    groups.Add(family, group);
            }

            return groups;
        }
    }

    [Fact]
    public void The_bases_are_there() => Assert.True(AccuracyReference.Of("bases").Length >= 90);

    [Theory, MemberData(nameof(Families))]
    public void There_are_points_enough(string family) => Assert.True(AccuracyReference.Of(family).Average(f => f.Count) > 275);

    [Theory, MemberData(nameof(Families))]
    public void Every_quantity_of_a_part_is_right_to_4_ulp(string family) => Check(family, 0);

    [Theory(Explicit = true), MemberData(nameof(Groups))]
    public void Every_quantity_is_right_to_4_ulp(string family, int group) => Check(family, group);

    private static int GroupsOf(AccuracyReference[] family) => Math.Max(2, family.Length / GroupSize);

    private static void Check(string family, int group)
    {
        var all = AccuracyReference.Of(family);
        AccuracyReference[] functions = [.. all.Where((_, i) => i % GroupsOf(all) == group)];
        // No accurate form is missing, which LAG203 would tell.
        var assembly = UserProject.Build(AccuracyReference.Project(functions)).Load();
        Measured[] measured = [.. functions.SelectMany(f => Accuracy.Measure(f, assembly))];
        Assert.Equal(functions.Sum(f => f.Count), measured.Sum(m => m.Points));
        new KnownErrors("").AssertAre(measured);
    }
}
