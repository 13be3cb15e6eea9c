"""Reference values for the kernels, in high precision.

Run: /usr/bin/python3 reference_points.py <directory> [points per function]

Writes <directory>/<function>.double.txt and .float.txt. A line holds the bits of the argument (of both, for a function of
two), the bits of the exact result rounded to the type, and what that rounding dropped, in 1/10000 ulp of the result.
"""
import random
import struct
import sys

import mpmath
from mpmath import ldexp, mp, mpf, nint

from reference_arguments import arguments


def erfc(x):
    # mpmath's own fails on huge arguments; these are 0 and 2 in either type.
    return mpf(0 if x > 0 else 2) if abs(x) > 1000 else mpmath.erfc(x)


FUNCTIONS = {
    'sin': mpmath.sin, 'cos': mpmath.cos, 'tan': mpmath.tan,
    'asin': mpmath.asin, 'acos': mpmath.acos, 'atan': mpmath.atan, 'atan2': mpmath.atan2,
    'cbrt': lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), 'hypot': lambda x, y: mpmath.sqrt(x * x + y * y),
    'erf': mpmath.erf, 'erfc': erfc, 'normalcdf': lambda x: erfc(-x / mpmath.sqrt(2)) / 2,
}


class Format:
    def __init__(self, name, digits, lowest, highest, code, integer):
        self.name, self.digits, self.lowest, self.highest = name, digits, lowest, highest
        self.code, self.integer, self.width = code, integer, struct.calcsize(code) * 2

    def number(self, bits):
        return struct.unpack(self.code, struct.pack(self.integer, bits))[0]

    def bits(self, number):
        return struct.unpack(self.integer, struct.pack(self.code, number))[0]

    def hex(self, number):
        return '%0*x' % (self.width, self.bits(number))

    def nearest(self, value):
        """The nearest number of the type as (number, dropped ulps), or None where it overflows."""
        if value == 0:
            return 0.0, mpf(0)
        exponent = max(mpmath.mag(value) - self.digits, self.lowest)
        scaled = ldexp(value, -exponent)
        integer = nint(scaled)
        rounded = ldexp(integer, exponent)
        if mpmath.mag(rounded) > self.highest:
            return None
        return float(rounded), scaled - integer


DOUBLE = Format('double', 53, -1074, 1024, '<d', '<Q')
FLOAT = Format('float', 24, -149, 128, '<f', '<I')


def main():
    directory = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    for form in (DOUBLE, FLOAT):
        for name, f in FUNCTIONS.items():
            generator = random.Random(name + form.name)
            mp.prec = 1400 if name in ('sin', 'cos', 'tan') else 260
            lines = set()
            for point in arguments(name, form, generator, count):
                value = form.nearest(f(*(mpf(x) for x in point)))
                if value is not None:
                    lines.add('%s %s %d' % (' '.join(form.hex(x) for x in point), form.hex(value[0]), nint(value[1] * 10000)))
            with open('%s/%s.%s.txt' % (directory, name, form.name), 'w', newline='\n') as file:
                file.write('\n'.join(sorted(lines)) + '\n')


main()
