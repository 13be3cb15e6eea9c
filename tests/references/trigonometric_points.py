"""Reference values in high precision for the trigonometric functions, their inverses, roots and the error function.

Run: /usr/bin/python3 trigonometric_points.py <directory> [points per function]

Writes <directory>/<function>.double.txt and .float.txt. A line holds the bits of the argument (of both, for a function of
two), the bits of the exact result rounded to the type, and what that rounding dropped, in 1/10000 ulp of the result.
"""
import random
import sys

import mpmath
from mpmath import mp, mpf, nint, sqrt

from formats import DOUBLE, FLOAT
from trigonometric_arguments import arguments


def erfc(x):
    # mpmath's own fails on huge arguments; these are 0 and 2 in either type.
    return mpf(0 if x > 0 else 2) if abs(x) > 1000 else mpmath.erfc(x)


FUNCTIONS = {
    'sin': mpmath.sin, 'cos': mpmath.cos, 'tan': mpmath.tan,
    'asin': mpmath.asin, 'acos': mpmath.acos, 'atan': mpmath.atan, 'atan2': mpmath.atan2,
    'cbrt': lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), 'hypot': lambda x, y: sqrt(x * x + y * y),
    'erf': mpmath.erf, 'erfc': erfc, 'normalcdf': lambda x: erfc(-x / sqrt(2)) / 2,
}


def main():
    directory = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    for form in (DOUBLE, FLOAT):
        for name, f in FUNCTIONS.items():
            generator = random.Random(name + form.name)
            # The largest double has 1024 bits before the point, and its sine may begin 60 after it.
            mp.prec = 1400 if name in ('sin', 'cos', 'tan') else 260
            lines = set()
            for point in arguments(name, form, generator, count):
                number, dropped = form.nearest(f(*(mpf(x) for x in point)))
                lines.add('%s %s %d' % (' '.join(form.hex(x) for x in point), form.hex(number), nint(dropped * 10000)))
            with open('%s/%s.%s.txt' % (directory, name, form.name), 'w', newline='\n') as file:
                file.write('\n'.join(sorted(lines)) + '\n')


main()
