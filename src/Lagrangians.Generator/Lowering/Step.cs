using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>
/// An operation that is rounded once. A formula that is emitted is lowered to steps, which are printed, judged and run; a body that a user has
/// written is read as steps in which nothing is put in order, simplified or joined: a local variable is the very step that it holds, and of
/// vectors a step is done for each element.
/// </summary>
/// <param name="parts">The steps whose results it takes.</param>
internal abstract class Step(params Step[] parts)
{
    private readonly Step[] _parts = parts;

    public IReadOnlyList<Step> Parts => _parts;

    /// <summary>The number of parts.</summary>
    public int Count => _parts.Length;

    /// <summary>Whether the result is a <c>float</c>.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether it is computed with twice the digits.</summary>
    public bool IsWide { get; init; }

    /// <summary>Its position in the program, behind those of its parts; −1 in a body.</summary>
    public int Place { get; internal set; } = -1;

    /// <summary>What a variable that holds the result is called; null where the step is spelled wherever it is used.</summary>
    public string? Noun { get; internal set; }

    /// <summary>A part; quicker than <see cref="Parts"/>.</summary>
    public Step Part(int i) => _parts[i];

    /// <summary>Every step once, a step before what takes its result.</summary>
    public static IReadOnlyList<Step> InOrder(Step result)
    {
        var order = new List<Step>();
        var seen = new HashSet<Step>();
        Visit(result);
        return order;

        void Visit(Step step)
        {
            if (!seen.Add(step))
                return;
            Budget.Enter();
            foreach (var part in step.Parts)
                Visit(part);
            order.Add(step);
        }
    }
}
