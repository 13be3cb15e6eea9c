// Monaco, from the files of its package.
import { complete } from "./workbench.js";

let editor;
const pause = 150;
const severities = { Error: 8, Warning: 4, Info: 2, Hidden: 1 };
const dark = matchMedia("(prefers-color-scheme: dark)");

function load() {
    const base = new URL("_content/BlazorMonaco/lib/monaco-editor/min/vs", document.baseURI).href;
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + "/loader.js";
        script.onload = () => {
            require.config({ paths: { vs: base } });
            require(["vs/editor/editor.main"], resolve, reject);
        };
        script.onerror = reject;
        document.head.append(script);
    });
}

const kinds = () => ({
    method: monaco.languages.CompletionItemKind.Function, variable: monaco.languages.CompletionItemKind.Variable, constant: monaco.languages.CompletionItemKind.Constant,
    class: monaco.languages.CompletionItemKind.Class, property: monaco.languages.CompletionItemKind.Property,
});

function offerCompletion() {
    monaco.languages.registerCompletionItemProvider("csharp", {
        triggerCharacters: ["."],
        async provideCompletionItems(model, position) {
            const word = model.getWordUntilPosition(position);
            const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: word.endColumn };
            const items = await complete(model.getValue(), model.getOffsetAt(position));
            return { suggestions: items.map(i => ({ label: i.name, kind: kinds()[i.kind], insertText: i.name, detail: i.detail, range })) };
        },
    });
}

/** Opens the editor; what is typed is told after a pause. */
export async function open(element, source, page) {
    await load();
    offerCompletion();
    element.replaceChildren();
    editor = monaco.editor.create(element, {
        value: source, language: "csharp", automaticLayout: true, minimap: { enabled: false }, fontSize: 14, lineNumbers: "off", folding: false,
        scrollBeyondLastLine: false, glyphMargin: false, lineDecorationsWidth: 4, renderLineHighlight: "none", overviewRulerLanes: 0, wordWrap: "on",
        theme: dark.matches ? "vs-dark" : "vs", fixedOverflowWidgets: true, quickSuggestions: { other: true, comments: false, strings: false },
        // Both go down with every bracket, by the browser's own stack.
        bracketPairColorization: { enabled: false }, matchBrackets: "never",
        ariaLabel: "The definition, in C#. Control M lets the Tab key leave the editor.",
    });
    dark.addEventListener("change", () => monaco.editor.setTheme(dark.matches ? "vs-dark" : "vs"));
    let timer;
    editor.onDidChangeModelContent(() => {
        clearTimeout(timer);
        timer = setTimeout(() => page.invokeMethodAsync("Edited", editor.getValue()), pause);
    });
}

/** Replaces the text, as one edit that can be undone. */
export function write(source) {
    editor.pushUndoStop();
    editor.executeEdits("playground", [{ range: editor.getModel().getFullModelRange(), text: source }]);
    editor.pushUndoStop();
    editor.setPosition({ lineNumber: 1, column: 1 });
    editor.setScrollTop(0);
}

export function mark(problems) {
    monaco.editor.setModelMarkers(editor.getModel(), "lagrangians", problems.map(p => ({
        startLineNumber: p.line + 1, startColumn: p.column + 1, endLineNumber: p.endLine + 1, endColumn: p.endColumn + 1,
        message: p.message, code: p.id, severity: severities[p.severity] ?? 4,
    })));
}

export function reveal(line, column) {
    editor.setPosition({ lineNumber: line + 1, column: column + 1 });
    editor.revealLineInCenter(line + 1);
    editor.focus();
}
