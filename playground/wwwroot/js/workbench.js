// The page's side of the workers: one reads, which is quick, and one searches, which is not.
let page;
let reader;
let searcher;
let latest = 0;
let watch;

// What goes on longer after an edit is ended, and its runtime begun anew.
const patience = 4000;

export function open(dotNet) {
    page = dotNet;
    reader = begin();
}

/** Asks for what is known of a text; returns nothing, as answers come by themselves. */
export function read(source, name) {
    latest++;
    reader.postMessage({ kind: "read", number: latest, source, name });
}

export function plot(parameters, x) {
    reader.postMessage({ kind: "plot", number: latest, parameters, x });
}

export function search(source, name, parameters) {
    searcher ??= begin();
    const asked = latest;
    searcher.postMessage({ kind: "search", number: asked, source, name, parameters });
    clearTimeout(watch);
    if (searcher.current !== undefined && searcher.current !== asked)
        watch = setTimeout(() => replace(source, name, parameters), patience);
    else
        searcher.current = asked;
}

function replace(source, name, parameters) {
    searcher.terminate();
    searcher = undefined;
    search(source, name, parameters);
}

function begin() {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = e => receive(worker, e.data);
    worker.onerror = e => page.invokeMethodAsync("Fail", "start", e.message ?? "The worker could not be started.");
    return worker;
}

function receive(worker, answer) {
    if (worker === searcher && answer.number !== undefined) {
        clearTimeout(answer.number === latest ? watch : undefined);
        worker.current = answer.kind === "done" || answer.kind === "failed" ? undefined : answer.number;
    }
    if (answer.kind === "ready")
        return worker === reader ? page.invokeMethodAsync("Ready") : undefined;
    if (answer.number !== undefined && answer.number !== latest)
        return;
    if (answer.kind === "failed")
        page.invokeMethodAsync("Fail", answer.of, answer.message);
    else if (answer.kind === "done" ? answer.of === "search" : answer.json)
        page.invokeMethodAsync("Receive", answer.kind === "done" ? "done" : answer.kind, answer.json ?? "", answer.milliseconds ?? 0);
}
