"""The constants of AngleReduction, PayneHanek, the trigonometric kernels and their inverses, and RootKernels.

Run: /usr/bin/python3 fit_trigonometric.py
"""
from mpmath import asin, atan, cbrt, cos, mp, mpf, pi, sin, sqrt

from remez import fit, show, show_parts


def main():
    tiny = mpf(10) ** -8  # also keeps the weights of the relative error off zero

    def sine(z):  # (sin r - r) / r^3 of z = r^2
        r = sqrt(z)
        return mpf(-1) / 6 + z / 120 - z * z / 5040 if z < tiny ** 2 else (sin(r) - r) / (r * z)

    def cosine(z):  # (cos r - 1 + r^2/2) / r^4
        return mpf(1) / 24 - z / 720 + z * z / 40320 if z < tiny ** 2 else (cos(sqrt(z)) - 1 + z / 2) / (z * z)

    def arctangent(z):  # (atan t - t) / t^3
        t = sqrt(z)
        return mpf(-1) / 3 + z / 5 - z * z / 7 if z < tiny ** 2 else (atan(t) - t) / (t * z)

    def arcsine(z):  # (asin t - t) / t^3
        t = sqrt(z)
        return mpf(1) / 6 + z * 3 / 40 + z * z * 15 / 336 if z < tiny ** 2 else (asin(t) - t) / (t * z)

    for single, degrees in ((False, (5, 5, 10, 12, 6)), (True, (2, 2, 4, 5, 4))):
        mp.dps = 60
        # The reduced argument leaves [-pi/4, pi/4] by the rounding of x * 2/pi.
        bound = (pi / 4 + (mpf(1) / 64 if single else tiny)) ** 2
        show('sin', *fit(sine, lambda z: z + tiny, 0, bound, degrees[0]), single)
        show('cos', *fit(cosine, lambda z: z * z + tiny, 0, bound, degrees[1]), single)
        edge = ((sqrt(mpf(2)) - 1) * (1 + mpf(2) ** -20)) ** 2
        show('atan', *fit(arctangent, lambda z: z + tiny, 0, edge, degrees[2]), single)
        show('asin', *fit(arcsine, lambda z: z + tiny, 0, mpf(1) / 4, degrees[3]), single)
        show('m^(-1/3) on [1, 2]', *fit(lambda m: 1 / cbrt(m), cbrt, 1, 2, degrees[4]), single)
        mp.dps = 80
        for name, value, count in (('pi/2', pi / 2, 4), ('2/pi', 2 / pi, 1), ('pi/4', pi / 4, 2), ('pi', pi, 2),
                                   ('3pi/4', 3 * pi / 4, 2), ('2^(-1/3)', 1 / cbrt(mpf(2)), 1), ('2^(-2/3)', 1 / cbrt(mpf(4)), 1),
                                   ('tan(pi/8)', sqrt(mpf(2)) - 1, 1), ('tan(3pi/8)', sqrt(mpf(2)) + 1, 1)):
            show_parts(name, value, count, single)

    mp.prec = 1600
    bits = int(2 / pi * mpf(2) ** 1280)
    print('2/pi, 64 bits a word, the first just below the point:')
    print('\n'.join('    0x%016X,' % ((bits >> (1280 - 64 * (i + 1))) & (2 ** 64 - 1)) for i in range(20)))


main()
