using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static Lagrangians.Generator.Lowering.Operator;

namespace Lagrangians.Generator.Reading.Steps;

/// <summary>Turns a body, and the bodies of the methods that it calls, into steps. What is symbolic has been found by <see cref="BodyReader"/>.</summary>
/// <exception cref="NotSymbolicException">From all methods: there is a construct that is none of these.</exception>
/// <exception cref="BudgetExceededException">From all methods: there are too many steps.</exception>
internal sealed partial class StepReader(MethodBodies bodies, Algebra algebra)
{
    private const int MaximumSteps = 2_000;

    private readonly Dictionary<Step, SyntaxNode> _syntax = [];
    private Dictionary<ISymbol, Step> _names = new(SymbolEqualityComparer.Default);
    private int _steps;
    private int _calls;

    /// <summary>Where the steps of the method itself stand.</summary>
    public IReadOnlyDictionary<Step, SyntaxNode> Syntax => _syntax;

    /// <summary>The step that gives the result of the method.</summary>
    public Step Read(IMethodSymbol method, IReadOnlyList<Symbol> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
            _names[method.Parameters[i]] = new InputStep(parameters[i]) { IsSingle = method.Parameters[i].Type.SpecialType == SpecialType.System_Single };
        return ReadBlock(bodies.Find(method, isHelper: false) ?? throw Unknown(method.DeclaringSyntaxReferences[0].GetSyntax()));
    }

    private static NotSymbolicException Unknown(SyntaxNode syntax) => new(syntax, "it is no step");

    private Step ReadBlock(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            switch (statement)
            {
                case IVariableDeclarationGroupOperation group:
                    foreach (var declarator in group.Declarations.SelectMany(d => d.Declarators).Where(d => !d.Symbol.IsConst))
                        _names[declarator.Symbol] = Read((declarator.Initializer ?? ((IVariableDeclarationOperation)declarator.Parent!).Initializer)!.Value);
                    break;
                case IReturnOperation { ReturnedValue: { } value }:
                    return Read(value);
            }
        }

        throw Unknown(block.Syntax);
    }

    private Step Read(IOperation operation)
    {
        Budget.Enter();
        if (++_steps > MaximumSteps)
            throw new BudgetExceededException($"more than {MaximumSteps} steps");
        var step = operation.ConstantValue is { HasValue: true, Value: var constant } ? ReadConstant(operation, constant) : ReadContent(operation);
        // A name's step stands where it is declared.
        if (_calls == 0 && !_syntax.ContainsKey(step))
            _syntax.Add(step, operation.Syntax);
        return step;
    }

    private Step ReadContent(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation conversion => ReadConversion(conversion),
        IParameterReferenceOperation reference => Named(reference.Parameter, operation),
        ILocalReferenceOperation reference => Named(reference.Local, operation),
        IBinaryOperation binary => ReadBinary(binary),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary => Read(unary.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => new OperatorStep(Negate, Read(unary.Operand)) { IsSingle = IsSingle(unary) },
        IUnaryOperation unary => Not(Read(unary.Operand)),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => new ChoiceStep(Read(choice.Condition), Read(choice.WhenTrue), Read(whenFalse)) { IsSingle = IsSingle(choice) },
        ISwitchExpressionOperation choice => ReadSwitch(choice),
        IIsPatternOperation match => ReadPattern(match.Pattern, Read(match.Value)),
        IInvocationOperation call => ReadCall(call),
        IPropertyReferenceOperation { Property.Name: "Length" } => new InputStep((Symbol)algebra.Length),
        _ => throw Unknown(operation.Syntax),
    };

    private Step Named(ISymbol symbol, IOperation operation) => _names.TryGetValue(symbol, out var step) ? step : throw Unknown(operation.Syntax);

    private Step ReadConversion(IConversionOperation conversion)
    {
        var value = Read(conversion.Operand);
        return IsSingle(conversion) && conversion.Operand.Type?.SpecialType != SpecialType.System_Single ? new RoundStep(value) { IsSingle = true } : value;
    }

    private Step ReadBinary(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        var isIntegral = binary.Type.IsIntegral();
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => Apply(Add),
            BinaryOperatorKind.Subtract => Apply(Subtract),
            BinaryOperatorKind.Multiply => Apply(Multiply),
            BinaryOperatorKind.Divide when isIntegral => OfIntegers("IntegerQuotient"),
            BinaryOperatorKind.Divide => Apply(Divide),
            BinaryOperatorKind.Remainder => OfIntegers("IntegerRemainder"),
            BinaryOperatorKind.LessThan => new ComparisonStep(Comparison.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => new ComparisonStep(Comparison.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => new ComparisonStep(Comparison.Less, right, left),
            BinaryOperatorKind.GreaterThanOrEqual => new ComparisonStep(Comparison.LessOrEqual, right, left),
            BinaryOperatorKind.Equals => new ComparisonStep(Comparison.Equal, left, right),
            BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr => Not(new ComparisonStep(Comparison.Equal, left, right)),
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => new LogicStep(Connective.And, left, right),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => new LogicStep(Connective.Or, left, right),
            _ => throw Unknown(binary.Syntax),
        };

        Step Apply(Operator @operator) => new OperatorStep(@operator, left, right) { IsSingle = IsSingle(binary) };

        Step OfIntegers(string function) => new FunctionStep(function, algebra.Call(function, Argument(0), Argument(1)), left, right);
    }

    private static LogicStep Not(Step condition) => new(Connective.Not, condition);

    private static bool IsSingle(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Single;

    private Step ReadConstant(IOperation operation, object? constant) => constant switch
    {
        bool value => new LogicStep(value ? Connective.True : Connective.False),
        char value => new NumberStep((double)value),
        null or string => throw Unknown(operation.Syntax),
        _ => new NumberStep(Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture)) { IsSingle = IsSingle(operation) },
    };
}
