using System.Text.RegularExpressions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability.Vectors;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The activation over several vectors of one length, a lane each: what a pass costs beside its elements is paid once for all of them.</summary>
internal sealed class SliceFormulas
{
    // What the numbers of slices have beside their operators.
    private static readonly HashSet<string> Functions = ["Create", "Sqrt", "Hypot", "Exp", "Expm1", "Log", "Log1p"];

    private readonly KernelNames _names;
    private readonly string _declared;
    private readonly string _arguments;
    private readonly string _body;
    private readonly TermsPool _pool;
    private readonly Func<string, string> _callActivation;

    private SliceFormulas(KernelNames names, string declared, string arguments, string body, TermsPool pool, Func<string, string> callActivation) =>
        (_names, _declared, _arguments, _body, _pool, _callActivation) = (names, declared, arguments, body, pool, callActivation);

    /// <summary>The formulas, or null where a parameter is given for each element, or the numbers between the passes have functions that those of slices have not.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="names">The names of the definition's kernels.</param>
    /// <param name="callActivation">The call of the activation of one vector, given its arguments.</param>
    public static SliceFormulas? Of(Derivation derivation, KernelNames names, Func<string, string> callActivation)
    {
        var parameters = derivation.Definition.Method.Parameters;
        if (parameters.Skip(1).Any(p => p.Type == ParameterType.Vector))
            return null;
        var derived = derivation.DerivedVector!;
        var stable = derivation.StableVector ?? StableVectorForms.OfNone(derived);
        var pool = new TermsPool(names.NewScope());
        var program = new VectorProgram(
            "Activation", null, new(derived.Activation, stable.Lagrangian.Activation), parameters, names, pool, isDerived: false, target: PassTarget.Slices);
        var writer = new SourceWriter();
        if (!program.WriteSideBySide(writer))
            return null;
        var body = writer.ToString();
        var number = Regex.Escape(PassTarget.Slices.NumberOf(names.Element)) + @"\.(\w+)";
        if (Regex.Matches(body, number).Cast<Match>().Any(m => !Functions.Contains(m.Groups[1].Value)))
            return null;
        var rest = parameters.Skip(1).Select(p => names.Parameters[p.Symbol.Index]).ToArray();
        return new(names, string.Join(", ", rest.Select(p => $"{names.Element} {p}")), string.Concat(rest.Select(p => ", " + p)), body, pool, callActivation);
    }

    private string Class => _names.Formulas + "OfSlices";

    /// <summary>The activations of slices that lie one after the other.</summary>
    /// <param name="element">The element's type.</param>
    /// <param name="arguments">The parameters.</param>
    /// <param name="slices">The slices, what takes their activations, and their number.</param>
    public string Call(string element, string arguments, string slices) =>
        $"global::Lagrangians.Slices.SideBySide.Activate(new {Class}<{element}>({arguments}), {slices})";

    public void Write(SourceWriter writer)
    {
        var (t, x, destination) = (_names.Element, _names.Parameters[0], _names.Destination);
        var (readOnlySpan, span) = ($"global::System.ReadOnlySpan<{t}>", $"global::System.Span<{t}>");
        writer.Line();
        writer.Line("// The activations of several vectors of one length, a lane each.");
        writer.Line($"file readonly struct {Class}<{t}>({_declared}) : global::Lagrangians.Slices.ISliceFormula<{t}>");
        writer.Indented(_names.ElementConstraint);
        using (writer.Open())
        {
            writer.Line("/// <inheritdoc/>");
            writer.Expression($"public void Activate({readOnlySpan} {x}, {span} {destination})", _callActivation($"{x}, {destination}{_arguments}"));
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public int ActivateSideBySide({readOnlySpan} {x}, {span} {destination})");
            using (writer.Open())
                writer.Line(_body.TrimEnd('\n'));
            _pool.Write(writer);
        }
    }
}
