using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>An expression as a series in t &gt; 0, where x = σ·u·tᵈ: near 0 for d &gt; 0, far out for d &lt; 0.</summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
/// <param name="unit">u, positive: where x occurs as x/u only, the coefficients are numbers.</param>
/// <param name="sign">σ.</param>
/// <param name="degree">d.</param>
/// <param name="holds">Decides a condition within the window.</param>
/// <param name="grid">Knows whether a coefficient is 0 though that is not to be seen from its terms.</param>
/// <param name="length">How many coefficients are sought.</param>
/// <param name="isAnywhere">Whether functions are expanded around any number: their coefficients are long, so that there must be few.</param>
/// <param name="logarithm">What log x is, where x stands for an exponential.</param>
internal sealed class Expansion(
    Algebra algebra, Expr x, Expr unit, int sign, int degree, Func<Expr, bool> holds, SampleGrid grid, int length = PowerSeries.Length, bool isAnywhere = false, Expr? logarithm = null)
{
    private readonly FunctionSeries _functions = new(algebra);
    private readonly Dictionary<Expr, PowerSeries?> _known = new(ReferenceComparer.Instance);

    /// <summary>Whether the series holds on this side only: |x|, a root or log t has been met.</summary>
    public bool IsOneSided { get; private set; }

    /// <summary>Whether there is none for want of whole exponents.</summary>
    public bool HasRoot { get; private set; }

    /// <summary>Whether all coefficients of something have become 0, so that more are needed to know what it is.</summary>
    public bool IsTooShort { get; private set; }

    /// <summary>The series, or null where there is none.</summary>
    public PowerSeries? Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.GuardStack();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var series = !Algebra.Contains(expr, x) ? PowerSeries.Constant(algebra, expr) : expr switch
        {
            Symbol => PowerSeries.Monomial(algebra, algebra.Scale(unit, sign), degree, length),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Piecewise piece => OfPiece(piece),
            Call { Arguments.Count: 1 } call => OfCall(call),
            Call { Function: "Hypot" } call => Of(algebra.Sqrt(algebra.Add(algebra.Power(call.Arguments[0], 2), algebra.Power(call.Arguments[1], 2)))),
            Call { Function: "LogAddExp" } call => Of(algebra.Add(call.Arguments[0], algebra.Call("Softplus", algebra.Subtract(call.Arguments[1], call.Arguments[0])))),
            Call { Function: "Max" } call => OfExtremum(call, isMaximum: true),
            Call { Function: "Min" } call => OfExtremum(call, isMaximum: false),
            _ => null,
        };
        IsTooShort |= series is { IsEmpty: true };
        _known[expr] = series;
        return series;
    }

    private PowerSeries? OfSum(Sum sum)
    {
        var total = PowerSeries.Constant(algebra, algebra.Constant(sum.Constant));
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (Of(sum.Terms[i]) is not { } term)
                return null;
            total = total.Plus(term.Times(algebra.Constant(sum.Coefficients[i])));
        }

        while (!total.IsEmpty && total.Leading is not Constant && grid.Vanishes(total.Leading))
            total = total.WithoutLeading();
        return total;
    }

    private PowerSeries? OfProduct(Product product)
    {
        var total = PowerSeries.Constant(algebra, algebra.Constant(product.Coefficient));
        for (var i = 0; i < product.Count; i++)
        {
            if (Algebra.Contains(product.Exponent(i), x) || Of(product.Base(i)) is not { } factor)
                return null;
            if (!Algebra.IsInteger(product.Exponent(i)) && factor.Order != 0)
                IsOneSided = true;
            if (!Algebra.IsOne(product.Exponent(i)))
            {
                if (factor.Power(product.Exponent(i)) is not { } power)
                {
                    HasRoot |= product.Exponent(i) is Constant;
                    return null;
                }

                factor = power;
            }

            total = total.Times(factor);
        }

        return total;
    }

    private PowerSeries? OfPiece(Piecewise piece)
    {
        IsOneSided = true;
        return Of(holds(piece.Condition) ? piece.WhenTrue : piece.WhenFalse);
    }

    private PowerSeries? OfExtremum(Call call, bool isMaximum)
    {
        IsOneSided = true;
        var isFirst = holds(algebra.Less(call.Arguments[1], call.Arguments[0])) == isMaximum;
        return Of(call.Arguments[isFirst ? 0 : 1]);
    }

    private PowerSeries? OfCall(Call call)
    {
        if (Of(call.Arguments[0]) is not { IsEmpty: false } u)
            return null;
        switch (call.Function)
        {
            case "Log":
                return OfLogarithm(u);
            case "Log1p" when u.Order <= 0:
                return OfLogarithm(u.Plus(PowerSeries.Constant(algebra, algebra.One)));
            case "Log1pmx" when u.Order <= 0:
                return OfLogarithm(u.Plus(PowerSeries.Constant(algebra, algebra.One)))?.Plus(u.Times(algebra.Constant(-1)));
            case "XLogX":
                return OfLogarithm(u)?.Times(u);
            case "Log1mExp" when u.Order > 0:
                return OfLogarithm(u.Into(_functions.Of("Expm1")!).Times(algebra.Constant(-1)));
            case "Abs" or "Sign":
                return OfMagnitude(call.Function, u);
            case "Cbrt":
                IsOneSided = true;
                if (!algebra.Bounds(u.Leading).IsPositive)
                    return null;
                var root = u.Power(algebra.Constant(new Rational(1, 3)));
                HasRoot |= root is null;
                return root;
            case "Asinh" when u.Order < 0 && SignOf(u) > 0:
                return Of(algebra.Call("Log", algebra.Add(call.Arguments[0], algebra.Sqrt(algebra.Add(algebra.Power(call.Arguments[0], 2), algebra.One)))));
            case "Atan" when u.Order < 0 && SignOf(u) != 0:
                IsOneSided = true;
                return u.Power(algebra.Constant(-1))!.Into(_functions.Of("Atan")!).Times(algebra.Constant(-1))
                    .Plus(PowerSeries.Constant(algebra, algebra.Scale(algebra.Call("Pi"), new Rational(SignOf(u), 2))));
            case "Erfcx" when u.Order < 0 && SignOf(u) > 0:
                var inverse = u.Power(algebra.Constant(-1))!;
                return inverse.Times(algebra.Power(algebra.Call("Pi"), new Rational(-1, 2))).Times(inverse.Into(_functions.Of("FarErfcx")!));
            case "Exp" when u.Order == 0:
                return u.WithoutConstant().Exp().Times(algebra.Exp(u[0]));
            default:
                return u.Order > 0 ? AtZero(call.Function, u)
                    : isAnywhere && u.Order == 0 ? AroundNumber(call, u) : null;
        }
    }

    private PowerSeries? AtZero(string function, PowerSeries u) => function switch
    {
        "Exp" => u.Exp(),
        "Log1p" => u.LogOnePlus(),
        _ => _functions.Of(function) is { } coefficients ? u.Into(coefficients) : null,
    };

    private PowerSeries? AroundNumber(Call call, PowerSeries u)
    {
        var argument = new Term(algebra, call.Arguments[0]);
        if (Opened(call.Function, argument) is { } opened)
            return Of(opened.Expr);
        if (!OfSimplerDerivative.Contains(call.Function))
            return null;
        // f(u)′ = f′(u)·u′.
        var slope = FunctionLibrary.Find(call.Function).Derivatives[0]([argument]);
        return Of(slope.Expr)?.Times(u.Derivative()).Integral().Plus(PowerSeries.Constant(algebra, algebra.Call(call.Function, u[0])));
    }

    private static readonly HashSet<string> OfSimplerDerivative = ["Atan", "Asin", "Acos", "Erf", "Erfc", "NormalCdf"];

    // Around a number other than 0 a function has a series by what it is made of.
    private static Term? Opened(string function, Term u) => function switch
    {
        "Expm1" => u.Exp() - 1,
        "Expm1mx" => u.Exp() - 1 - u,
        "Softplus" => (u.Exp() + 1).Log(),
        "Sigmoid" => 1 / ((-u).Exp() + 1),
        "Sinh" => (u.Exp() - (-u).Exp()) / 2,
        "Cosh" => (u.Exp() + (-u).Exp()) / 2,
        "Tanh" => 1 - (2 / ((2 * u).Exp() + 1)),
        "LogCosh" => ((u.Exp() + (-u).Exp()) / 2).Log(),
        "Log1mExp" => (1 - u.Exp()).Log(),
        "Asinh" => (u + (u.Pow(2) + 1).Sqrt()).Log(),
        "Acosh" => (u + (u.Pow(2) - 1).Sqrt()).Log(),
        "Atanh" => ((1 + u) / (1 - u)).Log() / 2,
        _ => null,
    };

    // log(c·tᵏ·(1 + h)) = log c + k·log t + log(1 + h).
    private PowerSeries? OfLogarithm(PowerSeries u)
    {
        // For parameters of which it is negative there is no value at all.
        if (u.IsEmpty || !(algebra.Bounds(u.Leading).IsPositive || grid.IsPositive(u.Leading)))
            return null;
        var constant = algebra.Call("Log", u.Leading);
        if (u.Order != 0)
        {
            IsOneSided = true;
            var magnitude = logarithm ?? algebra.Call("Log", sign > 0 && algebra.Bounds(x).IsNonNegative ? x : algebra.Call("Abs", x));
            var ofUnit = algebra.Call("Log", unit);
            constant = algebra.Add(constant, algebra.Scale(algebra.Subtract(magnitude, ofUnit), new Rational(u.Order, degree)));
        }

        return u.Relative().LogOnePlus().Plus(PowerSeries.Constant(algebra, constant));
    }

    private PowerSeries? OfMagnitude(string function, PowerSeries u)
    {
        IsOneSided = true;
        var direction = SignOf(u);
        if (direction == 0)
            return null;
        return function == "Abs" ? u.Times(algebra.Constant(direction)) : PowerSeries.Constant(algebra, algebra.Constant(direction));
    }

    private int SignOf(PowerSeries u) => algebra.Bounds(u.Leading) is var bounds && bounds.IsPositive ? 1 : bounds.IsNegative ? -1 : 0;
}
