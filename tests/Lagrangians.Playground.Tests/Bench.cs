using System.Globalization;

namespace Lagrangians.Playground.Tests;

/// <summary>The page as its user sees it.</summary>
internal sealed class Bench(IPage page)
{
    public IPage Page => page;

    public ILocator Status => page.GetByTestId("status");

    public ILocator Verdict => page.GetByTestId("verdict");

    public ILocator Code => page.GetByTestId("code");

    public ILocator Accuracy => page.GetByTestId("accuracy");

    public ILocator Problem(string id) => page.Locator($"[data-testid=problems] li[data-id={id}]");

    public ILocator Curve(int index) => page.Locator($"[data-curve='{index}']");

    /// <summary>Waits until everything is said of the text.</summary>
    public async Task ReadyAsync() => await page.WaitForFunctionAsync(
        "() => ['Ready', 'Not a Lagrangian yet'].includes(document.querySelector('[data-testid=status]')?.textContent) && document.querySelector('.monaco-editor textarea')");

    /// <summary>Chooses an example, and waits for everything.</summary>
    public async Task ChooseAsync(string example)
    {
        // One that is shown already is no change.
        if (await page.GetByTestId("example").InputValueAsync() == example)
            await WriteAsync("");
        await page.GetByTestId("example").SelectOptionAsync(example);
        await Settled();
    }

    /// <summary>Types a text over the one that is there, and waits for everything.</summary>
    public async Task WriteAsync(string source)
    {
        await TypeAsync(source);
        await Settled();
    }

    /// <summary>Types a definition.</summary>
    public Task DefineAsync(string parameters, string body) => WriteAsync(Definition(parameters, body));

    /// <summary>Types a text, and waits for nothing.</summary>
    public async Task TypeAsync(string source)
    {
        await page.Locator(".monaco-editor textarea").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.InsertTextAsync(source);
    }

    /// <summary>A definition of the name F.</summary>
    public static string Definition(string parameters, string body) =>
        $"using Lagrangians;\nusing static System.Math;\n\npublic static partial class Neurons\n{{\n[Lagrangian]\npublic static partial double F({parameters}) => {body};\n}}";

    /// <summary>The same of a vector.</summary>
    public static string Vector(string body) => Definition("RealVector x", body).Replace("System.Math;", "System.Math;\nusing static Lagrangians.VectorMath;");

    public Task<string> TextAsync() => page.EvaluateAsync<string>("() => monaco.editor.getModels()[0].getValue()");

    public async Task<string> FormulaAsync(int index) => await page.Locator("[data-testid=formulas] [data-text]").Nth(index).GetAttributeAsync("data-text") ?? "";

    /// <summary>Moves a slider by the keyboard, as a person without a mouse does.</summary>
    public async Task SlideAsync(string label, double value)
    {
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(value.ToString("R", CultureInfo.InvariantCulture));
        await page.WaitForTimeoutAsync(1_000);
        await ReadyAsync();
    }

    /// <summary>Has errors measured over another range.</summary>
    public async Task ReachAsync(string reach)
    {
        await page.GetByTestId("reach").SelectOptionAsync(reach);
        await MeasuredAsync();
    }

    /// <summary>Waits for errors that were asked for anew.</summary>
    public async Task MeasuredAsync()
    {
        await page.WaitForTimeoutAsync(500);
        await ReadyAsync();
    }

    /// <summary>The largest error of a way to compute, in units of the last place.</summary>
    public async Task<double> LargestErrorAsync(string name)
    {
        var label = await Accuracy.GetAttributeAsync("aria-label") ?? "";
        var start = label.IndexOf(name + " ", StringComparison.Ordinal) + name.Length + 1;
        return double.Parse(label[start..label.IndexOf(" ulp", start, StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }

    public async Task ShootAsync(string name) => await page.ScreenshotAsync(new() { Path = Repository.Artefact(name + ".png"), FullPage = true });

    // The pause after typing, and what it begins.
    private async Task Settled()
    {
        await page.WaitForTimeoutAsync(400);
        await ReadyAsync();
    }
}
