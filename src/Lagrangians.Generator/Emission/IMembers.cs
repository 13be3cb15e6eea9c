namespace Lagrangians.Generator.Emission;

/// <summary>What is generated for a derived Lagrangian.</summary>
internal interface IMembers
{
    /// <summary>Writes the members of the user's type.</summary>
    void Write(SourceWriter writer);

    /// <summary>Writes the file-local types behind them.</summary>
    void WriteKernels(SourceWriter writer);
}
