namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>What no formula can say of statements, at the very token, with what to write instead.</summary>
public sealed class StatementRefusalTests
{
    [Theory]
    [InlineData("double F(double x) { {|LAG003:for|} (;;) { } }", "a loop without a condition is no formula")]
    [InlineData("double F(double x) { var s = x; {|LAG003:while|} (s > 1) s /= 2; return s; }", "how often it runs is not known when the project compiles; write a closed form, or for with constant bounds")]
    [InlineData("double F(double x) { var s = x; {|LAG003:do|} s /= 2; while (s > 1); return s; }", "write a closed form, or for with constant bounds")]
    [InlineData("double F(double x, int n = 2) { var s = x; {|LAG003:for|} (int i = 0; i < n; i++) s *= x; return s; }", "how often it runs is not known when the project compiles; supported is for with constant bounds")]
    [InlineData("double F(double x) { var s = x; {|LAG003:for|} (double t = 0; t < 1; t += 0.1) s += t; return s; }", "count with an int, for (int i = 0; i < 4; i++)")]
    [InlineData("double F(double x) { var s = x; {|LAG003:for|} (int i = 0; i < x; i++) s += i; return s; }", "count with an int")]
    [InlineData("double F(double x) { var s = x; {|LAG003:foreach|} (var t in new[] { 1.0, 2 }) s += t; return s; }", "else for with constant bounds")]
    [InlineData("double F(double x) { {|LAG003:goto|} End; End: return x; }", "a jump is no formula; write if and else")]
    [InlineData("double F(double x, int n = 2) { switch (n) { case 1: {|LAG003:goto|} case 2; case 2: return x; default: return 0; } }", "a jump is no formula")]
    [InlineData("double F(double x) { {|LAG003:try|} { return x; } finally { } }", "a formula has no exceptions")]
    [InlineData("double F(double x) { {|LAG003:using|} (null) return x; }", "a formula has no side effects")]
    [InlineData("double F(double x) { {|LAG003:lock|} (Lock) return x; } static readonly object Lock = new();", "a formula has no side effects")]
    public async Task Statements(string marked, string says) => await Refused(marked, says);

    [Theory]
    [InlineData("double F(double x) { s {|LAG003:=|} x; return s; } static double s;", "it changes a field, and a formula has no side effects; supported are assignments to local variables and parameters")]
    [InlineData("double F(double x) { s{|LAG003:++|}; return x; } static int s;", "it changes a field")]
    [InlineData("double F(double x) { P {|LAG003:+=|} x; return x; } static double P { get; set; }", "it changes a property")]
    [InlineData("double F(double x) { var y = x; y += s {|LAG003:=|} 2; return y + s; } static double s;", "assign it in a statement of its own")]
    [InlineData("double F(double x) { var t = (x, 1.0); t.Item1 {|LAG003:=|} 2; return t.Item1; }", "it changes a part of a tuple; write t = (a, b)")]
    [InlineData("double F(double x) { var y = x; return (y {|LAG003:=|} 2) + y; }", "assign it in a statement of its own")]
    [InlineData("double F(double x) { var y = x; return x > 0 ? y{|LAG003:++|} : y; }", "assign it in a statement of its own")]
    [InlineData("double F(double x) { var y = 1.0; void Change() => y = x; {|LAG003:Change|}(); return y; }", "its result is not used, and a call has no other effect")]
    [InlineData("double F(double x) { var y = 1.0; double Change() { y {|LAG003:+=|} x; return y; } return Change(); }", "it changes 'y' of the method around it, which is a side effect; return the value, and assign it there")]
    [InlineData("double F(double x) { Console.{|LAG003:WriteLine|}(x); return x; }", "its result is not used, and a call has no other effect in a formula")]
    [InlineData("double F(double x) { ref var {|LAG003:y = ref x|}; y = 2; return x; }", "a local variable must hold a value, not a reference")]
    [InlineData("double F(double x, int n = 2) { long b = 1; b += 3; b += ({|LAG003:byte|})n; return b; }", "'byte' cannot hold every 'int'")]
    public async Task Effects(string marked, string says) => await Refused(marked, says);

