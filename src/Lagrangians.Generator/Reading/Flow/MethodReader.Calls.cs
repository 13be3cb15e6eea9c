using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    // The methods whose bodies are being read, outermost first.
    private readonly HashSet<IMethodSymbol> _active = new(SymbolEqualityComparer.Default);

    // A chain of methods that each call the one before twice is read once for each.
    private readonly Dictionary<Inlining<TValue>, (Held<TValue> Held, Requirement[] Requirements)> _inlined = [];

    // In the method itself, not in one that is inlined.
    private protected bool IsOutermost => _active.Count == 1 && _initializing.Count == 0;

    /// <summary>The value of a method whose parameters are inputs.</summary>
    private protected TValue ReadOutermost(IMethodSymbol method, TValue[] arguments)
    {
        _active.Add(method);
        var held = ReadMethod(method, [.. arguments.Select(a => Held<TValue>.Of(a))], isHelper: false);
        _active.Remove(method);
        return held.Value!;
    }

    /// <summary>The value of a function that is known by its name; one that is not is refused before its arguments are read.</summary>
    private protected abstract TValue ReadFunction(IOperation operation, IMethodSymbol method, Func<TValue[]> readArguments);

    /// <summary>The value of a function of vectors.</summary>
    private protected abstract TValue ReadVectorFunction(IInvocationOperation call);

    private protected TValue ReadCall(IInvocationOperation call)
    {
        var target = call.TargetMethod;
        if (KnownAttributes.IsInRuntime(target.ContainingType, "VectorMath"))
            return ReadVectorFunction(call);
        if (target.IsStatic && HasKnownFunctions(call, target))
            return ReadTest(call) ?? ReadNumberOf(call) ?? ReadFunction(call, target, () => ReadArguments(call));
        var held = ReadHelper(call);
        NoteAll(held);
        return held.Value!;
    }

    private bool HasKnownFunctions(IOperation operation, IMethodSymbol method) =>
        KnownFunctions.Has(method.ContainingType)
        || (KnownFunctions.IsInNumerics(method.ContainingType) && Resolve((operation as IInvocationOperation)?.ConstrainedToType).IsNumeric());

    private protected Held<TValue> ReadHelper(IInvocationOperation call)
    {
        if (call.Instance is not null || !IsFunction(call.TargetMethod))
            throw Refuse(call, "it is not a static method; supported are static methods whose bodies are symbolic, and local functions");
        return Inline(call, call.TargetMethod, () => HoldArguments(call));
    }

    private static bool IsFunction(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || (method.IsStatic && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet);

    /// <summary>The value of a method that is written in the project.</summary>
    /// <param name="operation">Where it is called.</param>
    /// <param name="target">The method, with its type arguments.</param>
    /// <param name="readArguments">Reads the arguments, by position.</param>
    private protected Held<TValue> Inline(IOperation operation, IMethodSymbol target, Func<Held<TValue>[]> readArguments)
    {
        var resolved = bodies.Resolve(target.OriginalDefinition.Written());
        var method = resolved.Method ?? throw Refuse(operation, resolved.Reason!);
        var frame = new Frame<TValue>(method, method.MethodKind == MethodKind.LocalFunction ? _frame.Declaring(method) : null);
        DefineTypes(frame, target, method);
        if (Inlinings.ReasonAgainst(method, frame.Resolve) is { } reason)
            throw Refuse(operation, reason);
        if (_active.Contains(method))
            throw Refuse(operation, "it is called within its own body, and a recursion is no formula; write a closed form, or for with constant bounds");

        var arguments = readArguments();
        var key = new Inlining<TValue>(method, [.. frame.Types], arguments, [.. frame.Around]);
        if (!_inlined.TryGetValue(key, out var known))
        {
            var first = Mark;
            var held = InlineAt(operation, frame, arguments);
            _inlined[key] = known = (held, Take(first));
        }

        Note(known.Requirements);
        return known.Held;
    }

    private void DefineTypes(Frame<TValue> frame, IMethodSymbol target, IMethodSymbol method)
    {
        for (var i = 0; i < method.TypeParameters.Length; i++)
            frame.Define(method.TypeParameters[i], Resolve(target.TypeArguments[i])!);
        for (INamedTypeSymbol? type = target.ContainingType, of = method.ContainingType; type is not null && of is not null; (type, of) = (type.ContainingType, of.ContainingType))
        {
            for (var i = 0; i < of.TypeParameters.Length; i++)
                frame.Define(of.TypeParameters[i], Resolve(type.TypeArguments[i])!);
        }
    }

    private Held<TValue> InlineAt(IOperation operation, Frame<TValue> frame, Held<TValue>[] arguments) => AtThisFile(operation, () =>
    {
        var method = frame.Method;
        if (method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: null, ExpressionBody: null } || bodies.Find(method, isHelper: true) is not { } body)
            throw Refuse(operation, "it has no body; supported are static methods whose bodies are symbolic");
        _active.Add(method);
        try
        {
            return ReadBody(frame, body, arguments);
        }
        finally
        {
            _active.Remove(method);
        }
    });

    // An error must stand in the file of the definition; it names the place in the other file.
    private TResult AtThisFile<TResult>(IOperation operation, Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (NotSymbolicException inner) when (inner.Syntax.SyntaxTree != bodies.Tree && operation.Syntax.SyntaxTree == bodies.Tree)
        {
            if (bodies.HasErrors(inner.Syntax))
                throw;
            var position = inner.Syntax.GetLocation()!.GetLineSpan();
            var place = $"{System.IO.Path.GetFileName(position.Path)}({position.StartLinePosition.Line + 1})";
            throw Refuse(operation, $"in its body, {place}, '{Tokens.TextOf(inner.Syntax)}' is not: {inner.Message}");
        }
    }

    private protected TValue[] ReadArguments(IInvocationOperation call) => [.. ReadArguments(call, Read)];

    // What an argument needs is held with it: a method may not use it.
    private Held<TValue>[] HoldArguments(IInvocationOperation call) => ReadArguments(call, Hold);

    private static T[] ReadArguments<T>(IInvocationOperation call, Func<IOperation, T> read)
    {
        // In the order of the parameters, whatever the order in which they are named.
        var values = new T[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.ParamArray)
                throw Refuse(argument, "a method with a params array is not symbolic; supported are double, float, bool and integer parameters");
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                throw Refuse(argument, "it is passed by reference; supported are arguments passed by value");
            values[parameter.Ordinal] = read(argument.Value);
        }

        return values;
    }
}
