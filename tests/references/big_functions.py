#!/usr/bin/env python3
"""References for the arbitrary-precision functions, by mpmath (1.2 or later).

Writes tests/Lagrangians.Generator.Tests/Arithmetic/BigFunctions.references.txt: a line is

    function argument [argument] value

An argument is a decimal fraction taken exactly, or m"p"e for m*2^e (a double). Values have 70 significant
digits; those in the second part, one generic point for each function, have 620.
"""
import math
import os
import mpmath as mp

mp.mp.prec = 6000

FUNCTIONS = {
    "expm1mx": lambda x: mp.exp(x) - 1 - x, "log1pmx": lambda x: mp.log(1 + x) - x,
    "exp": mp.exp, "expm1": lambda x: mp.exp(x) - 1, "log": mp.log, "log1p": lambda x: mp.log(1 + x),
    "sqrt": mp.sqrt, "cbrt": lambda x: mp.sign(x) * mp.root(abs(x), 3),
    "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "asin": mp.asin, "acos": mp.acos, "atan": mp.atan,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "asinh": lambda x: mp.sign(x) * mp.log(abs(x) + mp.sqrt(x * x + 1)),
    "acosh": lambda x: mp.log(x + mp.sqrt(x * x - 1)), "atanh": lambda x: (mp.log(1 + x) - mp.log(1 - x)) / 2,
    "erf": mp.erf, "erfc": mp.erfc, "ncdf": lambda x: mp.erfc(-x / mp.sqrt(2)) / 2,
    "sigmoid": lambda x: 1 / (1 + mp.exp(-x)), "softplus": lambda x: mp.log1p(mp.exp(x)),
    "logcosh": lambda x: mp.log(mp.cosh(x)), "negentropy": lambda x: x * mp.tanh(x) - mp.log(mp.cosh(x)), "log1mexp": lambda x: mp.log1p(-mp.exp(x)),
    "xlogx": lambda x: x * mp.log(x),
    "pow": lambda x, y: mp.power(x, y), "atan2": lambda y, x: mp.atan2(y, x),
    "hypot": lambda x, y: mp.sqrt(x * x + y * y), "logaddexp": lambda x, y: mp.log(mp.exp(x) + mp.exp(y)),
}

TINY = ["1e-300", "-1e-300", "1e-40", "-3e-17", "1e-5", "-0.0009765625", "0.01", "-0.03", "0.04", "0.0625", "-0.11"]
UNIT = ["0.2", "-0.25", "0.3", "0.4999999", "0.5", "-0.6931471805599453", "0.75", "-0.9", "0.99"]
MIDDLE = ["1", "-1", "1.25", "1.5707963", "2", "-2.5", "3", "5.9", "-9.3", "26.5", "-37.6", "100"]
LARGE = ["700", "-745.2", "12345.678", "-100000", "1e6"]
HUGE = ["1e10", "-1e22", "1e300", "-1e300"]
NEAR_ONE = ["1." + "0" * 29 + "1", "0." + "9" * 30, "1." + "0" * 8 + "1", "0.999", "1.001"]
MINUS_NEAR_ONE = ["-" + s for s in NEAR_ONE]


def double(x):
    m, e = math.frexp(x)
    return "%dp%d" % (int(m * 2 ** 53), e - 53)


# Doubles next to multiples of pi/2; the last lies closest of all doubles.
PI_MULTIPLES = [double(k * math.pi / 2) for k in (1, 2, 3, 4, 7, -11, 22, 355, 100000)] + ["6381956970095103p797"]
POSITIVE = lambda texts: [t for t in texts if t[0] != "-"]
BELOW_ONE = lambda texts: [t for t in texts if abs(mp.mpf(t)) < 1]
ABOVE_ONE = lambda texts: [t for t in texts if mp.mpf(t) > 1]
SMALL_TO_LARGE = TINY + UNIT + MIDDLE + LARGE
ALL = SMALL_TO_LARGE + HUGE