    [Theory]
    [InlineData("double F(double x) { int f = 1; for (int i = 1; i <= 13; i++) f {|LAG003:*=|} i; return f * x; }", "its value, 6227020800, is out of the range of 'int'; compute it as a double")]
    [InlineData("double F(double x) { uint n = 0; n{|LAG003:--|}; return n * x; }", "its value, -1, is out of the range of 'uint'")]
    [InlineData("double F(double x) { int n = int.MaxValue; return (n {|LAG003:+|} 1) * x; }", "out of the range of 'int'")]
    public async Task IntegersThatLeaveTheirType(string marked, string says) => await Refused(marked, says);

    [Theory]
    [InlineData("double F(double x) { double G(double a) => a > 0 ? {|LAG003:G|}(a - 1) : a; return G(x); }", "a recursion is no formula; write a closed form, or for with constant bounds")]
    [InlineData("double F(double x) => {|LAG003:Twice|}(1m, x); static double Twice<T>(T a, double b) => b;", "its parameter 'a' is a 'decimal'")]
    [InlineData("double F(double x) => Least(x); static T Least<T>(T v) where T : System.Numerics.IFloatingPointIeee754<T> => v * T.{|LAG003:Epsilon|};", "it is a property")]
    [InlineData("double F(double x) => Rounded(x); static T Rounded<T>(T v) where T : System.Numerics.IFloatingPoint<T> => T.{|LAG003:Round|}(v);", "no derivative of IFloatingPoint.Round is known")]
    [InlineData("double F(double x) => Cut(1, x); static double Cut<T>(T n, double x) where T : System.Numerics.INumber<T> => double.CreateChecked(T.{|LAG003:CreateChecked|}(x));", "it cuts a number to an integer ('int')")]
    [InlineData("double F(double x) => double.{|LAG003:IsInteger|}(x) ? 1 : x;", "supported are IsNegative, IsPositive, IsNaN, IsFinite and IsInfinity of numbers")]
    [InlineData("double F(double x) { var y = Log(x); return double.{|LAG003:IsNaN|}(y) ? 0 : y; }", "as x > 0 for Log(x); write that as the condition")]
    [InlineData("double F(double x, int n = 3) => double.{|LAG003:RootN|}(x, n);", "the argument 'n' must be a constant other than 0")]
    [InlineData("double F(double x) => double.{|LAG003:RootN|}(x, 0);", "the argument 'n' must be a constant other than 0")]
    [InlineData("double F(double x) => (x, 1) is ({|LAG003:{ }|}, _) ? 1 : 0;", "and these for each part of a tuple")]
    [InlineData("double F(double x) { var t = {|LAG003:new|} ValueTuple<double, double>(x, 1); return t.Item1; }", "written as (a, b) or returned by a static method")]
    public async Task Calls(string marked, string says) => await Refused(marked, says);

    [Theory]
    [InlineData("double F(double x) => {|LAG003:s|} * x; static double s = 2;", "supported are const and static readonly fields")]
    [InlineData("double F(double x) => {|LAG003:S|} * x; static readonly double S; static Neurons() { S = 2; }", "it has no initializer here")]
    [InlineData("double F(double x) => {|LAG003:S|} * x; static readonly double S = 1; static Neurons() { S = 2; }", "the static constructor may set it")]
    [InlineData("double F(double x) => {|LAG003:P|} * x; static double P { get; set; } = 2;", "it is a property")]
    [InlineData("double F(double x) => S * x; static readonly double S = {|LAG003:T|}; static readonly double T = 2;", "it may not be set yet when 'S' is; declare it before")]
    [InlineData("double F(double x) => S * x; static readonly double S = Environment.{|LAG003:TickCount|};", "it is a property")]
    [InlineData("double F(double x) => S * x; static double S => {|LAG003:S|};", "recursion")]
    [InlineData("double F(double x) => {|LAG003:S[0]|} * x; static readonly double[] S = [1, 2];", "write a static method with a switch over the position")]
    public async Task Members(string marked, string says) => await Refused(marked, says);

    [Fact]
    public async Task ALoopThatNeverEndsIsOverTheBudget()
    {
        var message = Assert.Single(await Expect.InClass("[Lagrangian] static double {|LAG006:F|}(double x) { int n = 1; for (int i = 0; i < 10; n *= 1) { } return x * n; }"));
        Assert.Contains("more than 1000 passes of loops", message, StringComparison.Ordinal);
    }

    private static async Task Refused(string marked, string says)
    {
        var message = Assert.Single(await Expect.InClass("[Lagrangian] static " + marked));
        Assert.Contains("in the Lagrangian 'F' is not symbolic: ", message, StringComparison.Ordinal);
        Assert.Contains(says, message, StringComparison.Ordinal);
    }
}
