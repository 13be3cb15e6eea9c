using Microsoft.AspNetCore.Components;

namespace Lagrangians.Playground.Components;

/// <summary>A part of the page that shows something of the workbench, and is drawn again when that changes.</summary>
public abstract class BenchComponent : ComponentBase, IDisposable
{
    [Inject]
    protected Workbench Bench { get; set; } = null!;

    protected override void OnInitialized() => Bench.Changed += Draw;

    public void Dispose()
    {
        Bench.Changed -= Draw;
        GC.SuppressFinalize(this);
    }

    private void Draw() => InvokeAsync(StateHasChanged);
}
