using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG103: a Lagrangian is not differentiable, with both one-sided slopes; or it jumps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DifferentiabilityAnalyzer() : VerdictAnalyzer(Rule.NotDifferentiable)
{
    internal override IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location)
    {
        var x = definition.Method.Parameters[0].Symbol.Name;
        foreach (var kink in verdict.Kinks)
            yield return new Finding(Rule.NotDifferentiable, location, definition.Method.Identifier, Describe(x, kink));
    }

    private static string Describe(string x, Kink kink)
    {
        var with = Numbers.With(kink.Parameters);
        var numbers = Numbers.Apart(kink);
        if (kink.Point is { } point)
        {
            return $"is not differentiable at {x} = {Numbers.Tuple(point)}{with}: along {Numbers.Tuple(kink.Direction!)} "
                + $"its slope is {numbers.Left} before and {numbers.Right} behind";
        }

        var where = kink.Where == Numbers.Exact(kink.At) ? $"{x} = {kink.Where}" : $"{x} = {kink.Where} (as at {x} = {Numbers.Exact(kink.At)}{with})";
        var isPlain = kink.Where == Numbers.Exact(kink.At);
        var (left, right) = kink.Formulas ?? numbers;
        var values = isPlain && kink.Formulas is null ? with : "";
        return kink.IsJump
            ? $"jumps at {where}{values}: its value is {left} on the left and {right} on the right"
            : $"is not differentiable at {where}{values}: its slope is {left} on the left and {right} on the right";
    }
}
