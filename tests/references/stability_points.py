#!/usr/bin/env python3
"""Value, activation, curvature, energy and parameter derivatives of functions from the literature, to the nearest double.

stability_points.py CORPUS.jsonl OUT.txt

A function is a line "f name domain-low domain-high parameter=value… | C# body", a point a line
"d x value activation curvature energy ∂θ…" (x a double) or "s …" (x representable as float); numbers are the hexadecimal bits of a
double, "-" where the quantity has no value: at a kink, or out of the reals. Near a root other than 0 the condition number |x·f'/f|
follows: "bits~condition".
"""
import json
import math
import random
import struct
import sys

import mpmath as mp

import stability_functions

PRECISION = 3400


def bits(value):
    if value is None:
        return '-'
    try:
        nearest = float(value)
    except OverflowError:
        nearest = math.inf if value > 0 else -math.inf
    return '%x' % struct.unpack('<Q', struct.pack('<d', nearest))[0]


def to_float(v):
    return struct.unpack('f', struct.pack('f', v))[0]


def step(x):
    return abs(x) * mp.mpf(2) ** -200 if x != 0 else mp.mpf(2) ** -1200


def real(v):
    return None if isinstance(v, mp.mpc) or v != v or mp.isinf(v) else v


def agree(a, b):
    return abs(a - b) <= mp.mpf(2) ** -80 * abs(a + b)


def quantities(f, x, params):
    mp.mp.prec = PRECISION if x != 0 else 2 * PRECISION
    X, P = mp.mpf(x), {k: mp.mpf(v) for k, v in params.items()}

    def at(t):
        return real(f(t, **P))

    h = step(X)
    value, below, above = at(X), at(X - h), at(X + h)
    if value is None or below is None or above is None:
        return None
    left, right = (value - below) / h, (above - value) / h
    slope = (above - below) / (2 * h) if abs(left - right) <= mp.mpf(2) ** -60 * abs(left + right) or abs(left - right) < h * mp.mpf(2) ** 300 else None
    # One-sided second differences tell a kink of the slope.
    twice = [at(X + 2 * h), at(X - 2 * h)]
    curvature = None
    if None not in twice and slope is not None:
        middle = (above - 2 * value + below) / h ** 2
        sides = [(twice[0] - 2 * above + value) / h ** 2, (twice[1] - 2 * below + value) / h ** 2]
        if all(abs(s - middle) <= mp.mpf(2) ** -60 * abs(middle) or abs(s - middle) <= h * mp.mpf(2) ** 150 for s in sides):
            curvature = middle
    energy = None if slope is None else X * slope - value
    derivatives = []
    for name in params:
        k = mp.mpf(2) ** -200 * abs(P[name])
        low, high = (real(f(X, **{**P, name: P[name] + s * k})) for s in (-1, 1))
        derivatives.append(None if low is None or high is None else (high - low) / (2 * k))
    return [value, slope, curvature, energy, *derivatives]


def conditions(f, x, params, found):
    """|x·f'/f| of each quantity where a root is near: where twice Newton's step from x changes its sign; else 1."""
    if x == 0:
        return [1] * len(found)
    d = mp.mpf(2) ** -150
    shifted = quantities(f, mp.mpf(x) * (1 + d), params)
    result = []
    for i, v in enumerate(found):
        c = 1
        if v and shifted and shifted[i] is not None:
            relative = (shifted[i] - v) / (v * d)
            if abs(relative) > 1.5:
                beyond = quantities(f, mp.mpf(x) * (1 - 2 / relative), params)
                if beyond and beyond[i] is not None and beyond[i] * v < 0:
                    c = abs(relative)
        result.append(c)
    return result


def text(value, condition):
    return bits(value) if condition <= 1.5 else '%s~%d' % (bits(value), math.ceil(condition))


def sample(domain, rnd, count, as_float):
    low, high = domain
    smallest, largest = (1e-37, 3e38) if as_float else (1e-290, 1e308)
    low, high = max(low, -largest), min(high, largest)
    found = set()

    def add(v):
        v = to_float(v) if as_float else v
        if low <= v <= high and math.isfinite(v):
            found.add(v)

    for anchor in (0.0, 1.0, -1.0, 0.5, -2.0, 40.0, -40.0, 0.01, -0.001, 1e-5, -1e-9):
        add(anchor)
    for _ in range(60 * count):
        if len(found) >= count:
            break
        kind = rnd.random()
        if kind < .5:
            add(rnd.choice((-1, 1)) * 2 ** rnd.uniform(-30, 10))
        elif kind < .7:
            add(rnd.choice((-1, 1)) * 10 ** rnd.uniform(math.log10(smallest), math.log10(largest)))
        elif kind < .9:
            add(rnd.uniform(max(low, -30), min(high, 30)))
        else:
            add(rnd.uniform(max(low, -1000), min(high, 1000)))
    return sorted(found)


def read_corpus(path):
    for line in open(path):
        c = json.loads(line)
        yield c['name'], c['params'], c['body_csharp'], eval(c['body_mpmath'], {'mp': mp, 'abs': abs}), c['domain']


def main(corpus, out):
    functions = list(read_corpus(corpus)) + [f[:5] for f in stability_functions.FUNCTIONS]
    with open(out, 'w') as w:
        for name, params, csharp, f, domain in functions:
            w.write('f %s %r %r %s| %s\n' % (name, domain[0], domain[1], ''.join('%s=%r ' % p for p in params.items()), csharp))
            rnd = random.Random(name)
            for kind, as_float, count in (('d', False, 34), ('s', True, 22)):
                for x in sample(domain, rnd, count, as_float):
                    try:
                        found = quantities(f, x, params)
                        scale = found and conditions(f, x, params, found)
                    except (ZeroDivisionError, ValueError, OverflowError):
                        continue
                    if found:
                        w.write(' '.join([kind, bits(x), *map(text, found, scale)]) + '\n')
            print(name, file=sys.stderr)


main(sys.argv[1], sys.argv[2])
