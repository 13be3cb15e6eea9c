using System.Numerics.Tensors;
using Gallery;
using Lagrangians;
using ScottPlot;

// Into the folder of the documents, or the one that is named; as SVG, what has areas as PNG, or with "png" all as PNG.
var isBitmap = args.Contains("png");
var folder = Directory.CreateDirectory(args.FirstOrDefault(a => a != "png") ?? "docs/images/gallery").FullName;
foreach (var theme in (Theme[])[Theme.Light, Theme.Dark])
{
    void Draw(string name, int width, int height, bool hasAreas, params Plot[] plots)
    {
        if (isBitmap || hasAreas)
            Picture.SavePng(Path.Combine(folder, $"{name}-{theme.Name}.png"), theme, width, height, plots);
        else
            Picture.SaveSvg(Path.Combine(folder, $"{name}-{theme.Name}.svg"), theme, width, height, plots);
    }

    void Save<TModule>(string name, double from, double to, params (string, TModule)[] modules)
        where TModule : struct, IElementwiseLagrangian<TModule, double> => Draw(name, 960, 220, hasAreas: false, Curves.Of(theme, from, to, modules));

    Save("identity", -3, 3, ("", new StandardLagrangians.IdentityLagrangian<double>()));
    Save("relu", -3, 3, ("", new StandardLagrangians.ReluLagrangian<double>()));
    Save("repu", -2, 2, ("n = 1.5", new StandardLagrangians.RepuLagrangian<double>(1.5)), ("n = 2", new(2)), ("n = 3", new(3)));
    Save("exp", -3, 2, ("β = 1", new StandardLagrangians.ExpLagrangian<double>(1)), ("β = 1.5", new(1.5)));
    Save("rectified-exp", -2, 2, ("β = 1", new StandardLagrangians.RectifiedExpLagrangian<double>(1)), ("β = 1.5", new(1.5)));
    Save("sigmoid", -6, 6, ("β = 1", new StandardLagrangians.SigmoidLagrangian<double>(1)), ("β = 2", new(2)), ("β = 5", new(5)));
    Save("tanh", -4, 4, ("β = 1", new StandardLagrangians.TanhLagrangian<double>(1)), ("β = 3", new(3)));
    Save("huber", -3, 3, ("δ = 1", new Neurons.HuberLagrangian<double>(1)), ("δ = 2", new(2)));
    Save("pseudo-huber", -5, 5, ("δ = 1", new Neurons.PseudoHuberLagrangian<double>(1)), ("δ = 2", new(2)));
    Save("elu", -4, 3, ("", new Neurons.EluLagrangian<double>()));
    Save("softsign", -6, 6, ("", new Neurons.SoftsignLagrangian<double>()));
    Save("erf", -3, 3, ("", new Neurons.ErrorFunctionLagrangian<double>()));
    Save("probit", -4, 4, ("", new Neurons.ProbitLagrangian<double>()));

    Draw("probabilities", 960, 240, hasAreas: false, SimplexPlots.Bars(theme, [2, 1.5, 0.8, 0.2, -0.5, -1.5]));
    Draw("simplex", 800, 290, hasAreas: true, SimplexPlots.Heat(theme));

    Draw(
        "ulp", 1240, 300, hasAreas: false,
        Errors.Of(theme, "tanh, float", 1e-7, 30, isNegative: false, v => StandardLagrangians.TanhActivation(v),
            new("TensorPrimitives", (x, y) => TensorPrimitives.Tanh<float>(x, y)), new("MathF", (x, y) => Each(x, y, MathF.Tanh)), new("generated", (x, y) => StandardLagrangians.TanhActivation(x, y))),
        Errors.Of(theme, "sigmoid, float", 1e-2, 85, isNegative: true, v => StandardLagrangians.SigmoidActivation(v),
            new("TensorPrimitives", (x, y) => TensorPrimitives.Sigmoid<float>(x, y)), new("1 / (1 + e⁻ˣ)", (x, y) => Each(x, y, v => 1 / (1 + MathF.Exp(-v)))), new("generated", (x, y) => StandardLagrangians.SigmoidActivation(x, y))),
        Errors.Of(theme, "log(1 + eˣ), float", 1e-2, 85, isNegative: true, SpecialFunctions.Softplus,
            new("TensorPrimitives", LogOfOneAndExp), new("MathF", (x, y) => Each(x, y, v => MathF.Log(1 + MathF.Exp(v)))), new("generated", (x, y) => Each(x, y, new StandardLagrangians.SigmoidLagrangian<float>(1).Value))),
        Errors.Of(theme, "energy of pseudo-Huber, float", 1e-7, 1e3, isNegative: false, v => new Neurons.PseudoHuberLagrangian<double>(1).Energy(v),
            new("x·g − L", (x, y) => Each(x, y, v => (v * v / MathF.Sqrt(1 + (v * v))) - (MathF.Sqrt(1 + (v * v)) - 1))), new("generated", (x, y) => Each(x, y, v => new Neurons.PseudoHuberLagrangian<float>(1).Energy(v)))));
}

static void Each(float[] x, float[] y, Func<float, float> function)
{
    for (var i = 0; i < x.Length; i++)
        y[i] = function(x[i]);
}

static void LogOfOneAndExp(float[] x, float[] y)
{
    TensorPrimitives.Exp<float>(x, y);
    TensorPrimitives.Add<float>(y, 1, y);
    TensorPrimitives.Log<float>(y, y);
}
