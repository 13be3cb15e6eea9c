using Lagrangians.Generator.Tests.Generation;
namespace Lagrangians.Generator.Tests.Stability;
public sealed class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (var name in (Environment.GetEnvironmentVariable("DUMP") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var f = AccuracyReference.All.SingleOrDefault(a => a.Name == name);
            var text = UserProject.Generate(f is null ? $"namespace N; internal static partial class F {{ {name.Replace(';', ',')} ; }}" : AccuracyReference.Project([f])).Generated;
            var i = text.IndexOf("file static class", StringComparison.Ordinal);
            output.WriteLine(i < 0 ? text : text[i..text.IndexOf("IElementwiseKernel", i, StringComparison.Ordinal)]);
        }
    }
}
