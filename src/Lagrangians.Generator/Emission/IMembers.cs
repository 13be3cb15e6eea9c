namespace Lagrangians.Generator.Emission;

/// <summary>What is generated for a derived Lagrangian.</summary>
internal interface IMembers
{
    /// <summary>What is derived and proven, for the documentation; null where there is nothing to say.</summary>
    string? Derived { get; }

    /// <summary>Writes the members of the user's type.</summary>
    void Write(SourceWriter writer);

    /// <summary>Writes the file-local types behind them.</summary>
    void WriteKernels(SourceWriter writer);
}
