// Small services of the browser.

export function formula(element, tex) {
    katex.render(tex, element, { throwOnError: false, displayMode: true, output: "htmlAndMathml", maxExpand: 100 });
}

export const copy = text => navigator.clipboard.writeText(text);

/** The definition of the address's fragment, or nothing. */
export async function fromFragment() {
    const match = /^#c=([\w-]+)$/.exec(location.hash);
    if (!match)
        return null;
    try {
        const bytes = Uint8Array.from(atob(match[1].replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
        return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
    } catch {
        return null;
    }
}

/** The page's address with the definition in its fragment, which no server gets to see. */
export async function toFragment(source) {
    const packed = await new Response(new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
    const text = btoa(String.fromCharCode(...new Uint8Array(packed))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    history.replaceState(null, "", "#c=" + text);
    return location.href;
}
