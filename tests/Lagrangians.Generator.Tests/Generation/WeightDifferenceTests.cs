namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Weights of one element that nearly cancel in a gradient, e^x − e^−x over a sum: every element has its own last digits.</summary>
public sealed class WeightDifferenceTests
{
    private const string Source =
        """
        namespace N;
        internal static partial class D
        {
            [Lagrangian] internal static partial double Both(RealVector x) => Log(Sum(Exp(x)) + Sum(Exp(-x)));
            [Lagrangian] internal static partial double Scaled(RealVector x, [Learnable] double beta = 1.75) => Log(Sum(Exp(beta * x)) + Sum(Exp(-beta * x))) / beta;
            [Lagrangian] internal static partial double Within(RealVector x) => Log(Sum(Exp(x) + Exp(-x)));
            [Lagrangian] internal static partial double LogSums(RealVector x) => SpecialFunctions.LogAddExp(LogSumExp(x), LogSumExp(-x));
            [Lagrangian] internal static partial double Shifted(RealVector x) => Max(x) + Log(Sum(Exp(x - Max(x))) + Sum(Exp(-x - Max(x))));
            [Lagrangian] internal static partial double Weights(RealVector x) => Log(3 * Sum(Exp(x)) + Sum(Exp(-x)));
            [Lagrangian] internal static partial double Squares(RealVector x) => Log(Sum(Exp(2 * x)) + Sum(Exp(x)));
            [Lagrangian] internal static partial double Bits(RealVector x) => Log2(Sum(x, t => Pow(2, t)) + Sum(x, t => Pow(2, -t)));
        }
        """;

    private static readonly Lazy<System.Reflection.Assembly> Project = new(() => UserProject.Build(Source).Load());
    private static readonly double[] Near = [0.3, -1, 5, 1e-8];
    private static readonly double[] Far = [-300, 1e-8, 2.5, 299.5, -1e-12];
    private static readonly double[] Upstream = [0.5, -1, 0, 2, 0.25];

    // mpmath, 4,000 bits: L, ∇L, ∇²L·v, x·∇L − L.
    [Theory]
    [InlineData("Both", false, 5.047267630466756, new[] { 0.003914224713868408, -0.015105730734252918, 0.9537887849907027, 1.2853740122077685e-10 }, new[] { 0.006651466996982971, -0.01957661075014622, -0.016274348625625434, 0.02570748024196216 }, -0.26204370736482874)]
    [InlineData("Both", true, 300.4740769841801, new[] { -0.6224593312018546, 6.409090534671642e-139, 3.877630827226006e-130, 0.37754066879814546, -6.409090534671642e-143 }, new[] { 0.5875092805039862, -6.409090563118498e-131, -1.7210929260450273e-130, 0.5875092805039862, 1.6022726336707553e-131 }, -0.6628473185791794)]
    [InlineData("LogSums", false, 5.047267630466756, new[] { 0.003914224713868408, -0.015105730734252918, 0.9537887849907027, 1.2853740122077685e-10 }, new[] { 0.006651466996982971, -0.01957661075014622, -0.016274348625625434, 0.02570748024196216 }, -0.26204370736482874)]
    [InlineData("Shifted", false, 5.047267630466756, new[] { 0.003914224713868408, -0.015105730734252918, 0.9537887849907027, 1.2853740122077685e-10 }, new[] { 0.006651466996982971, -0.01957661075014622, -0.016274348625625434, 0.02570748024196216 }, -0.26204370736482874)]
    [InlineData("Within", false, 5.047267630466756, new[] { 0.003914224713868408, -0.015105730734252918, 0.9537887849907027, 1.2853740122077685e-10 }, new[] { 0.006651466996982971, -0.01957661075014622, -0.016274348625625434, 0.02570748024196216 }, -0.26204370736482874)]
    [InlineData("Scaled", false, 5.000923811232178, new[] { 0.0001738524130154819, -0.0008829169766924052, 0.9983846113807051, 5.5371873363483584e-12 }, new[] { 0.0003156034382403403, -0.0016398280878311506, -0.001694483911077981, 0.0011074374672602738 }, -0.008065681628055597)]
    [InlineData("Scaled", true, 300.19911118914575, new[] { -0.7057850278370112, 2.444204201854633e-236, 5.546754903946643e-227, 0.29421497216298875, -2.444204201854633e-240 }, new[] { 0.9084797851417773, -2.4442042119294108e-228, -2.286319695057363e-227, 0.9084797851417773, 6.110510504646656e-229 }, -0.34621867522724054)]
    [InlineData("Weights", false, 6.126560250089184, new[] { 0.007226595082851509, -0.003526511791092911, 0.9724242536063533, 0.004368161579721447 }, new[] { 0.005116573972634252, -0.008291394848929119, -0.015438336288651294, 0.017403296544810144 }, -1.2587444916977872)]
    [InlineData("Squares", false, 10.006971244644186, new[] { 0.00022515652113211425, 2.8788731040428116e-05, 1.9927971346985405, 0.00013525361134876203 }, new[] { 0.00019464786965915192, -4.100198779139171e-05, -0.0007060415526632982, 0.00045079745184843997 }, -0.04294681292483169)]
    [InlineData("Bits", false, 5.269581042396909, new[] { 0.010859257352508887, -0.03888564443376224, 0.8287502969945578, 3.593796640469177e-10 }, new[] { 0.018025317589315533, -0.043728007389309764, -0.025456728765327407, 0.07187593279834448 }, -1.083686135784605)]
    public void Every_element_is_right(string name, bool isFar, double value, double[] activation, double[] product, double energy)
    {
        var module = Project.Value.GetType($"N.D+{name}Lagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
        typeof(WeightDifferenceTests).GetMethod(nameof(Check), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(module).Invoke(null, [isFar ? Far : Near, value, activation, product, energy]);
    }

    private static void Check<TModule>(double[] x, double value, double[] activation, double[] product, double energy)
        where TModule : struct, ILagrangian<TModule, double>
    {
        TModule module = new();
        var (g, h) = (new double[x.Length], new double[x.Length]);
        module.Activate(x, g);
        module.HessianProduct(x, Upstream.AsSpan(0, x.Length), h);
        AssertNear(value, module.Value(x), 4);
        // The difference of x·∇L and L, which are larger.
        Assert.Equal(energy, module.Energy(x), Math.ScaleB(4, Math.ILogB(value) - 52));
        for (var i = 0; i < x.Length; i++)
        {
            AssertNear(activation[i], g[i], 8);
            AssertNear(product[i], h[i], 16);
        }
    }

    private static void AssertNear(double exact, double found, double ulps) =>
        Assert.True(Math.Abs(found - exact) <= ulps * Math.ScaleB(1, Math.ILogB(exact) - 52), $"{found:R} for {exact:R}");
}
