"""Reference values in high precision for the exponential family: exponentials, logarithms, powers, hyperbolic functions,
the sigmoid and its relatives.

Run: /usr/bin/python3 exponential_points.py <directory> [points per function]

Writes <directory>/<function>.double.txt and .float.txt. A line holds the bits of the argument (of both, for a function of
two), the bits of the exact result rounded to the type, and what that rounding dropped, in 1/10000 ulp of the result; for
logaddexp also its condition |x f'/f|, as far as above 1, since it has roots that are not points but curves.
"""
import math
import random
import sys

import mpmath
from mpmath import exp, expm1, log, log1p, mp, mpf, sqrt

from formats import DOUBLE, FLOAT


def tanh(x):
    return 1 - 2 * exp(-2 * x) / (1 + exp(-2 * x)) if x > 1 else -tanh(-x) if x < -1 else expm1(2 * x) / (expm1(2 * x) + 2)


def sinh(x):
    return (expm1(x) - expm1(-x)) / 2


def log_cosh(x):
    return log1p(2 * sinh(x / 2) ** 2) if abs(x) < 1 else abs(x) + log1p(exp(-2 * abs(x))) - log(2)


def negentropy(x):
    a = abs(x)
    q = exp(-2 * a)
    return a * tanh(a) - log_cosh(a) if a < 1 else log(2) - log1p(q) - 2 * a * q / (1 + q)


def asinh(x):
    a = abs(x)
    return mpmath.sign(x) * log1p(a + a * a / (1 + sqrt(1 + a * a)))


def softplus(x):
    return max(x, 0) + log1p(exp(-abs(x)))


def logaddexp(x, y):
    return max(x, y) + log1p(exp(-abs(x - y)))


def logaddexp_condition(x, y):
    p = 1 / (1 + exp(y - x))
    return (abs(x) * p + abs(y) * (1 - p)) / abs(logaddexp(x, y))


def power(x, y):
    magnitude = exp(y * log(abs(x)))
    return -magnitude if x < 0 and int(y) % 2 else magnitude


FUNCTIONS = {
    'exp': exp, 'exp2': lambda x: exp(x * log(2)), 'exp10': lambda x: exp(x * log(10)), 'expm1': expm1,
    'expm1mx': lambda x: expm1(x) - x, 'log1pmx': lambda x: log1p(x) - x, 'log': log, 'log2': lambda x: log(x) / log(2), 'log10': lambda x: log(x) / log(10), 'log1p': log1p, 'log1poffraction': log1p, 'pow': power,
    'sinh': sinh, 'cosh': lambda x: (exp(x) + exp(-x)) / 2, 'tanh': tanh,
    'asinh': asinh, 'acosh': lambda x: log(x + sqrt(x * x - 1)), 'atanh': lambda x: (log1p(x) - log1p(-x)) / 2,
    'sigmoid': lambda x: 1 / (1 + exp(-x)), 'softplus': softplus, 'logcosh': log_cosh, 'negentropy': negentropy,
    'log1mexp': lambda x: log(-expm1(x)) if x > -1 else log1p(-exp(x)), 'logaddexp': logaddexp, 'xlogx': lambda x: x * log(x),
}

# The interval of interest, where half the points lie, evenly (double, float), and the places that decide: cut-offs, roots, seams.
EXP = ((-760, 720), (-110, 95)), (0, 709.782712893384, -708.396418532264, -745.1332191019412, 88.7228391, -87.3365448, -103.972076)
NEAR = ((-3, 3), (-3, 3)), (0, 1, -1, math.log(2), -math.log(2), 0.75, 0.34657359)
HARD = {
    'exp': EXP, 'exp2': (((-1100, 1030), (-155, 130)), (0, 1024, -1022, -1074, 128, -126, -149)),
    'exp10': (((-330, 310), (-48, 40)), (0, 308.2547155599167, -307.6526555685888, -323.3, 38.53184, -37.92978, -44.85)),
    'expm1': (((-45, 45), (-20, 20)), EXP[1] + NEAR[1] + (-37.4299477, -17.328679)),
    'expm1mx': (((-45, 45), (-22, 22)), EXP[1] + NEAR[1] + (-40, -20, 64, 69.3, -1.0397208, 1.0397208, 1.5e-154, -1.5e-154, 3e-162, 1e-19, -1e-19, 5e-23)),
    'log1pmx': (((-1, 3), (-1, 3)), NEAR[1] + (-0.2928932, 0.41421356, 1.1e-16, 6e-8, 1.5e-154, -1.5e-154, 3e-162, 1e-19, -1e-19, 5e-23, -0.9999999, -0.5, 1.8284271)),
    'log': (((0, 4), (0, 4)), (1, math.sqrt(0.5), math.sqrt(2), 2.2250738585072014e-308, 1.17549435e-38)),
    'log2': (((0, 4), (0, 4)), (1, 0.5, 2, 8, 1024)), 'log10': (((0, 4), (0, 4)), (1, 10, 100, 1000, 1e10, 0.1)),
    'log1p': (((-1, 3), (-1, 3)), NEAR[1] + (-0.2928932, 0.41421356, 1.1e-16, 6e-8)),
    'log1poffraction': (((0, 1), (0, 1)), (0.41421356, 0.5, 1, 1.1e-16, 6e-8, 3e-162, 5e-23)),
    'sinh': (((-30, 30), (-15, 15)), (0, 710.4758600739439, 89.41599, 0.34657359, 1.0397208, 18.7, 9.3)),
    'cosh': (((-30, 30), (-15, 15)), (0, 710.4758600739439, 89.41599, 0.34657359, 1.0397208, 18.7, 9.3)),
    'tanh': (((-22, 22), (-10, 10)), (0, 19.0615475, 9.0109131, 0.34657359, 1.0397208)),
    'asinh': NEAR + (), 'acosh': (((1, 3), (1, 3)), (1, 1.0000001, 2, 268435456, 16384, 1.3407807929942597e154, 1.8446743e19)),
    'atanh': (((-1, 1), (-1, 1)), (0, 1, -1, 0.5, 0.1715729)),
    'sigmoid': (((-40, 40), (-20, 20)), EXP[1] + (37.4299477, 17.328679)),
    'softplus': (((-40, 40), (-20, 20)), EXP[1] + (37.4299477, 17.328679, 64)),
    'logcosh': (((-20, 20), (-10, 10)), (0, 0.75, -0.75, 64, 1.5e-154, 1.1e-19)),
    'negentropy': (((-20, 20), (-10, 10)), (0, 0.625, -0.625, 24, 12, 19, 8.5, 1.5e-154, 1.1e-19)),
    'log1mexp': (((-40, 0), (-20, 0)), (-math.log(2), -0.34657359, -708.396418532264, -745.1332191019412, -87.3365448, -103.972076)),
    'xlogx': (((0, 3), (0, 3)), (1, math.exp(-1), 2.2250738585072014e-308, 1.17549435e-38)),
}
DOMAIN = {
    'log': lambda x: x > 0, 'log2': lambda x: x > 0, 'log10': lambda x: x > 0, 'xlogx': lambda x: x > 0, 'log1p': lambda x: x > -1, 'log1poffraction': lambda x: 0 <= x <= 1, 'log1pmx': lambda x: x > -1,
    'acosh': lambda x: x >= 1, 'atanh': lambda x: abs(x) < 1, 'log1mexp': lambda x: x < 0,
}


