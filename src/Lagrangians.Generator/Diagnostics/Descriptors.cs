using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>The rules of a definition. Each has a page under <c>docs/rules/</c> and a row in <c>AnalyzerReleases</c>.</summary>
internal static class Descriptors
{
    /// <summary>LAG001: "The type 'Neurons' around the Lagrangian 'Sigmoid' must be partial, as the generator writes a part of it".</summary>
    public static readonly DiagnosticDescriptor PartialType = Error(
        "LAG001",
        "The type around a Lagrangian must be partial",
        "The type '{0}' around the Lagrangian '{1}' {2}",
        "The generator writes the activation beside the Lagrangian, into the same type. That takes a partial type, and so do the types around it.");

    /// <summary>LAG002: "'F' cannot be a Lagrangian: it must be static".</summary>
    public static readonly DiagnosticDescriptor Signature = Error(
        "LAG002",
        "The signature cannot be a Lagrangian",
        "'{0}' cannot be a Lagrangian: {1}",
        "A Lagrangian is a static method with a body that returns double or float. Its first parameter, x, is double, float or RealVector; the others are double, float or int, or RealVector where x is; all are passed by value.");

    /// <summary>LAG003: "'Round' in the Lagrangian 'F' is not symbolic: no derivative of Math.Round is known; supported are …".</summary>
    public static readonly DiagnosticDescriptor SymbolicBody = Error(
        "LAG003",
        "A construct in the body of a Lagrangian is not symbolic",
        "'{0}' in the Lagrangian '{1}' is not symbolic: {2}",
        "The body of a Lagrangian is read as a formula, from which the derivatives follow. What has no meaning in a formula cannot stand there.");

    /// <summary>LAG004: "The [StableDerivative] 'G' fits no Lagrangian: expected the signature '…', found '…'".</summary>
    public static readonly DiagnosticDescriptor StableDerivative = Error(
        "LAG004",
        "A stable derivative fits no Lagrangian",
        "The [StableDerivative] '{0}' cannot be used: {1}",
        "A stable derivative names a Lagrangian of the same type and has its parameters; each derivative is given once.");

    /// <summary>LAG005: "For the Lagrangian 'F' the member 'FActivation(double)' cannot be generated: the type already has a method with these parameters".</summary>
    public static readonly DiagnosticDescriptor Collision = Error(
        "LAG005",
        "A generated member would collide with another",
        "For the Lagrangian '{0}' the member '{1}' cannot be generated: {2}; [Lagrangian(Activation = …, Module = …)] gives other names",
        "The activation and the module are members of the type that holds the Lagrangian. They are named after it unless the attribute names them.");

    /// <summary>LAG006: "The Lagrangian 'F' is over the work budget: nested more than 400 deep".</summary>
    public static readonly DiagnosticDescriptor WorkBudget = Error(
        "LAG006",
        "The expression is over the work budget",
        "The Lagrangian '{0}' is over the work budget: {1}",
        "The work that one definition may take while a project compiles is bounded, so that no definition can hold up or break the compiler.");

    /// <summary>LAG100: "The Lagrangian 'F' is convex: Exp(x) is log-affine: Exp of an affine function; …".</summary>
    public static readonly DiagnosticDescriptor ProvenConvex = Info(
        "LAG100",
        "The proof that a Lagrangian is convex",
        "The Lagrangian '{0}' is {1}",
        "Said where the project sets the property LagrangiansProofs to true.");

    /// <summary>LAG101: "The Lagrangian 'F' is not convex: at x = 2 its second derivative is -3.5; it is convex for beta ≥ 0".</summary>
    public static readonly DiagnosticDescriptor NotConvex = Warning(
        "LAG101",
        "A Lagrangian is not convex",
        "The Lagrangian '{0}' is not convex: {1}",
        "The activation of a Lagrangian that is not convex is not monotone, and the energy may rise. The counterexample was verified by interval arithmetic.");

    /// <summary>LAG102: "Whether the Lagrangian 'F' is convex was neither proven nor refuted: …".</summary>
    public static readonly DiagnosticDescriptor UndecidedConvexity = Info(
        "LAG102",
        "Whether a Lagrangian is convex is undecided",
        "Whether the Lagrangian '{0}' is convex was neither proven nor refuted: {1}",
        "A narrower domain or a simpler spelling may help; [AssumeConvex(Justification = …)] says that it is known otherwise.");

