using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Vectors: an operation on vectors is that on one element, with the numbers that it takes the same for all; a reduction makes a number
/// of all elements.
/// </summary>
internal sealed partial class BodyReader
{
    private const string SupportedOfVectors =
        "supported are arithmetic, Length, the elementwise functions of VectorMath, and its reductions Sum, Mean, Max, Min, Norm, Dot and LogSumExp";

    private Expr ReadVectorProperty(IPropertyReferenceOperation property, IOperation vector)
    {
        if (property.Property.IsIndexer)
            throw Refuse(property, $"it is an element by its position, which no formula for all elements has; write Sum(x, xi => …), or Dot(x, w) with a weight for each element; {SupportedOfVectors}");
        Read(vector);
        return property.Property.Name == "Length"
            ? algebra.Length
            : throw Refuse(property, $"it is a property; {SupportedOfVectors}");
    }

    private protected override Expr ReadVectorFunction(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate))
            return ReadOverElements(call);
        var arguments = ReadArguments(call);
        if (!method.ReturnType.IsVector())
            return Reduce(call, method.Name == "Dot" ? algebra.Multiply(arguments) : arguments[0]);
        if (method.Name == "Square")
            return algebra.Power(arguments[0], 2);
        if (FunctionLibrary.FindSpelling(method.Name, arguments.Length) is not { } spelling)
            throw Refuse(call, $"no derivative of VectorMath.{method.Name} is known; {SupportedOfVectors}");
        return Apply(spelling, arguments);
    }

    private Expr Reduce(IInvocationOperation call, Expr body) => call.TargetMethod.Name switch
    {
        "Sum" or "Dot" => algebra.Reduce(ReductionKind.Sum, body),
        "Mean" => algebra.Mean(body),
        "Max" => algebra.Reduce(ReductionKind.Maximum, body),
        "Min" => algebra.Reduce(ReductionKind.Minimum, body),
        "Norm" => algebra.Reduce(ReductionKind.Norm, body),
        "LogSumExp" => algebra.Reduce(ReductionKind.LogSumExp, body),
        var name => throw Refuse(call, $"no derivative of VectorMath.{name} is known; {SupportedOfVectors}"),
    };
}
