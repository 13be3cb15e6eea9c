using static System.Math;

namespace DigitRecall;

// What the generator will write for Neurons.cs, as far as this program uses it. Delete this file once it does.
public static partial class Neurons
{
    public static partial double Visible(double x);

    public static partial double VisibleTanh(double x, double beta = 1);

    public static partial double Hidden(double x, double beta = 1);

    public static partial double Polynomial(double x, double n = 2);

    public static double Visible(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x) sum += value * value / 2;
        return sum;
    }

    public static void VisibleActivation(ReadOnlySpan<double> x, Span<double> destination) => x.CopyTo(destination);

    public static double VisibleTanh(ReadOnlySpan<double> x, double beta = 1)
    {
        double sum = 0;
        foreach (double value in x) sum += (Abs(beta * value) + Log((1 + Exp(-2 * Abs(beta * value))) / 2)) / beta;
        return sum;
    }

    public static void VisibleTanhActivation(ReadOnlySpan<double> x, Span<double> destination, double beta = 1)
    {
        for (int i = 0; i < x.Length; i++) destination[i] = Tanh(beta * x[i]);
    }

    public static double Hidden(ReadOnlySpan<double> x, double beta = 1)
    {
        double sum = 0;
        foreach (double value in x) sum += Exp(beta * value) / beta;
        return sum;
    }

    public static void HiddenActivation(ReadOnlySpan<double> x, Span<double> destination, double beta = 1)
    {
        for (int i = 0; i < x.Length; i++) destination[i] = Exp(beta * x[i]);
    }

    public static double Polynomial(ReadOnlySpan<double> x, double n = 2)
    {
        double sum = 0;
        foreach (double value in x) sum += value > 0 ? Pow(value, n) / n : 0;
        return sum;
    }

    public static void PolynomialActivation(ReadOnlySpan<double> x, Span<double> destination, double n = 2)
    {
        for (int i = 0; i < x.Length; i++) destination[i] = x[i] > 0 ? Pow(x[i], n - 1) : 0;
    }
}
