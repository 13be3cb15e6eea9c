using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Turns the body of a method, and the bodies of the methods that it calls, into one expression. Numbers and conditions are both
/// expressions here; the compiler has checked which is which.
/// </summary>
/// <param name="bodies">The bodies of methods.</param>
/// <param name="algebra">The algebra of the expression.</param>
/// <param name="literals">What its numbers are read as.</param>
/// <param name="recording">What each expression of the method is read as, where that is asked for.</param>
/// <exception cref="NotSymbolicException">From all methods: a construct has no meaning as an expression.</exception>
/// <exception cref="BudgetExceededException">From all methods: the expression is too large or nested too deep.</exception>
internal sealed partial class BodyReader(MethodBodies bodies, Algebra algebra, Literals literals, BodyRecording? recording = null)
{
    // How many operations are read for one definition, those of inlined methods counted at each call.
    private const int MaximumSteps = 200_000;

    private int _depth;
    private int _steps;
    private Frame _frame = null!;

    /// <summary>The value of the method for the given arguments.</summary>
    public Expr Read(IMethodSymbol method, Expr[] arguments) => ReadMethod(method, arguments, isHelper: false);

    private static NotSymbolicException Refuse(IOperation operation, string reason) => new(Tokens.Of(operation.Syntax), reason);

    private Expr ReadMethod(IMethodSymbol method, Expr[] arguments, bool isHelper, IReadOnlyList<Requirement>[]? requirements = null)
    {
        var body = bodies.Find(method, isHelper)
            ?? throw new NotSymbolicException(Tokens.Of(method.DeclaringSyntaxReferences[0].GetSyntax()), "the method has no body");
        var caller = _frame;
        _frame = new Frame(method, arguments, requirements);
        _active.Add(method);
        var value = ReadBlock(body);
        _active.Remove(method);
        _frame = caller;
        return value;
    }

    private Expr ReadBlock(IBlockOperation block)
    {
        Expr? result = null;
        foreach (var statement in block.Operations)
        {
            if (result is not null)
                throw Refuse(statement, "nothing may stand behind the return");
            switch (statement)
            {
                case IVariableDeclarationGroupOperation group:
                    foreach (var declaration in group.Declarations)
                        Declare(declaration);
                    break;
                case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                    result = Read(value);
                    break;
                case IEmptyOperation:
                    break;
                default:
                    throw Refuse(statement, "a body is an expression, or declarations of local variables and one return; for a choice, use ?: or a switch expression");
            }
        }

        return result ?? throw Refuse(block, "the body must return a value");
    }

    private void Declare(IVariableDeclarationOperation declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            var local = declarator.Symbol;
            if (local.IsConst)
            {
                DeclareConstant(declarator, (declarator.Initializer ?? declaration.Initializer)?.Value);
                continue;
            }

            if (local.RefKind != RefKind.None)
                throw Refuse(declarator, "a local variable must hold a value, not a reference");
            if ((declarator.Initializer ?? declaration.Initializer) is not { } initializer)
                throw Refuse(declarator, "a local variable must be given its one value where it is declared");
            var first = _requirements.Count;
            var value = Read(initializer.Value);
            _frame.Define(local, IsOutermost ? recording?.Local(algebra, local, value) ?? value : value, Take(first));
        }
    }

    private Expr Read(IOperation operation)
    {
        if (++_depth > Budget.MaximumDepth)
            throw new BudgetExceededException($"nested more than {Budget.MaximumDepth} deep");
        Budget.Enter();
        Step();
        var value = operation.ConstantValue is { HasValue: true, Value: var constant }
            ? ReadUnfolded(operation, constant) ?? ReadConstant(operation, constant)
            : ReadContent(operation);
        if (IsOutermost)
            recording?.Add(operation, value);
        _depth--;
        return value;
    }

    // In the method itself, not in one that is inlined.
    private bool IsOutermost => _active.Count == 1 && !_isInField;

    private void Step()
    {
        if (++_steps > MaximumSteps)
            throw new BudgetExceededException("more operations than one definition may take");
        if ((_steps & 63) == 0)
            algebra.Budget.Cancellation.ThrowIfCancellationRequested();
    }

    private Expr ReadContent(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation conversion => ReadConversion(conversion),
        IParameterReferenceOperation reference => ReadName(reference),
        ILocalReferenceOperation reference => ReadName(reference),
        IBinaryOperation binary => ReadBinary(binary),
        IUnaryOperation unary => ReadUnary(unary),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
            ReadChoice(conditional, whenFalse),
        ISwitchExpressionOperation @switch => ReadSwitch(@switch),
        IIsPatternOperation match => ReadPattern(match.Pattern, Read(match.Value)),
        IInvocationOperation call => ReadCall(call),
        IFieldReferenceOperation field => throw Refuse(field, $"it is a field, whose value is not known when the project compiles; supported are const fields, parameters and locals"),
        IPropertyReferenceOperation { Instance: { } vector } property when vector.Type.IsVector() => ReadVectorProperty(property, vector),
        IPropertyReferenceOperation property => throw Refuse(property, "it is a property; supported are const fields, parameters and locals"),
        IAssignmentOperation or IIncrementOrDecrementOperation => throw Refuse(operation, "a value must not be changed; declare another local variable"),
        _ => throw Refuse(operation, "supported are arithmetic, comparisons, ?:, switch expressions, constants, the functions of Math, MathF, double, float, SpecialFunctions and VectorMath, and calls to static methods of which the same is true"),
    };

    private Expr ReadChoice(IConditionalOperation conditional, IOperation whenFalse)
    {
        var condition = Read(conditional.Condition);
        return Choose(
            conditional.Type, condition, ReadUnder(() => condition, conditional.WhenTrue), ReadUnder(() => algebra.Not(condition), whenFalse));
    }

    // A choice between conditions is a condition.
    private Expr Choose(ITypeSymbol? type, Expr condition, Expr whenTrue, Expr whenFalse) => !type.IsBoolean()
        ? algebra.Piecewise(condition, whenTrue, whenFalse)
        : algebra.Join(
            Connective.Or,
            algebra.Join(Connective.And, condition, whenTrue),
            algebra.Join(Connective.And, algebra.Not(condition), whenFalse));

    private Expr ReadConstant(IOperation operation, object? constant)
    {
        switch (constant)
        {
            case bool value:
                return value ? algebra.True : algebra.False;
            case char value:
                return algebra.Constant(value);
            case double value:
                return NamedNumber(value) ?? Real(value, isSingle: false);
            case float value:
                return Real(value, isSingle: true);
            case ulong value:
                return algebra.Constant((Rational)(System.Numerics.BigInteger)value);
            case sbyte or byte or short or ushort or int or uint or long:
                return algebra.Constant(Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture));
            case null:
                throw Refuse(operation, "null is no number; supported are finite numbers");
            default:
                throw Refuse(operation, $"a constant of type '{operation.Type?.ToDisplayString()}' has no place in a formula; supported are finite numbers of type double, float and the integer types");
        }

        Expr Real(double value, bool isSingle) => IsFinite(value)
            ? literals.Read(algebra, value, isSingle)
            : throw new NotSymbolicException(operation.Syntax, $"its value is {NumberText.Of(value)}; supported are finite numbers");
    }
}
