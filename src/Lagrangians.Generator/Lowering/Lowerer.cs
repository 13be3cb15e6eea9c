using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>
/// Turns expressions into steps. In which order a sum is added and a product multiplied, what stands below the line, which powers are
/// products: all that is decided here, and nowhere else. The steps of all expressions are one program, in which the same expression is
/// the same step.
/// </summary>
internal sealed class Lowerer
{
    // What no one writes is not worth the search for its number.
    private const int DeepestNumber = 30;

    private readonly NodeMap<Step> _known = new();
    private readonly Dictionary<Rational, Step> _numbers = [];
    private readonly List<Step> _program;
    private Lowerer? _wide;

    /// <param name="algebra">The algebra of the expressions.</param>
    public Lowerer(Algebra algebra)
        : this(algebra, [], isWide: false)
    {
    }

    private Lowerer(Algebra algebra, List<Step> program, bool isWide) => (Algebra, _program, IsWide) = (algebra, program, isWide);

    public Algebra Algebra { get; }

    /// <summary>Whether numbers have digits beyond a double.</summary>
    public bool IsWide { get; }

    /// <summary>The step that gives the value of an expression, or says whether a condition holds.</summary>
    public Step Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        var first = _program.Count;
        var step = (IsNumber(expr) ? NumberOf(expr) : null) ?? expr switch
        {
            Symbol symbol => Add(new InputStep(symbol) { IsWide = IsWide }),
            Sum sum => new SumLowering(this).Of(sum),
            Product product => new ProductLowering(this).Of(product),
            Call call => OfCall(call),
            Piecewise p => Add(new ChoiceStep(Of(p.Condition), Of(p.WhenTrue), Of(p.WhenFalse)) { IsWide = IsWide }),
            Relation r => Add(new ComparisonStep(r.Comparison, Of(r.Left), Of(r.Right))),
            Logic logic => Add(new LogicStep(logic.Connective, [.. logic.Children.Select(Of)])),
            _ => throw new InvalidOperationException($"{expr.GetType().Name} is lowered by what writes passes"),
        };
        // A product of one factor is the factor.
        if (step.Place >= first)
            step.Noun ??= Nouns.Of(expr);
        _known[expr] = step;
        return step;
    }

    /// <summary>A number or an expression without symbols that is one.</summary>
    public static bool IsNumber(Expr expr) => expr.IsClosed && expr.Depth <= DeepestNumber;

    /// <summary>The value of what is a number.</summary>
    internal static Rational? ValueOf(Expr expr) =>
        expr is Constant constant ? constant.Value : IsNumber(expr) ? HighPrecision.Constant(expr) : null;

    internal Step Number(Rational value) =>
        _numbers.TryGetValue(value, out var known) ? known : _numbers[value] = Add(new NumberStep(value) { IsWide = IsWide });

    internal Step Apply(Operator @operator, params Step[] operands) => Add(new OperatorStep(@operator, operands) { IsWide = IsWide });

    internal Step Call(string function, params Step[] arguments) => Add(new FunctionStep(function, null, arguments) { IsWide = IsWide });

    // Null for a finite number beyond the range of what is evaluated, of which the operations are left to the type.
    private Step? NumberOf(Expr expr)
    {
        if (ValueOf(expr) is { } value)
            return Number(value);
        var limit = new HighPrecision(_ => BigFloat.NaN, 256).EvaluateIfPossible(expr);
        return limit.IsFinite ? null : Add(new NumberStep(limit.ToDouble()) { IsWide = IsWide });
    }

    private Step OfCall(Call call)
    {
        if (call.Function is Whole.Name or Displacement.Known)
            return Of(call.Arguments[0]);
        if (call.Function == WideArithmetic.Name)
            return Add(new WideStep((_wide ??= new(Algebra, _program, isWide: true)).Of(call.Arguments[0])));
        Step[] arguments = [.. call.Arguments.Select(Of)];
        return call.Function switch
        {
            RoundedOperations.Product => Corrected(Operator.Multiply, arguments),
            RoundedOperations.Quotient => Corrected(Operator.Divide, arguments),
            RoundedOperations.Sum => Plus(arguments[0], arguments[1]),
            Displacement.Name => Displaced(arguments[0], arguments[1]),
            _ => Add(new FunctionStep(call.Function, null, arguments) { IsWide = IsWide, Source = call, Kernel = KernelOf(call) }),
        };
    }

    // Lanes with twice the digits have one kernel for all arguments.
    private string KernelOf(Call call) => (IsWide ? null : FunctionLibrary.Find(call.Function).KernelFor(Algebra, call.Arguments[0])) ?? call.Function;

    private Step Corrected(Operator @operator, params Step[] operands) => Add(new OperatorStep(@operator, operands) { IsWide = IsWide, IsCorrected = true });

    private Step Plus(Step left, Step right) => (left, right) switch
    {
        (_, NumberStep { Exact: { Sign: < 0 } value }) => Corrected(Operator.Subtract, left, Number(-value)),
        (_, OperatorStep { Operator: Operator.Negate } negation) => Corrected(Operator.Subtract, left, negation.Part(0)),
        (OperatorStep { Operator: Operator.Negate } negation, _) => Corrected(Operator.Subtract, right, negation.Part(0)),
        _ => Corrected(Operator.Add, left, right),
    };

    private Step Displaced(Step from, Step by) => by switch
    {
        NumberStep { Exact: { Sign: < 0 } value } => Apply(Operator.Add, from, Number(-value)),
        OperatorStep { Operator: Operator.Negate } negation => Apply(Operator.Add, from, negation.Part(0)),
        _ => Apply(Operator.Subtract, from, by),
    };

    private Step Add(Step step)
    {
        step.Place = _program.Count;
        _program.Add(step);
        return step;
    }
}
