"""Minimax polynomials by the Remez exchange, and their printing as C# literals.

fit(f, weight, a, b, degree) minimises max |weight(x) * (f(x) - P(x))| on [a, b] in 60 digits and returns the
coefficients, lowest first, with the error that was reached. The exchange is the textbook one (Cheney,
Introduction to Approximation Theory, ch. 3): solve for a levelled error on degree + 2 points, then move
each point to the extremum of the error between its neighbouring sign changes.
"""
import struct

from mpmath import cos, lu_solve, log, matrix, mp, mpf, nstr, pi

mp.dps = 60


def horner(coefficients, x):
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def fit(f, weight, a, b, degree, grid=24, rounds=12):
    a, b = mpf(a), mpf(b)
    middle, half = (a + b) / 2, (b - a) / 2
    count = degree + 2
    fine = [middle - half * cos(pi * i / (grid * count)) for i in range(grid * count + 1)]
    values = [(x, f(x), weight(x)) for x in fine]
    nodes = [values[round(i * grid * count / (count - 1))] for i in range(count)]
    for _ in range(rounds):
        # The monomials of the scaled variable keep the system well within 60 digits.
        system = matrix(count, count)
        right = matrix(count, 1)
        for i, (x, y, w) in enumerate(nodes):
            u = (x - middle) / half
            for j in range(count - 1):
                system[i, j] = u ** j
            system[i, count - 1] = (-1) ** i / w
            right[i] = y
        solution = lu_solve(system, right)
        scaled = [solution[j] for j in range(count - 1)]
        errors = [w * (y - horner(scaled, (x - middle) / half)) for x, y, w in values]
        extrema, best = [], 0
        for i in range(1, len(values)):
            if (errors[i] < 0) != (errors[best] < 0):
                extrema.append(best)
                best = i
            elif abs(errors[i]) > abs(errors[best]):
                best = i
        extrema.append(best)
        while len(extrema) > count:
            extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
        worst = max(abs(e) for e in errors)
        if len(extrema) < count:
            break
        level = min(abs(errors[i]) for i in extrema)
        nodes = [values[i] for i in extrema]
        if worst / level < mpf('1.01'):
            break
    return unscale(scaled, middle, half), worst


def unscale(scaled, middle, half):
    """Coefficients in (x - middle) / half to coefficients in x."""
    result = [mpf(0)]
    for c in reversed(scaled):
        shifted = [mpf(0)] * (len(result) + 1)
        for i, r in enumerate(result):
            shifted[i + 1] += r / half
            shifted[i] -= r * middle / half
        shifted[0] += c
        result = shifted
    return result[:len(scaled)]


def nearest(x, single):
    """The nearest float or double, ties to even; normal numbers only."""
    if x == 0:
        return 0.0
    bits = 24 if single else 53
    saved = mp.prec
    mp.prec = bits
    rounded = float(+x)
    mp.prec = saved
    return rounded


def literal(x, single):
    """The shortest C# literal that reads back as the nearest float or double."""
    value = nearest(x, single)
    if not single:
        return repr(value)
    for digits in range(1, 10):
        text = '%.*g' % (digits, value)
        if struct.unpack('f', struct.pack('f', float(text)))[0] == value:
            return text + 'f'
    raise ValueError(value)


def show(name, coefficients, error, single):
    print('%s %s: max relative error 2^%s' % (name, 'float' if single else 'double', nstr(log(error, 2), 4)))
    for c in coefficients:
        print('    ' + literal(c, single) + ',')


def parts(x, count, single):
    """x as an unevaluated sum of `count` numbers of the type."""
    result = []
    for _ in range(count):
        part = nearest(x, single)
        result.append(part)
        x -= mpf(part)
    return result


def show_parts(name, x, count, single):
    print('%s %s: %s' % (name, 'float' if single else 'double', ', '.join(literal(mpf(p), single) for p in parts(x, count, single))))
