using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Reading.Flow;
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
internal sealed partial class BodyReader(MethodBodies bodies, Algebra algebra, Literals literals, BodyRecording? recording = null) : MethodReader<Expr>(bodies)
{
    // How many operations are read for one definition, those of inlined methods counted at each call.
    private const int MaximumSteps = 200_000;

    private int _depth;
    private int _steps;

    /// <summary>The value of the method for the given arguments.</summary>
    public Expr Read(IMethodSymbol method, Expr[] arguments)
    {
        if (recording is not null && Bodies.Find(method, isHelper: false) is { } body)
            recording.Follow(body);
        return ReadOutermost(method, arguments);
    }

    private protected override Held<Expr> Declared(ILocalSymbol local, Held<Expr> held) =>
        IsOutermost && held.Value is { } value && recording?.Local(algebra, local, value) is { } symbol ? held with { Value = symbol } : held;

    private protected override Expr Read(IOperation operation)
    {
        if (++_depth > Budget.MaximumDepth)
            throw new BudgetExceededException($"nested more than {Budget.MaximumDepth} deep");
        Budget.Enter();
        Step();
        var value = operation.ConstantValue is { HasValue: true, Value: var constant }
            ? ReadUnfolded(operation, constant) ?? ReadConstant(operation, constant)
            : ReadContent(operation);
        CheckRange(operation, value);
        if (IsOutermost)
            recording?.Add(operation, value);
        _depth--;
        return value;
    }

    private protected override void Step()
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
        IParameterReferenceOperation reference => ReadName(reference, reference.Parameter),
        ILocalReferenceOperation reference => ReadName(reference, reference.Local),
        IBinaryOperation binary => ReadBinary(binary),
        IUnaryOperation unary => ReadUnary(unary),
        IConditionalOperation or ISwitchExpressionOperation => ReadChoice(operation),
        IIsPatternOperation match => ReadMatch(match),
        ITupleBinaryOperation comparison => ReadTupleComparison(comparison),
        IInvocationOperation call => ReadCall(call),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation { Instance: { } vector } property when vector.Type.IsVector() => ReadVectorProperty(property, vector),
        IPropertyReferenceOperation property => ReadProperty(property),
        IAssignmentOperation or IIncrementOrDecrementOperation => throw Refuse(operation, NoAssignment),
        IThrowOperation => throw Refuse(operation, "a formula has no exceptions; a throw may be the arm of a choice that no number reaches"),
        IDelegateCreationOperation { Target: var function } => throw Refuse(function, "a delegate is no value of a formula; write a local function, double f(double a) => …, or a static method, and call it by its name"),
        IArrayElementReferenceOperation => throw Refuse(operation, "it is an element by its position; write a static method with a switch over the position, or a parameter for each element"),
        _ => throw Refuse(operation, "supported are arithmetic, comparisons, ?:, switch expressions, constants, the functions of Math, MathF, double, float, SpecialFunctions and VectorMath, and calls to static methods of which the same is true"),
    };

    private Expr ReadName(IOperation reference, ISymbol name)
    {
        var held = Find(reference, name);
        NoteAll(held);
        return held.Value!;
    }

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
