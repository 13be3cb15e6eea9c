using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>What is true of a function of a vector.</summary>
internal enum Truth
{
    Convex,
    NotConvex,

    /// <summary>Convex, with a kink.</summary>
    Kinked,
}

/// <summary>A vector Lagrangian with what is true of it.</summary>
/// <param name="Parameters">The declarations behind x, each with a comma before it.</param>
/// <param name="Domain">The arguments of a <c>[Domain]</c> on x, or nothing.</param>
/// <param name="IsUndefined">Whether it has no value for some vector and parameters that are allowed.</param>
internal sealed record VectorCase(string Name, Truth Truth, string Body, string Parameters = "", string Domain = "", bool IsUndefined = false)
{
    public Definition Read() => Compile.Accept(Compile.InClass(
        $"[Lagrangian] static double F({(Domain.Length > 0 ? $"[Domain({Domain})] " : "")}RealVector x{Parameters}) => {Body};"));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// Functions of vectors: the atoms of CVXPY, Convex.jl and SymbolicAnalysis.jl, activation Lagrangians in several spellings, and functions
/// that look convex and are not.
/// </summary>
internal static class VectorCases
{
    private const string Positive = "Min = 1e-3";
    private const string Beta = ", [Learnable(Min = 1e-6)] double beta = 1";
    private const string Eps = ", [Domain(MinExclusive = 0)] double eps = 1e-5";

