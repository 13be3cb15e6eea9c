using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Plots;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine;

/// <summary>What a worker asks of its runtime. Answers are JSON; an empty one is none.</summary>
public static partial class Exports
{
    private static Subject? _subject;
    private static Search.Search? _search;

    /// <summary>Adds an assembly that definitions are compiled against.</summary>
    [JSExport]
    internal static void AddReference(byte[] image) => Text.AddReference(image);

    /// <summary>What is known of a text first.</summary>
    [JSExport]
    internal static string Read(string source, string name)
    {
        var text = Text.Of(source);
        _subject = Subject.Of(text, name);
        return JsonSerializer.Serialize(ReadingAnswer.Of(text, _subject), AnswerJson.Default.Reading);
    }

    /// <summary>The curves of what was read last, for some values of its parameters and, of a vector, of x.</summary>
    [JSExport]
    internal static string Plot(double[] parameters, double[] x)
    {
        if (_subject?.Definition is not { } definition || definition.Method.Parameters.Count - 1 != parameters.Length)
            return "";
        var answer = Figure.Of(_subject, parameters) ?? VectorFigure.Of(_subject, parameters, x);
        return answer is null ? "" : JsonSerializer.Serialize(answer, AnswerJson.Default.PlotAnswer);
    }

    /// <summary>What may stand at a place.</summary>
    [JSExport]
    internal static string Complete(string source, int position) =>
        JsonSerializer.Serialize(Completion.At(Text.Of(source), position), AnswerJson.Default.IReadOnlyListCompletionItem);

    /// <summary>Begins what takes longer, or of that the measuring of errors alone, over so many times the range that is plotted.</summary>
    [JSExport]
    internal static void BeginSearch(string source, string name, double[] parameters, double[] x, int moved, double reach, bool measuresOnly) =>
        _search = new Search.Search(source, name, new Search.Measurement(parameters, x, moved, reach), measuresOnly);

    /// <summary>Goes on with it.</summary>
    [JSExport]
    internal static async Task<string> NextPart() =>
        _search is not null && await _search.NextAsync() is { } part ? JsonSerializer.Serialize(part, AnswerJson.Default.SearchAnswer) : "";

    /// <summary>Whether the next part takes the assemblies of the code fixes.</summary>
    [JSExport]
    internal static bool WantsFixes() => _search?.WantsFixes == true;
}
