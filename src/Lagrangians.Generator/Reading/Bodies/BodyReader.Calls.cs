using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

internal sealed partial class BodyReader
{
    // The methods whose bodies are being read, outermost first.
    private readonly HashSet<IMethodSymbol> _active = new(SymbolEqualityComparer.Default);

    // A chain of methods that each call the one before twice is read once for each.
    private readonly Dictionary<Inlining, (Expr Value, Requirement[] Requirements)> _inlined = [];

    private Expr ReadCall(IInvocationOperation call)
    {
        var target = call.TargetMethod;
        if (call.Instance is not null || !target.IsStatic || target.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
            throw Refuse(call, "it is not a static method; supported are static methods whose bodies are symbolic");
        if (KnownAttributes.IsInRuntime(target.ContainingType, "VectorMath"))
            return ReadVectorFunction(call);
        return HasKnownFunctions(target.ContainingType) ? ReadFunction(call) : ReadHelper(call, target);
    }

    internal static bool HasKnownFunctions(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || (type is { Name: "Math" or "MathF", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        || KnownAttributes.IsInRuntime(type, "SpecialFunctions");

    private Expr ReadFunction(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var spelling = method.Parameters.All(p => p.Type.IsNumeric()) && method.ReturnType.IsNumeric()
            ? FunctionLibrary.FindSpelling(method.Name, method.Parameters.Length)
            : null;
        if (spelling is null)
            throw Refuse(call, $"no derivative of {method.ContainingType.Name}.{method.Name} is known; supported are Exp, Log, Pow, Sqrt, Abs, Max, Min, Tanh and the other elementary functions of Math, MathF, double, float and SpecialFunctions");
        return Apply(spelling, ReadArguments(call));
    }

    private Expr ReadHelper(IInvocationOperation call, IMethodSymbol target)
    {
        var method = target.OriginalDefinition.Written();
        if (target.MethodKind == MethodKind.LocalFunction)
            throw Refuse(call, "it is a local function; make it a static method");
        if (method.IsGenericMethod)
            throw Refuse(call, "it is a generic method; supported are static methods without type parameters whose bodies are symbolic");
        if (method.DeclaringSyntaxReferences is not [var reference])
            throw Refuse(call, $"its source is not in this project but in '{method.ContainingAssembly?.Name}'; supported are static methods with their source here");
        if (GeneratedCode.IsOurs(reference.SyntaxTree))
            throw Refuse(call, "it is generated, and what is generated follows from the definitions; supported are methods that are written here");
        if (method is { IsAbstract: true } or { IsVirtual: true } or { IsAsync: true })
            throw Refuse(call, "which body it has is not known when the project compiles; supported are ordinary static methods");
        if (_active.Contains(method))
            throw Refuse(call, "it is called within its own body, and a recursion is no formula");
        if (!method.ReturnType.IsNumeric() && !method.ReturnType.IsBoolean() && !method.ReturnType.IsVector())
            throw Refuse(call, $"it returns '{method.ReturnType.ToDisplayString()}'; supported are methods that return a number, a vector or a condition");

        var requirements = new IReadOnlyList<Requirement>[method.Parameters.Length];
        var arguments = ReadArguments(call, requirements);
        var key = new Inlining(method, arguments, [.. requirements.SelectMany(r => r)]);
        if (!_inlined.TryGetValue(key, out var known))
        {
            var first = _requirements.Count;
            var value = InlineAt(call, method, arguments, requirements);
            _inlined[key] = known = (value, Take(first));
        }

        Note(known.Requirements);
        return known.Value;
    }

    private Expr InlineAt(IInvocationOperation call, IMethodSymbol method, Expr[] arguments, IReadOnlyList<Requirement>[] requirements)
    {
        try
        {
            if (method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: null, ExpressionBody: null })
                throw Refuse(call, "it has no body; supported are static methods whose bodies are symbolic");
            return ReadMethod(method, arguments, isHelper: true, requirements);
        }
        catch (NotSymbolicException inner) when (inner.Syntax.SyntaxTree != bodies.Tree && call.Syntax.SyntaxTree == bodies.Tree)
        {
            // An error must stand in the file of the definition; it names the place in the other file.
            if (bodies.HasErrors(inner.Syntax))
                throw;
            var position = inner.Syntax.GetLocation()!.GetLineSpan();
            var place = $"{Path.GetFileName(position.Path)}({position.StartLinePosition.Line + 1})";
            throw Refuse(call, $"in its body, {place}, '{Tokens.TextOf(inner.Syntax)}' is not: {inner.Message}");
        }
    }

    // What an argument needs is given apart where that is asked for: a method may not use it.
    private Expr[] ReadArguments(IInvocationOperation call, IReadOnlyList<Requirement>[]? requirements = null)
    {
        // In the order of the parameters, whatever the order in which they are named.
        var values = new Expr[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.ParamArray)
                throw Refuse(argument, "a method with a params array is not symbolic; supported are double, float, bool and integer parameters");
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                throw Refuse(argument, "it is passed by reference; supported are arguments passed by value");
            var first = _requirements.Count;
            values[parameter.Ordinal] = Read(argument.Value);
            if (requirements is not null)
                requirements[parameter.Ordinal] = Take(first);
        }

        return values;
    }

    /// <summary>A method with its arguments, which are nodes of one algebra, so that the same is the same object.</summary>
    private readonly struct Inlining(IMethodSymbol method, Expr[] arguments, Requirement[] requirements) : IEquatable<Inlining>
    {
        private IMethodSymbol Method { get; } = method;

        private Expr[] Arguments { get; } = arguments;

        private Requirement[] Requirements { get; } = requirements;

        public bool Equals(Inlining other) =>
            SymbolEqualityComparer.Default.Equals(Method, other.Method)
            && Arguments.Zip(other.Arguments, ReferenceEquals).All(same => same)
            && Requirements.AsSpan().SequenceEqual(other.Requirements);

        public override bool Equals(object? obj) => obj is Inlining other && Equals(other);

        public override int GetHashCode()
        {
            var hash = SymbolEqualityComparer.Default.GetHashCode(Method);
            foreach (var argument in Arguments)
                hash = unchecked((hash * 31) + argument.GetHashCode());
            return hash;
        }
    }
}
