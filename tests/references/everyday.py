#!/usr/bin/env python3
"""References of everyday definitions: everyday.py ../Lagrangians.Generator.Tests/Corpus/everyday.jsonl writes everyday.points.txt beside it.

A line `f NAME` for each definition, then its points. Of a number, as in stability.points.txt: `d X L L' L'' E dL/dp ...` with each p that is
learnable, every figure the bits of the nearest double, `-` where there is none; `~C` behind it is its condition |x f'(x) / f(x)| where that
is over 1: near a root. Of a vector: `v X,X,... L E G,G,...` with the gradient G.
"""
import json
import struct
import sys
import mpmath as mp
from mpmath import mpf
from csharp import definition

SCALARS = [0.0, 1.0, -1.0, 0.3, -0.3, 0.75, -0.75, 1e-3, -1e-3, 1e-8, -1e-8, 1e-30, -1e-30, 1e-160, -1e-160, 2.5, -2.5, 3.4, -4.6, 7.0, -9.0, 17.0, -17.0,
           40.0, -40.0, 300.0, -300.0, 1e3, -1e3, 1e6, -1e6, 1e9, -1e12, 1e30, -1e30]
VECTORS = [[0.5, -1.25, 2.0], [0.3, -1.0, 5.0, 1e-8], [40.0, -40.0, 0.75], [1000.0, 999.0, -1000.0, 1001.5]]
POSITIVE = [[0.5, 1.25, 2.0], [0.3, 1e-8, 5.0, 0.9], [40.0, 7.5]]

# A step that is narrower by this.
NEAR = mpf(2) ** -50


def bits(v):
    if v is None or isinstance(v, mp.mpc) or not mp.isfinite(v):
        return '-'
    try:
        return format(struct.unpack('>Q', struct.pack('>d', float(v)))[0], 'x')
    except OverflowError:
        return '-'


def conditioned(quantity, x):
    """The figure with what a relative error of x does to it beside a root: one that Newton's step passes, or would if it were simple."""
    value, slope = quantity(x)
    text = bits(value)
    if text == '-' or slope is None or not mp.isfinite(slope) or not value or abs(x * slope) <= 2 * abs(value):
        return text
    try:
        beyond, behind = quantity(x - 3 * value / slope)
    except (ValueError, ZeroDivisionError, OverflowError, TypeError):
        return text
    root = beyond is not None and behind is not None and (beyond * value <= 0 or behind * slope < 0)
    return f'{text}~{float(min(abs(x * slope / value), mpf(10) ** 300)):.3g}' if root else text


def derivatives(f, x):
    """L and its first three derivatives where they are, by differences so narrow that a seam beside x is not met; and what the first may err by."""
    h = abs(x) * mpf(2) ** -300 if x else mpf(2) ** -1200
    if x == 0 or abs(x) < 1e-100:
        mp.mp.prec = 6000
    at = {k: f(x + k * h) for k in (-2, -1, -NEAR, 0, NEAR, 1, 2)}
    if any(isinstance(v, mp.mpc) or not mp.isfinite(v) for v in at.values()):
        raise ValueError('not real here')
    bend = lambda k: (at[k] - 2 * at[0] + at[-k]) / (k * h)
    # The two slopes meet as the step narrows, as fast as it where there is a curvature.
    noise = abs(at[0] / h) * mpf(2) ** (200 - mp.mp.prec)
    if abs(bend(NEAR)) > abs(bend(1)) / 2 + noise:
        raise ValueError('a kink')
    first, second = (at[NEAR] - at[-NEAR]) / (2 * NEAR * h), bend(NEAR) / (NEAR * h)
    third = (at[2] - 2 * at[1] + 2 * at[-1] - at[-2]) / (2 * h ** 3)
    error = abs(third) * h * h + noise
    smooth = abs(bend(1) / h - second) <= abs(second) * mpf(2) ** -100 and abs(third * h) <= abs(second) * mpf(2) ** -100
    first = first if abs(first) > error + abs(bend(1)) * 2 else mpf(0)
    return at[0], first, second if smooth else mpf(0) if second == 0 else None, third if smooth else None, error


