#!/usr/bin/env python3
"""Value, activation, curvature, energy and parameter derivatives of functions from the literature, to the nearest double.

stability_points.py CORPUS.jsonl OUT.txt [NAME…]
stability_points.py FAMILY OUT.txt [NAME…]

A family is a module stability_FAMILY_functions with a list FUNCTIONS, and bits that its functions take at the most if not as many as here.

A function is a line "f name domain-low domain-high parameter=value… | C# body", a point a line
"d x value activation curvature energy ∂θ…" (x a double) or "s …" (x representable as float); numbers are the hexadecimal bits of a
double, "-" where the quantity has no value: at a kink, at a root, or out of the reals. Near a root other than 0 the condition number |x·f'/f|
follows: "bits~condition".
"""
import importlib
import json
import math
import random
import struct
import sys

import mpmath as mp

import stability_functions
import stability_more_functions

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


def agree(a, b, tolerance):
    return abs(a - b) <= tolerance * abs(a + b)


def quantities(f, x, params):
    # Steps take 400 bits, what cancels at tiny x some times its exponent, and what vanishes far out all that there are.
    tiny = 0 if x == 0 else max(0, -mp.frexp(mp.mpf(x))[1])
    mp.mp.prec = 2 * PRECISION if x == 0 else PRECISION // 2 + 6 * tiny if abs(x) < 20 else PRECISION
    X, P = mp.mpf(x), {k: mp.mpf(v) for k, v in params.items()}

    def at(t):
        return real(f(t, **P))

    h = step(X)
    small = mp.mpf(2) ** (100 if x != 0 else 300)
    value, below, above = at(X), at(X - h), at(X + h)
    if value is None or below is None or above is None:
        return None
    left, right = (value - below) / h, (above - value) / h
    # At an extremum other than 0 the slopes on the two sides are as small as the step, and so is the curvature where it has a root.
    slope = (above - below) / (2 * h) if agree(left, right, 2 ** -60) else mp.mpf(0) if abs(left - right) <= h * small else None
    # One-sided second differences tell a kink of the slope.
    twice = [at(X + 2 * h), at(X - 2 * h)]
    curvature = None
    if None not in twice and slope is not None:
        middle = (above - 2 * value + below) / h ** 2
        sides = [(twice[0] - 2 * above + value) / h ** 2, (twice[1] - 2 * below + value) / h ** 2]
        if all(agree(s, middle, 2 ** -60) for s in sides):
            curvature = middle
        elif all(abs(s - middle) <= h * small for s in sides):
            curvature = mp.mpf(0)
    energy = None if slope is None else X * slope - value
    if curvature is None and energy is not None and abs(energy) <= abs(value) * 2 ** -150:
        energy = mp.mpf(0)  # at a kink of the slope the difference is off by the step
    derivatives = []
    for name in params:
        k = mp.mpf(2) ** -200 * abs(P[name])
        low, high = (real(f(X, **{**P, name: P[name] + s * k})) for s in (-1, 1))
        if low is None or high is None:
            derivatives.append(None)
            continue
        left, right = (value - low) / k, (high - value) / k
        derivatives.append((high - low) / (2 * k) if agree(left, right, 2 ** -60) else mp.mpf(0) if abs(left - right) <= k * small else None)
    return [value, slope, curvature, energy, *derivatives]


def conditions(f, x, params, found):
    """|x·f'/f| of each quantity where a root is near: where twice Newton's step from x changes its sign; else 1. At a root it is infinite."""
    if x == 0:
        return [1] * len(found)
    d = mp.mpf(2) ** -150
    shifted = quantities(f, mp.mpf(x) * (1 + d), params)
    result = []
    for i, v in enumerate(found):
        c = 1
        if shifted and shifted[i] is not None and v is not None:
            if abs(shifted[i]) > abs(v) * mp.mpf(2) ** 100:
                c = mp.inf
            elif v == 0:
                c = 1
            else:
                relative = (shifted[i] - v) / (v * d)
                if abs(relative) > 1.5:
                    beyond = quantities(f, mp.mpf(x) * (1 - 2 / relative), params)
                    if beyond and beyond[i] is not None and beyond[i] * v < 0 and mp.isfinite(relative):
                        c = abs(relative)
        result.append(c)
    return result


