using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Steps;

internal sealed partial class StepReader
{
    private protected override Step ReadFunction(IOperation operation, IMethodSymbol method, Func<Step[]> readArguments)
    {
        var arguments = readArguments();
        var isSingle = IsSingle(Resolve(method.ReturnType));
        return AsComputed(method, isSingle, arguments) ?? Function(operation, method.Name, isSingle, arguments);
    }

    // .NET computes these by their definitions, and loses what the name promises to keep.
    private Step? AsComputed(IMethodSymbol method, bool isSingle, Step[] arguments)
    {
        if (method.ContainingType.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single) && !KnownFunctions.IsInNumerics(method.ContainingType))
            return null;
        var one = new NumberStep(1.0) { IsSingle = isSingle };
        return method.Name switch
        {
            "ExpM1" or "Exp2M1" or "Exp10M1" => new OperatorStep(Operator.Subtract, Known(method.Name.Replace("M1", "")), one) { IsSingle = isSingle },
            "LogP1" or "Log2P1" or "Log10P1" => Known(method.Name.Replace("P1", ""), new OperatorStep(Operator.Add, arguments[0], one) { IsSingle = isSingle }),
            _ => null,
        };

        Step Known(string function, Step? argument = null) =>
            new FunctionStep(function, algebra.Call(function, Argument(0)), argument ?? arguments[0]) { IsSingle = isSingle };
    }

    private protected override Step ReadVectorFunction(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate))
            return Reduce(method.Name, ReadOverElements(call));
        var arguments = ReadArguments(call);
        if (method.Name is "Dot" or "Square")
            arguments = [new OperatorStep(Operator.Multiply, arguments[0], arguments[arguments.Length - 1])];
        return !method.ReturnType.IsVector() ? Reduce(method.Name, arguments[0])
            : method.Name == "Square" ? arguments[0] : Function(call, method.Name, isSingle: false, arguments);
    }

    // A reduction counts elements, also of what is the same for all.
    private Step Reduce(string name, Step vector) =>
        new ReductionStep(name, new OperatorStep(Operator.Add, vector, new InputStep((Symbol)algebra.Symbol("0", Symbol.ZeroIndex, SymbolKind.ElementParameter, Interval.Point(0)))));

    // What is done with each element is done with the vector.
    private Step ReadOverElements(IInvocationOperation call)
    {
        var vectors = new List<Step>();
        IOperation? function = null;
        foreach (var argument in call.Arguments.OrderBy(a => a.Parameter!.Ordinal))
        {
            if (argument.Parameter!.Type.TypeKind == TypeKind.Delegate)
                function = argument.Value;
            else
                vectors.Add(Read(argument.Value));
        }

        return FunctionOf(function!, vectors.Count).Of([.. vectors]);
    }

    private Step Function(IOperation operation, string name, bool isSingle, Step[] arguments)
    {
        if (FunctionLibrary.FindSpelling(name, arguments.Length) is not { } spelling)
            throw Unknown(operation.Syntax);
        var symbols = Enumerable.Range(0, arguments.Length).Select(i => new Term(algebra, i == spelling.ConstantArgument ? ConstantOf(operation, arguments[i]) : Argument(i))).ToArray();
        return new FunctionStep(name, spelling.Meaning(symbols).Expr, arguments) { IsSingle = isSingle };
    }

    private Expr ConstantOf(IOperation operation, Step step) =>
        IsClosed(step) && Rational.TryFromDouble(_closed.Of(step)[0], out var value) && !value.IsZero ? algebra.Constant(value) : throw Unknown(operation.Syntax);

    private Expr Argument(int position) => algebra.Symbol("u", position, SymbolKind.Parameter, Interval.All);
}
