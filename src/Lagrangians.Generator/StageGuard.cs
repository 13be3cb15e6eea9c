namespace Lagrangians.Generator;

/// <summary>
/// Stands around every stage of a definition: what goes wrong in one is that definition's alone, and costs what the stage would have
/// given. One exception that left the generator would take the code of every definition of the project.
/// </summary>
/// <param name="rehearse">
/// Called at the beginning of each stage with the definition's name: a test throws here what nobody has thought of.
/// </param>
internal sealed class StageGuard(Action<Stage, string>? rehearse = null)
{
    /// <summary>The guard as it is used.</summary>
    public static readonly StageGuard Default = new();

    /// <summary>Whether what comes out of a stage is what follows from the definition alone, so that it may be remembered.</summary>
    public bool IsPlain => rehearse is null;

    /// <summary>Does the work of one stage, whatever the stack of this thread is.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="definition">The definition's name.</param>
    /// <param name="work">The work.</param>
    /// <param name="otherwise">What there is in place of its result where it fails.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled, which is no fault.</exception>
    public T Run<T>(Stage stage, string definition, Func<T> work, Func<Fault, T> otherwise)
    {
        try
        {
            rehearse?.Invoke(stage, definition);
            return RoomyStack.Run(work);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            return otherwise(Fault.Of(stage, mistake));
        }
    }
}
