using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// The numbers of a type: every operation is rounded from the exact result of its operands. Over wide lanes the rounding is that of a sum of
/// two numbers.
/// </summary>
/// <param name="isSingle">Whether the type is <c>float</c>.</param>
/// <param name="areWords">Whether every result is two words of the type, as in the passes over a vector; there functions have the digits of one.</param>
internal sealed class RoundedNumbers(bool isSingle, bool areWords = false) : INumbers<BigFloat>
{
    private static readonly Precision Bits = 240;

    private const int WidestGap = 2_200;

    /// <summary>The value of what is emitted for an expression.</summary>
    /// <param name="lowerer">Knows the steps.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="valueOf">The values of the symbols.</param>
    /// <param name="isSingle">Whether the type is <c>float</c>.</param>
    public static BigFloat Evaluate(Lowerer lowerer, Expr expr, Func<Symbol, BigFloat> valueOf, bool isSingle) =>
        new ScalarRun<BigFloat>(new RoundedNumbers(isSingle), valueOf).Of(lowerer.Of(expr));

    public BigFloat Number(NumberStep number) =>
        number.Exact is { } value ? Round(BigFloat.FromRational(value, Bits), number.IsWide) : (BigFloat)number.Value;

    public BigFloat Convert(Step conversion, BigFloat value) => Round(value, IsWide(conversion));

    public BigFloat Apply(OperatorStep operation, BigFloat left, BigFloat right) => operation.Operator switch
    {
        Operator.Add => Round(Add(left, right), IsWide(operation)),
        Operator.Subtract => Round(Add(left, -right), IsWide(operation)),
        Operator.Multiply => Round(BigFloat.Multiply(left, right, Bits), IsWide(operation)),
        Operator.Divide => Round(BigFloat.Divide(left, right, Bits), IsWide(operation)),
        Operator.Root => Round(BigFloat.Sqrt(left, Bits), IsWide(operation)),
        _ => -left,
    };

    public BigFloat Call(FunctionStep function, BigFloat[] arguments)
    {
        if (ErrorOf(function, arguments) is { } error)
            return Round(error, IsWide(function));
        if (function.Text == Amended.Name)
            return arguments[1].IsFinite ? Round(Add(arguments[0], arguments[1]), IsWide(function)) : arguments[0];
        // An error that is not finite, where the argument over- or underflows, counts for nothing.
        if (Corrections.PlaceOf(function) is { } place && arguments[arguments.Length - 1] is { IsFinite: true } correction)
            arguments[place] = Exactly(function.Part(place)) ?? Add(arguments[place], correction);
        var value = function.Of(arguments, Bits);
        return areWords && function.Function.Digits != Digits.All ? value.Round(OneWord) : Round(value, IsWide(function) && FunctionLibrary.Find(function.Text).Digits != Digits.OfType);
    }

    public bool Holds(Comparison comparison, BigFloat left, BigFloat right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        _ => left == right,
    };

    public BigFloat Reduce(string reduction, BigFloat[] elements) => throw new InvalidOperationException("a formula has no reductions");

    /// <summary>The number as the type has it, or two words of the type.</summary>
    public BigFloat Round(BigFloat value, bool isWide)
    {
        if (!isWide)
            return isSingle ? (double)value.ToSingle() : value.ToDouble();
        // Their range is larger than that of the type.
        var high = value.Round(OneWord);
        return high.IsFinite ? Add(high, BigFloat.Subtract(value, high, Bits).Round(OneWord)) : high;
    }

    private Precision OneWord => isSingle ? NumberFormat.Single.Bits : NumberFormat.Double.Bits;

    private bool IsWide(Step step) => areWords || step.IsWide;

    // What the operation of the same operands loses; null for any other function.
    private BigFloat? ErrorOf(FunctionStep function, BigFloat[] u)
    {
        switch (function.Text)
        {
            case ProductErrors.OfProduct:
                var product = BigFloat.Multiply(u[0], u[1], Bits);
                return Lost(product, u.Length > 2 && Exactly(function.Part(1)) is { } number ? BigFloat.Multiply(u[0], number, Bits) : product);
            case ProductErrors.OfQuotient:
                return Lost(BigFloat.Divide(u[0], u[1], Bits));
            case ProductErrors.OfSum:
                return Lost(Add(u[0], u[1]));
            case ProductErrors.Remainder:
                return Add(u[2], -BigFloat.Multiply(u[0], u[1], Bits));
            case ProductErrors.OfLogarithm:
                return Lost(BigFunctions.Log(u[0], Bits));
            default:
                return null;
        }
    }

    // Of two words nothing.
    private BigFloat Lost(BigFloat computed, BigFloat? exact = null) =>
        !areWords && Round(computed, isWide: false) is { IsFinite: true } rounded ? Add(exact ?? computed, -rounded) : BigFloat.Zero;

    // A number is known to two doubles.
    private static BigFloat? Exactly(Step step) => step is NumberStep { Exact: { } value } ? BigFloat.FromRational(value, Bits) : null;

    // The two numbers of a wide lane, and the two terms of a sum, may be as far apart as the range of their type is wide.
    private static BigFloat Add(BigFloat a, BigFloat b) =>
        a.IsFinite && b.IsFinite && !a.IsZero && !b.IsZero && Math.Abs(a.Magnitude - b.Magnitude) < WidestGap ? BigFloat.AddExact(a, b) : BigFloat.Add(a, b, Bits);
}
