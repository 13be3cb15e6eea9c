using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    /// <summary>The lambda, or the method by its name, that a reduction does with each element.</summary>
    /// <param name="value">What is passed.</param>
    /// <param name="count">How many vectors it goes over.</param>
    private protected ElementFunction<TValue> FunctionOf(IOperation value, int count)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        var target = value is IDelegateCreationOperation creation ? creation.Target : value;
        switch (target)
        {
            case IAnonymousFunctionOperation lambda when lambda.Symbol.IsAsync || lambda.Symbol.Parameters.Length != count:
                throw Refuse(lambda, "supported are lambdas with a parameter for each vector");
            case IAnonymousFunctionOperation lambda:
                var around = _frame;
                return new(lambda, lambda.Symbol.Parameters, a => ReadBody(new Frame<TValue>(lambda.Symbol, around), lambda.Body, Hold(a)).Value!);
            case IMethodReferenceOperation { Method: var method } reference when IsFunction(method):
                return new(reference, method.Parameters, a => ReadNamed(reference, method, a));
            default:
                throw Refuse(target, "what is done with each element must be written there as a lambda, xi => …, or be the name of a static method or a local function");
        }
    }

    private TValue ReadNamed(IMethodReferenceOperation reference, IMethodSymbol method, TValue[] arguments)
    {
        if (method.IsStatic && KnownFunctions.Has(method.ContainingType))
            return ReadFunction(reference, method, () => arguments);
        var held = Inline(reference, method, () => Hold(arguments));
        NoteAll(held);
        return held.Value!;
    }

    private static Held<TValue>[] Hold(TValue[] values) => Array.ConvertAll(values, v => Held<TValue>.Of(v));
}

/// <summary>What is done with each element of vectors.</summary>
/// <param name="Operation">Where it stands.</param>
/// <param name="Parameters">Its parameters, one for each vector.</param>
/// <param name="Of">The value for elements.</param>
internal sealed record ElementFunction<TValue>(IOperation Operation, IReadOnlyList<IParameterSymbol> Parameters, Func<TValue[], TValue> Of);
