"""Writes Polynomials.template: near-minimax polynomials (Chebyshev interpolation, mpmath), rounded to the type's precision.

    /usr/bin/python3 polynomials.py > Polynomials.template

The error of each, coefficients as rounded, goes to stderr. Even and odd coefficients are two chains: half as long to wait for.
"""
import struct
import sys

from mpmath import atanh, chebyfit, cos, cosh, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, polyval, sqrt, tanh

mp.dps = 60

R = log(2) / 2 * mpf("1.0001")
Z = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.0001")


def artanh_tail(z):
    return 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z


# name, formula for the documentation, function, its value at 0, interval, degrees for double and float
TABLE = [
    ("ExpTail", "(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2", lambda r: (expm1(r) - r) / r**2, mpf(1) / 2, (-R, R), 10, 5),
    ("ExpShortTail", "The same beside 1, where an eighth of its last place does not count", lambda r: (expm1(r) - r) / r**2, mpf(1) / 2, (-R, R), 9, 5),
    ("ExpCubicTail", "(eʳ − 1 − r − r²/2)/(r³/2) for |r| ≤ ½ ln 2", lambda r: 2 * (expm1(r) - r - r * r / 2) / r**3, mpf(1) / 3, (-R, R), 9, 4),
    ("LogTail", "(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2", artanh_tail, mpf(2) / 3, (0, Z), 6, 2),
    ("LogOfOnePlusTail", "(log(1 + f) − f)/f² for 0 ≤ f ≤ √2 − 1", lambda f: (log1p(f) - f) / f**2, -mpf(1) / 2, (0, (sqrt(2) - 1) * mpf("1.0001")), 14, 6),
    ("LogCoshTail", "(log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ¾", lambda z: (log(cosh(sqrt(z))) - z / 2) / z**2, -mpf(1) / 12, (0, mpf(9) / 16), 12, 5),
    ("NegentropyTail", "(x·tanh x − log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ⅝", lambda z: (sqrt(z) * tanh(sqrt(z)) - log(cosh(sqrt(z))) - z / 2) / z**2, -mpf(1) / 4, (0, mpf(25) / 64), 11, 5),
]

# The remainder of log(1 + f) is cubic beside f²/2 with a coefficient that is rounded; what that leaves is made up for where f is not small.
LOG_INTERVAL = (-mpf("0.4001"), mpf("0.3751"))
LOG_DEGREES = 21, 9


def as_float(x):
    return struct.unpack("f", struct.pack("f", float(x)))[0]


def chain(name, coefficients, indent):
    lines = [f"{indent}R {name} = I.Of({coefficients[-1]!r});"]
    return lines + [f"{indent}{name} = I.MultiplyAdd({name}, square, I.Of({c!r}));" for c in reversed(coefficients[:-1])]


def fit(name, function, value, interval, degree, rounding):
    def completed(x):
        return function(x) if abs(x) > mpf(10) ** -12 else value

    coefficients = [rounding(c) for c in chebyfit(completed, list(interval), degree + 1)]
    low, high = interval
    points = [low + (high - low) * k / mpf(997) for k in range(998)]
    error = max(abs(polyval([mpf(c) for c in coefficients], x) - completed(x)) for x in points)
    print(f"{name} degree {degree}: error 2^{float(log(error, 2)):.1f}", file=sys.stderr)
    return coefficients[::-1]


def log_tail(degree, rounding):
    """P of log(1 + f) − f = −f²/2·(1 + c·f + f²·P(f)), c = −2/3 rounded: least squares of the error relative to the whole, coefficients rounded one after the other."""
    low, high = LOG_INTERVAL
    count = 8 * degree
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (k + mpf(1) / 2) / count) for k in range(count)]
    c = mpf(rounding(-mpf(2) / 3))

    def wanted(f):
        return -2 * (log1p(f) - f) / f**2 - 1 - c * f

    weights = [1 / abs(-2 * (log1p(f) - f) / f**2) for f in points]
    rest = [wanted(f) for f in points]
    rounded = []
    for first in range(degree + 1):
        rows = matrix([[w * f ** (2 + k) for k in range(first, degree + 1)] for f, w in zip(points, weights)])
        fitted = lu_solve(rows, matrix([w * r for w, r in zip(weights, rest)]))
        coefficient = rounding(fitted[0])
        rounded.append(coefficient)
        rest = [r - mpf(coefficient) * f ** (2 + first) for r, f in zip(rest, points)]
    print(f"LogTailOfRemainder degree {degree}: error 2^{float(log(max(abs(r) * w for r, w in zip(rest, weights)), 2)):.1f} of the whole", file=sys.stderr)
    return rounded


def method(name, formula, coefficients):
    variable = "z" if "function of" in formula else "f" if "(1 + f)" in formula else "r"
    out = [
        f"    /// <summary>{formula}.</summary>",
        "    [MethodImpl(MethodImplOptions.AggressiveInlining)]",
        f"    internal static R {name}(R {variable}, R square)",
        "    {",
        "        if (I.IsDouble)",
    ]
    for c, then in zip(coefficients, ("        else", None)):
        out += ["        {"] + chain("even", c[0::2], " " * 12) + chain("odd", c[1::2], " " * 12)
        out += [f"            return I.MultiplyAdd(odd, {variable}, even);", "        }"] + ([then] if then else [])
    return out + ["    }"]


def main():
    out = [
        "using System.Runtime.CompilerServices;",
        "",
        "namespace Lagrangians.Vectors.Registers;",
        "",
        "/// <summary>The polynomials of the kernels, written by polynomials.py.</summary>",
        "internal static class Polynomials<R, I>",
        "    where R : struct",
        "    where I : struct, IInstructions<R>",
        "{",
    ]
    methods = [
        (name, formula, [fit(name, function, value, interval, degree, rounding) for rounding, degree in ((float, for_double), (as_float, for_float))])
        for name, formula, function, value, interval, for_double, for_float in TABLE
    ]
    methods.append(("LogRemainderTail", "((log(1 + f) − f)/(−f²/2) − 1 − cf)/f², c the nearest number to −2/3, −0.4 ≤ f ≤ 0.375", [log_tail(LOG_DEGREES[0], float), log_tail(LOG_DEGREES[1], as_float)]))
    out.append("\n\n".join("\n".join(method(*m)) for m in methods))
    out.append("}")
    print("\n".join(out))


main()
