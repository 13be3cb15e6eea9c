"""Inputs that a few numbers describe: the tests draw the same ones (tests/Lagrangians.Runtime.Tests/Standard/VectorInputs.cs)."""
import math

MASK = (1 << 64) - 1


def split_mix(seed):
    """G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014."""
    state = seed
    while True:
        state = state + 0x9E3779B97F4A7C15 & MASK
        z = state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        yield z ^ z >> 31


def uniform(r, digits, exponent):
    """Uniform in ±2^exponent."""
    return math.ldexp((r >> 64 - digits) - (1 << digits - 1), exponent - digits + 1)


def logarithmic(r, digits, lowest, highest):
    """Both signs, the binary exponent uniform from lowest to highest."""
    magnitude = math.ldexp((1 << digits - 1) + (r >> 65 - digits), lowest + (r >> 1) % 1024 % (highest - lowest + 1) - digits + 1)
    return -magnitude if r & 1 else magnitude


# kind: what an element is, for double and for float
RANGES = {'wide': ((-996, 996), (-123, 123)), 'tiny': ((-996, -664), (-123, -83)), 'huge': ((664, 996), (83, 123)),
          'negative': ((4, 9), (4, 6)), 'top': ((1022, 1023), (126, 127)), 'decades': ((-17, 17), (-17, 17))}
KINDS = ['moderate', 'decades', 'wide', 'tiny', 'huge', 'top', 'hundreds', 'negative', 'offset', 'dominant', 'equal']


def vector(kind, length, seed, digits):
    numbers = split_mix(seed)
    double = digits == 53
    result = []
    for _ in range(length):
        r = next(numbers)
        if kind in RANGES:
            x = logarithmic(r, digits, *RANGES[kind][0 if double else 1])
        elif kind == 'hundreds':
            x = uniform(r, digits, 9 if double else 6)
        elif kind == 'offset':
            x = math.ldexp((1 << digits - 1) + (r >> 75 - digits), 11 - digits)
        else:
            x = uniform(r, digits, 2)
        result.append(-abs(x) if kind == 'negative' else x)
    if kind == 'dominant':
        result[length // 2] = 64.0
    if kind == 'equal':
        result = [result[0]] * length
    return result
