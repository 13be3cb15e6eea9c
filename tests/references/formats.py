"""The two types: their numbers as bits, and the rounding of a high-precision value."""
import math
import struct

import mpmath
from mpmath import ldexp, mpf, nint


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

    def rounded(self, x):
        try:
            return self.number(self.bits(float(x)))
        except OverflowError:
            return math.copysign(math.inf, x)

    def nearest(self, value):
        """The nearest number of the type, infinite where it overflows, and the ulps of the value that were dropped."""
        if value == 0:
            return 0.0, mpf(0)
        exponent = max(mpmath.mag(value) - self.digits, self.lowest)
        scaled = ldexp(value, -exponent)
        integer = nint(scaled)
        rounded = ldexp(integer, exponent)
        if mpmath.mag(rounded) > self.highest:
            return float('inf') * int(mpmath.sign(value)), mpf(0)
        return (float(rounded) if integer else 0.0 * int(mpmath.sign(value))), scaled - integer


DOUBLE = Format('double', 53, -1074, 1024, '<d', '<Q')
FLOAT = Format('float', 24, -149, 128, '<f', '<I')
