using System.Globalization;
using Lagrangians.Playground.Answers;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>Diagnostics for the page.</summary>
internal static class Problems
{
    public static Problem Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new Problem(
            diagnostic.Id, diagnostic.Severity.ToString(), diagnostic.GetMessage(CultureInfo.InvariantCulture), start.Line, start.Character, end.Line, end.Character);
    }
}
