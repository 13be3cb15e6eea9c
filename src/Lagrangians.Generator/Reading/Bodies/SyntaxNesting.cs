using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Refuses bodies that nest so deep that the compiler's own recursion over them, which is out of our hands, is at risk; and counts what binding
/// them will cost.
/// </summary>
internal static class SyntaxNesting
{
    // A level costs the compiler about 1 KB of stack, and a thread has 1 MB on Windows. A call adds three levels: the invocation,
    // its argument list, the argument.
    private const int MaximumDepth = 500;

    // Binding a call takes the compiler some tens of microseconds.
    private const int StepsOfBinding = 16;

    /// <exception cref="BudgetExceededException">The body is nested too deep, or too long.</exception>
    public static void Check(SyntaxNode body, CancellationToken cancellation)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((body, 0));
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            if (depth > MaximumDepth)
                throw new BudgetExceededException($"its syntax nests more than {MaximumDepth} deep");
            Budget.Charge(StepsOfBinding);
            if ((depth & 63) == 0)
                cancellation.ThrowIfCancellationRequested();
            foreach (var child in node.ChildNodes())
            {
                // a + b + c + … is one chain, in the compiler as here.
                var continues = node is BinaryExpressionSyntax chain && child == chain.Left && child is BinaryExpressionSyntax;
                pending.Push((child, continues ? depth : depth + 1));
            }
        }
    }
}
