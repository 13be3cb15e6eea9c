using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>
/// The steps of a proof as a tree. They come with what follows behind what it follows from, and each begins with the expression that it is about:
/// a step belongs under the next one whose text has that expression in it.
/// </summary>
internal static class ProofTree
{
    public static IReadOnlyList<ProofNode> Of(IReadOnlyList<string> trace)
    {
        var open = new List<(string Subject, ProofNode Node)>();
        foreach (var text in trace)
        {
            var own = open.FindAll(o => text.Contains(o.Subject, StringComparison.Ordinal));
            open.RemoveAll(own.Contains);
            open.Add((SubjectOf(text), new ProofNode(text, [.. own.Select(o => o.Node)])));
        }

        return [.. open.Select(o => o.Node)];
    }

    private static string SubjectOf(string text)
    {
        var end = text.IndexOf(" is ", StringComparison.Ordinal);
        return end > 0 ? text[..end] : text;
    }
}
