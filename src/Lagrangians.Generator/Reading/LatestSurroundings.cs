using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>Of each project the compilation that was looked at last, to be compared with the next one. None is kept alive.</summary>
internal sealed class LatestSurroundings
{
    // Strings and weak references; what is forgotten is read once more.
    private const int MaximumProjects = 256;

    private readonly Dictionary<string, WeakReference<Surroundings>> _projects = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>What a compilation is made of, with what its project was before.</summary>
    public Surroundings Enter(Compilation compilation)
    {
        var surroundings = Surroundings.Of(compilation);
        lock (_projects)
        {
            if (!_projects.TryGetValue(surroundings.Project, out var latest))
            {
                if (_order.Count == MaximumProjects)
                    _projects.Remove(_order.Dequeue());
                _order.Enqueue(surroundings.Project);
                _projects.Add(surroundings.Project, new WeakReference<Surroundings>(surroundings));
            }
            else if (!latest.TryGetTarget(out var before))
            {
                latest.SetTarget(surroundings);
            }
            else if (!ReferenceEquals(before, surroundings))
            {
                surroundings.Follow(before);
                latest.SetTarget(surroundings);
            }
        }

        return surroundings;
    }
}
