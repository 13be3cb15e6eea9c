using Lagrangians;

namespace MyModel;

public static partial class Layers
{
    [Lagrangian]
    public static partial double Square(double x) => x * x / 2;
}
