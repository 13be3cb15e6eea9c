namespace Lagrangians.Generator.Reading.Model;

/// <summary>The body of a Lagrangian as it travels with its assembly.</summary>
/// <param name="Method">The Lagrangian, by its documentation comment ID.</param>
/// <param name="Text">Members of a static class: the method, by the name <see cref="Root"/>, and all that it takes from its project.</param>
internal sealed record PackedBody(string Method, string Text)
{
    /// <summary>The version of the form.</summary>
    public const int Format = 1;

    /// <summary>The name of the Lagrangian in the text.</summary>
    public const string Root = "m0";
}
