using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static Lagrangians.Generator.Lowering.Operator;

namespace Lagrangians.Generator.Reading.Steps;

/// <summary>Turns a body, and the bodies of the methods that it calls, into steps. What is symbolic has been found when it was read as an expression.</summary>
/// <exception cref="NotSymbolicException">From all methods: there is a construct that is none of these.</exception>
/// <exception cref="BudgetExceededException">From all methods: there are too many steps.</exception>
internal sealed partial class StepReader(MethodBodies bodies, Algebra algebra) : MethodReader<Step>(bodies)
{
    private const int MaximumSteps = 2_000;

    private readonly Dictionary<Step, SyntaxNode> _syntax = [];
    private int _steps;

    /// <summary>Where the steps of the method itself stand.</summary>
    public IReadOnlyDictionary<Step, SyntaxNode> Syntax => _syntax;

    /// <summary>The step that gives the result of the method.</summary>
    public Step Read(IMethodSymbol method, IReadOnlyList<Symbol> parameters) =>
        ReadOutermost(method, [.. parameters.Select((p, i) => new InputStep(p) { IsSingle = method.Parameters[i].Type.SpecialType == SpecialType.System_Single })]);

    private static NotSymbolicException Unknown(SyntaxNode syntax) => new(syntax, "it is no step");

    private protected override void Step()
    {
        if (++_steps > MaximumSteps)
            throw new BudgetExceededException($"more than {MaximumSteps} steps");
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
    }

    private protected override Step Read(IOperation operation)
    {
        Budget.Enter();
        Step();
        var step = operation.ConstantValue is { HasValue: true, Value: var constant } ? ReadConstant(operation, constant) : ReadContent(operation);
        // A name's step stands where it is declared.
        if (IsOutermost && !_syntax.ContainsKey(step))
            _syntax.Add(step, operation.Syntax);
        return step;
    }

    private Step ReadContent(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation conversion => ReadConversion(conversion),
        IParameterReferenceOperation reference => Find(reference, reference.Parameter).Value!,
        ILocalReferenceOperation reference => Find(reference, reference.Local).Value!,
        IBinaryOperation binary => ReadBinary(binary),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary => Read(unary.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => new OperatorStep(Negate, Read(unary.Operand)) { IsSingle = IsSingle(unary) },
        IUnaryOperation unary => Not(Read(unary.Operand)),
        IConditionalOperation or ISwitchExpressionOperation => ReadChoice(operation),
        IIsPatternOperation match => ReadMatch(match),
        ITupleBinaryOperation comparison => ReadTupleComparison(comparison),
        IInvocationOperation call => ReadCall(call),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation { Instance: not null, Property.Name: "Length" } => new InputStep((Symbol)algebra.Length),
        IPropertyReferenceOperation property => ReadProperty(property),
        _ => throw Unknown(operation.Syntax),
    };

    private Step ReadConversion(IConversionOperation conversion) =>
        ConvertTo(conversion, TypeOf(conversion.Operand), TypeOf(conversion), Read(conversion.Operand));

    private protected override Step ConvertTo(IOperation operation, ITypeSymbol? from, ITypeSymbol? to, Step value) =>
        IsSingle(to) && !IsSingle(from) ? new RoundStep(value) { IsSingle = true } : value;

    private Step ReadBinary(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => new ComparisonStep(Comparison.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => new ComparisonStep(Comparison.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => new ComparisonStep(Comparison.Less, right, left),
            BinaryOperatorKind.GreaterThanOrEqual => new ComparisonStep(Comparison.LessOrEqual, right, left),
            BinaryOperatorKind.Equals => new ComparisonStep(Comparison.Equal, left, right),
            BinaryOperatorKind.NotEquals => Not(new ComparisonStep(Comparison.Equal, left, right)),
            _ => Compute(binary, binary.OperatorKind, TypeOf(binary), left, right) ?? throw Unknown(binary.Syntax),
        };
    }

    private protected override Step? Compute(IOperation operation, BinaryOperatorKind kind, ITypeSymbol? type, Step left, Step right)
    {
        var isIntegral = type.IsIntegral();
        return kind switch
        {
            BinaryOperatorKind.Add => Apply(Add),
            BinaryOperatorKind.Subtract => Apply(Subtract),
            BinaryOperatorKind.Multiply => Apply(Multiply),
            BinaryOperatorKind.Divide when isIntegral => OfIntegers("IntegerQuotient"),
            BinaryOperatorKind.Divide => Apply(Divide),
            BinaryOperatorKind.Remainder => OfIntegers("IntegerRemainder"),
            BinaryOperatorKind.ExclusiveOr => Not(new ComparisonStep(Comparison.Equal, left, right)),
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => new LogicStep(Connective.And, left, right),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => new LogicStep(Connective.Or, left, right),
            _ => null,
        };

        Step Apply(Operator @operator) => new OperatorStep(@operator, left, right) { IsSingle = IsSingle(type) };

        Step OfIntegers(string function) => new FunctionStep(function, algebra.Call(function, Argument(0), Argument(1)), left, right);
    }

    private bool IsSingle(IOperation operation) => IsSingle(TypeOf(operation));

    private static bool IsSingle(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Single;

    private Step ReadConstant(IOperation operation, object? constant) => constant switch
    {
        bool value => new LogicStep(value ? Connective.True : Connective.False),
        char value => new NumberStep((double)value),
        null or string => throw Unknown(operation.Syntax),
        _ => new NumberStep(Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture)) { IsSingle = IsSingle(operation) },
    };
}
