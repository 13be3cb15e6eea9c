using System.Text.Json;
using Lagrangians.Playground.Answers;
using Microsoft.JSInterop;

namespace Lagrangians.Playground;

/// <summary>What the page shows, and whom it asks for it.</summary>
public sealed class Workbench(IJSRuntime js) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private DotNetObjectReference<Workbench>? _self;
    private IJSObjectReference? _workers;
    private bool _isReady;

    // All but errors, which depend on the values that the sliders have.
    private bool _isSearched;

    /// <summary>Something that is shown has changed.</summary>
    public event Action? Changed;

    /// <summary>The text in the editor.</summary>
    public string Source { get; private set; } = "";

    public string Status { get; private set; } = "Loading the compiler …";

    public Answers.Reading? Reading { get; private set; }

    public PlotAnswer? Plot { get; private set; }

    public string? PlotJson { get; private set; }

    public AccuracyAnswer? Accuracy { get; private set; }

    public string? AccuracyJson { get; private set; }

    public string? Code { get; private set; }

    public IReadOnlyList<Problem> LaterProblems { get; private set; } = [];

    public IReadOnlyList<FixesOfProblem> Fixes { get; private set; } = [];

    /// <summary>Whether the activation that is given was found not to be the derivative of L.</summary>
    public bool IsGivenWrong { get; private set; }

    public IEnumerable<Problem> Problems => (Reading?.Problems ?? []).Concat(LaterProblems);

    /// <summary>How long the last reading took, in the worker.</summary>
    public double ReadMilliseconds { get; private set; }

    public double[] Parameters { get; private set; } = [];

    public double[] Elements { get; private set; } = [];

    public async Task OpenAsync(string source)
    {
        Source = source;
        _self = DotNetObjectReference.Create(this);
        _workers = await js.InvokeAsync<IJSObjectReference>("import", "./js/workbench.js");
        await _workers.InvokeVoidAsync("open", _self);
        // Asked before the worker is ready, so that it is its first work.
        await AskAsync(null);
    }

    /// <summary>Another text, or another definition of it.</summary>
    public async Task AskAsync(string? source, string name = "")
    {
        Source = source ?? Source;
        Status = _isReady ? "Reading …" : Status;
        await _workers!.InvokeVoidAsync("read", Source, name);
        Changed?.Invoke();
    }

    /// <summary>Other values by a slider; errors are measured again when it rests.</summary>
    public async Task MoveAsync(double[] parameters, double[] elements)
    {
        await SlideAsync(parameters, elements);
        await Task.Delay(Rest);
        if (ReferenceEquals(parameters, Parameters) && ReferenceEquals(elements, Elements))
            await SearchAsync();
    }

    /// <summary>Other values of the parameters, or of a vector's elements.</summary>
    public async Task SlideAsync(double[] parameters, double[] elements)
    {
        (Parameters, Elements) = (parameters, elements);
        await _workers!.InvokeVoidAsync("plot", Parameters, Elements);
        Changed?.Invoke();
    }

    /// <summary>Over how many times the range that is plotted errors are measured.</summary>
    public double Reach { get; private set; } = 1;

    /// <summary>Of a vector which element goes over the range.</summary>
    public int Moved { get; private set; }

    /// <summary>Measures errors while another element goes over the range.</summary>
    public Task MoveOverAsync(int element)
    {
        Moved = element;
        return SearchAsync();
    }

    /// <summary>Measures errors over another range.</summary>
    public Task ReachAsync(double reach)
    {
        Reach = reach;
        return SearchAsync();
    }

    /// <summary>Begins the search for forms, or, where it has come to its end, measures errors alone, at the values that the sliders have.</summary>
    public async Task SearchAsync()
    {
        await _workers!.InvokeVoidAsync("search", Source, Reading?.Selected ?? "", Parameters, Elements, Moved, Reach, _isSearched);
    }

    [JSInvokable]
    public void Ready()
    {
        _isReady = true;
        Status = "Reading …";
        Changed?.Invoke();
    }

    [JSInvokable]
    public void Fail(string of, string message)
    {
        Status = $"Something went wrong ({of}): {message}";
        Changed?.Invoke();
    }

    [JSInvokable]
    public async Task Receive(string kind, string json, double milliseconds)
    {
        switch (kind)
        {
            case "read":
                ReadMilliseconds = milliseconds;
                await TakeAsync(JsonSerializer.Deserialize(json, AnswerJson.Default.Reading)!);
                break;
            case "plot":
                (PlotJson, Plot) = (json, JsonSerializer.Deserialize(json, AnswerJson.Default.PlotAnswer));
                break;
            case "search":
                Take(JsonSerializer.Deserialize(json, AnswerJson.Default.SearchAnswer)!, json);
                break;
            default:
                _isSearched = true;
                Status = Reading?.Verdict is null ? "Not a Lagrangian yet" : "Ready";
                break;
        }

        Changed?.Invoke();
    }

    private async Task TakeAsync(Answers.Reading reading)
    {
        var isOther = reading.Selected != Reading?.Selected || reading.IsVector != Reading?.IsVector;
        (Reading, _isSearched, IsGivenWrong) = (reading, false, false);
        (LaterProblems, Fixes, Code, AccuracyJson, Accuracy) = ([], [], null, null, null);
        (Plot, PlotJson) = reading.Verdict is null ? (null, null) : (Plot, PlotJson);
        Parameters = [.. reading.Parameters.Select(p => p.Value)];
        (Elements, Moved) = isOther ? ([], 0) : (Elements, Moved);
        Status = reading.Verdict is null ? "Seeking what mends it …" : "Seeking forms that keep their digits …";
        if (reading.Verdict is not null)
            await SlideAsync(Parameters, Elements);
        await SearchAsync();
    }

    private void Take(SearchAnswer part, string json)
    {
        // Anew, where it is begun again for other values.
        if (part.Code is not null)
            (Code, LaterProblems, Fixes) = (part.Code, [], []);
        LaterProblems = part.Problems is { } problems ? [.. LaterProblems, .. problems] : LaterProblems;
        (Accuracy, AccuracyJson) = part.Accuracy is null ? (Accuracy, AccuracyJson) : (part.Accuracy, json);
        IsGivenWrong = part.IsGivenWrong ?? IsGivenWrong;
        Fixes = part.Fixes ?? Fixes;
        Status = part.Next is { } next ? next + " …" : "Ready";
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_workers is not null)
            await _workers.DisposeAsync();
    }
}
