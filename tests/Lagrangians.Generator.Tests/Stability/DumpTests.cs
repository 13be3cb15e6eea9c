using Lagrangians.Generator.Tests.Generation;
namespace Lagrangians.Generator.Tests.Stability;
public sealed class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (var name in (Environment.GetEnvironmentVariable("DUMP") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var f = AccuracyReference.All.Single(a => a.Name == name);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var text = UserProject.Generate(AccuracyReference.Project([f])).Generated;
            output.WriteLine($"{name} {watch.ElapsedMilliseconds} ms");
            var i = text.IndexOf("file static class", StringComparison.Ordinal);
            output.WriteLine(i < 0 ? text : text[i..text.IndexOf("IElementwiseKernel", i, StringComparison.Ordinal)]);
        }
    }
}
