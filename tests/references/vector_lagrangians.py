"""The vector Lagrangians of the standard library from their definitions, in high precision.

Each gives for x, v and its parameters: the value, the energy, the parameter gradient, the products of v with the activation's
parameter derivatives, the activation and the Hessian product. A number comes with its condition: how much larger the terms of the
sum are that it is by definition, where that sum has roots; 1 where it has none.
"""
from mpmath import exp, log1p, mpf, sqrt


def condition(terms):
    total = abs(sum(terms))
    return sum(abs(t) for t in terms) / total if total else mpf(0)


def exponentials(x, beta, ghost):
    z = [beta * t for t in x] + ([mpf(0)] if ghost else [])
    m = max(z)
    # Below, nothing that is a number of either type remains.
    e = [exp(t - m) if t - m > -5000 else mpf(0) for t in z]
    k = z.index(m)
    s = sum(e)
    rest = sum(t for i, t in enumerate(e) if i != k)
    value = m + log1p(rest)
    # -H = sum p log p, every term of one sign
    entropy = log1p(rest) + sum(t * (m - u) for t, u in zip(e, z) if t) / s
    return value, entropy, [t / s for t in e][:len(x)]


def attention(x, v, beta, ghost):
    value, entropy, p = exponentials(x, beta, ghost)
    mean_x = sum(a * b for a, b in zip(p, x))
    mean_v = sum(a * b for a, b in zip(p, v))
    product = [u * a * (t - mean_x) for u, a, t in zip(v, p, x)]
    # The value of softmax has roots, and there d log|L| / d log|x| is its condition; ghostmax's has none.
    conditioned = sum(abs(a * t) for a, t in zip(p, x)) / abs(value / beta) if not ghost and value else mpf(1)
    return [
        [(value / beta, conditioned)], [(-entropy / beta, 1)], [(-entropy / beta ** 2, 1)], [(sum(product), condition(product))],
        p, [beta * a * (u - mean_v) for a, u in zip(p, v)]]


def softmax(x, v, beta):
    return attention(x, v, beta, False)


def ghostmax(x, v, beta):
    return attention(x, v, beta, True)


def norm(x, v, y, w, dimension, gamma, delta, eps):
    root = sqrt(sum(t * t for t in y) / dimension + eps)
    along = sum(a * b for a, b in zip(y, w)) / dimension
    product = [u * t / root for u, t in zip(v, y)]
    # Where it is delta that cancels the rest, in every element, no digit of the sum is safe.
    activation = [gamma * t / root + delta for t in y]
    largest = max(abs(t) for t in activation)
    conditioned = max(abs(gamma * t / root) + abs(delta) for t in y) / largest if largest else mpf(1)
    terms = [dimension * gamma * root] + [delta * t for t in x]
    return [
        [(sum(terms), condition(terms))], [(-dimension * gamma * eps / root, 1)],
        [(dimension * root, 1), (sum(x), condition(x))], [(sum(product), condition(product)), (sum(v), condition(v))],
        [(t, conditioned) for t in activation],
        [gamma * (u / root - t * along / root ** 3) for u, t in zip(w, y)]]


def centred(x):
    mean = sum(x) / len(x)
    return [t - mean for t in x]


def layernorm(x, v, gamma, delta, eps):
    return norm(x, v, centred(x), centred(v), len(x), gamma, delta, eps)


def sphericalnorm(x, v, gamma, delta, eps):
    return norm(x, v, x, v, 1, gamma, delta, eps)


def sigmoid(x, v, beta, scale):
    """Elementwise, for the suite of HAMUX: the value and the activation only."""
    terms = [scale / beta * ((beta * t if t > 0 else 0) + log1p(exp(-abs(beta * t)))) for t in x]
    return [[(sum(terms), 1)], [], [], [], [scale / (1 + exp(-beta * t)) for t in x], []]


ALL = {'softmax': softmax, 'ghostmax': ghostmax, 'layernorm': layernorm, 'sphericalnorm': sphericalnorm, 'sigmoid': sigmoid}
