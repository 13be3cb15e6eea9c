using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>All that is generated for functions from the literature, as their obvious bodies, against values of 1,700 bits and more.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const int Groups = 32;

    // What no form was found for. ian is ½π − 2·asin √(½(1 − x)), which is asin x.
    private static readonly KnownErrors Known = new(
        """
        welsch_pow L″ Double 1.13E+307 1
        barron ∂a Double 1.48E+20 5
        negative_binomial_cumulant E Double 7.98E+36 4
        gaussian L″ Double 1.13E+307 1
        barron_minus_two ∂a Double 4.57E+46 8
        barron_one ∂a Double 2.96E+20 7
        barron_half ∂a Double 1.87E+137 6
        nth_root_difference L Double 8.73E+15 6
        nth_root_difference L′ Double 7.85E+15 6
        nth_root_difference L″ Double 8.81E+15 6
        nth_root_difference E Double 4.27E+87 6
        nth_root_difference ∂n Double 3.46E+84 6
        nth_root_difference L Single 1.01E+07 3
        nth_root_difference E Single 1.64E+17 3
        nth_root_difference ∂n Single 1.29E+07 3
        gelu_phi L″ Single 14.2 1
        gelu_phi E Single 15.2 1
        """);

    // Of those above, what is wrong about 0 and not by a little at an end of the range.
    private static readonly string[] Told = ["nth_root_difference", "barron", "barron_minus_two", "barron_one", "barron_half", "negative_binomial_cumulant"];

    [Fact]
    public void Every_quantity_of_a_part_is_right_to_4_ulp() => Check(AccuracyReference.All.Where((_, i) => i % Groups == 0));

    [Theory(Explicit = true), MemberData(nameof(Others))]
    public void Every_quantity_is_right_to_4_ulp(int group) => Check(AccuracyReference.All.Where((_, i) => i % Groups == group));

    public static TheoryData<int> Others => [.. Enumerable.Range(1, Groups - 1)];

    [Fact]
    public void The_functions_are_there() => Assert.True(AccuracyReference.All.Length >= 160 && AccuracyReference.All.Sum(f => f.Count) > 50_000);

    private void Check(IEnumerable<AccuracyReference> some)
    {
        AccuracyReference[] functions = [.. some];
        // Of what is known to be wrong LAG203 tells.
        var assembly = UserProject.Build(AccuracyReference.Project(functions), [.. functions.Where(f => Told.Contains(f.Name)).Select(_ => "LAG203")]).Load();
        Measured[] measured = [.. functions.SelectMany(f => Accuracy.Measure(f, assembly))];
        foreach (var one in measured.Where(m => m.Over > 0))
            output.WriteLine($"{one}");
        Assert.Equal(functions.Sum(f => f.Count), measured.Sum(m => m.Points));
        Known.AssertAre(measured);
    }
}