def text(value, condition):
    return bits(value) if condition <= 1.5 else '-' if mp.isinf(condition) else '%s~%d' % (bits(value), math.ceil(condition))


def sample(domain, params, rnd, count, as_float):
    """x over all magnitudes: tiny, huge, at the domain's ends, on both sides of the parameters and of cut-offs, and where functions bend."""
    low, high = domain
    smallest, largest = (1e-37, 3e38) if as_float else (1e-300, 1.69e308)
    low, high = max(low, -largest), min(high, largest)
    found = set()

    def add(v):
        v = to_float(v) if as_float else v
        if low <= v <= high and math.isfinite(v):
            found.add(v)

    for anchor in (0.0, 1.0, -1.0, 0.5, -2.0, 40.0, -40.0, 0.01, -0.001, 1e-5, -1e-9, smallest, -smallest, largest, -largest):
        add(anchor)
    span = high - low
    for end, inwards in ((low, 1), (high, -1)):
        add(end)
        for fraction in (1e-9, 1e-4, 0.0625):
            add(end + inwards * (span * fraction if span < 1e6 else abs(end) * fraction))
    for value in params.values():
        for v in (value, value * (1 + 1e-6), value * (1 - 1e-6)):
            add(rnd.choice((-1, 1)) * v)
    for _ in range(60 * count):
        if len(found) >= count:
            break
        kind = rnd.random()
        if kind < .45:
            add(rnd.choice((-1, 1)) * 2 ** rnd.uniform(-30, 10))
        elif kind < .65:
            add(rnd.choice((-1, 1)) * 10 ** rnd.uniform(math.log10(smallest), math.log10(largest)))
        elif kind < .85:
            add(rnd.uniform(max(low, -30), min(high, 30)))
        elif kind < .95:
            add(rnd.choice((-1, 1)) * rnd.uniform(80, 110) * (1 if as_float else 7))
        else:
            add(rnd.uniform(max(low, -1000), min(high, 1000)))
    return sorted(found)


def read_corpus(path):
    for line in open(path):
        c = json.loads(line)
        yield c['name'], c['params'], c['body_csharp'], eval(c['body_mpmath'], {'mp': mp, 'abs': abs}), c['domain']


def points(function):
    name, params, csharp, f, domain = function
    lines = ['f %s %r %r %s| %s\n' % (name, domain[0], domain[1], ''.join('%s=%r ' % p for p in params.items()), csharp)]
    rnd = random.Random(name)
    for kind, as_float, count in (('d', False, 48), ('s', True, 30)):
        if as_float and name.endswith('_double'):
            continue
        for x in sample(domain, params, rnd, count, as_float):
            try:
                found = quantities(f, x, params)
                scale = found and conditions(f, x, params, found)
            except (ZeroDivisionError, ValueError, OverflowError):
                continue
            if found:
                lines.append(' '.join([kind, bits(x), *map(text, found, scale)]) + '\n')
    return ''.join(lines)


def main(corpus, out, *names):
    global PRECISION
    if corpus.endswith('.jsonl'):
        functions = list(read_corpus(corpus)) + [f[:5] for f in stability_functions.FUNCTIONS + stability_more_functions.MORE]
    else:
        family = importlib.import_module('stability_%s_functions' % corpus)
        functions, PRECISION = family.FUNCTIONS, getattr(family, 'PRECISION', PRECISION)
    with open(out, 'w') as w:
        for function in functions:
            if not names or function[0] in names:
                w.write(points(function))
                w.flush()
                print(function[0], file=sys.stderr)


if __name__ == '__main__':
    main(*sys.argv[1:])