    /// <summary>LAG103: "The Lagrangian 'F' is not differentiable at x = c: its slope is 0 on the left and 1 on the right".</summary>
    public static readonly DiagnosticDescriptor NotDifferentiable = Warning(
        "LAG103",
        "A Lagrangian is not differentiable",
        "The Lagrangian '{0}' {1}",
        "Where the slope jumps the activation is not defined by the Lagrangian; what is generated takes one of the two.");

    /// <summary>LAG104: "The Lagrangian 'F' is undefined on a part of its domain: at x = -1 'Log(x)' is the logarithm of a negative number".</summary>
    public static readonly DiagnosticDescriptor UndefinedOnDomain = Warning(
        "LAG104",
        "A Lagrangian is undefined on a part of its domain",
        "The Lagrangian '{0}' is undefined on a part of its domain: {1}",
        "There it is NaN or infinite. [Domain] on x or on a parameter says which values are meant.");

    /// <summary>LAG201: "The [StableDerivative] 'G' is not the derivative of 'F' in 'x': at x = 0.5, beta = 2 it is 1, and the derivative is 2".</summary>
    public static readonly DiagnosticDescriptor DerivativeValue = Warning(
        "LAG201",
        "A stable derivative is not the derivative",
        "The [StableDerivative] '{0}' is not the derivative of '{1}' in '{2}': at {3} it is {4}, and the derivative is {5}",
        "A stable derivative replaces the one that would be derived. It may be another form of it, not another function.");

    /// <summary>LAG202: "The body of the Lagrangian 'F' overflows at x = 1000: it returns ∞, and the exact value is 1000".</summary>
    public static readonly DiagnosticDescriptor BodyAccuracy = Info(
        "LAG202",
        "The body of a Lagrangian loses digits",
        "The body of the Lagrangian '{0}' {1}",
        "What is generated keeps its digits; who calls the method itself, with a number, gets what the body as written computes.");

    /// <summary>LAG203: "No accurate form of the activation of the Lagrangian 'F' was found: at x = 1E-08 it loses 7 digits; give a [StableDerivative]".</summary>
    public static readonly DiagnosticDescriptor ActivationAccuracy = Warning(
        "LAG203",
        "No accurate form of a derived quantity was found",
        "No accurate form of {1} of the Lagrangian '{0}' was found: {2}; give a [StableDerivative]",
        "Of all forms that are known the one is generated that loses least. A [StableDerivative] takes its place.");

    /// <summary>LAG900: "Something went wrong inside while its convexity was judged, for the Lagrangian 'F'; all of it is generated, …".</summary>
    public static readonly DiagnosticDescriptor Fault = Warning(
        "LAG900",
        "Something went wrong inside",
        "Something went wrong inside while {1}, for the Lagrangian '{0}'; {2}. Please report this defect of the generator: {3}; body: {4}",
        "A mistake of the generator or of an analyzer itself, not of the definition. Other definitions are not touched.");

    /// <summary>All of them, in the order of <see cref="Rule"/>.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        PartialType, Signature, SymbolicBody, StableDerivative, Collision, WorkBudget,
        ProvenConvex, NotConvex, UndecidedConvexity, NotDifferentiable, UndefinedOnDomain,
        DerivativeValue, BodyAccuracy, ActivationAccuracy, Fault,
    ];

    public static DiagnosticDescriptor Of(Rule rule) => All[(int)rule];

    /// <summary>The finding as a diagnostic.</summary>
    public static Diagnostic ToDiagnostic(this Finding finding) =>
        Diagnostic.Create(Of(finding.Rule), finding.Location, finding.Properties, [.. finding.Arguments]);

    private static DiagnosticDescriptor Error(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, DiagnosticSeverity severity) => new(
        id, title, message, "Lagrangians", severity, isEnabledByDefault: true, description,
        $"https://github.com/lagrangians/lagrangians/blob/main/docs/rules/{id}.md");
}
