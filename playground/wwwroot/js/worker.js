// A .NET runtime of its own, off the page's thread: what takes long here never holds up what is typed.
// Asked for again before it has answered, it answers the newest question only.
const references = ["System.Runtime", "System.Memory", "System.Collections", "System.Linq", "System.Numerics.Vectors", "System.Runtime.Intrinsics",
    "System.Threading", "System.Threading.Tasks.Parallel", "Lagrangians.Runtime"];
const compiler = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Lagrangians.Generator"];
const editing = ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "System.Composition.Convention",
    "System.Composition.Hosting", "System.Composition.Runtime", "System.Composition.TypedParts", "Humanizer", "Lagrangians.CodeFixes"];
const warmUp = `using Lagrangians;
public static partial class Warm
{
    [Lagrangian]
    public static partial double Up(double x, [Learnable(Min = 1e-6)] double beta = 1) => System.Math.Log(System.Math.Exp(beta * x) + 1) / beta;
}`;

// The runtime is a program of its own here, and no thread of another one.
globalThis.dotnetSidecar = true;
const root = new URL("../", import.meta.url);
const pending = new Map();
const fetched = path => fetch(new URL(path, root)).then(async r => r.ok ? new Uint8Array(await r.arrayBuffer()) : Promise.reject(new Error(`${path}: ${r.status}`)));
const files = names => Promise.all(names.map(name => fetched(`_framework/${name}.dll`)));
let engine;
let load;
let hasFixes = false;
let running = false;

async function start() {
    const images = references.map(name => fetched(`refs/${name}.dll`));
    const code = files(compiler);
    const { dotnet } = await import(new URL("_framework/dotnet.js", root).href);
    const runtime = await dotnet.create();
    const exports = await runtime.getAssemblyExports("Lagrangians.Playground.dll");
    load = image => exports.Lagrangians.Playground.Engine.Assemblies.Load(image);
    (await code).forEach(load);
    engine = exports.Lagrangians.Playground.Engine.Exports;
    for (const image of await Promise.all(images))
        engine.AddReference(image);
    // Nothing that is typed has come yet: what is slow once is done now.
    if (!pending.has("read") && !pending.has("search"))
        engine.Read(warmUp, "");
    postMessage({ kind: "ready" });
    pump();
}

const answers = {
    read: q => [engine.Read(q.source, q.name)],
    complete: q => [engine.Complete(q.source, q.position)],
    plot: q => [engine.Plot(q.parameters, q.x)],
    async *search(q) {
        engine.BeginSearch(q.source, q.name, q.parameters, q.x, q.moved, q.reach, q.measuresOnly);
        for (let part; (part = await engine.NextPart());) {
            yield part;
            if (!engine.WantsFixes() || hasFixes)
                continue;
            (await files(editing)).forEach(load);
            hasFixes = true;
        }
    },
};

// A turn of the loop of events lets a newer question in.
const turn = () => new Promise(resolve => setTimeout(resolve));

async function pump() {
    if (running || !engine)
        return;
    running = true;
    while (pending.size > 0) {
        const kind = ["read", "complete", "plot", "search"].find(k => pending.has(k));
        const question = pending.get(kind);
        pending.delete(kind);
        try {
            const begun = performance.now();
            for await (const json of answers[kind](question)) {
                postMessage({ kind, number: question.number, json, milliseconds: performance.now() - begun });
                await turn();
                if (pending.has(kind))
                    break;
            }
            // What a newer question has ended is not done.
            if (!pending.has(kind))
                postMessage({ kind: "done", of: kind, number: question.number });
        } catch (error) {
            postMessage({ kind: "failed", of: kind, number: question.number, message: String(error.message ?? error) });
        }
        await turn();
    }
    running = false;
}

onmessage = e => {
    pending.set(e.data.kind, e.data);
    pump();
};

start().catch(error => postMessage({ kind: "failed", of: "start", message: String(error.message ?? error) }));