def energy(f, x):
    """The energy without what is but the error of a slope, and its own slope."""
    value, first, second, _, error = derivatives(f, x)
    total = x * first - value
    return total if abs(total) > 2 ** 20 * abs(x * error) else mpf(0), x * second if second is not None else None


def in_parameter(f, x, name, default):
    """dL/dp and d2L/dpdx at the default, or nothing at a kink."""
    h, k = abs(default) * mpf(2) ** -300, abs(x) * mpf(2) ** -300
    at = [[f(x + j * k, **{name: default + i * h}) for j in (-1, 0, 1)] for i in (-1, 0, 1)]
    left, right = (at[1][1] - at[0][1]) / h, (at[2][1] - at[1][1]) / h
    if abs(left - right) > max(abs(left), mpf(2) ** -1000) * mpf(2) ** -200:
        return None, None
    return (left + right) / 2, (at[2][2] - at[2][0] - at[0][2] + at[0][0]) / (4 * h * k) if x else None


def quantities(f, named):
    """What is referred to, each a function of x that gives it and its slope."""
    result = [lambda x, i=i: derivatives(f, x)[i:i + 2] for i in range(3)] + [lambda x: energy(f, x)]
    return result + [lambda x, p=p: in_parameter(f, x, p.name, mpf(float(p.default))) for p in named[1:] if p.learnable]


def scalar(f, named, inside):
    lines = []
    for x in SCALARS:
        if not inside(x):
            continue
        mp.mp.prec = 3400
        try:
            lines.append(' '.join(['d', bits(x)] + [conditioned(q, mpf(x)) for q in quantities(f, named)]))
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            continue
    return lines


def vector(f, candidates):
    rows = []
    for x in candidates:
        mp.mp.prec = 3400
        x = [mpf(t) for t in x]
        try:
            value = f(x)
            gradient = []
            for i in range(len(x)):
                h = max(abs(x[i]), mpf(2) ** -60) * mpf(2) ** -300
                gradient.append((f(x[:i] + [x[i] + h] + x[i + 1:]) - f(x[:i] + [x[i] - h] + x[i + 1:])) / (2 * h))
        except (ValueError, ZeroDivisionError, TypeError):
            continue
        terms = [t * g for t, g in zip(x, gradient)] + [-value]
        total = sum(terms) if abs(sum(terms)) > sum(map(abs, terms)) * mpf(2) ** -500 else mpf(0)
        if isinstance(value, mp.mpc) or any(isinstance(g, mp.mpc) for g in gradient):
            continue
        rows.append(f"v {','.join(map(bits, x))} {bits(value)} {bits(total)} {','.join(map(bits, gradient))}")
    return rows


def bounds(case):
    text = case['parameters'].split('double x')[0].split('RealVector x')[0]
    get = lambda name: next((float(p.split('=')[1].strip(' )]')) for p in text.replace('[Domain(', '').split(',') if p.split('=')[0].strip() == name), None)
    return get('Min'), get('Max'), get('MinExclusive'), get('MaxExclusive')


def main(path):
    with open(path.replace('.jsonl', '.points.txt'), 'w') as target:
        for line in open(path):
            case = json.loads(line)
            f, named = definition(case)
            lowest, highest, above, below = bounds(case)
            # Differences need room on both sides, and so an end that is included is left out.
            inside = lambda x: all(b is None or x > b for b in (lowest, above)) and all(b is None or x < b for b in (highest, below))
            if case.get('unreferenced'):
                lines = []  # what cancels to the rounding of its own constants
            elif named[0].type == 'RealVector':
                lines = vector(f, [v for v in VECTORS + POSITIVE if all(map(inside, v))][:5])
            else:
                lines = scalar(f, named, inside)
            print(case['name'], len(lines), file=sys.stderr)
            target.write('\n'.join([f"f {case['name']}"] + lines) + '\n')


main(sys.argv[1])
