"""Reference values in high precision for the standard Lagrangians: elementwise value, activation, curvature, energy and the
derivatives in the learnable parameters, each from its own closed form, none from another by subtraction.

Run: /usr/bin/python3 standard_points.py <file>

A line holds the definition, its parameters, x, and the exact results rounded to double, separated by spaces. Every x and
parameter is a number of both types.
"""
import struct
import sys

from mpmath import exp, expm1, log, log1p, mp, mpf, sinh, tanh

mp.prec = 3000


def sigmoid(z):
    return 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))


def softplus(z):
    return max(z, 0) + log1p(exp(-abs(z)))


def softplus_energy(z):
    """z·σ(z) − softplus(z)."""
    a = abs(z)
    return -(log1p(exp(-a)) + a * exp(-a) / (1 + exp(-a)))


def log_cosh(z):
    a = abs(z)
    return log1p(2 * sinh(a / 2) ** 2) if a < 1 else a + log1p(exp(-2 * a)) - log(2)


def log_cosh_energy(z):
    """z·tanh z − log cosh z."""
    return z * tanh(z) - log_cosh(z)


def identity(x):
    return x * x / 2, x, mpf(1), x * x / 2


def repu(x, n):
    if x <= 0:
        return mpf(0), mpf(0), mpf(0), mpf(0)
    return x ** n / n, x ** (n - 1), (n - 1) * x ** (n - 2), (n - 1) * x ** n / n


def relu(x):
    return repu(x, mpf(2))


def exponential(x, b):
    z = b * x
    return exp(z) / b, exp(z), b * exp(z), exp(z) * (z - 1) / b, exp(z) * (z - 1) / b ** 2


def rectified(x, b):
    if x <= 0:
        return 1 / b, mpf(0), mpf(0), -1 / b, -1 / b ** 2
    z = b * x
    return exp(z) / b - x, expm1(z), b * exp(z), exp(z) * (z - 1) / b, exp(z) * (z - 1) / b ** 2


def logistic(x, b, s):
    z = b * x
    energy = s * softplus_energy(z) / b
    return s * softplus(z) / b, s * sigmoid(z), s * b * sigmoid(z) * sigmoid(-z), energy, energy / b, softplus(z) / b


def hyperbolic(x, b):
    z = b * x
    energy = log_cosh_energy(z) / b
    return log_cosh(z) / b, tanh(z), 4 * b * sigmoid(2 * z) * sigmoid(-2 * z), energy, energy / b


DEFINITIONS = [
    ('Identity', identity, [()]), ('Repu', repu, [(2,), (3,), (2.5,), (1.5,)]), ('Relu', relu, [()]), ('Exp', exponential, [(1,), (1.75,)]),
    ('RectifiedExp', rectified, [(1,), (0.375,)]), ('Sigmoid', logistic, [(1, 1), (1.75, 0.625)]), ('Tanh', hyperbolic, [(1,), (0.375,)]),
]

MAGNITUDES = [0, 1e-38, 1e-30, 1e-12, 1e-5, 0.01, 0.2, 0.5, 0.9, 1, 1.3, 2, 4.5, 9, 16, 21, 35, 60, 85, 130, 340, 700, 1000, 1e5, 1e12, 1e30, 3e38]


def single(x):
    return struct.unpack('<f', struct.pack('<f', x))[0]


def rounded(value):
    try:
        return float(value)
    except OverflowError:
        return float('inf') if value > 0 else float('-inf')


def main(path):
    points = sorted({sign * single(m) for m in MAGNITUDES for sign in (1, -1)})
    # Beyond float there are these too; they are infinite there.
    points += [1e308, -1e308]
    with open(path, 'w') as file:
        for name, function, choices in DEFINITIONS:
            for parameters in choices:
                for x in points:
                    results = function(mpf(x), *map(mpf, parameters))
                    fields = [name, ','.join(map(repr, map(float, parameters))) or '-', repr(x), *(repr(rounded(r)) for r in results)]
                    file.write(' '.join(fields) + '\n')


if __name__ == '__main__':
    main(sys.argv[1])
