"""Reference values in high precision for the vector Lagrangians of the standard library.

Run: /usr/bin/python3 vector_points.py <directory> [cases per kind of input]

Writes <directory>/<lagrangian>.double.txt and .float.txt. A line holds, between bars: the kind of input, its length and seed; the
parameters' bits; the value; the energy; the parameter gradient; the products of the activation's parameter derivatives; the places
at which the vectors are sampled; the activation there; the Hessian product there. A number is the bits of the exact result rounded
to the type, what that rounding dropped in 1/100 ulp, and its condition where that is above 1. The places hold each vector's
largest element. axes.txt is for the suite of HAMUX: ghostmax along each axis.
"""
import sys

from mpmath import mp, mpf

from formats import DOUBLE, FLOAT
from vector_inputs import KINDS, vector
from vector_lagrangians import ALL

LENGTHS = [1, 2, 3, 7, 13, 64, 257, 1000, 5, 31, 100]
BETAS = [1, 0.1, 5, 1.7, 1e-6, 300, 0.37]
NORMS = [(1, 0, 1e-5), (0.1, 5, 1e-5), (5, 0.1, 1e-5), (1, 1, 1e-5), (2, -0.3, 1e-12), (5, 5, 0.5), (0.1, 0, 1e-3)]


def number(kind, value, conditioned=1):
    nearest, dropped = kind.nearest(value)
    text = kind.hex(nearest) + ',' + str(int(dropped * 100))
    return text + ',%.4g' % min(conditioned, 1e300) if conditioned > 1 else text


def line(kind, name, inputs, length, seed, parameters):
    x = [mpf(t) for t in vector(inputs, length, seed, kind.digits)]
    v = [mpf(t) for t in vector('moderate', length, seed + 1, kind.digits)]
    parameters = [kind.number(kind.bits(p)) for p in parameters]
    *numbers, activation, product = ALL[name](x, v, *[mpf(p) for p in parameters])
    activation, product = ([t if isinstance(t, tuple) else (t, 1) for t in vector] for vector in (activation, product))
    places = range(length)
    if length > 13:
        largest = [max(places, key=lambda i: abs(vector[i][0])) for vector in (activation, product) if vector]
        places = sorted({0, length - 1, length // 2, length // 3, length // 5} | set(largest))
    return ' | '.join([
        '%s %d %d' % (inputs, length, seed), ' '.join(kind.hex(p) for p in parameters),
        *[' '.join(number(kind, *n) for n in group) for group in numbers], ' '.join(map(str, places)),
        *[' '.join(number(kind, *vector[i]) for i in places) if vector else '' for vector in (activation, product)]])


def write(directory, name, kind, lines):
    with open('%s/%s.%s.txt' % (directory, name, kind.name), 'w') as file:
        file.write('\n'.join(lines) + '\n')


def main(directory, cases=14):
    # The exact sum of numbers from 1e-300 to 1e300 has 2,000 bits; a softmax may be 1 - e^-700.
    mp.prec = 2400
    for kind in (DOUBLE, FLOAT):
        for name in ('softmax', 'ghostmax', 'layernorm', 'sphericalnorm'):
            mp.prec = 1500 if name.endswith('max') else 2400
            lines = []
            for k, inputs in enumerate(KINDS):
                for case in range(int(cases)):
                    seed = 1000 * k + 2 * case + 1
                    parameters = [BETAS[(case + k) % 7]] if name.endswith('max') else NORMS[(case + k) % 7]
                    lines.append(line(kind, name, inputs, LENGTHS[case % 11], seed, parameters))
            write(directory, name, kind, lines)
    mp.prec = 400
    steps = (0.1, 1, 5)
    both = [(a, b) for a in steps for b in steps]
    for kind in (DOUBLE, FLOAT):
        lines = [('softmax', [b]) for b in steps] + [('ghostmax', [b]) for b in steps] + [('sigmoid', p) for p in both]
        lines += [(name, [*p, 1e-5]) for name in ('layernorm', 'sphericalnorm') for p in both]
        write(directory, 'hamux', kind, [name + ' ' + line(kind, name, 'moderate', 13, 7, p) for name, p in lines])
    # Ghostmax along each axis of 7 x 13 numbers, and of all.
    x = [mpf(t) for t in vector('moderate', 91, 7, 53)]
    lines = []
    for axis, slices in (('0', [range(j, 91, 13) for j in range(13)]), ('1', [range(13 * i, 13 * i + 13) for i in range(7)]), ('all', [range(91)])):
        result = {}
        for places in slices:
            result.update(zip(places, ALL['ghostmax']([x[i] for i in places], [mpf(1)] * len(places), mpf(1))[4]))
        lines.append(' '.join([axis] + [number(DOUBLE, result[i]) for i in range(91)]))
    with open(directory + '/axes.txt', 'w') as file:
        file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
