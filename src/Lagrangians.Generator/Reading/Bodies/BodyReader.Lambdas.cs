using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    // Parameters count from 0, the second vector of a derivative stands behind them; elements of lambdas count down.
    private const int FirstElementIndex = int.MaxValue - 1;

    private int _elements;

    /// <summary>Sum(x, y, (xi, yi) => e) and its like: the body is read with a symbol for each element, which then becomes that of the vector.</summary>
    private Expr ReadOverElements(IInvocationOperation call)
    {
        var vectors = new List<Expr>();
        IOperation? function = null;
        foreach (var argument in call.Arguments.OrderBy(a => a.Parameter!.Ordinal))
        {
            if (argument.Parameter!.Type.TypeKind == TypeKind.Delegate)
                function = argument.Value;
            else
                vectors.Add(Read(argument.Value));
        }

        var body = FunctionOf(function!, vectors.Count);
        var elements = new Expr[vectors.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = algebra.Symbol(body.Parameters[i].Name, FirstElementIndex - _elements++, SymbolKind.Element, algebra.Bounds(vectors[i]));

        if (IsOutermost && body.Operation is IAnonymousFunctionOperation)
            recording?.AddLambda(body.Operation, elements, vectors);
        var first = Mark;
        var value = AtElements(call, body.Of(elements), elements, vectors);
        AtElements(first, elements, vectors);
        return Reduce(call, value);
    }

    // Within a reduction the element is another one: the terms of a double sum cannot be those of a single one.
    private Expr AtElements(IInvocationOperation call, Expr body, Expr[] elements, List<Expr> vectors)
    {
        foreach (var element in elements)
        {
            if (Algebra.ContainsReduced(body, element))
                throw Refuse(call, $"it is a double sum, since a reduction within it depends on '{((Symbol)element).Name}'; a reduction within a lambda must be the same for every element");
        }

        for (var i = 0; i < elements.Length; i++)
            body = algebra.Substitute(body, elements[i], vectors[i]);
        return body;
    }
}
