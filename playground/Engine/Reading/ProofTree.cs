using Lagrangians.Generator.Convexity;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>A proof for the page: a step that several follow from is told with its own reasons once.</summary>
internal sealed class ProofTree
{
    // Beyond, nobody reads on, and the page would have to draw it.
    private const int MostSteps = 150;
    private const int DeepestStep = 20;

    private readonly HashSet<Fact> _told = [];

    private ProofTree()
    {
    }

    public static IReadOnlyList<ProofNode> Of(IEnumerable<Fact> proofs)
    {
        var tree = new ProofTree();
        return [.. proofs.SelectMany(p => tree.Tell(p, 0))];
    }

    // What is obvious has no line, and what it follows from is told in its place.
    private IEnumerable<ProofNode> Tell(Fact step, int depth)
    {
        if (step.Claim is not { } claim)
            return step.Because.SelectMany(b => Tell(b, depth));
        if (!_told.Add(step))
            return [new ProofNode(claim, "as above", [])];
        if (step.Because.All(b => b.IsObvious))
            return [new ProofNode(claim, step.Rule, [])];
        return [new ProofNode(claim, step.Rule, depth < DeepestStep && _told.Count < MostSteps ? [.. step.Because.SelectMany(b => Tell(b, depth + 1))] : [new ProofNode("…", null, [])])];
    }
}
