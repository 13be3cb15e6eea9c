"""Functions from the literature for stability_points.py: name, parameters, body in C#, body in mpmath, domain of x, source.

The bodies are the obvious ones, as a user would write them. Parameters are dyadic, so that double and float see the same function; a constant is what C# makes of it: Math.PI is a double.
"""

import mpmath as mp

ALL = (-1.7e308, 1.7e308)
POSITIVE = (1e-300, 1.7e308)

FUNCTIONS = [
    # Activations of PyTorch and JAX, and their integrals.
    ('softplus', {'beta': 1.375}, 'Log(1 + Exp(beta * x)) / beta', lambda x, beta: mp.log(1 + mp.exp(beta * x)) / beta, ALL, 'torch.nn.Softplus'),
    ('softplus_two_exponentials', {}, 'Log(Exp(x) + Exp(-x))', lambda x: mp.log(mp.exp(x) + mp.exp(-x)), ALL, 'LogExpFunctions'),
    ('silu', {}, 'x / (1 + Exp(-x))', lambda x: x / (1 + mp.exp(-x)), ALL, 'jax.nn.silu'),
    ('mish', {}, 'x * Tanh(Log(1 + Exp(x)))', lambda x: x * mp.tanh(mp.log(1 + mp.exp(x))), ALL, 'torch.nn.Mish'),
    ('gelu', {}, 'x / 2 * (1 + SpecialFunctions.Erf(x / Sqrt(2)))', lambda x: x / 2 * mp.erfc(-x / mp.sqrt(2)), ALL, 'torch.nn.GELU'),
    ('celu_integral', {'a': 1.5}, 'x > 0 ? x * x / 2 : a * (a * (Exp(x / a) - 1) - x)', lambda x, a: x * x / 2 if x > 0 else a * (a * (mp.exp(x / a) - 1) - x), ALL, 'torch.nn.CELU'),
    ('selu', {'a': 1.625, 's': 1.0625}, 's * (x > 0 ? x : a * (Exp(x) - 1))', lambda x, a, s: s * (x if x > 0 else a * (mp.exp(x) - 1)), ALL, 'torch.nn.SELU'),
    ('logsigmoid_negated', {}, '-Log(1 / (1 + Exp(-x)))', lambda x: mp.log(1 + mp.exp(-x)), ALL, 'torch.nn.LogSigmoid'),
    ('hardswish', {}, 'x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6', lambda x: mp.mpf(0) if x <= -3 else x if x >= 3 else x * (x + 3) / 6, ALL, 'torch.nn.Hardswish'),
    ('softsign_root', {}, 'Sqrt(1 + x * x) - Log(1 + Sqrt(1 + x * x))', lambda x: mp.sqrt(1 + x * x) - mp.log(1 + mp.sqrt(1 + x * x)), ALL, 'integral of x / (1 + sqrt(1 + x^2))'),
    ('bent_identity', {}, '(Sqrt(x * x + 1) - 1) / 2 + x', lambda x: (mp.sqrt(x * x + 1) - 1) / 2 + x, ALL, 'bent identity'),
    ('gaussian', {'s': 1.25}, '-Exp(-x * x / (2 * s * s))', lambda x, s: -mp.exp(-x * x / (2 * s * s)), ALL, 'RBF'),
    ('squareplus_unit', {}, '(x + Sqrt(x * x + 4)) / 2', lambda x: (x + mp.sqrt(x * x + 4)) / 2, ALL, 'jax.nn.squareplus'),
    ('tanh_shrink_integral', {}, 'x * x / 2 - Log(Cosh(x))', lambda x: x * x / 2 - mp.log(mp.cosh(x)), ALL, 'torch.nn.Tanhshrink'),
    # Robust losses.
    ('cauchy', {'c': 2.5}, 'c * c / 2 * Log(1 + x * x / (c * c))', lambda x, c: c * c / 2 * mp.log(1 + x * x / (c * c)), ALL, 'Cauchy/Lorentzian'),
    ('geman_mcclure', {}, 'x * x / (1 + x * x) / 2', lambda x: x * x / (1 + x * x) / 2, ALL, 'Geman-McClure'),
    ('welsch', {'c': 1.5}, 'c * c / 2 * (1 - Exp(-x * x / (c * c)))', lambda x, c: c * c / 2 * (1 - mp.exp(-x * x / (c * c))), ALL, 'Welsch'),
    ('barron', {'a': 1.5}, 'Abs(a - 2) / a * (Pow(x * x / Abs(a - 2) + 1, a / 2) - 1)', lambda x, a: abs(a - 2) / a * ((x * x / abs(a - 2) + 1) ** (a / 2) - 1), (-1e150, 1e150), 'Barron 2019'),
    ('pseudo_huber_unit', {}, 'Sqrt(1 + x * x) - 1', lambda x: mp.sqrt(1 + x * x) - 1, ALL, 'pseudo-Huber'),
    ('fair', {'c': 1.375}, 'c * c * (Abs(x) / c - Log(1 + Abs(x) / c))', lambda x, c: c * c * (abs(x) / c - mp.log(1 + abs(x) / c)), ALL, 'Fair'),
    ('logcosh', {}, 'Log(Cosh(x))', lambda x: mp.log(mp.cosh(x)), ALL, 'log-cosh loss'),
    # LogExpFunctions, entropies, barriers.
    ('expm1mx', {}, 'Exp(x) - x - 1', lambda x: mp.exp(x) - x - 1, (-1.7e308, 709.0), 'LogExpFunctions'),
    ('log1pmx_negated', {}, 'x - Log(1 + x)', lambda x: x - mp.log(1 + x), (-0.999, 1.7e308), 'LogExpFunctions.log1pmx'),
    ('log1psq', {}, 'Log(1 + x * x)', lambda x: mp.log(1 + x * x), ALL, 'LogExpFunctions.log1psq'),
    ('bose_entropy', {}, 'x * Log(x) - (1 + x) * Log(1 + x)', lambda x: x * mp.log(x) - (1 + x) * mp.log(1 + x), (1e-300, 1e300), 'Bose-Einstein entropy'),
    ('logit_barrier', {}, '-Log(x) - Log(1 - x)', lambda x: -mp.log(x) - mp.log(1 - x), (1e-300, 0.99999999), 'barrier of the interval'),
    ('itakura', {}, 'x - Log(x) - 1', lambda x: x - mp.log(x) - 1, (1e-300, 1e300), 'Itakura-Saito'),
    ('cumulant_bernoulli', {'p': 0.25}, 'Log(1 - p + p * Exp(x))', lambda x, p: mp.log(1 - p + p * mp.exp(x)), ALL, 'cumulant of a Bernoulli variable'),
    # Integrals of bounded activations.
    ('erf_integral', {}, 'x * SpecialFunctions.Erf(x) + Exp(-x * x) / Sqrt(PI)', lambda x: x * mp.erf(x) + mp.exp(-x * x) / mp.sqrt(mp.pi), ALL, 'integral of erf'),
    ('asinh_integral', {}, 'x * Log(x + Sqrt(x * x + 1)) - Sqrt(x * x + 1)', lambda x: x * mp.asinh(x) - mp.sqrt(x * x + 1), ALL, 'integral of asinh'),
    ('cos_potential', {}, '1 - Cos(x)', lambda x: 1 - mp.cos(x), (-1e5, 1e5), 'pendulum'),
    ('sinhc', {}, 'Sinh(x) / x', lambda x: mp.sinh(x) / x if x else mp.mpf(1), (-700.0, 700.0), 'sinh(x)/x'),
    ('expc', {}, '(Exp(x) - 1) / x', lambda x: (mp.exp(x) - 1) / x if x else mp.mpf(1), (-1.7e308, 700.0), 'Herbie: expq2'),
    # Herbie's benchmarks.
    ('two_sqrt', {}, 'Sqrt(x + 1) - Sqrt(x)', lambda x: mp.sqrt(x + 1) - mp.sqrt(x), (1e-300, 1e300), 'Hamming 3.1: 2sqrt'),
    ('two_frac', {}, '1 / (x + 1) - 1 / x', lambda x: 1 / (x + 1) - 1 / x, (1e-100, 1e100), 'Hamming 3.3.1: 2frac'),
    ('two_log', {}, 'Log(x + 1) - Log(x)', lambda x: mp.log(x + 1) - mp.log(x), (1e-300, 1e300), 'Hamming 3.3.6: 2log'),
    ('exp_hyperbolic', {}, 'Exp(x) - 2 + Exp(-x)', lambda x: mp.exp(x) - 2 + mp.exp(-x), (-700.0, 700.0), 'Hamming 3.3.7: 3exp'),
    ('logq', {}, 'Log((1 - x) / (1 + x))', lambda x: mp.log((1 - x) / (1 + x)), (-0.9999, 0.9999), 'Hamming 3.4.2: logq'),
    ('log_sum_of_squares', {'a': 0.5}, 'Log(Sqrt(x * x + a * a))', lambda x, a: mp.log(mp.sqrt(x * x + a * a)), ALL, 'complex logarithm'),
]
