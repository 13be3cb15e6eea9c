using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>What is known of whether a body, as it is written, has a value everywhere.</summary>
/// <param name="Undefined">Points at which it has none, each for another reason.</param>
/// <param name="Open">What it needs that is not proven.</param>
internal sealed record DomainVerdict(IReadOnlyList<UndefinedPoint> Undefined, IReadOnlyList<Requirement> Open);

/// <summary>Judges what a body needs as it is written, each thing over all x and parameters for which it is computed.</summary>
internal sealed class WrittenDomain
{
    // The first say what to do; what remains is said when they are mended.
    private const int MostPoints = 3;

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly RequirementProver _prover;
    private readonly ValueChoice _choice;

    public WrittenDomain(Algebra algebra, Symbol x, IReadOnlyList<ParameterValue> defaults)
    {
        (_algebra, _x) = (algebra, (Symbol)algebra.Import(x));
        (_prover, _choice) = (new RequirementProver(algebra), new ValueChoice(defaults));
    }

    /// <summary>The verdict on all that the body needs.</summary>
    public DomainVerdict Judge(IEnumerable<Requirement> requirements)
    {
        var (points, open) = (new List<UndefinedPoint>(), new List<Requirement>());
        foreach (var requirement in requirements.Select(r => r.With(e => Opposites.Join(_algebra, _algebra.Import(e)))))
        {
            if (requirement.IsKnown(_algebra) || _prover.IsInRange(requirement))
                continue;
            var found = points.Count < MostPoints ? Find(requirement, isThorough: false) : null;
            if (found is null && _prover.Holds(requirement))
                continue;
            open.Add(requirement);
            found ??= points.Count == 0 ? Find(requirement, isThorough: true) : null;
            if (found is not null && !points.Any(p => IsSaidBy(p, found)))
                points.Add(found);
        }

        return new DomainVerdict(points, open);
    }

    // What the same bound mends is said once.
    private static bool IsSaidBy(UndefinedPoint said, UndefinedPoint other) =>
        said.DefinedFor?.Parameter is var parameter && ReferenceEquals(parameter, other.DefinedFor?.Parameter);

    private UndefinedPoint? Find(Requirement requirement, bool isThorough)
    {
        var search = new FailureSearch(_algebra, _choice);
        if (_x.Kind == SymbolKind.Element)
            return new VectorFailures(_algebra, _x, search).Find(requirement, isThorough) is { } vector ? Complete(vector, requirement) : null;
        if (search.Find(requirement, isThorough) is not { } values)
            return null;
        var at = values.FirstOrDefault(v => ReferenceEquals(v.Parameter, _x))?.Value ?? _choice.Usual(_x);
        return Complete(new UndefinedPoint(requirement.Reason, requirement.Part, [at], [.. values.Where(v => !ReferenceEquals(v.Parameter, _x))]), requirement);
    }

    private UndefinedPoint Complete(UndefinedPoint point, Requirement requirement) =>
        point with { DefinedFor = new Openings(_algebra, _prover, _choice).Find(requirement, point) };
}
