using Lagrangians.CodeFixes.Bodies;
using Lagrangians.Generator;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Formulas;

/// <summary>A derivative of a definition as the user would write it: the formula before forms are chosen for its numbers.</summary>
/// <param name="compilation">The compilation of the definition.</param>
/// <param name="lagrangian">Its method, the part with the body.</param>
/// <param name="cancellation">Asked while it is derived.</param>
internal sealed class DerivedFormula(Compilation compilation, IMethodSymbol lagrangian, CancellationToken cancellation)
{
    private readonly Definition? _definition = new Analysis(compilation, cancellation).Read(lagrangian).Definition is { Body: not null } definition
        ? definition with { Overrides = new EquatableArray<DerivativeOverride>([]) } : null;

    /// <summary>The derivative in a parameter, as C#; null where nothing is derived, or it is too long to be read.</summary>
    /// <param name="parameter">The position of the parameter; 0 is x.</param>
    /// <param name="names">What the parameters are called where it is written, escaped.</param>
    /// <param name="place">A body in the file, whose imports tell how functions are spelled.</param>
    public string? In(int parameter, IReadOnlyList<string> names, SyntaxNode place)
    {
        try
        {
            return Derive(parameter) is { } expr ? Write(expr, parameter, names, place) : null;
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    }

    private Expr? Derive(int parameter)
    {
        if (_definition is null)
            return null;
        var derivation = Derivation.Of(_definition, cancellation);
        var parameters = _definition.Method.Parameters;
        var symbol = parameters[parameter].Symbol;
        if (derivation.Derived is { } derived)
            return parameter == 0 ? derived.Activation : ParameterDerivative.Derive(derived, symbol, null, new Budget(cancellation)).OfValue;
        return derivation.DerivedVector is { } vector
            ? parameter == 0 ? vector.Activation : vector.DeriveIn(symbol, parameters.Count, null, new Budget(cancellation)).OfValue
            : null;
    }

    private string? Write(Expr expr, int parameter, IReadOnlyList<string> names, SyntaxNode place)
    {
        const int longest = 1_000;
        if (expr.Size > longest)
            return null;
        var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
        var parameters = _definition!.Method.Parameters;
        var model = compilation.GetSemanticModel(place.SyntaxTree);
        var isSingle = _definition.Method.ReturnType == "float";
        var isQualified = place.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Expression.ToString() is "Math" or "MathF");
        var printer = new BodyPrinter(
            algebra, new FunctionNames(model, place.SpanStart, isSingle, isQualified), new Dictionary<Expr, SyntaxNode>(), null, isSingle, splits: false, names[0], names);
        var text = printer.Write(algebra.Import(expr));
        // The same number for every element is a vector all the same.
        return parameters[parameter].Symbol.VariesByElement && !expr.VariesByElement ? $"{text} + 0 * {names[parameter]}" : text;
    }
}
