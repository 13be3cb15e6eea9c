namespace Lagrangians.Fuzz;

/// <summary>What is tried: the files of a project, and what they are after an edit.</summary>
/// <param name="Files">The files.</param>
/// <param name="Edited">The files after an edit; null where nothing is edited.</param>
internal sealed record Input(string[] Files, string[]? Edited = null)
{
    /// <summary>One file.</summary>
    public static Input Of(string source) => new([source]);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join("\n// ---- next file\n", Files) + (Edited is null ? "" : "\n// ==== edited to\n" + string.Join("\n// ---- next file\n", Edited));
}
