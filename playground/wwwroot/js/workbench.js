// The page's side of the workers: one reads, which is quick, and one searches, which is not.
let page;
let isReady = false;
let latest = 0;
let searcher;
let searching;
let watch;
let completing;

// Begun while the page itself is loading.
let reader = begin();

// What goes on longer after an edit is ended, and its runtime begun anew.
const patience = 4000;

export function open(dotNet) {
    page = dotNet;
    if (isReady)
        page.invokeMethodAsync("Ready");
}

/** Asks for what is known of a text; the answer comes by itself. */
export function read(source, name) {
    latest++;
    reader.postMessage({ kind: "read", number: latest, source, name });
}

export function plot(parameters, x) {
    reader.postMessage({ kind: "plot", number: latest, parameters, x });
}

/** What may stand at a place; of several questions the newest has an answer. */
export function complete(source, position) {
    completing?.([]);
    return new Promise(resolve => {
        completing = resolve;
        reader.postMessage({ kind: "complete", source, position });
    });
}

/** Asks for what takes longer, or for errors alone: with elements of x, of which one is moved over a range. */
export function search(source, name, parameters, x, moved, reach, measuresOnly) {
    searcher ??= begin();
    const question = { kind: "search", number: latest, source, name, parameters, x, moved, reach, measuresOnly };
    searcher.postMessage(question);
    clearTimeout(watch);
    if (searching !== undefined)
        watch = setTimeout(() => { restart(searcher); searcher.postMessage(question); searching = question.number; }, patience);
    searching = question.number;
}

function begin() {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = e => receive(worker, e.data);
    worker.onerror = e => receive(worker, { kind: "failed", of: "start", message: e.message ?? "the worker could not be started" });
    return worker;
}

function restart(worker) {
    worker.terminate();
    if (worker === searcher) {
        searcher = begin();
        searching = undefined;
    } else {
        reader = begin();
    }
}

function receive(worker, answer) {
    if (answer.kind === "ready") {
        if (worker === reader) {
            isReady = true;
            page?.invokeMethodAsync("Ready");
        }
        return;
    }
    if (answer.kind === "complete") {
        completing?.(JSON.parse(answer.json));
        return;
    }
    // A part that belongs to the newest question: the worker is not behind.
    if (worker === searcher && answer.number === latest)
        clearTimeout(watch);
    if (worker === searcher && answer.kind === "done" && answer.number === searching)
        searching = undefined;
    if (answer.kind === "failed")
        restart(worker);
    if (answer.number !== undefined && answer.number !== latest || answer.of === "complete")
        return;
    if (answer.kind === "failed")
        page?.invokeMethodAsync("Fail", answer.of, answer.message);
    else if (answer.kind === "done" ? answer.of === "search" : answer.json)
        page.invokeMethodAsync("Receive", answer.kind, answer.json ?? "", answer.milliseconds ?? 0);
}