    public static IReadOnlyList<VectorCase> All { get; } =
    [
        // log-sum-exp in any spelling
        new("lse", Truth.Convex, "Log(Sum(Exp(x)))"),
        new("lse_beta", Truth.Convex, "Log(Sum(Exp(beta * x))) / beta", Beta),
        new("lse_lambda", Truth.Convex, "Math.Log(Sum(x, xi => Math.Exp(beta * xi))) / beta", Beta),
        new("lse_named", Truth.Convex, "LogSumExp(beta * x) / beta", Beta),
        new("lse_named_lambda", Truth.Convex, "LogSumExp(x, xi => beta * xi - xi / 2) / beta", Beta),
        new("lse_stabilised", Truth.Convex, "Max(x) + Log(Sum(Exp(x - Max(x))))"),
        new("lse_stabilised_beta", Truth.Convex, "Max(x) + Log(Sum(Exp(beta * (x - Max(x))))) / beta", Beta),
        new("lse_stabilised_inside", Truth.Convex, "(Max(beta * x) + Log(Sum(Exp(beta * x - Max(beta * x))))) / beta", Beta),
        new("lse_stabilised_lambda", Truth.Convex, "Max(x) + Math.Log(Sum(x, xi => Math.Exp(xi - Max(x))))"),
        new("lse_centred", Truth.Convex, "Mean(x) + Log(Sum(Exp(x - Mean(x))))"),
        new("lse_mean", Truth.Convex, "Log(Mean(Exp(beta * x))) / beta", Beta),
        new("lse_weighted", Truth.Convex, "Log(Sum(w * Exp(x)))", ", [Domain(MinExclusive = 0)] RealVector w"),
        new("lse_weighted_stabilised", Truth.Convex, "Max(x) + Log(Sum(w * Exp(x - Max(x))))", ", [Domain(MinExclusive = 0)] RealVector w"),
        new("lse_affine", Truth.Convex, "Log(Sum(Exp(w * x + b)))", ", RealVector w, RealVector b"),
        new("ghostmax", Truth.Convex, "Log(1 + Sum(Exp(beta * x))) / beta", Beta),
        new("ghostmax_c", Truth.Convex, "Log(c + Sum(Exp(x)))", ", [Domain(MinExclusive = 0)] double c = 1"),
        new("ghostmax_stabilised", Truth.Convex, "Max(x) + Log(Exp(-Max(x)) + Sum(Exp(x - Max(x))))"),
        new("ghostmax_stabilised_zero", Truth.Convex, "Max(Max(x), 0) + Log(Exp(-Max(Max(x), 0)) + Sum(Exp(x - Max(Max(x), 0))))"),
        new("ghostmax_log1p", Truth.Convex, "double.LogP1(Sum(Exp(x)))"),
        new("lse_of_convex", Truth.Convex, "Log(Sum(Exp(x * x / 2)))"),
        new("lse_of_softplus", Truth.Convex, "LogSumExp(x, xi => SpecialFunctions.Softplus(xi))"),
        new("log_sum_cosh", Truth.Convex, "Log(Sum(Cosh(x)))"),
        new("log_sum_cosh_beta", Truth.Convex, "Log(Sum(x, xi => Math.Cosh(beta * xi)) + 1) / beta", Beta),
        new("lse_pair", Truth.Convex, "Log(Sum(Exp(x)) + Sum(Exp(-x)))"),
        new("lse_of_mean", Truth.Convex, "Log(Exp(Mean(x)) + Sum(Exp(x)))"),
        new("lse_plus_square", Truth.Convex, "LogSumExp(x) + Sum(x * x) / 2"),
        new("exp_of_lse", Truth.Convex, "Exp(2 * LogSumExp(x))"),
        new("lse_negative_temperature", Truth.NotConvex, "Log(Sum(Exp(beta * x))) / beta", ", [Domain(Min = -1, Max = -0.5)] double beta = -1"),
        new("lse_either_temperature", Truth.NotConvex, "Log(Sum(Exp(beta * x))) / beta", ", double beta = 1", IsUndefined: true),
        new("lse_minus_square", Truth.NotConvex, "LogSumExp(x) - Sum(x * x) / 100"),
        new("lse_negative_weight", Truth.NotConvex, "Log(Sum(Exp(x)) + 3 - 2 * Exp(-Sum(x * x)))"),
        new("softmax_twice", Truth.NotConvex, "LogSumExp(2 * x) - LogSumExp(x) * 3"),

        // norms and variances
        new("layer_norm", Truth.Convex, "x.Length * gamma * Sqrt(Mean(Square(x - Mean(x))) + eps) + delta * Sum(x)", ", [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0" + Eps),
        new("layer_norm_lambda", Truth.Convex, "Math.Sqrt(Mean(x, xi => (xi - Mean(x)) * (xi - Mean(x))) + eps)", Eps),
        new("layer_norm_moments", Truth.Convex, "Sqrt(Mean(x * x) - Mean(x) * Mean(x) + eps)", Eps),
        new("layer_norm_sign", Truth.NotConvex, "gamma * Sqrt(Mean(Square(x - Mean(x))) + eps)", ", [Learnable] double gamma = 1" + Eps),
        new("spherical_norm", Truth.Convex, "gamma * Sqrt(Sum(Square(x)) + eps) + delta * Sum(x)", ", [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0" + Eps),
        new("rms", Truth.Convex, "Sqrt(Mean(x * x) + eps)", Eps),
        new("weighted_norm", Truth.Convex, "Sqrt(Sum(w * x * x) + 1)", ", [Domain(Min = 0)] RealVector w"),
        new("weighted_norm_sign", Truth.NotConvex, "Sqrt(Sum(w * x * x) + 1)", ", [Domain(Min = -0.5, Max = 1)] RealVector w", "Min = -1, Max = 1", IsUndefined: true),
        new("shifted_norm", Truth.Convex, "Sqrt(Sum(Square(x - b)) + 1)", ", RealVector b"),
        new("norm_of_two", Truth.Convex, "Sqrt(Sum(x * x) + Pow(Sum(x), 2) + 1)"),
        new("p_norm", Truth.Convex, "Pow(Sum(Pow(Abs(x), p)) + 1, 1 / p)", ", [Domain(Min = 2, Max = 6)] double p = 3"),
        new("four_norm", Truth.Convex, "Pow(Sum(x * x * x * x) + 1, 0.25)"),
        new("p_norm_positive", Truth.Convex, "Cbrt(Sum(Pow(x, 3)))", "", Positive),
        new("half_norm", Truth.NotConvex, "Pow(Sum(Sqrt(x)), 2)", "", Positive),
        new("norm_power", Truth.Convex, "Pow(Sum(x * x), 1.5)"),
        new("norm_fourth", Truth.Convex, "Pow(Sum(x * x), 2)"),
        new("norm_small_power", Truth.NotConvex, "Pow(Sum(x * x) + 1, 0.4)"),
        new("sum_squares", Truth.Convex, "Sum(x * x)"),
        new("quadratic", Truth.Convex, "Sum(w * x * x) / 2 + Dot(b, x)", ", [Domain(Min = 0)] RealVector w, RealVector b"),
        new("variance", Truth.Convex, "Mean(x * x) - Pow(Mean(x), 2)"),
        new("variance_times_n", Truth.Convex, "Sum(x, xi => xi * xi) - Sum(x) * Sum(x) / x.Length"),
        new("variance_more", Truth.Convex, "Sum(x * x) - Pow(Sum(x), 2) / (2 * x.Length)"),
        new("variance_less", Truth.NotConvex, "Sum(x * x) - 2 * Pow(Sum(x), 2) / x.Length"),
        new("sum_squares_less_square_sum", Truth.NotConvex, "Sum(x * x) - Pow(Sum(x), 2)"),
        new("covariance_itself", Truth.Convex, "Sum(x * (x - Mean(x)))"),
        new("sum_times_mean", Truth.Convex, "Sum(x) * Mean(x)"),
        new("centred_power", Truth.Convex, "Sum(Pow(x - Mean(x), 4))"),
        new("norm_times_norm", Truth.NotConvex, "Sqrt(Sum(x * x) + 1) * Sqrt(Pow(Sum(x - 3), 2) + 0.01)"),
        new("norm_ratio", Truth.NotConvex, "Sum(x * x) / Sqrt(Sum(x * x) + 1)"),
        new("norm_ratio_p", Truth.NotConvex, "Sqrt(Sum(x * x * x * x) + 1) / (Sum(x * x) + 1)"),
        new("norm_less_c", Truth.NotConvex, "Pow(Sqrt(Sum(x * x) + eps) - c, 2)", ", [Domain(Min = 0.5, Max = 5)] double c = 1, [Domain(Min = 1e-9, Max = 1e-3)] double eps = 1e-6"),
        new("log_one_plus_squares", Truth.NotConvex, "Log(1 + Sum(x * x))"),
        new("welsch", Truth.NotConvex, "1 - Exp(-Sum(x * x) / 2)"),
        new("integer_division", Truth.NotConvex, "(1 / x.Length) * Sum(x * x) - 0.1 * Mean(x * x)"),
        new("integer_division_ok", Truth.Convex, "(1.0 / x.Length) * Sum(x * x) - 0.1 * Mean(x * x)"),

        // sums over the elements
        new("softplus_sum", Truth.Convex, "Sum(Log(1 + Exp(beta * x))) / beta", Beta),
        new("huber_sum", Truth.Convex, "Sum(x, xi => Math.Abs(xi) <= c ? xi * xi / 2 : c * (Math.Abs(xi) - c / 2))", ", [Domain(Min = 0.1)] double c = 1"),
        new("pseudo_huber_sum", Truth.Convex, "Sum(Sqrt(1 + x * x) - 1)"),
        new("log_cosh_sum", Truth.Convex, "Sum(Log(Cosh(x)))"),
        new("log_cosh_of_centred", Truth.Convex, "Sum(Log(Cosh(x - Mean(x))))"),
        new("entropy", Truth.Convex, "Sum(x * Log(x))", "", Positive),
        new("kl_div", Truth.Convex, "Sum(x * Log(x / y) - x + y)", ", [Domain(Min = 1e-3)] RealVector y", Positive),
        new("kl_from_mean", Truth.Convex, "Sum(x * Log(x / Mean(x)))", "", Positive),
        new("entropy_of_share", Truth.Convex, "Sum(x * Log(x)) - Sum(x) * Log(Sum(x))", "", Positive),
        new("entropy_less_more", Truth.NotConvex, "Sum(x * Log(x)) - 2 * Sum(x) * Log(Sum(x))", "", Positive),
        new("power_sum", Truth.Convex, "Sum(Pow(x, p))", ", [Domain(Min = 1.5, Max = 4)] double p = 2", Positive),
        new("power_sum_small", Truth.NotConvex, "Sum(Pow(x, p))", ", [Domain(Min = 0.5, Max = 4)] double p = 2", Positive),
        new("negative_entropy", Truth.NotConvex, "-Sum(x * Log(x))", "", Positive),
        new("log_barrier", Truth.Convex, "-Sum(Log(x))", "", Positive),
        new("log_barrier_box", Truth.Convex, "-Sum(Log(1 - x * x))", "", "Min = -0.99, Max = 0.99"),
        new("logistic_loss", Truth.Convex, "Sum(Log(1 + Exp(-y * x)))", ", RealVector y"),
        new("repu", Truth.Convex, "Sum(Pow(Max(x, 0), 3)) / 3"),
        new("relu_squared", Truth.Convex, "Sum(Square(Max(x, 0))) / 2"),
        new("double_well_sum", Truth.NotConvex, "Sum(x * x * x * x - x * x)"),
        new("sine_sum", Truth.NotConvex, "Sum(x * x / 2 + Sin(x * 1.01))"),
        new("sine_sum_ok", Truth.Convex, "Sum(x * x / 2 + Sin(x * 0.99))"),
        new("cosh_less_square", Truth.Convex, "Sum(Cosh(x) - x * x / 2)"),

        // reductions within functions
        new("exp_of_sum", Truth.Convex, "Exp(Sum(x))"),
        new("softplus_of_mean", Truth.Convex, "Log(1 + Exp(Mean(x)))"),
        new("sine_of_sum", Truth.NotConvex, "Sin(Sum(x))"),
        new("square_of_softplus_sum", Truth.Convex, "Pow(Sum(Log(1 + Exp(x))), 2)"),
        new("square_of_entropy", Truth.NotConvex, "Pow(Sum(x * Log(x)) + 0.2, 2)", "", Positive),
        new("inv_prod", Truth.Convex, "Exp(-Sum(Log(x)))", "", Positive),
        new("geometric_mean", Truth.NotConvex, "Exp(Mean(Log(x)))", "", Positive),
        new("neg_geometric_mean", Truth.Convex, "-Exp(Mean(Log(x)))", "", Positive),
        new("neg_harmonic_mean", Truth.Convex, "-1 / Sum(1 / x)", "", Positive),
        new("harmonic_mean", Truth.NotConvex, "x.Length / Sum(1 / x)", "", Positive),
        new("quad_over_lin", Truth.Convex, "Sum(x * x) / (1 + Sum(x))", "", "Min = 0"),
        new("quad_over_mean", Truth.Convex, "Sum(x * x) / Mean(x)", "", Positive),
        new("cubic_over_square", Truth.Convex, "Sum(Pow(x, 3)) / Pow(Sum(x), 2)", "", Positive),
        new("lin_over_quad", Truth.NotConvex, "Sum(x) / (1 + Sum(x * x))"),
        new("product_of_means", Truth.NotConvex, "Mean(x) * Mean(x * x)"),
        new("geo_pair", Truth.Convex, "-Sqrt(Mean(x) * Sum(x))", "", Positive),
        new("neg_geo_with_parameter", Truth.Convex, "-Sum(Sqrt(x * y))", ", [Domain(Min = 1e-3)] RealVector y", Positive),
        new("max_of_smooth", Truth.Kinked, "Max(Sum(x * x), 1)"),
        new("cross_product", Truth.NotConvex, "Sum(x * Mean(Exp(x)))"),

        // kinks
        new("l1", Truth.Kinked, "Sum(Abs(x))"),
        new("l2", Truth.Kinked, "Sqrt(Sum(x * x))"),
        new("l2_named", Truth.Kinked, "Norm(x)"),
        new("l2_squared", Truth.Convex, "Pow(Norm(x), 2) / 2"),
        new("largest", Truth.Kinked, "Max(x)"),
        new("largest_magnitude", Truth.Kinked, "Max(Abs(x))"),
        new("range", Truth.Kinked, "Max(x) - Min(x)"),
        new("smallest", Truth.NotConvex, "Min(x)"),
        new("relu_sum", Truth.Kinked, "Sum(Max(x, 0))"),
        new("deviation", Truth.Kinked, "Norm(x - Mean(x))"),
        new("absolute_deviation", Truth.Kinked, "Mean(Abs(x - Mean(x)))"),
        new("p_norm_at_zero", Truth.Kinked, "Cbrt(Sum(Pow(Abs(x), 3)))"),
        new("soft_threshold", Truth.Kinked, "Max(Norm(x) - 1, 0)"),
        new("norm_of_positive", Truth.Convex, "Norm(x)", "", Positive),
    ];
}
