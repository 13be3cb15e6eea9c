using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Every function that the project knows, found by name.</summary>
internal sealed class FunctionLibrary : IFunctionTable
{
    private static readonly IFamily[] Families =
    [
        new Exponential(), new Logarithm(), new Logistic(), new Hyperbolic(), new Power(), new Trigonometric(), new ErrorFunction(), new Gamma(),
        new Pieces(), new Integers(), new WideArithmetic(), new Displacement(), new ProductErrors(), new RoundedOperations(), new Amended(), new Undefined(), new Finite(), new Whole(),
    ];

    private static readonly FunctionLibrary Instance = new();

    private static readonly Dictionary<string, ElementaryFunction> Functions = Families.SelectMany(f => f.Functions).ToDictionary(f => f.Name);

    private static readonly Dictionary<(string, int), Spelling> Spellings =
        Families.SelectMany(f => f.Spellings).ToDictionary(s => (s.Method, s.Arity));

    private FunctionLibrary()
    {
    }

    /// <summary>Every function, for tests and documentation.</summary>
    internal static IEnumerable<ElementaryFunction> All => Functions.Values.Where(f => !f.IsEmittedOnly);

    /// <summary>An algebra over these functions.</summary>
    public static Algebra NewAlgebra(Budget budget) => new(Instance, budget);

    /// <summary>
    /// What a static method of <c>Math</c>, <c>MathF</c>, <c>double</c>, <c>float</c> or <c>SpecialFunctions</c> means, or null if it
    /// is not symbolic.
    /// </summary>
    public static Spelling? FindSpelling(string method, int arity) => Spellings.TryGetValue((method, arity), out var found) ? found : null;

    /// <summary>What is known of the function that a call names.</summary>
    public static ElementaryFunction Find(string function) => Functions[function];

    /// <inheritdoc/>
    public Expr? Evaluate(Algebra algebra, string function, Expr[] arguments)
    {
        var known = Functions[function];
        var terms = Array.ConvertAll(arguments, a => new Term(algebra, a));
        if (known.Evaluate(terms) is { } simpler)
            return simpler.Expr;
        if (known.IsSymmetric && ExprOrder.Instance.Compare(arguments[0], arguments[1]) > 0)
            return algebra.Call(function, arguments[1], arguments[0]);
        if (known.Parity == Parity.None || !IsNegated(arguments[0], known.Parity))
            return null;
        var negated = algebra.Subtract(algebra.Zero, arguments[0]);
        // Of two forms that both print with a sign the one at hand stays.
        if (IsNegated(negated, known.Parity))
            return null;
        var mirrored = algebra.Call(function, negated);
        return known.Parity == Parity.Even ? mirrored : algebra.Negate(mirrored);
    }

    /// <inheritdoc/>
    public Interval Range(Algebra algebra, Call call) =>
        Functions[call.Function].Range([.. call.Arguments.Select(algebra.Bounds)]);

    // One of u and −u is chosen, the one that prints without a sign.
    private static bool IsNegated(Expr expr, Parity parity) => expr switch
    {
        Constant constant => constant.Value.Sign < 0,
        Product product => product.Coefficient.Sign < 0
            || (product.Count == 1 && Algebra.IsOne(product.Exponent(0)) && product.Base(0) is Sum sum && IsNegated(sum, parity)),
        Sum sum when parity == Parity.Even => sum.Coefficients[0].Sign < 0,
        Sum sum => sum.Constant.Sign <= 0 && sum.Coefficients.All(c => c.Sign < 0),
        _ => false,
    };
}