ARGUMENTS = {
    "exp": SMALL_TO_LARGE, "expm1": SMALL_TO_LARGE, "log": POSITIVE(ALL + NEAR_ONE),
    "expm1mx": SMALL_TO_LARGE, "log1pmx": POSITIVE(ALL + NEAR_ONE) + [t for t in TINY + UNIT + MINUS_NEAR_ONE if t[0] == "-" and mp.mpf(t) > -1],
    "log1p": POSITIVE(ALL + NEAR_ONE) + [t for t in TINY + UNIT + MINUS_NEAR_ONE if t[0] == "-" and mp.mpf(t) > -1],
    "sqrt": POSITIVE(ALL), "cbrt": ALL, "sin": ALL + PI_MULTIPLES, "cos": ALL + PI_MULTIPLES, "tan": ALL + PI_MULTIPLES,
    "asin": BELOW_ONE(TINY + UNIT + NEAR_ONE + MINUS_NEAR_ONE), "acos": BELOW_ONE(TINY + UNIT + NEAR_ONE + MINUS_NEAR_ONE),
    "atan": ALL, "sinh": SMALL_TO_LARGE, "cosh": SMALL_TO_LARGE, "tanh": SMALL_TO_LARGE, "asinh": ALL,
    "acosh": ABOVE_ONE(ALL + NEAR_ONE), "atanh": BELOW_ONE(TINY + UNIT + NEAR_ONE + MINUS_NEAR_ONE),
    "erf": TINY + UNIT + MIDDLE, "erfc": TINY + UNIT + MIDDLE + ["700"], "ncdf": TINY + UNIT + MIDDLE + ["-745.2"],
    "sigmoid": SMALL_TO_LARGE, "softplus": SMALL_TO_LARGE, "logcosh": SMALL_TO_LARGE, "negentropy": SMALL_TO_LARGE,
    "log1mexp": [t for t in SMALL_TO_LARGE if t[0] == "-"], "xlogx": POSITIVE(ALL + NEAR_ONE),
    "pow": [("2", "0.5"), ("-3", "7"), ("-3", "-8"), ("0.1", "300"), ("1e-300", "0.3333"), ("1e300", "-1.5"), ("10", "1000.5"),
            ("1.0000001", "1e8"), (NEAR_ONE[0], "1e30"), (NEAR_ONE[1], "-3e31"), ("-1.5", "1001"), ("7.25", "1e-300")],
    "atan2": [("1", "2"), ("1", "-2"), ("-1", "-2"), ("-3", "1e-30"), ("3", "-1e-30"), ("1e-300", "-1"), ("1e300", "1e299"), ("-1", "1")],
    "hypot": [("3", "4"), ("1e-300", "1e-300"), ("1e300", "-1"), ("0.1", "0.7")],
    "logaddexp": [("0", "0"), ("1", "-2"), ("-0.6931471805599453", "-0.6931471805599453"), ("-1", "-0.4586751453870819"),
                  ("1e-300", "-700"), ("-1000", "-1001"), ("1e10", "-1e10"), ("-0.5", "-1e-20")],
}

GENERIC = {name: ["1.7"] for name in FUNCTIONS}
GENERIC.update({name: ["0.7"] for name in ("asin", "acos", "atanh")})
GENERIC.update({"log1mexp": ["-1.7"], "erfc": ["1.7", "33"], "ncdf": ["-1.7", "1.7"]})
GENERIC.update({name: [("1.7", "0.3")] for name in ("pow", "atan2", "hypot", "logaddexp")})


def exact(text):
    if "p" in text:
        m, e = text.split("p")
        return mp.ldexp(mp.mpf(int(m)), int(e))
    return mp.mpf(text)


def lines(table, digits):
    for name, points in table.items():
        for point in points:
            texts = (point,) if isinstance(point, str) else point
            value = FUNCTIONS[name](*[exact(t) for t in texts])
            yield " ".join([name, *texts, mp.nstr(value, digits, min_fixed=0, max_fixed=0)])


target = os.path.join(os.path.dirname(__file__), "..", "Lagrangians.Generator.Tests", "Arithmetic", "BigFunctions.references.txt")
with open(target, "w", encoding="utf-8", newline="\n") as out:
    out.write("\n".join([*lines(ARGUMENTS, 70), *lines(GENERIC, 620)]) + "\n")
