using System.Collections.Concurrent;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Lagrangians.Playground.Tests.Playground))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Lagrangians.Playground.Tests;

/// <summary>The page, published once, in a browser that is started once; most tests share one page of it, as starting it takes some seconds.</summary>
public sealed class Playground : IAsyncLifetime
{
    /// <summary>What is not there by then will not come. How soon it is there is measured, and no test's matter.</summary>
    internal const int Patience = 120_000;

    private Site? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Bench? _shared;

    /// <summary>What the pages asked for, whoever was asked.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What the pages complained of.</summary>
    internal ConcurrentQueue<string> Complaints { get; } = new();

    internal string Address => _site!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Browser.Path is null)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        var folder = Repository.Artefact("site");
        await Command.RunAsync("publish", "playground", "-c", "Release", "-v", "q", "-p:CompressionEnabled=false", "-o", folder);
        _site = new Site(Path.Combine(folder, "wwwroot"));
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>The page that tests share: each begins with its own text.</summary>
    internal async Task<Bench> OpenAsync()
    {
        Browser.Require();
        return _shared ??= await OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1300, Height = 1000 }, Permissions = ["clipboard-read", "clipboard-write"] });
    }

    /// <summary>A page of its own.</summary>
    internal async Task<Bench> OpenAsync(BrowserNewContextOptions options, string address = "")
    {
        Browser.Require();
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        context.Request += (_, request) => Requests.Enqueue(request.Url);
        context.WebError += (_, error) => Complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Enqueue(message.Text);
        };
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address + address);
        var bench = new Bench(page);
        await bench.ReadyAsync();
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _site?.Dispose();
    }
}
