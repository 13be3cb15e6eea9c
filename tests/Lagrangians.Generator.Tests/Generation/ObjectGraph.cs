using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Everything that an object holds, directly or not.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first object of the compiler's in what the object holds, or null if there is none.</summary>
    public static string? FindCompilerObject(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object Value, string Path)>();
        Push(root, "root");
        while (pending.TryPop(out var next))
        {
            var (value, path) = next;
            if (IsCompilerObject(value))
                return $"{path}: {value.GetType()}";
            if (value is Array array && !array.GetType().GetElementType()!.IsPrimitive)
            {
                foreach (var (i, item) in array.Cast<object?>().Index())
                    Push(item, $"{path}[{i}]");
            }

            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(field.GetValue(value), $"{path}.{field.Name}");
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not (null or string or Type or MemberInfo or Assembly or Pointer) && !value.GetType().IsPrimitive && seen.Add(value))
                pending.Push((value, path));
        }
    }

    private static bool IsCompilerObject(object value) => value is
        ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or IOperation or AttributeData or Diagnostic
        or SyntaxToken or SyntaxTrivia or SyntaxNodeOrToken;
}
