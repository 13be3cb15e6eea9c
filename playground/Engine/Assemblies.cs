using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Loader;

namespace Lagrangians.Playground.Engine;

/// <summary>Brings the compiler and the generator into a worker's runtime, which begins without them as the page's own does.</summary>
public static partial class Assemblies
{
    [JSExport]
    internal static void Load(byte[] image) => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image));
}
