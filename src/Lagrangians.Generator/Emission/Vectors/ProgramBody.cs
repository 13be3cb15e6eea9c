using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// The statements of one method that computes with a vector: passes over the elements for the reductions, each after those that it
/// needs, and the numbers made of them.
/// </summary>
internal sealed class ProgramBody
{
    private const string Elementwise = "global::Lagrangians.Kernels.Elementwise";

    private readonly Algebra _algebra;
    private readonly KernelNames _names;
    private readonly string _method;
    private readonly int _second;
    private readonly Expr _length;
    private readonly ProgramPlanner _planner;
    private readonly List<string> _identifiers;
    private readonly Dictionary<Symbol, ProgramKernel> _kernels = [];
    private readonly Dictionary<Symbol, string> _given = [];

    // All numbers of one method share its scope, and all are planned before the first is written.
    private NameScope? _locals;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="method">The method's name, from which its kernels have theirs.</param>
    /// <param name="names">The names of the definition's kernels: the parameters, the second vector, the length.</param>
    /// <param name="taken">The method's other names.</param>
    public ProgramBody(Algebra algebra, string method, KernelNames names, params string[] taken)
    {
        (_algebra, _method, _names) = (algebra, method, names);
        _identifiers = [.. names.Parameters, .. taken];
        _second = names.Parameters.Count - 2;
        _length = algebra.Symbol(Length, _second + 1, SymbolKind.Parameter, Interval.AtLeast(1));
        _planner = new ProgramPlanner(algebra, _identifiers);
    }

    /// <summary>The name of the number of elements.</summary>
    public string Length => _identifiers[_second + 1];

    public bool UsesLength { get; private set; }

    /// <summary>Is there no value without elements, as for a mean? The extrema say so themselves.</summary>
    public bool NeedsElements { get; private set; }

    private string X => _identifiers[0];

    /// <summary>A number whose value is at hand under another name: a reduction that a state has.</summary>
    public void Give(Expr reduction, string text) => _given.Add(_planner.Give(WithLength(reduction)), text);

    /// <summary>The expression with names for its reductions.</summary>
    public Expr Plan(Expr expr)
    {
        var planned = _planner.Plan(WithLength(expr));
        foreach (var step in _planner.Steps)
        {
            if (step.Kind is not null && !_kernels.ContainsKey(step.Symbol))
                _kernels.Add(step.Symbol, Kernel(NameOf(step.Symbol), step.Expr));
        }

        return planned;
    }

    /// <summary>The kernel of the last elementwise pass.</summary>
    public ProgramKernel Kernel(string suffix, Expr expr) =>
        new(_method + Identifiers.Pascal(suffix) + "Kernel", expr, _algebra, _names, _identifiers, _second);

    public void WriteSteps(SourceWriter writer)
    {
        foreach (var given in _given)
            writer.Line($"var {NameOf(given.Key)} = {given.Value};");
        foreach (var step in _planner.Steps)
        {
            var value = step.Kind is { } kind ? Reduce(kind, _kernels[step.Symbol]) : Number(writer, step.Expr);
            writer.Line($"var {NameOf(step.Symbol)} = {value};");
        }
    }

    /// <summary>A number as an expression, its shared parts written as statements. The vector type is one lane here.</summary>
    public string Number(SourceWriter writer, Expr expr)
    {
        if (expr is Symbol symbol)
            return NameOf(symbol);
        var lane = _names.Vector;
        _locals ??= KernelBody.ScopeOf(lane, _identifiers);
        var (statements, results) = KernelBody.Write(_algebra, lane, [.. _identifiers.Select(i => $"{lane}.Create({i})")], _locals, expr);
        foreach (var statement in statements)
            writer.Line(statement);
        return $"{lane}.First({results[0]})";
    }

    public void WriteKernels(SourceWriter writer)
    {
        foreach (var kernel in _kernels.Values)
            kernel.Write(writer);
    }

    /// <summary>What a loop runs over.</summary>
    public string Operands(ProgramKernel kernel) => kernel.IsBinary ? $"{X}, {_identifiers[_second]}" : X;

    private Expr WithLength(Expr expr)
    {
        UsesLength |= Algebra.Contains(expr, _algebra.Length);
        return _algebra.Rebuild(expr, n =>
        {
            NeedsElements |= HasPole(n);
            return ReferenceEquals(n, _algebra.Length) ? _length : n;
        });
    }

    // The parts of a node are replaced before it is.
    private bool HasPole(Expr node) => node switch
    {
        Product p => Enumerable.Range(0, p.Count).Any(i => ReferenceEquals(p.Base(i), _length) && p.Exponent(i) is not Constant { Value.Sign: > 0 }),
        Call { Function: "Log" or "IntegerQuotient" or "IntegerRemainder" } call => Algebra.Contains(call, _length),
        _ => false,
    };

    private string Reduce(ReductionKind kind, ProgramKernel kernel)
    {
        var loop = kind switch
        {
            ReductionKind.Maximum => "Max",
            ReductionKind.Minimum => "Min",
            ReductionKind.Norm => "Norm",
            ReductionKind.Sum => "Sum",
            _ => throw new InvalidOperationException($"{kind} is written as other reductions"),
        };
        return $"{Elementwise}.{loop}({Operands(kernel)}, {kernel.New})";
    }

    private string NameOf(Symbol symbol) => _identifiers[symbol.Index];
}
