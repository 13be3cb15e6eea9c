"""The coefficients of WideSeries: Taylor's, and a fit of the scaled complement of the error function.

Run: /usr/bin/python3 fit_wide.py
"""
from mpmath import cos, erfc, exp, fac, fac2, mp, mpf, pi

mp.prec = 400


def chebyshev(f, low, high, degree):
    """The interpolation of f at Chebyshev's nodes, as a polynomial in powers of its argument."""
    count = degree + 1
    nodes = [cos(pi * (2 * k + 1) / (2 * count)) for k in range(count)]
    values = [f((low + high) / 2 + (high - low) / 2 * t) for t in nodes]
    weights = [2 / mpf(count) * sum(values[k] * cos(pi * j * (2 * k + 1) / (2 * count)) for k in range(count)) for j in range(count)]
    weights[0] /= 2
    slope, shift = 2 / (high - low), -(low + high) / (high - low)

    def times_t(p):
        return [shift * (p[i] if i < len(p) else 0) + slope * (p[i - 1] if i > 0 else 0) for i in range(len(p) + 1)]

    basis = [[mpf(1)], times_t([mpf(1)])]
    for _ in range(2, count):
        following = [2 * v for v in times_t(basis[-1])]
        basis.append([v - (basis[-2][i] if i < len(basis[-2]) else 0) for i, v in enumerate(following)])
    return [sum(weights[j] * basis[j][i] for j in range(i, count)) for i in range(count)]


def complement(q):
    x = mpf('3.5') * (1 + q) / (1 - q)
    return (1 + 2 * x) * exp(x * x) * erfc(x)


def show(name, coefficients, both):
    print(name)
    print('  high', [float(c) for c in coefficients])
    print('  low ', [float(c - mpf(float(c))) for c in coefficients[:both]])


def main():
    show('Sine', [mpf(-1) ** n / fac(2 * n + 1) for n in range(14)], 6)
    show('Cosine', [mpf(-1) ** n / fac(2 * n) for n in range(14)], 7)
    show('Arctangent', [mpf(-1) ** n / (2 * n + 1) for n in range(14)], 6)
    show('Error', [mpf(-1) ** n / fac(n) / (2 * n + 1) for n in range(22)], 10)
    low, high = ((x - mpf('3.5')) / (x + mpf('3.5')) for x in (mpf('0.5'), mpf(28)))
    show('Complement', chebyshev(complement, low, high, 34), 20)
    show('FarComplement', [mpf(-1) ** n * fac2(2 * n - 1) for n in range(13)], 5)
    show('ExponentialRemainder', [2 / fac(n + 2) for n in range(14)], 6)
    show('LogarithmRemainder', [mpf(-1) ** n * 2 / (n + 2) for n in range(17)], 6)


main()
