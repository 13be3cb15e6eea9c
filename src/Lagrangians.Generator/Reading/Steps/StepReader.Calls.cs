using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Steps;

internal sealed partial class StepReader
{
    private Step ReadCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (KnownAttributes.IsInRuntime(method.ContainingType, "VectorMath"))
            return ReadVectorFunction(call);
        if (!BodyReader.HasKnownFunctions(method.ContainingType))
            return ReadHelper(call, method.OriginalDefinition.Written());
        var arguments = ReadArguments(call);
        return AsComputed(call, arguments) ?? Function(call, arguments);
    }

    // .NET computes these by their definitions, and loses what the name promises to keep.
    private Step? AsComputed(IInvocationOperation call, Step[] arguments)
    {
        if (call.TargetMethod.ContainingType.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single))
            return null;
        var isSingle = IsSingle(call);
        var one = new NumberStep(1.0) { IsSingle = isSingle };
        return call.TargetMethod.Name switch
        {
            "ExpM1" or "Exp2M1" or "Exp10M1" => new OperatorStep(Operator.Subtract, Known(call.TargetMethod.Name.Replace("M1", "")), one) { IsSingle = isSingle },
            "LogP1" or "Log2P1" or "Log10P1" => Known(call.TargetMethod.Name.Replace("P1", ""), new OperatorStep(Operator.Add, arguments[0], one) { IsSingle = isSingle }),
            _ => null,
        };

        Step Known(string function, Step? argument = null) =>
            new FunctionStep(function, algebra.Call(function, Argument(0)), argument ?? arguments[0]) { IsSingle = isSingle };
    }

    private Step ReadVectorFunction(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate))
            return Reduce(method.Name, ReadLambda(call));
        var arguments = ReadArguments(call);
        if (method.Name is "Dot" or "Square")
            arguments = [new OperatorStep(Operator.Multiply, arguments[0], arguments[arguments.Length - 1])];
        return !method.ReturnType.IsVector() ? Reduce(method.Name, arguments[0])
            : method.Name == "Square" ? arguments[0] : Function(call, arguments);
    }

    // A reduction counts elements, also of what is the same for all.
    private Step Reduce(string name, Step vector) =>
        new ReductionStep(name, new OperatorStep(Operator.Add, vector, new InputStep((Symbol)algebra.Symbol("0", Symbol.ZeroIndex, SymbolKind.ElementParameter, Interval.Point(0)))));

    // What is done with each element is done with the vector.
    private Step ReadLambda(IInvocationOperation call)
    {
        var vectors = new List<Step>();
        IAnonymousFunctionOperation? lambda = null;
        foreach (var argument in call.Arguments.OrderBy(a => a.Parameter!.Ordinal))
        {
            if (argument.Parameter!.Type.TypeKind == TypeKind.Delegate)
                lambda = BodyReader.LambdaOf(argument.Value);
            else
                vectors.Add(Read(argument.Value));
        }

        for (var i = 0; i < vectors.Count; i++)
            _names[lambda!.Symbol.Parameters[i]] = vectors[i];
        return ReadBlock(lambda!.Body);
    }

    private Step ReadHelper(IInvocationOperation call, IMethodSymbol method)
    {
        var arguments = ReadArguments(call);
        var body = bodies.Find(method, isHelper: true) ?? throw Unknown(call.Syntax);
        var names = _names;
        _names = new(SymbolEqualityComparer.Default);
        for (var i = 0; i < arguments.Length; i++)
            _names[method.Parameters[i]] = arguments[i];
        _calls++;
        var result = ReadBlock(body);
        _calls--;
        _names = names;
        return result;
    }

    private Step[] ReadArguments(IInvocationOperation call)
    {
        var values = new Step[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
            values[argument.Parameter!.Ordinal] = Read(argument.Value);
        return values;
    }

    private Step Function(IInvocationOperation call, Step[] arguments)
    {
        var name = call.TargetMethod.Name;
        if (FunctionLibrary.FindSpelling(name, arguments.Length) is not { } spelling)
            throw Unknown(call.Syntax);
        var symbols = Enumerable.Range(0, arguments.Length).Select(i => new Term(algebra, Argument(i))).ToArray();
        return new FunctionStep(name, spelling.Meaning(symbols).Expr, arguments) { IsSingle = IsSingle(call) };
    }

    private Expr Argument(int position) => algebra.Symbol("u", position, SymbolKind.Parameter, Interval.All);
}
