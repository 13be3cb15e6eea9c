using System.Globalization;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// The obvious bodies of twenty functions from the literature, against references of 3,400 bits. Where the straightforward derivative
/// is well-conditioned the generated one must be right; how often it is right elsewhere is printed.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const double AllowedUlps = 4;

    // A bound of 8 half units of the last place: an evaluation of the straightforward derivative as it stands would be right to 4.
    private const double WellConditioned = 8;

    [Fact]
    public void Well_conditioned_points_are_right_to_4_ulp()
    {
        var functions = CorpusFunction.All;
        Assert.Equal(20, functions.Length);
        var project = UserProject.Build($"namespace N; internal static partial class Corpus {{ {string.Join("\n", functions.Select(f => f.Definition))} }}");
        var assembly = project.Load();
        var definitions = Exact.Definitions(project.Result);
        output.WriteLine($"{"function",-20}{"type",7}{"points",8}{"≤ 4 ulp",9}{"well-conditioned",18}{"failures",10}");
        var failures = new List<string>();
        var (points, right, conditioned) = (0, 0, 0);
        foreach (var function in functions)
        {
            var type = assembly.GetType("N.Corpus")!;
            var conditioning = new Conditioning(definitions[function.Name], [.. function.Parameters.Select(p => p.Value)]);
            Count("double", function.Points, x => Call<double>(x), (found, x) => Exact.Ulps(found, x), isFloat: false);
            Count("float", function.FloatPoints, x => Call<float>((float)x), (found, x) => Exact.Ulps((float)found, x), isFloat: true);

            double Call<T>(T x)
            {
                object[] arguments = [x!, .. function.Parameters.Select(p => Convert.ChangeType(p.Value, typeof(T), CultureInfo.InvariantCulture))];
                return Convert.ToDouble(type.GetMethod(function.Name + "Activation", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic, [.. arguments.Select(a => a.GetType())])!.Invoke(null, arguments), CultureInfo.InvariantCulture);
            }

            void Count(string name, (double X, double Slope)[] references, Func<double, double> activation, Func<double, double, double> ulps, bool isFloat)
            {
                var (rightHere, conditionedHere, failedHere) = (0, 0, 0);
                var smallest = isFloat ? Math.ScaleB(1, -126) : Math.ScaleB(1, -1022);
                var largest = isFloat ? float.MaxValue : double.MaxValue;
                foreach (var (x, slope) in references)
                {
                    var found = activation(x);
                    var isRight = Math.Abs(slope) > largest ? found.Equals(slope > 0 ? double.PositiveInfinity : double.NegativeInfinity) : ulps(found, slope) <= AllowedUlps;
                    rightHere += isRight ? 1 : 0;
                    var isOrdinary = slope == 0 || (Math.Abs(slope) >= smallest && Math.Abs(slope) <= largest);
                    if (!isOrdinary || conditioning.At(x, isFloat) > WellConditioned)
                        continue;
                    conditionedHere++;
                    if (isRight)
                        continue;
                    failedHere++;
                    failures.Add($"{function.Name} ({name}) at {x:R}: {found:R}, exact {slope:R}, {ulps(found, slope)} ulp, bound {conditioning.At(x, isFloat)}");
                }

                output.WriteLine($"{function.Name,-20}{name,7}{references.Length,8}{rightHere,9}{conditionedHere,18}{failedHere,10}");
                points += references.Length;
                right += rightHere;
                conditioned += conditionedHere;
            }
        }

        output.WriteLine($"{"total",-27}{points,8}{right,9}{conditioned,18}{failures.Count,10}");
        Assert.True(conditioned > points / 3, "The test looks at too little.");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }
}
