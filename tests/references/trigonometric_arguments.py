"""Where the kernels are asked: the whole range of the type, and the places that are hard for each function."""
import math

from mpmath import floor, mpf, pi


def arguments(name, form, generator, count):
    points = []
    if name in ('atan2', 'hypot'):
        return pairs(form, generator, count)
    for _ in range(count // 4):
        points.append(anywhere(form, generator))
        points.append(subnormal(form, generator) if generator.random() < 0.2 else spread(form, generator, -12, 6))
    for _ in range(count // 2):
        points.append(HARD[name](form, generator))
    if name in ('sin', 'cos', 'tan'):
        points += worst_angles(form)[::1 if count > 1000 else 3]
    if name in ('asin', 'acos'):
        points = [x for x in points if abs(x) <= 1]
    return [(x,) for x in points if x]


def neighbour(form, generator, x, most=3):
    """x or a number up to `most` places away."""
    x = form.rounded(x)
    return form.number(form.bits(x) + generator.randint(-min(most, form.bits(abs(x))), most))


def anywhere(form, generator):
    while True:
        x = form.number(generator.getrandbits(form.width * 4))
        if math.isfinite(x):
            return x


def subnormal(form, generator):
    return generator.choice((-1, 1)) * form.number(generator.getrandbits(generator.randint(1, form.digits - 1)))


def spread(form, generator, low, high):
    """Either sign, uniform in the exponent."""
    return form.rounded(generator.choice((-1, 1)) * 2 ** generator.uniform(low, high))


def uniform(low, high):
    return lambda form, generator: form.rounded(generator.uniform(low, high))


def near_quarter_turn(form, generator):
    turns = int(2 ** generator.uniform(0, 40 if form.digits > 24 else 20))
    return neighbour(form, generator, turns * pi / 2)


def angle(form, generator):
    kind = generator.randrange(3)
    if kind == 0:
        return near_quarter_turn(form, generator)
    if kind == 1:
        return form.rounded(generator.uniform(-10, 10))
    return neighbour(form, generator, (2 ** 30 if form.digits > 24 else 2 ** 16) * generator.uniform(0.9, 1.1))


def worst_angles(form):
    """For each exponent, the numbers nearest to a multiple of pi/2: from the convergents of 2^e / (pi/2)."""
    points = []
    for e in range(1 - form.digits, form.highest - form.digits + 1):
        ratio = mpf(2) ** e * 2 / pi
        before, q, rest = 0, 1, ratio - floor(ratio)
        while rest > mpf(2) ** -600:
            rest = 1 / rest
            term = int(floor(rest))
            rest -= term
            before, q = q, term * q + before
            if q >= 2 ** form.digits:
                break
        q = before
        times = max(1, 2 ** form.digits // q // 2)
        points.append(math.ldexp(q * times, e))
    return points


def near_one_or_half(form, generator):
    kind = generator.randrange(3)
    sign = generator.choice((-1, 1))
    if kind == 0:
        return sign * neighbour(form, generator, 0.5 * generator.uniform(0.95, 1.05))
    if kind == 1:
        return sign * form.rounded(1 - 2 ** generator.uniform(-form.digits, -1))
    return form.rounded(generator.uniform(-1, 1))


def near_tangents(form, generator):
    edge = generator.choice((math.sqrt(2) - 1, 1, math.sqrt(2) + 1))
    return neighbour(form, generator, generator.choice((-1, 1)) * edge * generator.uniform(0.9, 1.1))


def near_cube(form, generator):
    return neighbour(form, generator, generator.choice((-1, 1)) * generator.randint(1, 10000) ** 3)


def tail(low, high):
    """Mostly where the tail is, and often where its result is subnormal."""
    def choose(form, generator):
        # A float's range of exponents, and with it the square of its last argument, is an eighth of a double's.
        a, b = (low, high) if form.digits > 24 else (low * 0.37, high * 0.37)
        end = a if -a > b else b
        ranges = (a, b), (a, b), (0.97 * end, end), (-1, 1)
        return form.rounded(generator.uniform(*generator.choice(ranges)))
    return choose


HARD = {
    'sin': angle, 'cos': angle, 'tan': angle, 'asin': near_one_or_half, 'acos': near_one_or_half, 'atan': near_tangents,
    'cbrt': near_cube, 'erf': uniform(-6, 6), 'erfc': tail(-1, 27.3), 'normalcdf': tail(-38.6, 1),
}


def pairs(form, generator, count):
    points = []
    for _ in range(count // 4):
        points.append((anywhere(form, generator), anywhere(form, generator)))
        points.append((spread(form, generator, -3, 3), spread(form, generator, -3, 3)))
        x = anywhere(form, generator)
        factor = generator.choice((1, math.sqrt(2) - 1, math.sqrt(2) + 1, 2 ** generator.uniform(-30, 30)))
        y = x * factor
        if math.isfinite(y) and abs(y) < 2.0 ** (form.highest - 1):
            points.append((generator.choice((-1, 1)) * x, neighbour(form, generator, y)))
        points.append((subnormal(form, generator), subnormal(form, generator) if generator.random() < 0.5 else spread(form, generator, -form.digits, form.digits)))
    # The references know no signed zero; the zeros have tests of their own.
    return [(x, y) for x, y in points if x and y]
