using System.Diagnostics;

namespace Lagrangians.Generator;

/// <summary>The stages that one definition goes through, each of which is guarded.</summary>
internal enum Stage
{
    /// <summary>Reading its signature, without which not even a defining part is generated.</summary>
    Signature,

    /// <summary>Reading its body and its overrides.</summary>
    Body,

    /// <summary>Deriving.</summary>
    Derivation,

    /// <summary>Seeking the forms that keep their digits.</summary>
    Stabilization,

    /// <summary>Judging its convexity.</summary>
    Proof,

    /// <summary>Writing the source.</summary>
    Emission,

    /// <summary>An analyzer's own work, beside what is generated.</summary>
    Analysis,
}

/// <summary>A mistake of our own in one stage of one definition: what a reporter needs to tell of it, without the exception itself.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="What">What was thrown, and in which methods; one line.</param>
internal sealed record Fault(Stage Stage, string What)
{
    private const int ShownFrames = 5;

    /// <summary>What stands before a fault in a generated file, from where the analyzer has it.</summary>
    public const string Mark = "// LAG900 ";

    public static Fault Of(Stage stage, Exception exception)
    {
        var frames = new StackTrace(exception).GetFrames() ?? [];
        var places = frames.Select(f => f.GetMethod()).Where(m => m is not null).Take(ShownFrames)
            .Select(m => $"{m!.DeclaringType?.Name}.{m.Name}").ToArray();
        var what = $"{exception.GetType().Name}: {exception.Message}" + (places.Length > 0 ? $" at {string.Join(" < ", places)}" : "");
        return new Fault(stage, string.Join(" ", what.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>The fault as a line of a generated file.</summary>
    public string ToComment() => $"{Mark}{Stage}: {What}";

    /// <summary>The fault that a line tells of, or null if it tells of none.</summary>
    public static Fault? OfComment(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal) || line.IndexOf(':') is not (> 0 and var end)
            || !Enum.TryParse<Stage>(line.Substring(Mark.Length, end - Mark.Length), out var stage))
            return null;
        return new Fault(stage, line.Substring(end + 1).Trim());
    }
}
