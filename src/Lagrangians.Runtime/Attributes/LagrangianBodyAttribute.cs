using System.ComponentModel;

namespace Lagrangians;

/// <summary>Carries the body of a Lagrangian with its assembly, so that a definition of another assembly may call it. Written by the generator.</summary>
/// <param name="format">The version of the form that <paramref name="body"/> has.</param>
/// <param name="method">The Lagrangian, by its documentation comment ID.</param>
/// <param name="body">Its body and what that takes from its project, as C# that stands for itself.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LagrangianBodyAttribute(int format, string method, string body) : Attribute
{
    /// <summary>The version of the form that <see cref="Body"/> has.</summary>
    public int Format { get; } = format;

    /// <summary>The Lagrangian, by its documentation comment ID.</summary>
    public string Method { get; } = method;

    /// <summary>Its body and what that takes from its project, as C# that stands for itself.</summary>
    public string Body { get; } = body;
}
