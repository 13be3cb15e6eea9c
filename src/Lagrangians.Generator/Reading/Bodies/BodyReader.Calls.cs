using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    private protected override Expr ReadFunction(IOperation operation, IMethodSymbol method, Func<Expr[]> readArguments)
    {
        var spelling = method.Parameters.All(p => Resolve(p.Type).IsNumeric()) && Resolve(method.ReturnType).IsNumeric()
            ? FunctionLibrary.FindSpelling(method.Name, method.Parameters.Length)
            : null;
        if (spelling is null)
            throw Refuse(operation, $"no derivative of {method.ContainingType.Name}.{method.Name} is known; supported are Exp, Log, Pow, Sqrt, Abs, Max, Min, Tanh and the other elementary functions of Math, MathF, double, float and SpecialFunctions");
        var arguments = readArguments();
        if (spelling.ConstantArgument is { } position && arguments[position] is not Constant { Value.IsZero: false })
            throw Refuse(operation, $"the argument '{method.Parameters[position].Name}' must be a constant other than 0, since it decides which function it is");
        return Apply(spelling, arguments);
    }
}
