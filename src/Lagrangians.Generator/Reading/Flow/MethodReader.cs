using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>
/// Goes through the body of a method, and the bodies of the methods that it calls: statements, assignments, calls, patterns, tuples. What comes out is
/// values of one kind, expressions or steps; each variable holds one value at each point of a body, and where paths meet again a choice between two.
/// </summary>
/// <param name="bodies">The bodies of methods.</param>
/// <exception cref="NotSymbolicException">From all methods: a construct has no meaning as a formula.</exception>
/// <exception cref="BudgetExceededException">From all methods: there is too much to read, or it is nested too deep.</exception>
internal abstract partial class MethodReader<TValue>(MethodBodies bodies)
    where TValue : class
{
    private Frame<TValue> _frame = null!;

    private protected MethodBodies Bodies => bodies;

    // The names where the reader is.
    private protected Frame<TValue> Names => _frame;

    private protected static NotSymbolicException Refuse(IOperation operation, string reason) => new(Tokens.Of(operation.Syntax), reason);

    /// <summary>The value of an expression that is no tuple.</summary>
    private protected abstract TValue Read(IOperation operation);

    /// <summary>Counts one thing read.</summary>
    private protected abstract void Step();

    /// <summary>The value of a method for the given arguments.</summary>
    private protected Held<TValue> ReadMethod(IMethodSymbol method, Held<TValue>[] arguments, bool isHelper)
    {
        var body = bodies.Find(method, isHelper)
            ?? throw new NotSymbolicException(Tokens.Of(method.DeclaringSyntaxReferences[0].GetSyntax()), "the method has no body");
        return ReadBody(new Frame<TValue>(method, null), body, arguments);
    }

    private Held<TValue> ReadBody(Frame<TValue> frame, IBlockOperation body, Held<TValue>[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            frame.Define(frame.Method.Parameters[i], arguments[i]);
        var caller = _frame;
        _frame = frame;
        try
        {
            var outcome = ReadStatement(body);
            if (outcome.CanGoOn)
                throw Refuse(body, "the body must return a value");
            return outcome.Fold<Held<TValue>>(exit => exit.Result, Choose) ?? throw RefuseNothing(body);
        }
        finally
        {
            _frame = caller;
        }
    }

    private static NotSymbolicException RefuseNothing(IOperation body) => Refuse(
        body.Descendants().FirstOrDefault(o => o is IThrowOperation) ?? body, "it has no value for any number; supported are throw and double.NaN on paths that no number of the domain takes");

    /// <summary>What one statement does, or a block of them.</summary>
    private Outcome<TValue> ReadStatement(IOperation statement)
    {
        Budget.Enter();
        var path = new Path(this);
        foreach (var next in statement is IBlockOperation block ? block.Operations : [statement])
        {
            // What stands behind a return is never reached, as the compiler says (CS0162).
            if (!path.CanGoOn)
                break;
            Step();
            path.Add(ReadOne(next));
        }

        return path.End();
    }

    private Outcome<TValue> ReadOne(IOperation statement)
    {
        switch (statement)
        {
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    Declare(declaration);
                return GoOn();
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                return new Exit<TValue>(null, ReadArm(value), null);
            case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                NoteUndefined(Throws);
                return new Exit<TValue>(null, null, null);
            case IExpressionStatementOperation { Operation: var operation }:
                Assign(operation);
                return GoOn();
            case IBlockOperation block:
                return ReadStatement(block);
            case IConditionalOperation choice:
                return ReadIf(choice);
            case ISwitchOperation choice:
                return ReadSwitch(choice);
            case IForLoopOperation loop:
                return ReadLoop(loop);
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } branch:
                return new Exit<TValue>(branch.Target, null, _frame.Names);
            case IEmptyOperation or ILocalFunctionOperation:
                return GoOn();
            default:
                throw Refuse(statement, Statements.ReasonAgainst(statement));
        }
    }

    private Exit<TValue> GoOn() => new(null, null, _frame.Names);

    private Outcome<TValue> ReadIf(IConditionalOperation choice)
    {
        var condition = Read(choice.Condition);
        if (Decide(condition) is { } isTrue)
            return isTrue ? ReadStatement(choice.WhenTrue) : choice.WhenFalse is { } taken ? ReadStatement(taken) : GoOn();
        return Fork(
            condition,
            ReadUnder(() => condition, () => ReadApart(choice.WhenTrue)),
            choice.WhenFalse is { } whenFalse ? ReadUnder(() => Not(condition), () => ReadApart(whenFalse)) : GoOn());
    }

    // Each branch begins with what the names hold before it.
    private Outcome<TValue> ReadApart(IOperation branch)
    {
        var before = _frame.Names;
        var outcome = ReadStatement(branch);
        _frame.Names = before;
        return outcome;
    }

    // Where nothing was changed there is nothing to choose.
    private static Outcome<TValue> Fork(TValue condition, Outcome<TValue> whenTrue, Outcome<TValue> whenFalse) =>
        whenTrue is Exit<TValue> { CanGoOn: true } a && whenFalse is Exit<TValue> { CanGoOn: true } b && ReferenceEquals(a.Names, b.Names)
            ? a : new Fork<TValue>(condition, whenTrue, whenFalse);

    private void Declare(IVariableDeclarationOperation declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            var local = declarator.Symbol;
            var initializer = (declarator.Initializer ?? declaration.Initializer)?.Value;
            if (local.IsConst)
                DeclareConstant(local, initializer);
            else if (local.RefKind != RefKind.None)
                throw Refuse(declarator, "a local variable must hold a value, not a reference");
            else if (initializer is not null)
                _frame.Define(local, Declared(local, Hold(initializer)));
        }
    }

    /// <summary>A constant of the body.</summary>
    private protected virtual void DeclareConstant(ILocalSymbol local, IOperation? initializer)
    {
    }

    /// <summary>What a local variable is taken to hold.</summary>
    private protected virtual Held<TValue> Declared(ILocalSymbol local, Held<TValue> held) => held;
}
