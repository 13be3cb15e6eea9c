using System.Text.Json.Serialization;

namespace Lagrangians.Playground.Answers;

/// <summary>What is known of a definition before forms are sought.</summary>
/// <param name="Names">The definitions of the text, one of which is shown.</param>
/// <param name="Selected">That one; null where there is none.</param>
/// <param name="IsVector">Whether its x is a vector.</param>
/// <param name="Formulas">L and what follows from it.</param>
/// <param name="Verdict">What is known of its convexity; null where it was rejected.</param>
/// <param name="Problems">What the compiler and the rules say.</param>
/// <param name="Parameters">The parameters behind x.</param>
public sealed record Reading(
    IReadOnlyList<string> Names, string? Selected, bool IsVector, IReadOnlyList<Formula> Formulas, VerdictAnswer? Verdict, IReadOnlyList<Problem> Problems, IReadOnlyList<ParameterAnswer> Parameters)
{
    /// <summary>The method that gives the activation, from which the curvature and the energy follow; null where all is derived from L.</summary>
    public string? Given { get; init; }
}

/// <summary>A quantity as a formula.</summary>
/// <param name="Name">Its name for a reader.</param>
/// <param name="Tex">The formula; null where it is too long.</param>
/// <param name="Text">The same in C#'s notation, for a screen reader and to be copied.</param>
public sealed record Formula(string Name, string? Tex, string Text);

/// <summary>What is known of the convexity.</summary>
/// <param name="Kind">Convex, StrictlyConvex, NotConvex or Unknown.</param>
/// <param name="Summary">The same in a sentence.</param>
/// <param name="Proof">The statements that it follows from, what depends on others above them.</param>
public sealed record VerdictAnswer(string Kind, string Summary, IReadOnlyList<ProofNode> Proof);

/// <summary>A step of a proof.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Rule">Why it follows; null where the statement says so itself.</param>
/// <param name="Because">What it follows from.</param>
public sealed record ProofNode(string Claim, string? Rule, IReadOnlyList<ProofNode> Because);

/// <summary>Something that is said of the text at a place, counted from 0.</summary>
public sealed record Problem(string Id, string Severity, string Message, int Line, int Column, int EndLine, int EndColumn);

/// <summary>What mends a problem.</summary>
public sealed record FixesOfProblem(Problem Problem, IReadOnlyList<Fix> Fixes);

/// <summary>A code fix: its title and the text after it.</summary>
public sealed record Fix(string Title, string Text);

/// <summary>A parameter with the range of its slider.</summary>
public sealed record ParameterAnswer(string Name, double Value, double Minimum, double Maximum, double Step, bool IsVector);

/// <summary>What the search for forms found: one of the parts at a time.</summary>
public sealed record SearchAnswer
{
    public string? Code { get; init; }

    public IReadOnlyList<Problem>? Problems { get; init; }

    /// <summary>Whether the activation that is given is not the derivative of L; null where it has not been looked at.</summary>
    public bool? IsGivenWrong { get; init; }

    public AccuracyAnswer? Accuracy { get; init; }

    public IReadOnlyList<FixesOfProblem>? Fixes { get; init; }

    /// <summary>What is done next, for the status line; null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>Errors in units of the last place over x; null where there is no number to compare with.</summary>
public sealed record AccuracyAnswer(IReadOnlyList<double> X, IReadOnlyList<ErrorSeries> Series, bool IsComplete);

/// <summary>The errors of one way to compute.</summary>
public sealed record ErrorSeries(string Name, IReadOnlyList<double?> Ulps);

/// <summary>The values of the quantities over a range, or of a vector's elements.</summary>
public sealed record PlotAnswer(IReadOnlyList<double> X, IReadOnlyList<Curve> Curves, IReadOnlyList<Mark> Marks, Chord? Chord)
{
    /// <summary>The elements of a vector's x; null where x is a number.</summary>
    public ElementsAnswer? Elements { get; init; }

    /// <summary>Of a vector the line along which it is not convex; null where none is known.</summary>
    public LineAnswer? Line { get; init; }
}

/// <summary>L along a line.</summary>
/// <param name="Text">The line, as x is a function of t on it.</param>
/// <param name="X">The values of t.</param>
/// <param name="Values">L there.</param>
/// <param name="Chord">A chord that it lies above somewhere.</param>
public sealed record LineAnswer(string Text, IReadOnlyList<double> X, IReadOnlyList<double?> Values, Chord Chord);

/// <summary>The elements of a vector's x, with the range of each.</summary>
public sealed record ElementsAnswer(IReadOnlyList<double> Values, double Minimum, double Maximum);

/// <summary>One quantity over x.</summary>
public sealed record Curve(string Name, IReadOnlyList<double?> Values);

/// <summary>A place on x that is marked: a kink, a jump, or where there is no value.</summary>
public sealed record Mark(string Kind, double X, string Text);

/// <summary>A chord of L that the curve lies above somewhere.</summary>
public sealed record Chord(double FromX, double FromY, double ToX, double ToY, double AboveX, double AboveY);

/// <summary>What may stand at a place of a text.</summary>
public sealed record CompletionItem(string Name, string Kind, string Detail);

/// <summary>How answers are written and read, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(PlotAnswer))]
[JsonSerializable(typeof(IReadOnlyList<CompletionItem>))]
public sealed partial class AnswerJson : JsonSerializerContext;
