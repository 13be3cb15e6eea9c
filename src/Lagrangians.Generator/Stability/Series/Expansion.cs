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
    private readonly Dictionary<Taylor, IReadOnlyList<Expr>> _coefficients = [];
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
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var series = !Algebra.Contains(expr, x) ? PowerSeries.Constant(algebra, expr) : expr switch
        {
            Symbol => PowerSeries.Monomial(algebra, algebra.Scale(unit, sign), degree, length),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Piecewise piece => OfPiece(piece),
            Call { Arguments.Length: 1 } call => OfCall(call),
            Call call when Choice.Is(call) => OfExtremum(call),
            Call call when FunctionLibrary.Find(call.Function).Opened is { } opened => Of(opened(TermsOf(call)).Expr),
            Call call when !call.Arguments.Take(call.Arguments.Length - 1).Any(a => Algebra.Contains(a, x)) => OfCall(call),
            _ => null,
        };
        IsTooShort |= series is { IsEmpty: true };
        _known[expr] = series;
        return series;
    }

    private PowerSeries? OfSum(Sum sum)
    {
        var total = PowerSeries.Constant(algebra, algebra.Constant(sum.Constant));
        for (var i = 0; i < sum.Terms.Length; i++)
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

    private PowerSeries? OfExtremum(Call call)
    {
        IsOneSided = true;
        return Of(Choice.Of(algebra, call, holds(algebra.Less(call.Arguments[1], call.Arguments[0]))));
    }

    private PowerSeries? OfCall(Call call)
    {
        if (Of(call.Arguments[call.Arguments.Length - 1]) is not { IsEmpty: false } u)
            return null;
        switch (call.Function)
        {
            case "Log":
                return OfLogarithm(u);
            case Algebra.Exponential when u.Order >= 0:
                return u.Order > 0 ? u.Exp() : u.WithoutConstant().Exp().Times(algebra.Exp(u[0]));
            case "Cbrt":
                IsOneSided = true;
                if (!algebra.Bounds(u.Leading).IsPositive)
                    return null;
                var root = u.Power(algebra.Constant(new Rational(1, 3)));
                HasRoot |= root is null;
                return root;
        }

        var (function, arguments) = (FunctionLibrary.Find(call.Function), TermsOf(call));
        if (function.IsChoice)
            return OfMagnitude(call, u);
        if (u.Order < 0 && function.FarOut(arguments, SignOf(u)) is { } far)
            return FarOut(far, u);
        if (u.Order > 0 && function.AtPole is { } pole)
            return Of(pole(arguments).Expr);
        if (u.Order == 0 && function.Around is { } coefficient)
            return AroundNumber(function.Domain, n => coefficient([.. arguments.Take(arguments.Length - 1), new Term(algebra, u[0])], n), u);
        if (function.Opened is { } opened && (function.IsLogarithmic || u.Order > 0 || (isAnywhere && u.Order == 0)) && (u.Order <= 0 || function.AtZero is null))
            return Of(opened(arguments).Expr);
        if (u.Order > 0)
            return function.AtZero is { } taylor ? u.Into(CoefficientsOf(taylor)) : null;
        return isAnywhere && u.Order == 0 ? AroundNumber(function, arguments, u) : null;
    }

    private Term[] TermsOf(Call call) => [.. call.Arguments.Select(a => new Term(algebra, a))];

    private IReadOnlyList<Expr> CoefficientsOf(Taylor taylor)
    {
        if (!_coefficients.TryGetValue(taylor, out var coefficients))
            _coefficients.Add(taylor, coefficients = taylor.In(algebra));
        return coefficients;
    }

    private PowerSeries? FarOut(FarSeries far, PowerSeries u)
    {
        var rest = far.Rest is { } part ? Of(part.Expr) : PowerSeries.Constant(algebra, algebra.Zero);
        if (far is not { Factor: { } factor, Series: { } taylor })
            return rest;
        IsOneSided = true;
        return Of(factor.Expr) is { } scale ? rest?.Plus(scale.Times(u.Power(algebra.Constant(-1))!.Into(CoefficientsOf(taylor)))) : null;
    }

    private PowerSeries? AroundNumber(Interval domain, Func<int, Term> coefficient, PowerSeries u)
    {
        // For parameters of which it is outside there is no value at all.
        var isInside = domain.Contains(algebra.Bounds(u[0])) || (domain.Equals(Interval.Positive) && grid.IsPositive(u[0]));
        return isInside ? u.WithoutConstant().Into([.. Enumerable.Range(0, Math.Max(2, u.End)).Select(n => coefficient(n).Expr)]) : null;
    }

    // f(u)′ = f′(u)·u′.
    private PowerSeries? AroundNumber(ElementaryFunction function, Term[] arguments, PowerSeries u)
    {
        if (!function.HasSimplerDerivative)
            return null;
        return Of(function.Derivatives[0](arguments).Expr)?.Times(u.Derivative()).Integral().Plus(PowerSeries.Constant(algebra, algebra.Call(function.Name, u[0])));
    }

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

    private PowerSeries? OfMagnitude(Call call, PowerSeries u)
    {
        IsOneSided = true;
        return SignOf(u) is not 0 and var direction ? Of(Choice.Of(algebra, call, direction > 0)) : null;
    }

    private int SignOf(PowerSeries u) => algebra.Bounds(u.Leading) is var bounds && bounds.IsPositive ? 1 : bounds.IsNegative ? -1 : 0;
}
