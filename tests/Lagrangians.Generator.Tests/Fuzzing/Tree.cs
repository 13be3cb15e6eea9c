using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Fuzzing;

/// <summary>
/// An expression as a user writes it. Nothing is canonical and nothing is shared: it is the reference that the symbolic core is
/// compared with.
/// </summary>
/// <param name="Operation">An operator, the name of a function, <c>num</c> or <c>sym</c>.</param>
/// <param name="Value">The number, or the index of the symbol.</param>
internal sealed record Tree(string Operation, Rational Value, params Tree[] Parts)
{
    private static readonly HashSet<string> Commutative = ["+", "*", "Max", "Min", "&&", "||", "==", "Hypot", "LogAddExp"];

    public static Tree Number(Rational value) => new("num", value);

    public static Tree Symbol(int index) => new("sym", index);

    public bool IsCondition => Operation is "<" or "<=" or "==" or "&&" or "||" or "!";

    public bool HasPieces => Operation == "if" || Parts.Any(p => p.HasPieces);

    public int Size => 1 + Parts.Sum(p => p.Size);

    /// <summary>The canonical expression; operands of commutative operations in either order.</summary>
    public Expr Build(Algebra algebra, IReadOnlyList<Symbol> symbols, bool mirrored = false)
    {
        var parts = Array.ConvertAll(Parts, p => p.Build(algebra, symbols, mirrored));
        if (mirrored && Commutative.Contains(Operation))
            Array.Reverse(parts);
        return Operation switch
        {
            "num" => algebra.Constant(Value),
            "sym" => algebra.Import(symbols[(int)Value.ToDouble()]),
            "+" => algebra.Add(parts),
            "-" => algebra.Subtract(parts[0], parts[1]),
            "*" => algebra.Multiply(parts),
            "/" => algebra.Divide(parts[0], parts[1]),
            "neg" => algebra.Negate(parts[0]),
            "pow" => algebra.Power(parts[0], parts[1]),
            "sqrt" => algebra.Sqrt(parts[0]),
            "clamp" => algebra.Call("Min", algebra.Call("Max", parts[0], parts[1]), parts[2]),
            "if" => algebra.Piecewise(parts[0], parts[1], parts[2]),
            "<" => algebra.Less(parts[0], parts[1]),
            "<=" => algebra.Compare(Comparison.LessOrEqual, parts[0], parts[1]),
            "==" => algebra.Compare(Comparison.Equal, parts[0], parts[1]),
            "&&" => algebra.Join(Connective.And, parts),
            "||" => algebra.Join(Connective.Or, parts),
            "!" => algebra.Not(parts[0]),
            _ => algebra.Call(Operation, parts),
        };
    }

    public override string ToString() => Operation switch
    {
        "num" => Value.ToString(),
        "sym" => RandomTrees.Names[(int)Value.ToDouble()],
        "neg" => $"(-{Parts[0]})",
        "+" or "-" or "*" or "/" or "<" or "<=" or "==" or "&&" or "||" => $"({string.Join($" {Operation} ", (object[])Parts)})",
        "if" => $"({Parts[0]} ? {Parts[1]} : {Parts[2]})",
        _ => $"{Operation}({string.Join(", ", (object[])Parts)})",
    };

    /// <summary>Smaller trees that resemble this one: what a failure is reduced to.</summary>
    public IEnumerable<Tree> Smaller()
    {
        if (!IsCondition)
        {
            foreach (var part in Parts.Where(p => !p.IsCondition))
                yield return part;
            if (Parts.Length > 0)
            {
                yield return Number(2);
                yield return Symbol(0);
            }
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var smaller in Parts[i].Smaller())
            {
                var parts = (Tree[])Parts.Clone();
                parts[i] = smaller;
                yield return this with { Parts = parts };
            }
        }

        if (Parts.Length > 2 && Operation is "+" or "*")
        {
            for (var i = 0; i < Parts.Length; i++)
                yield return this with { Parts = [.. Parts[..i], .. Parts[(i + 1)..]] };
        }
    }
}
