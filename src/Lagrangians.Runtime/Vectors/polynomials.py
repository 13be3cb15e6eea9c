"""Writes Polynomials.cs: near-minimax polynomials (Chebyshev interpolation, mpmath), rounded to the type's precision.

    /usr/bin/python3 polynomials.py > Polynomials.cs

The error of each, coefficients as rounded, goes to stderr.
"""
import struct
import sys

from mpmath import atanh, chebyfit, cosh, exp, expm1, log, mp, mpf, polyval, sinh, sqrt

mp.dps = 60


def completed(f, value_at_zero):
    """f, with its limit where the closed form is 0/0."""
    return lambda x: f(x) if abs(x) > mpf(10) ** -12 else value_at_zero


R = log(2) / 2 * mpf("1.0001")
Z = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.0001")

# name, formula for the documentation, function, its value at 0, interval, degrees for double and float
TABLE = [
    ("ExpTail", "(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2", lambda r: (expm1(r) - r) / r**2, mpf(1) / 2, (-R, R), 10, 5),
    ("CoshTail", "(cosh r − 1)/r² as a function of t = r², |r| ≤ ½ ln 2", lambda t: (cosh(sqrt(t)) - 1) / t, mpf(1) / 2, (0, R * R), 5, 2),
    ("SinhTail", "(sinh r − r)/r³ as a function of t = r², |r| ≤ ½ ln 2", lambda t: (sinh(sqrt(t)) / sqrt(t) - 1) / t, mpf(1) / 6, (0, R * R), 5, 2),
    ("LogTail", "(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2", lambda z: 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z, mpf(2) / 3, (0, Z), 6, 2),
    ("LogFarTail", "(artanh s/s − 1 − z/3)/z² as a function of z = s², as above", lambda z: ((atanh(sqrt(z)) / sqrt(z) - 1) / z - mpf(1) / 3) / z, mpf(1) / 5, (0, Z), 8, 3),
]


def as_float(x):
    return struct.unpack("f", struct.pack("f", float(x)))[0]


def horner(coefficients, variable, indent):
    lines = [f"{indent}V p = {coefficients[0]};"]
    lines += [f"{indent}p = V.FusedMultiplyAdd(p, {variable}, {c});" for c in coefficients[1:]]
    return lines


def fit(name, function, value, interval, degree, rounding):
    f = completed(function, value)
    coefficients = [rounding(c) for c in chebyfit(f, list(interval), degree + 1)]
    low, high = interval
    points = [low + (high - low) * k / mpf(997) for k in range(998)]
    error = max(abs(polyval([mpf(c) for c in coefficients], x) - f(x)) for x in points)
    print(f"{name} degree {degree}: error 2^{float(log(error, 2)):.1f}", file=sys.stderr)
    return coefficients


def main():
    out = [
        "using System.Numerics;",
        "using System.Runtime.CompilerServices;",
        "",
        "namespace Lagrangians.Vectors;",
        "",
        "/// <summary>The polynomials of the kernels, written by polynomials.py.</summary>",
        "internal static class Polynomials",
        "{",
    ]
    for index, (name, formula, function, value, interval, for_double, for_float) in enumerate(TABLE):
        variable = formula.split(" as a function of ")[1].split(" ")[0] if "function of" in formula else "r"
        if index:
            out.append("")
        out += [
            f"    /// <summary>{formula}.</summary>",
            "    [MethodImpl(MethodImplOptions.AggressiveInlining)]",
            f"    internal static V {name}<V, T>(V {variable})",
            "        where V : unmanaged, IVector<V, T>",
            "        where T : unmanaged, IBinaryFloatingPointIeee754<T>",
            "    {",
            "        if (typeof(T) == typeof(double))",
            "        {",
        ]
        double = fit(name, function, value, interval, for_double, float)
        out += horner([repr(c) for c in double], variable, " " * 12)
        out += ["            return p;", "        }", "        else", "        {"]
        single = fit(name + " (float)", function, value, interval, for_float, as_float)
        out += horner([repr(c) for c in single], variable, " " * 12)
        out += ["            return p;", "        }", "    }"]
    out.append("}")
    print("\n".join(out))


main()
