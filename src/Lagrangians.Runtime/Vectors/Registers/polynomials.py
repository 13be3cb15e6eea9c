"""Writes Polynomials.template: near-minimax polynomials (Chebyshev interpolation, mpmath), rounded to the type's precision.

    /usr/bin/python3 polynomials.py > Polynomials.template

The error of each, coefficients as rounded, goes to stderr. Even and odd coefficients are two chains: half as long to wait for.
"""
import struct
import sys

from mpmath import atanh, chebyfit, cosh, expm1, log, log1p, mp, mpf, polyval, sqrt, tanh

mp.dps = 60

R = log(2) / 2 * mpf("1.0001")
Z = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.0001")


def artanh_tail(z):
    return 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z


# name, formula for the documentation, function, its value at 0, interval, degrees for double and float
TABLE = [
    ("ExpTail", "(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2", lambda r: (expm1(r) - r) / r**2, mpf(1) / 2, (-R, R), 10, 5),
    ("LogTail", "(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2", artanh_tail, mpf(2) / 3, (0, Z), 6, 2),
    ("LogOfOnePlusTail", "(log(1 + f) − f)/f² for 0 ≤ f ≤ √2 − 1", lambda f: (log1p(f) - f) / f**2, -mpf(1) / 2, (0, (sqrt(2) - 1) * mpf("1.0001")), 14, 6),
    ("LogCoshTail", "(log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ¾", lambda z: (log(cosh(sqrt(z))) - z / 2) / z**2, -mpf(1) / 12, (0, mpf(9) / 16), 12, 5),
    ("NegentropyTail", "(x·tanh x − log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ⅝", lambda z: (sqrt(z) * tanh(sqrt(z)) - log(cosh(sqrt(z))) - z / 2) / z**2, -mpf(1) / 4, (0, mpf(25) / 64), 11, 5),
]


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
    for index, (name, formula, function, value, interval, for_double, for_float) in enumerate(TABLE):
        variable = "z" if "function of" in formula else "f" if "(1 + f)" in formula else "r"
        if index:
            out.append("")
        out += [
            f"    /// <summary>{formula}.</summary>",
            "    [MethodImpl(MethodImplOptions.AggressiveInlining)]",
            f"    internal static R {name}(R {variable}, R square)",
            "    {",
            "        if (I.IsDouble)",
            "        {",
        ]
        for rounding, degree, last in ((float, for_double, False), (as_float, for_float, True)):
            c = fit(name, function, value, interval, degree, rounding)
            out += chain("even", c[0::2], " " * 12) + chain("odd", c[1::2], " " * 12)
            out += [f"            return I.MultiplyAdd(odd, {variable}, even);", "        }"]
            if not last:
                out += ["        else", "        {"]
        out.append("    }")
    out.append("}")
    print("\n".join(out))


main()
