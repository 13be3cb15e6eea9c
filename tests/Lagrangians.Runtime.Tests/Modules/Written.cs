using System.Globalization;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Modules;

/// <summary>A number that is the text of how it is computed: what a backend of one's own would be, knowing <see cref="IReal{V}"/> alone.</summary>
internal readonly record struct Written(string Text) : IReal<Written>
{
    public static implicit operator Written(double value) => new(value.ToString("R", CultureInfo.InvariantCulture));

    public static Written operator +(Written left, Written right) => Infix(left, "+", right);

    public static Written operator -(Written left, Written right) => Infix(left, "-", right);

    public static Written operator *(Written left, Written right) => Infix(left, "*", right);

    public static Written operator /(Written left, Written right) => Infix(left, "/", right);

    public static Written operator -(Written value) => new($"(-{value.Text})");

    public static Written operator &(Written left, Written right) => Infix(left, "&", right);

    public static Written operator |(Written left, Written right) => Infix(left, "|", right);

    public static Written operator ^(Written left, Written right) => Infix(left, "^", right);

    public static Written operator ~(Written value) => new($"(!{value.Text})");

    public static Written operator <(Written left, Written right) => Infix(left, "<", right);

    public static Written operator >(Written left, Written right) => Infix(left, ">", right);

    public static Written operator <=(Written left, Written right) => Infix(left, "<=", right);

    public static Written operator >=(Written left, Written right) => Infix(left, ">=", right);

    public static Written Equal(Written left, Written right) => Infix(left, "==", right);

    public static Written Select(Written mask, Written whenTrue, Written whenFalse) => new($"({mask.Text} ? {whenTrue.Text} : {whenFalse.Text})");

    public static Written FusedMultiplyAdd(Written left, Written right, Written addend) => (left * right) + addend;

    public static bool Any(Written mask) => true;

    public static Written Finite(Written x) => Call("finite", x);

    public static Written Sqrt(Written x) => Call("sqrt", x);

    public static Written Abs(Written x) => Call("abs", x);

    public static Written Max(Written x, Written y) => Call("max", x, y);

    public static Written Min(Written x, Written y) => Call("min", x, y);

    public static Written Round(Written x) => Call("round", x);

    public static Written Floor(Written x) => Call("floor", x);

    public static Written CopySign(Written magnitude, Written sign) => Call("copysign", magnitude, sign);

    public static Written Exp(Written x) => Call("exp", x);

    public static Written Exp2(Written x) => Call("exp2", x);

    public static Written Exp10(Written x) => Call("exp10", x);

    public static Written Expm1(Written x) => Call("expm1", x);

    public static Written Expm1mx(Written x) => Call("expm1mx", x);

    public static Written Log(Written x) => Call("log", x);

    public static Written Log2(Written x) => Call("log2", x);

    public static Written Log10(Written x) => Call("log10", x);

    public static Written Log1p(Written x) => Call("log1p", x);

    public static Written Log1pmx(Written x) => Call("log1pmx", x);

    public static Written Pow(Written x, Written y) => Call("pow", x, y);

    public static Written Sinh(Written x) => Call("sinh", x);

    public static Written Cosh(Written x) => Call("cosh", x);

    public static Written Tanh(Written x) => Call("tanh", x);

    public static Written Asinh(Written x) => Call("asinh", x);

    public static Written Acosh(Written x) => Call("acosh", x);

    public static Written Atanh(Written x) => Call("atanh", x);

    public static Written Sigmoid(Written x) => Call("sigmoid", x);

    public static Written Softplus(Written x) => Call("softplus", x);

    public static Written LogCosh(Written x) => Call("logcosh", x);

    public static Written Negentropy(Written x) => Call("negentropy", x);

    public static Written Log1mExp(Written x) => Call("log1mexp", x);

    public static Written LogAddExp(Written x, Written y) => Call("logaddexp", x, y);

    public static Written XLogX(Written x) => Call("xlogx", x);

    public static Written Sin(Written x) => Call("sin", x);

    public static Written Cos(Written x) => Call("cos", x);

    public static Written Tan(Written x) => Call("tan", x);

    public static Written Asin(Written x) => Call("asin", x);

    public static Written Acos(Written x) => Call("acos", x);

    public static Written Atan(Written x) => Call("atan", x);

    public static Written Atan2(Written y, Written x) => Call("atan2", y, x);

    public static Written Cbrt(Written x) => Call("cbrt", x);

    public static Written Hypot(Written x, Written y) => Call("hypot", x, y);

    public static Written Erf(Written x) => Call("erf", x);

    public static Written Erfc(Written x) => Call("erfc", x);

    public static Written Erfcx(Written x) => Call("erfcx", x);

    public static Written NormalCdf(Written x) => Call("normalcdf", x);

    private static Written Infix(Written left, string operation, Written right) => new($"({left.Text} {operation} {right.Text})");

    private static Written Call(string function, params ReadOnlySpan<Written> arguments)
    {
        var texts = new List<string>();
        foreach (var argument in arguments)
            texts.Add(argument.Text);
        return new($"{function}({string.Join(", ", texts)})");
    }
}
