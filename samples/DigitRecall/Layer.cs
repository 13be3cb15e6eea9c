namespace DigitRecall;

/// <summary>A Lagrangian over the states of a layer.</summary>
internal delegate double Lagrangian(ReadOnlySpan<double> states);

/// <summary>Its gradient, the activations of the layer.</summary>
internal delegate void Activation(ReadOnlySpan<double> states, Span<double> destination);

/// <summary>A layer of neurons: a generated value and a generated activation, the parameters fixed.</summary>
internal sealed record Layer(Lagrangian Lagrangian, Activation Activation)
{
    // Patterns have length 1, their pixels therefore about 1/8 each: this brings them to the bend of the tanh.
    private const double TanhSharpness = 4;

    public static Layer Visible(VisibleKind kind) => kind switch
    {
        VisibleKind.Identity => new(x => Neurons.Visible(x), Neurons.VisibleActivation),
        _ => new(
            x => Neurons.VisibleTanh(x, TanhSharpness),
            (x, destination) => Neurons.VisibleTanhActivation(x, destination, TanhSharpness)),
    };

    public static Layer Hidden(HiddenKind kind, double parameter) => kind switch
    {
        HiddenKind.Exp => new(
            x => Neurons.Hidden(x, parameter),
            (x, destination) => Neurons.HiddenActivation(x, destination, parameter)),
        _ => new(
            x => Neurons.Polynomial(x, parameter),
            (x, destination) => Neurons.PolynomialActivation(x, destination, parameter)),
    };
}
