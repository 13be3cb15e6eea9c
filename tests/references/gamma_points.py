"""Reference values in high precision for the logarithm of the gamma function and its derivatives, of positive numbers.

Run: /usr/bin/python3 gamma_points.py <directory> [points per function]

Writes <directory>/<function>.double.txt and .float.txt. A line holds the bits of the argument, the bits of the exact result rounded to the
type, what that rounding dropped, in 1/10000 ulp of the result.
"""
import math
import random
import sys

import mpmath
from mpmath import mp, mpf

from formats import DOUBLE, FLOAT

FUNCTIONS = {'digamma': 0, 'trigamma': 1, 'loggamma': -1}

# Poles, roots, the least value; where the kernels' regions meet; where the results overflow, or leave the normal numbers.
PLACES = (
    1, 2, 1.4616321449683623, 1.3991321449683623, 1.5241321449683623, 3, 0.5, 9, 10, 11, 16, 100,
    2.2250738585072014e-308, 1.17549435e-38, 5.562684646268003e-309, 2.938736e-39, 7.458340731200207e-155, 5.421011e-20, 2.5e-155,
    2.5563481638716906e305, 4.0850034e36, 1.7976931348623157e308, 3.4028235e38, 1e17, 1e8, 1.5e154, 1.9e19,
)


def value(order, x):
    return mpmath.loggamma(x) if order < 0 else mpmath.psi(order, x)


def arguments(form, generator, count):
    points = [form.rounded(generator.uniform(0, 4)) for _ in range(count // 3)]
    points += [form.rounded(generator.uniform(0, 40)) for _ in range(count // 6)]
    points += [form.rounded(2 ** generator.uniform(-30, 12)) for _ in range(count // 6)]
    points += [abs(form.number(generator.getrandbits(form.width * 4))) for _ in range(count // 4)]
    points += [form.number(generator.getrandbits(generator.randint(1, form.digits - 1))) for _ in range(count // 20)]
    for root in (1, 2, 1.4616321449683623):
        points += [form.rounded(root + generator.choice((-1, 1)) * 2 ** generator.uniform(-form.digits, -1)) for _ in range(count // 20)]
    for place in PLACES:
        bits = form.bits(form.rounded(place))
        points += [form.number(b) for b in range(max(1, bits - 2), bits + 3)]
    return [x for x in points if x > 0 and math.isfinite(x)]


def main():
    directory = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    mp.prec = 260
    for form in (DOUBLE, FLOAT):
        for name, order in FUNCTIONS.items():
            generator = random.Random(name + form.name)
            lines = set()
            for x in arguments(form, generator, count):
                number, dropped = form.nearest(value(order, mpf(x)))
                lines.add('%s %s %d' % (form.hex(x), form.hex(number), mpmath.nint(dropped * 10000)))
            with open('%s/%s.%s.txt' % (directory, name, form.name), 'w', newline='\n') as file:
                file.write('\n'.join(sorted(lines)) + '\n')


main()
