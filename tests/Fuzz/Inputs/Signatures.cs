using CsCheck;
using static Lagrangians.Fuzz.Inputs.Text;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Signatures, attributes and names, those that C# refuses too.</summary>
internal static class Signatures
{
    private static readonly string[] Bounds = ["Min = 1e-6", "Max = 5", "Min = 0", "MinExclusive = 0", "MaxExclusive = 1", "Min = double.NaN", "Min = 2, Max = 1", "Min = double.NegativeInfinity", "Oops = 1", "Min = Low", "Min = 1.0 / 3"];

    private static readonly string[] Identifiers =
    [
        "x", "y", "beta", "T", "t", "V", "value", "Value", "destination", "state", "State", "energy", "Energy", "F", "index", "x2", "@class", "@var", "@value", "α", "ß", "_", "__", "Beta", "parameters", "piece", "mask", "abs", "product", "System", "global", "Create", "count", "field", "record", "var", "nameof",
    ];

    /// <summary>One definition of any shape.</summary>
    public static Gen<Input> Inputs { get; } = Gen.Select(Place(), Method, (place, method) => Input.Of(string.Format(null, place, method)));

    private static Gen<string> Name => One(Identifiers);

    private static Gen<string> Method => Gen.Select(
        Attribute,
        Mostly("internal static partial", "public static partial", "private static partial", "static partial", "internal static", "internal partial", "public static unsafe partial", "protected internal static partial", "static async partial", "internal static extern"),
        Mostly("double", "float", "int", "RealVector", "void", "decimal", "var"),
        Gen.Frequency((3, Gen.Const("F")), (1, Name)),
        Gen.Select(Mostly("double x", "float x", "RealVector x", "double[] x", "int x", "in double x", "double beta", "double x = 1"), Parameter(Mostly("double", "float", "int", "RealVector", "string", "double?", "ReadOnlySpan<double>", "long")).Array[0, 3], (first, rest) => string.Join(", ", [first, .. rest.Where(p => !p.Contains(" = ", StringComparison.Ordinal)), .. rest.Where(p => p.Contains(" = ", StringComparison.Ordinal))])),
        Mostly("=> Identity(x * x / 2);", "=> 1;", "=> x * x / 2;", "{ return x; }", ";", "=> Sum(x);", "=> throw null;", "", "{ }", "=> F(x);"),
        Gen.Select(Seldom(One("<T>", "<V, W>")), Seldom(Derivative)),
        (attribute, modifiers, type, name, parameters, body, rest) => $"private const double Low = 0.5; static double Identity(double u) => u; static double Identity(RealVector u) => Sum(u); {rest.Item2} {attribute} {modifiers} {type} {name}{rest.Item1}({parameters}) {body}");

    private static Gen<string> Attribute => Gen.Frequency(
        (5, Gen.Const("[Lagrangian]")),
        (1, Gen.Select(Name, Name, (a, m) => $"[Lagrangian(Activation = \"{a}\", Module = \"{m}\")]")),
        (1, One("[Lagrangian(Activation = null)]", "[Lagrangian(Activation = \"\")]", "[Lagrangian(Module = \"a b\")]", "[Lagrangian(3)]", "[Lagrangian, Lagrangian]", "[Lagrangian][AssumeConvex(Justification = \"known\")]", "[LagrangianAttribute]", "[global::Lagrangians.Lagrangian]", "[Lagrangian, System.Obsolete(\"old\", true)]", "/// <summary>A <b>\n[Lagrangian]", "[return: Lagrangian]")));

    private static Gen<string> Derivative => Gen.Select(
        One("nameof(F)", "\"F\"", "\"G\"", "null", "nameof(Low)"), Seldom(One(", WithRespectTo = \"beta\"", ", WithRespectTo = \"x\"", ", WithRespectTo = null")), One("double x", "double x, double beta", "float x", "RealVector x"), One("x", "1", "Floor(x)", "x[0]"),
        (of, respect, parameters, body) => $"[StableDerivative({of}{respect})] static double D({parameters}) => {body};");

    private static Gen<string> Parameter(Gen<string> type) => Gen.Select(
        Seldom(Gen.Select(One("Learnable", "Domain"), Joined(One(Bounds), 0, 2, ", "), (a, b) => $"[{a}({b})]")),
        Seldom(Seldom(One("in", "ref", "out", "params", "this", "scoped", "ref readonly"))),
        type,
        Name,
        Seldom(One("= 1", "= 2.5", "= double.NaN", "= -1", "= Low", "= default", "= null", "= \"\"", "= int.MaxValue", "= 1e-400")),
        (attribute, modifier, t, name, value) => $"{attribute} {modifier} {t} {name} {value}".Trim());

    // A composite format: braces are doubled.
    private static Gen<string> Place() => Mostly(
        "namespace N {{ internal static partial class A {{ {0} }} }}",
        "namespace N.M {{ public partial class A<U> where U : class {{ {0} }} }}",
        "partial struct A {{ {0} }}",
        "namespace N {{ partial record A(int Number) {{ partial class B {{ {0} }} }} }}",
        "namespace N {{ partial interface A {{ {0} }} }}",
        "namespace N {{ class A {{ {0} }} }}",
        "namespace System {{ internal static partial class Math2 {{ {0} }} }}",
        "namespace N {{ static partial class Lagrangians {{ {0} }} }}",
        "{0}",
        "namespace N {{ file static partial class A {{ {0} }} }}",
        "namespace N {{ partial class @class {{ class FLagrangian {{ }} {0} }} }}",
        "namespace @namespace.@static {{ partial class A {{ double FActivation(double x) => x; {0} }} }}");
}
