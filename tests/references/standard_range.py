"""Reference values in high precision for the standard Lagrangians far from their default parameters: β from 2^-19 to 2^66, x over the
whole range of either type, and where βx over- or underflows, or leaves the range in which e^βx or (βx)² has its digits.

Run: /usr/bin/python3 standard_range.py <file> [step]

The lines are those of standard_points.py. Every parameter is a number of both types, an x may be one of double only. With a step of 1 all
points are written; the file in the repository has every ninth.
"""
import sys

from mpmath import mp, mpf

from standard_points import exponential, hyperbolic, logistic, rectified, repu, rounded, single

BETAS = [2.0 ** -19, 2.0 ** -10, 0.0371, 0.37, 7.3, 41.7, 1000, 12345.678, 1e6, 3e9, 1e20]
SCALES = [1, 0.625, 1e-5, 1e10, 7.3, 0.37]
DEGREES = [1.0009765625, 1.3, 1.7, 2.5, 3.3, 4, 7, 23.7]
# Of βx.
SCALED = [1e-44, 1e-40, 1e-37, 1e-23, 1e-20, 1e-18, 1e-12, 3e-8, 1e-4, 0.01, 0.2, 0.34, 0.36, 0.51, 0.69, 0.74, 0.76, 0.97, 1.03, 1.9, 4.7, 8.9, 11.3, 16.4, 17.5,
          19.1, 31, 38, 43, 65, 83, 86.9, 87.7, 88.6, 91, 96, 102.9, 105, 130, 310, 698, 707.9, 709.5, 711, 719, 739, 744.9, 751, 1023, 1500, 1e5, 1e15, 1e20, 1e37, 1e41]
ABSOLUTE = [0, 5e-324, 1e-310, 1e-300, 1e-200, 1.1e-160, 1e-155, 1e-100, 1e-44, 1e-40, 1e-37, 1e-30, 1e-21, 1e-19, 1e-15, 1e-9, 1e-3, 0.3, 1.7, 29, 1e5, 1e9,
            1e15, 1e18, 1e19, 1e20, 2e36, 1e38, 3e38, 1e150, 1e155, 1e200, 1e300, 1e306, 1.7e308]


def nearest(x):
    return single(x) if x < 3.4e38 and abs(single(x) / x - 1 if x else 0) < 1e-3 else x


def choices():
    for beta in map(single, BETAS):
        magnitudes = sorted({nearest(m) for m in ABSOLUTE} | {nearest(v / beta) for v in SCALED})
        points = [-m for m in magnitudes[:0:-1]] + magnitudes
        yield 'Exp', exponential, (beta,), points
        yield 'RectifiedExp', rectified, (beta,), points
        yield 'Tanh', hyperbolic, (beta,), points
        yield 'Sigmoid', logistic, (beta, single(SCALES[BETAS.index(min(BETAS, key=lambda b: abs(single(b) - beta))) % 6])), points
    # Of the smallest numbers, which have few digits themselves, the curvature is what it is.
    for n in map(single, DEGREES):
        yield 'Repu', repu, (n,), [nearest(m) for m in ABSOLUTE if not 0 < m < 1e-37] + [-1.0] + [nearest(10 ** (k / n)) for k in (-300, -40, -37, -5, 5, 37, 40, 300)]


def main(path, step=9):
    # exp of what is far out has no digits that are worth it: mpmath's exponents have no bounds.
    mp.prec = 1500
    with open(path, 'w') as file:
        count = 0
        for name, function, parameters, points in choices():
            for x in points:
                count += 1
                if count % int(step):
                    continue
                results = function(mpf(x), *map(mpf, parameters))
                fields = [name, ','.join(map(repr, map(float, parameters))), repr(x), *(repr(rounded(r)) for r in results)]
                file.write(' '.join(fields) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
