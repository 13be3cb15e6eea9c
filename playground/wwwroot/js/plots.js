// Curves with uPlot: of the quantities, each with an axis of its own, and of errors on a logarithmic one.
const drawn = new Map();
const names = ["L", "g", "L″", "energy"];
const dark = matchMedia("(prefers-color-scheme: dark)");
// A canvas knows no variables, and a variable may be one colour by day and another by night.
function color(name) {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
}

export function curves(element, json) {
    const answer = JSON.parse(json);
    names.forEach((name, i) => {
        const curve = answer.curves.find(c => c.name === name);
        const target = element.querySelector(`[data-curve="${i}"]`);
        const chord = i === 0 ? answer.chord : null;
        const data = [answer.x, curve.values];
        draw(target, {
            scales: { x: { time: false } },
            series: [{}, { stroke: color("--curve-" + i), width: 2, spanGaps: false }],
            hooks: { draw: [u => { marks(u, answer.marks); if (chord) line(u, chord); }] },
        }, data);
    });
}

export function along(element, json) {
    const { x, values, chord } = JSON.parse(json).line;
    draw(element, {
        scales: { x: { time: false } },
        series: [{}, { stroke: color("--curve-0"), width: 2, spanGaps: false }],
        hooks: { draw: [u => line(u, chord)] },
    }, [x, values]);
}

export function errors(element, json) {
    const answer = JSON.parse(json).accuracy;
    const shown = v => v === null ? null : Math.max(v, 0.01);
    draw(element, {
        scales: { x: { time: false }, y: { distr: 3, log: 10, range: (u, lo, hi) => [0.01, Math.max(100, (hi ?? 1) * 2)] } },
        axes: [{}, { filter: decades, values: (u, splits) => splits.map(power), grid: { filter: decades }, ticks: { filter: decades } }],
        legend: { show: true, live: false },
        series: [{}, ...answer.series.map((s, i) => ({ label: s.name, stroke: color("--error-" + i), width: i === 0 ? 1.5 : 2, points: { show: i === 0, size: 4 } }))],
        hooks: {},
    }, [answer.x, ...answer.series.map(s => s.ulps.map(shown))]);
}

// Of a logarithmic axis whole powers of ten, as many as there is room for.
function decades(u, splits) {
    const exponents = splits.map(v => Math.round(Math.log10(v)));
    const step = Math.max(...exponents) - Math.min(...exponents) > 8 ? 3 : 1;
    return splits.map((v, i) => Math.abs(v / 10 ** exponents[i] - 1) < 1e-6 && exponents[i] % step === 0 ? v : null);
}

const superscript = n => String(n).replace(/./g, c => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]);
const power = v => v === null ? null : v >= 0.01 && v <= 1000 ? String(v) : "10" + superscript(Math.round(Math.log10(v)));

function draw(target, options, data) {
    const old = drawn.get(target);
    old?.observer.disconnect();
    old?.plot.destroy();
    const axis = { stroke: color("--ink-soft"), grid: { stroke: color("--line"), width: 1 }, ticks: { stroke: color("--line") }, font: "11px system-ui" };
    const axes = [{ ...axis, size: 26 }, { ...axis, size: 56 }].map((a, i) => {
        const own = options.axes?.[i] ?? {};
        return { ...a, ...own, grid: { ...a.grid, ...own.grid }, ticks: { ...a.ticks, ...own.ticks } };
    });
    const height = options.legend ? 260 : 170;
    const plot = new uPlot({
        width: Math.max(120, target.clientWidth), height, legend: { show: false }, cursor: { y: false, drag: { x: false, y: false } },
        ...options, axes,
    }, data, target);
    const observer = new ResizeObserver(() => plot.setSize({ width: Math.max(120, target.clientWidth), height }));
    observer.observe(target);
    drawn.set(target, { plot, observer, again: () => draw(target, options, data) });
}

function marks(u, all) {
    const { ctx, bbox } = u;
    ctx.save();
    for (const mark of all) {
        const x = u.valToPos(mark.x, "x", true);
        ctx.strokeStyle = ctx.fillStyle = color(mark.kind === "undefined" ? "--bad" : "--mark");
        ctx.setLineDash(mark.kind === "undefined" ? [2, 4] : [6, 4]);
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
    }
    ctx.restore();
}

function line(u, chord) {
    const at = (x, y) => [u.valToPos(x, "x", true), u.valToPos(y, "y", true)];
    const { ctx } = u;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = color("--bad");
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(...at(chord.fromX, chord.fromY));
    ctx.lineTo(...at(chord.toX, chord.toY));
    ctx.stroke();
    for (const [x, y] of [[chord.fromX, chord.fromY], [chord.toX, chord.toY], [chord.aboveX, chord.aboveY]]) {
        ctx.beginPath();
        ctx.arc(...at(x, y), 4 * devicePixelRatio, 0, 2 * Math.PI);
        ctx.fill();
    }
    ctx.restore();
}

dark.addEventListener("change", () => [...drawn].forEach(([target, d]) => document.contains(target) ? d.again() : drawn.delete(target)));
