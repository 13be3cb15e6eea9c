using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability.Vectors;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The programs behind one vector Lagrangian.</summary>
internal sealed class VectorFormulas
{
    /// <summary>The program of L.</summary>
    public const string Value = "Value";

    /// <summary>The program of ∇L.</summary>
    public const string Activation = "Activation";

    private readonly List<(string Name, VectorProgram Program, string Summary, Expr Formula, bool TakesSecond)> _programs = [];
    private readonly List<(string OfValue, string OfActivation)> _ofParameters = [];
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly KernelNames _names;
    private readonly TermsPool _pool;

    public VectorFormulas(Derivation derivation, KernelNames names)
    {
        var derived = derivation.DerivedVector!;
        // Without what the search for forms has failed at.
        var stable = derivation.StableVector ?? StableVectorForms.OfNone(derived);
        var scope = names.NewScope();
        (_names, _pool) = (names, new TermsPool(scope));
        var parameters = derivation.Definition.Method.Parameters;
        Add(Value, QuantityNames.Value, Form(derived.Value, stable.Lagrangian.Value), null);
        Add(Activation, QuantityNames.Gradient, null, Form(derived.Activation, stable.Lagrangian.Activation));
        Add("ValueAndActivation", "L and ∇L", Form(derived.Value, stable.Lagrangian.Value), Form(derived.Activation, stable.Lagrangian.Activation), alone: true);
        Add("HessianProduct", QuantityNames.HessianProduct, null, Form(derived.HessianProduct, stable.Lagrangian.HessianProduct), takesSecond: true);
        Add("Energy", QuantityNames.VectorEnergy, Form(derived.Energy, stable.Lagrangian.Energy), null);
        var programs = new NameScope(_methods.Keys);
        for (var i = 0; i < derivation.Parameters.Count; i++)
        {
            var derivative = derivation.Parameters[i];
            var form = derivation.StableParameters.Count > 0 ? derivation.StableParameters[i] : StableVectorForms.OfNone(derivative);
            var (ofTheValue, ofTheActivation) = (Form(derivative.OfValue, form.OfValue), Form(derivative.OfActivation, form.OfActivation));
            var name = parameters[derivative.Parameter].Symbol.Name;
            _ofParameters.Add((programs.Take(Identifiers.Pascal(name) + "Derivative"), programs.Take(Identifiers.Pascal(name) + "ActivationProduct")));
            var (ofValue, ofActivation) = _ofParameters.Last();
            if (parameters[derivative.Parameter].Type == ParameterType.Vector)
            {
                var symbol = parameters[derivative.Parameter].Symbol;
                Add(ofValue, $"∂L/∂{name}, for each element", null, ofTheValue, inParameter: symbol);
                Add(ofActivation, $"∂(Σ upstream·∇L)/∂{name}, for each element", null, ofTheActivation, takesSecond: true, symbol);
            }
            else
            {
                Add(ofValue, QuantityNames.ValueIn(name), ofTheValue, null);
                Add(ofActivation, QuantityNames.ProductIn(name), ofTheActivation, null, takesSecond: true);
            }
        }

        static VectorForm Form(Expr expr, Expr stable) => new(expr, stable);

        void Add(string name, string summary, VectorForm? number, VectorForm? vector, bool takesSecond = false, Symbol? inParameter = null, bool alone = false)
        {
            var method = scope.Take(name);
            _methods.Add(name, method);
            var isDerived = vector is null && name != Value;
            _programs.Add((method, new VectorProgram(method, number, vector, parameters, names, _pool, isDerived, inParameter, alone ? (_methods[Value], _methods[Activation]) : null, takesSecond), summary, (vector ?? number)!.Expr, takesSecond));
        }
    }

    /// <summary>The names in the kernels of a definition.</summary>
    public static KernelNames NamesOf(Definition definition)
    {
        var scope = new NameScope(definition.Method.Parameters.Select(p => p.Symbol.Name));
        var names = definition.Method.Parameters.Select(p => p.Symbol.Name).Concat([scope.Take("v"), scope.Take("length")]);
        return new KernelNames(names, Identifiers.Pascal(definition.Method.Identifier) + "Formulas");
    }

    /// <summary>A program.</summary>
    public VectorProgram Of(string program) => _programs.First(p => p.Name == _methods[program]).Program;

    /// <summary>The name of the program of ∂L/∂θ.</summary>
    public string OfValue(int parameter) => _ofParameters[parameter].OfValue;

    /// <summary>The name of the program of Σ upstream·∂g/∂θ.</summary>
    public string OfActivation(int parameter) => _ofParameters[parameter].OfActivation;

    /// <summary>The call of a program.</summary>
    public string Call(string program, string type, string arguments) => $"{_names.Formulas}<{type}>.{_methods[program]}({arguments})";

    public void Write(SourceWriter writer)
    {
        writer.Line();
        writer.Line("// What is derived, each as passes over the elements, and the kernels of the passes.");
        writer.Line($"file static class {_names.Formulas}<{_names.Element}>");
        writer.Indented(_names.ElementConstraint);
        using (writer.Open())
        {
            for (var i = 0; i < _programs.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                var (_, program, summary, formula, takesSecond) = _programs[i];
                program.WriteMethod(writer, summary, formula, takesSecond);
            }

            _pool.Write(writer);
        }
    }
}
