using System.Net;
using System.Net.Sockets;

namespace Lagrangians.Playground.Tests;

/// <summary>Serves the published page as any server of plain files does.</summary>
internal sealed class Site : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html", [".js"] = "text/javascript", [".css"] = "text/css", [".wasm"] = "application/wasm", [".json"] = "application/json",
        [".woff2"] = "font/woff2", [".ttf"] = "font/ttf",
    };

    private readonly HttpListener _listener = new();
    private readonly string _root;

    public Site(string root)
    {
        _root = root;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = Path.GetFullPath(Path.Combine(_root, context.Request.Url!.AbsolutePath.TrimStart('/')));
            path = Directory.Exists(path) ? Path.Combine(path, "index.html") : path;
            using var response = context.Response;
            if (!path.StartsWith(_root, StringComparison.Ordinal) || !File.Exists(path))
            {
                response.StatusCode = 404;
                return;
            }

            response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
            await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(path));
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The page was left before its answer came.
        }
    }
}
