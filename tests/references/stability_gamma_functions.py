"""Functions of digamma and trigamma: (name, parameters, C# body, mpmath, domain) as stability_points.py takes them."""
import mpmath as mp


def digamma(x):
    return mp.psi(0, x)


DIGAMMA, TRIGAMMA = 'SpecialFunctions.Digamma', 'SpecialFunctions.Trigamma'
POSITIVE = (1e-30, 1e300)

# No x of these is tiny, and these are slow.
PRECISION = 1600

FUNCTIONS = [
    ('digamma_product', {}, f'x * {DIGAMMA}(x)', lambda x: x * digamma(x), POSITIVE),
    ('trigamma', {}, f'{TRIGAMMA}(x)', lambda x: mp.psi(1, x), (1e-70, 1e100)),
]
