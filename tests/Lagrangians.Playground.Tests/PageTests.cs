namespace Lagrangians.Playground.Tests;

/// <summary>The page on a phone, in the dark, by keyboard, and for a screen reader; and what it asks of others.</summary>
public sealed class PageTests(Playground playground)
{
    [Fact]
    public async Task It_fits_a_phone()
    {
        var bench = await playground.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, HasTouch = true, IsMobile = true });
        await bench.ChooseAsync("Not convex: a double well");
        Assert.Equal(390, await bench.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
        await bench.ShootAsync("phone");
        await bench.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_is_dark_in_the_dark()
    {
        var bench = await playground.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var sum = await bench.Page.EvaluateAsync<int>("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b)");
        Assert.InRange(sum, 0, 150);
        Assert.Equal(1, await bench.Page.Locator(".monaco-editor.vs-dark").CountAsync());
        await bench.ShootAsync("dark");
        await bench.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Loses its digits: Log(Exp(x) + 1)");
        await bench.Page.Locator(".monaco-editor textarea").First.FocusAsync();
        // The editor takes the Tab key until it is told not to.
        await bench.Page.Keyboard.PressAsync("Control+M");
        var reached = new HashSet<string>();
        for (var i = 0; i < 40; i++)
        {
            await bench.Page.Keyboard.PressAsync("Tab");
            reached.Add(await bench.Page.EvaluateAsync<string>("() => document.activeElement.dataset.testid || document.activeElement.id || document.activeElement.className || document.activeElement.tagName"));
        }

        await bench.Page.Locator(".monaco-editor textarea").First.FocusAsync();
        await bench.Page.Keyboard.PressAsync("Control+M");
        Assert.Superset(new HashSet<string> { "fix", "place", "copy", "link", "code", "parameter-0", "reach" }, reached);
    }

    [Fact]
    public async Task Everything_has_a_name_for_a_screen_reader()
    {
        var bench = await playground.OpenAsync();
        await bench.ChooseAsync("Softmax");
        await CheckAsync();
        await bench.ChooseAsync("Sigmoid");
        await CheckAsync();

        async Task CheckAsync()
        {
            var unnamed = await bench.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main button, main input, main select, header select, main [role=img], main section, main pre")]
                    .filter(e => !e.closest(".monaco-editor"))
                    .filter(e => !(e.getAttribute("aria-label") || e.labels?.length || (e.getAttribute("aria-labelledby") && document.getElementById(e.getAttribute("aria-labelledby"))) || (e.tagName === "BUTTON" && e.textContent.trim())))
                    .map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.Empty(unnamed);
            Assert.Equal("polite", await bench.Status.GetAttributeAsync("aria-live"));
            Assert.Contains("in C#", await bench.Page.Locator(".monaco-editor textarea").First.GetAttributeAsync("aria-label") ?? "");
        }
    }

    [Fact]
    public async Task Nothing_is_asked_of_others_and_nothing_typed_is_sent()
    {
        var bench = await playground.OpenAsync();
        await bench.DefineAsync("double x", "Cosh(x) // unmistakable");
        Assert.NotEmpty(playground.Requests);
        Assert.All(playground.Requests, url => Assert.StartsWith(playground.Address, url.StartsWith("blob:", StringComparison.Ordinal) ? url["blob:".Length..] : url.StartsWith("data:", StringComparison.Ordinal) ? playground.Address : url));
        Assert.DoesNotContain(playground.Requests, url => url.Contains("unmistakable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_complains_of_nothing()
    {
        await playground.OpenAsync();
        Assert.DoesNotContain(playground.Complaints, c => !c.Contains("ended by a test", StringComparison.Ordinal));
    }
}
