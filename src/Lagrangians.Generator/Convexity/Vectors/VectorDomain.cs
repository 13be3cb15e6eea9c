using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>Proves that a function of a vector is defined wherever its domain says, for vectors of any length.</summary>
internal sealed class VectorDomain(Algebra algebra)
{
    private const int Boxes = 100;

    private readonly Ranges _ranges = new(algebra);
    private readonly SignProver _signs = new(algebra);

    /// <summary>The first requirement that is not proven, or null if there is none.</summary>
    public Requirement? Unproven(Expr body) => Requirement.Of(algebra, body).FirstOrDefault(r => !Holds(r));

    /// <summary>Is it proven for every x and all values of the parameters, whatever the condition that it stands under?</summary>
    public bool Holds(Requirement requirement) => IsInRange(requirement) || HoldsForNumbers(requirement);

    /// <summary>Is it seen at once, by the ranges of its parts?</summary>
    public bool IsInRange(Requirement requirement) => _ranges.Of(requirement.Expr) is var range && requirement.Need switch
    {
        Need.NonNegative => range.IsNonNegative,
        Need.Positive => range.IsPositive,
        _ => range.ExcludesZero,
    };

    // As a function of one number: an element, or a part through which alone it depends on x.
    private bool HoldsForNumbers(Requirement requirement)
    {
        var prover = new ShapeProver(algebra);
        if (!prover.DependsOnX(requirement.Expr))
            return HasSign(OneNumber.Of(algebra, requirement.Expr), requirement.Need);
        var normal = new NormalForm(algebra, prover, splitsSums: false).Of(requirement.Expr);
        if (!ReferenceEquals(normal, requirement.Expr) && (requirement.Need == Need.NonNegative ? _ranges.Of(normal).IsNonNegative : _ranges.Of(normal).IsPositive))
            return true;
        return Core.Of(prover, requirement.Expr).Any(core => HasSign(core.Function, requirement.Need));
    }

    private bool HasSign(Expr expr, Need need) => need switch
    {
        Need.NonNegative => _signs.NonNegative(expr, Boxes) is not null,
        Need.Positive => _signs.IsPositive(expr, Boxes),
        _ => _signs.Sign(expr, strict: true) != 0,
    };
}