def anywhere(form, generator):
    """Any bits: uniform in the exponent, subnormals included."""
    while True:
        x = form.number(generator.getrandbits(form.width * 4))
        if math.isfinite(x):
            return x


def subnormal(form, generator):
    return generator.choice((-1, 1)) * form.number(generator.getrandbits(generator.randint(1, form.digits - 1)))


def spread(form, generator, low, high):
    return form.rounded(generator.choice((-1, 1)) * 2 ** generator.uniform(low, high))


def neighbours(form, x):
    bits = form.bits(x)
    return [form.number(b) for b in range(bits - 2, bits + 3) if 0 <= b < 1 << (form.width * 4) and math.isfinite(form.number(b))]


def arguments(name, form, generator, count):
    if name == 'pow':
        return powers(form, generator, count)
    if name == 'logaddexp':
        return pairs(form, generator, count)
    intervals, places = HARD[name]
    low, high = intervals[form is FLOAT]
    points = [form.rounded(generator.uniform(low, high)) for _ in range(count // 2)]
    for _ in range(count // 6):
        points += [anywhere(form, generator), spread(form, generator, -20, 10), spread(form, generator, -3, 2)]
    points += [subnormal(form, generator) for _ in range(count // 20)]
    for place in (p for p in places if math.isfinite(form.rounded(p))):
        points += neighbours(form, form.rounded(place))
    inside = DOMAIN.get(name, lambda x: True)
    return [(x,) for x in points if x and math.isfinite(x) and inside(x)]


def powers(form, generator, count):
    """Bases of any magnitude with exponents that keep the result in the type, or nearly; negative ones with integers."""
    points = []
    top = 745 if form is DOUBLE else 104
    for k in range(count):
        x = abs((anywhere, lambda f, g: spread(f, g, -2, 2), lambda f, g: spread(f, g, -0.01, 0.01), subnormal)[k % 10 // 3](form, generator))
        if x in (0, 1):
            continue
        y = form.rounded(generator.uniform(-top, top) / math.log(x)) if k % 5 else spread(form, generator, -20, 4)
        if k % 7 == 0:
            x, y = -x, float(round(y))
        if y and math.isfinite(y):
            points.append((x, y))
    return points + [(x, y) for x in (2.0, 3.0, 10.0, 0.5, -2.0, -3.0) for y in (1.0, 2.0, 3.0, -1.0, -2.0, 0.5) if x > 0 or y != 0.5]


def pairs(form, generator, count):
    points = []
    for k in range(count):
        x = (anywhere, lambda f, g: spread(f, g, -4, 6), lambda f, g: spread(f, g, -3, 1))[k % 3](form, generator)
        y = x + spread(form, generator, -4, 6) if k % 2 else (anywhere, lambda f, g: spread(f, g, -3, 1))[k % 4 // 2](form, generator)
        points.append((x, form.rounded(y) if math.isfinite(y) else y))
    return [(x, y) for x, y in points if math.isfinite(y)]


def main():
    directory = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    mp.prec = 2600 # x - log(1 + x) at 1e-300 is 600 digits below 1
    for form in (DOUBLE, FLOAT):
        for name, f in FUNCTIONS.items():
            generator = random.Random(name + form.name)
            lines = set()
            for point in arguments(name, form, generator, count):
                exact = [mpf(x) for x in point]
                number, dropped = form.nearest(f(*exact))
                line = '%s %s %d' % (' '.join(form.hex(x) for x in point), form.hex(number), mpmath.nint(dropped * 10000))
                if name == 'logaddexp':
                    line += ' %d' % max(1, min(10 ** 6, logaddexp_condition(*exact)))
                lines.add(line)
            with open('%s/%s.%s.txt' % (directory, name, form.name), 'w', newline='\n') as file:
                file.write('\n'.join(sorted(lines)) + '\n')


main()
