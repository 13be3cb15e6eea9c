"""More functions for stability_points.py, in the same form as stability_functions.py.

A constant is what C# makes of it: 0.044715 is a double. Math.PI is the number itself, as the generator reads it.
"""

import mpmath as mp

ALL = (-1.7e308, 1.7e308)
POSITIVE = (1e-300, 1.7e308)
PI = mp.pi
LARGEST = 1.7e308


def relu(x):
    return x if x > 0 else mp.mpf(0)


def clamp(x, low, high):
    return mp.mpf(low) if x < low else mp.mpf(high) if x > high else x


def phi(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def near(f, limit):
    """A removable singularity at 0."""
    return lambda x, **p: f(x, **p) if x else mp.mpf(limit)


MORE = [
    # Activations of PyTorch and JAX as they stand.
    ('elu', {'a': 1.25}, 'x > 0.0 ? x : a * (Math.Exp(x) - 1.0)', lambda x, a: x if x > 0 else a * (mp.exp(x) - 1), ALL, 'torch.nn.ELU'),
    ('celu', {'a': 1.5}, 'Math.Max(0.0, x) + Math.Min(0.0, a * (Math.Exp(x / a) - 1.0))', lambda x, a: x if x > 0 else a * (mp.exp(x / a) - 1), ALL, 'torch.nn.CELU'),
    ('gelu_tanh', {}, '0.5 * x * (1.0 + Math.Tanh(Math.Sqrt(2.0 / Math.PI) * (x + 0.044715 * x * x * x)))', lambda x: x / 2 * (1 + mp.tanh(mp.sqrt(2 / PI) * (x + mp.mpf(0.044715) * x ** 3))), ALL, 'torch.nn.GELU(approximate="tanh")'),
    ('gelu_phi', {}, 'x * SpecialFunctions.NormalCdf(x)', lambda x: x * phi(x), ALL, 'jax.nn.gelu'),
    ('gelu_integral', {}, '0.5 * ((x * x - 1.0) * SpecialFunctions.NormalCdf(x) + x * Math.Exp(-0.5 * x * x) / Math.Sqrt(2.0 * Math.PI))', lambda x: ((x * x - 1) * phi(x) + x * mp.exp(-x * x / 2) / mp.sqrt(2 * PI)) / 2, (-6.0, LARGEST), 'integral of GELU'),
    ('softplus_threshold', {'beta': 1.25}, 'beta * x > 20.0 ? x : Math.Log(1.0 + Math.Exp(beta * x)) / beta', lambda x, beta: x if beta * x > 20 else mp.log(1 + mp.exp(beta * x)) / beta, ALL, 'torch.nn.Softplus(beta, threshold)'),
    ('softsign', {}, 'x / (1.0 + Math.Abs(x))', lambda x: x / (1 + abs(x)), ALL, 'torch.nn.Softsign'),
    ('tanhshrink', {}, 'x - Math.Tanh(x)', lambda x: x - mp.tanh(x), ALL, 'torch.nn.Tanhshrink'),
    ('logsigmoid', {}, 'Math.Log(1.0 / (1.0 + Math.Exp(-x)))', lambda x: -mp.log(1 + mp.exp(-x)), ALL, 'torch.nn.LogSigmoid'),
    ('hardswish_relu6', {}, 'x * Math.Min(Math.Max(x + 3.0, 0.0), 6.0) / 6.0', lambda x: x * clamp(x + 3, 0, 6) / 6, ALL, 'jax.nn.hard_swish'),
    ('hardtanh', {}, 'Math.Clamp(x, -1.0, 1.0)', lambda x: clamp(x, -1, 1), ALL, 'torch.nn.Hardtanh'),
    ('softshrink_integral', {'l': 0.5}, '0.5 * Math.Pow(Math.Max(Math.Abs(x) - l, 0.0), 2)', lambda x, l: relu(abs(x) - l) ** 2 / 2, ALL, 'integral of torch.nn.Softshrink'),
    ('softshrink', {'l': 0.5}, 'x > l ? x - l : x < -l ? x + l : 0.0', lambda x, l: x - l if x > l else x + l if x < -l else mp.mpf(0), ALL, 'torch.nn.Softshrink'),
    ('sparse_plus', {}, 'x <= -1.0 ? 0.0 : x >= 1.0 ? x : 0.25 * (x + 1.0) * (x + 1.0)', lambda x: mp.mpf(0) if x <= -1 else x if x >= 1 else (x + 1) ** 2 / 4, ALL, 'jax.nn.sparse_plus'),
    ('logistic', {}, '1.0 / (1.0 + Math.Exp(-x))', lambda x: 1 / (1 + mp.exp(-x)), ALL, 'jax.nn.sigmoid'),
    ('tanh_exponentials', {}, '(Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x))', mp.tanh, ALL, 'Herbie: hyperbolic tangent'),
    ('squareplus_integral', {'b': 4.0}, '0.25 * (x * x + x * Math.Sqrt(x * x + b) + b * Math.Log(x + Math.Sqrt(x * x + b)))', lambda x, b: (x * x + x * mp.sqrt(x * x + b) + b * mp.log(x + mp.sqrt(x * x + b))) / 4, (-1e140, 1e150), 'integral of jax.nn.squareplus'),
    ('serf', {}, 'x * SpecialFunctions.Erf(Math.Log(1.0 + Math.Exp(x)))', lambda x: x * mp.erf(mp.log(1 + mp.exp(x))), ALL, 'Serf'),
    ('snake', {'a': 1.5}, 'x + Math.Pow(Math.Sin(a * x), 2) / a', lambda x, a: x + mp.sin(a * x) ** 2 / a, (-1e6, 1e6), 'Snake'),
    ('logsigmoid_scaled', {'t': 0.75}, 't * Math.Log(1.0 + Math.Exp((x - 1.0) / t))', lambda x, t: t * mp.log(1 + mp.exp((x - 1) / t)), ALL, 'a shifted softplus'),
    # Robust losses.
    ('barron_minus_two', {'a': -2.0, 'c': 1.5}, 'Math.Abs(a - 2.0) / a * (Math.Pow(x / c * (x / c) / Math.Abs(a - 2.0) + 1.0, a / 2.0) - 1.0)', lambda x, a, c: abs(a - 2) / a * (((x / c) ** 2 / abs(a - 2) + 1) ** (a / 2) - 1), ALL, 'Barron 2019'),
    ('barron_one', {'a': 1.0, 'c': 0.75}, 'Math.Abs(a - 2.0) / a * (Math.Pow(Math.Pow(x / c, 2) / Math.Abs(a - 2.0) + 1.0, a / 2.0) - 1.0)', lambda x, a, c: abs(a - 2) / a * (((x / c) ** 2 / abs(a - 2) + 1) ** (a / 2) - 1), ALL, 'Barron 2019'),
    ('barron_half', {'a': 0.5}, '(2.0 - a) / a * (Math.Pow(1.0 + x * x / (2.0 - a), 0.5 * a) - 1.0)', lambda x, a: (2 - a) / a * ((1 + x * x / (2 - a)) ** (a / 2) - 1), (-1e150, 1e150), 'Barron 2019'),
    ('geman_mcclure_scaled', {'c': 1.5}, '2.0 * (x / c) * (x / c) / ((x / c) * (x / c) + 4.0)', lambda x, c: 2 * (x / c) ** 2 / ((x / c) ** 2 + 4), ALL, 'Geman-McClure'),
    ('welsch_pow', {'c': 1.25}, '1.0 - Math.Exp(-0.5 * Math.Pow(x / c, 2))', lambda x, c: 1 - mp.exp(-(x / c) ** 2 / 2), ALL, 'Welsch/Leclerc'),
    ('tukey', {'c': 4.5}, 'Math.Abs(x) <= c ? c * c / 6.0 * (1.0 - Math.Pow(1.0 - x / c * (x / c), 3)) : c * c / 6.0', lambda x, c: c * c / 6 * (1 - (1 - (x / c) ** 2) ** 3) if abs(x) <= c else c * c / 6, ALL, 'Tukey biweight'),
    ('smooth_l1', {'beta': 0.75}, 'Math.Abs(x) < beta ? 0.5 * x * x / beta : Math.Abs(x) - 0.5 * beta', lambda x, beta: x * x / beta / 2 if abs(x) < beta else abs(x) - beta / 2, ALL, 'torch.nn.SmoothL1Loss'),
    ('l1_l2', {}, '2.0 * (Math.Sqrt(1.0 + x * x / 2.0) - 1.0)', lambda x: 2 * (mp.sqrt(1 + x * x / 2) - 1), ALL, 'L1-L2'),
    ('arctan_loss', {'a': 1.5}, 'a * Math.Atan(x * x / a)', lambda x, a: a * mp.atan(x * x / a), ALL, 'Ceres ArctanLoss'),
    ('tolerant_loss', {'a': 2.0, 'b': 0.5}, 'b * Math.Log(1.0 + Math.Exp((x * x - a) / b)) - b * Math.Log(1.0 + Math.Exp(-a / b))', lambda x, a, b: b * mp.log(1 + mp.exp((x * x - a) / b)) - b * mp.log(1 + mp.exp(-a / b)), (-1e150, 1e150), 'Ceres TolerantLoss'),
    ('charbonnier_general', {'eps': 0.0625, 'a': 0.75}, 'Math.Pow(x * x + eps * eps, a / 2.0)', lambda x, eps, a: (x * x + eps * eps) ** (a / 2), (-1e150, 1e150), 'generalised Charbonnier'),
    ('andrews', {'c': 1.25}, 'Math.Abs(x) <= Math.PI * c ? c * (1.0 - Math.Cos(x / c)) : 2.0 * c', lambda x, c: c * (1 - mp.cos(x / c)) if abs(x) <= PI * c else 2 * c, ALL, "Andrews' sine"),
    ('logcosh_scaled', {'c': 1.5}, 'c * c * Math.Log(Math.Cosh(x / c))', lambda x, c: c * c * mp.log(mp.cosh(x / c)), ALL, 'log-cosh loss'),
    ('logcosh_exponentials', {}, 'Math.Log((Math.Exp(x) + Math.Exp(-x)) / 2.0)', lambda x: mp.log(mp.cosh(x)), ALL, 'log-cosh loss'),
    ('pseudo_huber_pow', {'d': 1.25}, 'd * d * (Math.Sqrt(1.0 + Math.Pow(x / d, 2)) - 1.0)', lambda x, d: d * d * (mp.sqrt(1 + (x / d) ** 2) - 1), ALL, 'pseudo-Huber'),
    ('fair_sum', {'c': 1.5}, 'c * Math.Abs(x) - c * c * Math.Log(1.0 + Math.Abs(x) / c)', lambda x, c: c * abs(x) - c * c * mp.log(1 + abs(x) / c), ALL, 'Fair'),
    ('cauchy_ratio', {'c': 0.75}, '0.5 * c * c * Math.Log((x * x + c * c) / (c * c))', lambda x, c: c * c / 2 * mp.log((x * x + c * c) / (c * c)), ALL, 'Cauchy'),
    # Exponential families.
    ('binomial_cumulant', {'n': 10.0}, 'n * Math.Log(1.0 + Math.Exp(x))', lambda x, n: n * mp.log(1 + mp.exp(x)), ALL, 'cumulant of a binomial variable'),
    ('bernoulli_shifted', {'p': 0.375}, 'Math.Log(1.0 + p * (Math.Exp(x) - 1.0))', lambda x, p: mp.log(1 + p * (mp.exp(x) - 1)), ALL, 'cumulant of a Bernoulli variable'),
    ('poisson_cumulant', {'mu': 2.5}, 'mu * (Math.Exp(x) - 1.0)', lambda x, mu: mu * (mp.exp(x) - 1), (-LARGEST, 700.0), 'cumulant of a Poisson variable'),
    ('gamma_cumulant', {'k': 2.5, 'theta': 0.5}, '-k * Math.Log(1.0 - theta * x)', lambda x, k, theta: -k * mp.log(1 - theta * x), (-LARGEST, 1.99), 'cumulant of a gamma variable'),
    ('gaussian_cumulant', {'m': 0.5, 's': 1.5}, 'm * x + s * s * x * x / 2.0', lambda x, m, s: m * x + s * s * x * x / 2, (-1e150, 1e150), 'cumulant of a Gaussian variable'),
    ('negative_binomial_cumulant', {'r': 3.0, 'p': 0.25}, 'r * Math.Log(p / (1.0 - (1.0 - p) * Math.Exp(x)))', lambda x, r, p: r * mp.log(p / (1 - (1 - p) * mp.exp(x))), (-LARGEST, 0.28), 'cumulant of a negative binomial variable'),
    ('inverse_gaussian_cumulant', {'m': 1.5, 'l': 2.5}, 'l / m * (1.0 - Math.Sqrt(1.0 - 2.0 * m * m * x / l))', lambda x, m, l: l / m * (1 - mp.sqrt(1 - 2 * m * m * x / l)), (-LARGEST, 0.55), 'cumulant of an inverse Gaussian variable'),
    ('laplace_cumulant', {'b': 0.5}, '-Math.Log(1.0 - b * b * x * x)', lambda x, b: -mp.log(1 - b * b * x * x), (-1.99, 1.99), 'cumulant of a Laplace variable'),
    ('uniform_cumulant', {}, 'Math.Log((Math.Exp(x) - 1.0) / x)', near(lambda x: mp.log((mp.exp(x) - 1) / x), 0), ALL, 'cumulant of a uniform variable'),
    ('log_partition_gamma', {}, '-Math.Log(-x)', lambda x: -mp.log(-x), (-LARGEST, -1e-300), 'log-partition of an exponential variable'),
    # LogExpFunctions.
    ('logexpm1', {}, 'Math.Log(Math.Exp(x) - 1.0)', lambda x: mp.log(mp.exp(x) - 1), POSITIVE, 'LogExpFunctions.logexpm1'),
    ('log1mexp', {}, 'Math.Log(1.0 - Math.Exp(x))', lambda x: mp.log(1 - mp.exp(x)), (-LARGEST, -1e-300), 'LogExpFunctions.log1mexp'),
    ('log2mexp', {}, 'Math.Log(2.0 - Math.Exp(x))', lambda x: mp.log(2 - mp.exp(x)), (-LARGEST, 0.6875), 'LogExpFunctions.log2mexp'),
    ('logmxp1', {}, 'Math.Log(x) - x + 1.0', lambda x: mp.log(x) - x + 1, POSITIVE, 'LogExpFunctions.logmxp1'),
    ('xexpx', {}, 'x * Math.Exp(x)', lambda x: x * mp.exp(x), (-LARGEST, 700.0), 'LogExpFunctions.xexpx'),
    ('xlog1p', {}, 'x * Math.Log(1.0 + x)', lambda x: x * mp.log(1 + x), (-0.999, 1e300), 'LogExpFunctions.xlog1py'),
    ('logit', {}, 'Math.Log(x / (1.0 - x))', lambda x: mp.log(x / (1 - x)), (1e-300, 0.99999999), 'LogExpFunctions.logit'),
    ('logabssinh', {}, 'Math.Log(Math.Abs(Math.Sinh(x)))', lambda x: mp.log(abs(mp.sinh(x))), POSITIVE, 'LogExpFunctions.logabssinh'),
    ('cloglog', {}, 'Math.Log(-Math.Log(1.0 - x))', lambda x: mp.log(-mp.log(1 - x)), (1e-300, 0.99999999), 'LogExpFunctions.cloglog'),
    ('cexpexp', {}, '1.0 - Math.Exp(-Math.Exp(x))', lambda x: 1 - mp.exp(-mp.exp(x)), (-LARGEST, 700.0), 'LogExpFunctions.cexpexp'),
    ('loglogistic', {}, '-Math.Log(1.0 + Math.Exp(-x))', lambda x: -mp.log(1 + mp.exp(-x)), ALL, 'LogExpFunctions.loglogistic'),
    ('logitexp', {}, 'x - Math.Log(1.0 - Math.Exp(x))', lambda x: x - mp.log(1 - mp.exp(x)), (-LARGEST, -1e-300), 'LogExpFunctions.logitexp'),
    ('logaddexp', {'y': 1.5}, 'Math.Log(Math.Exp(x) + Math.Exp(y))', lambda x, y: mp.log(mp.exp(x) + mp.exp(y)), ALL, 'LogExpFunctions.logaddexp'),
    ('xexpy', {'y': 0.5}, 'x * x / 2.0 * Math.Exp(y)', lambda x, y: x * x / 2 * mp.exp(y), (-1e150, 1e150), 'LogExpFunctions.xexpy'),
    # Entropies and barriers.
    ('tsallis', {'q': 1.5}, '(Math.Pow(x, q) - x) / (q - 1.0)', lambda x, q: (x ** q - x) / (q - 1), (1e-300, 1e200), 'Tsallis entropy'),
    ('boltzmann', {}, 'x * Math.Log(x) - x', lambda x: x * mp.log(x) - x, (1e-300, 1e300), 'entropy'),
    ('kullback', {}, 'x * Math.Log(x) - x + 1.0', lambda x: x * mp.log(x) - x + 1, (1e-300, 1e300), 'Kullback-Leibler'),
    ('hellinger', {}, '-Math.Sqrt(1.0 - x * x)', lambda x: -mp.sqrt(1 - x * x), (-0.99999, 0.99999), 'Hellinger entropy'),
    ('ball_barrier', {}, '-Math.Log(1.0 - x * x)', lambda x: -mp.log(1 - x * x), (-0.99999, 0.99999), 'barrier of the unit ball'),
    ('spin_entropy', {}, '0.5 * ((1.0 + x) * Math.Log(1.0 + x) + (1.0 - x) * Math.Log(1.0 - x))', lambda x: ((1 + x) * mp.log(1 + x) + (1 - x) * mp.log(1 - x)) / 2, (-0.99999, 0.99999), 'entropy of a spin'),
    ('alpha_divergence', {'a': 1.75}, '(Math.Pow(x, a) - a * x + a - 1.0) / (a * (a - 1.0))', lambda x, a: (x ** a - a * x + a - 1) / (a * (a - 1)), (1e-300, 1e150), 'alpha divergence'),
    # Removable singularities and what cancels near 0.
    ('sinc', {}, 'Math.Sin(x) / x', near(lambda x: mp.sin(x) / x, 1), (-1e5, 1e5), 'sinc'),
    ('cos_over_square', {}, '(1.0 - Math.Cos(x)) / (x * x)', near(lambda x: (1 - mp.cos(x)) / (x * x), .5), (-1e5, 1e5), 'Hamming 3.4.1: cos2'),
    ('bernoulli_function', {}, 'x / (Math.Exp(x) - 1.0)', near(lambda x: x / (mp.exp(x) - 1), 1), ALL, 'Bernoulli function'),
    ('log1p_ratio', {}, 'Math.Log(1.0 + x) / x', near(lambda x: mp.log(1 + x) / x, 1), (-0.999, LARGEST), 'log(1 + x)/x'),
    ('atan_ratio', {}, 'Math.Atan(x) / x', near(lambda x: mp.atan(x) / x, 1), ALL, 'atan(x)/x'),
    ('langevin', {}, '1.0 / Math.Tanh(x) - 1.0 / x', near(lambda x: mp.coth(x) - 1 / x, 0), ALL, 'Langevin function'),
    ('x_minus_sin', {}, 'x - Math.Sin(x)', lambda x: x - mp.sin(x), (-1e5, 1e5), 'x − sin x'),
    ('tanh_ratio', {}, 'Math.Tanh(x) / x', near(lambda x: mp.tanh(x) / x, 1), ALL, 'tanh(x)/x'),
    ('sine_integral_of_atan', {}, 'x * Math.Atan(x) - Math.Log(1.0 + x * x) / 2.0', lambda x: x * mp.atan(x) - mp.log(1 + x * x) / 2, ALL, 'integral of atan'),
    ('asin_integral', {}, 'x * Math.Asin(x) + Math.Sqrt(1.0 - x * x)', lambda x: x * mp.asin(x) + mp.sqrt(1 - x * x), (-0.9999, 0.9999), 'integral of asin'),
    # The error function and the normal distribution.
    ('normal_integral', {}, 'x * SpecialFunctions.NormalCdf(x) + Math.Exp(-x * x / 2.0) / Math.Sqrt(2.0 * Math.PI)', lambda x: x * phi(x) + mp.exp(-x * x / 2) / mp.sqrt(2 * PI), (-6.0, LARGEST), 'integral of the normal distribution'),
    ('log_normal', {}, 'Math.Log(SpecialFunctions.NormalCdf(x))', lambda x: mp.log(phi(x)), (-1e8, LARGEST), 'log Φ, probit'),
    ('log_erfc', {}, '-Math.Log(SpecialFunctions.Erfc(x))', lambda x: -mp.log(mp.erfc(x)), (-LARGEST, 1e8), '−log erfc'),
    ('erf_itself', {}, 'SpecialFunctions.Erf(x)', mp.erf, ALL, 'erf'),
    # Herbie's benchmarks.
    ('expax', {'a': 0.75}, 'Math.Exp(a * x) - 1.0', lambda x, a: mp.exp(a * x) - 1, (-LARGEST, 900.0), 'Hamming 3.5.2'),
    ('expq2', {}, 'Math.Exp(x) / (Math.Exp(x) - 1.0)', lambda x: mp.exp(x) / (mp.exp(x) - 1), POSITIVE, 'Hamming 3.3.7: expq2'),
    ('inverse_sqrt_difference', {}, '1.0 / Math.Sqrt(x) - 1.0 / Math.Sqrt(x + 1.0)', lambda x: 1 / mp.sqrt(x) - 1 / mp.sqrt(x + 1), (1e-150, 1e150), 'Hamming 3.3.6: 2isqrt'),
    ('atan_difference', {}, 'Math.Atan(x + 1.0) - Math.Atan(x)', lambda x: mp.atan(x + 1) - mp.atan(x), (-1e150, 1e150), 'Hamming 3.3.5: 2atan'),
    ('cbrt_difference', {}, 'Math.Cbrt(x + 1.0) - Math.Cbrt(x)', lambda x: mp.cbrt(x + 1) - mp.cbrt(x), (1e-150, 1e150), 'Hamming 3.3.4: 2cbrt'),
    ('three_fractions', {}, '1.0 / (x + 1.0) - 2.0 / x + 1.0 / (x - 1.0)', lambda x: 1 / (x + 1) - 2 / x + 1 / (x - 1), (1.0009765625, 1e60), 'Hamming 3.3.3: 3frac'),
    ('tan_half', {}, '(1.0 - Math.Cos(x)) / Math.Sin(x)', near(lambda x: (1 - mp.cos(x)) / mp.sin(x), 0), (-3.0, 3.0), 'Hamming 3.4.5: tanhf'),
    ('sine_difference', {'e': 0.0009765625}, 'Math.Sin(x + e) - Math.Sin(x)', lambda x, e: mp.sin(x + e) - mp.sin(x), (-1e5, 1e5), 'Hamming 3.3.2: 2sin'),
    ('invcot', {}, '1.0 / x - 1.0 / Math.Tan(x)', near(lambda x: 1 / x - mp.cot(x), 0), (-3.0, 3.0), 'Hamming 3.4.4: invcot'),
    ('qlog', {}, 'Math.Log(1.0 - x) / Math.Log(1.0 + x)', near(lambda x: mp.log(1 - x) / mp.log(1 + x), -1), (-0.99, 0.99), 'Hamming 3.4.6: qlog'),
    ('logs', {}, '(x + 1.0) * Math.Log(x + 1.0) - x * Math.Log(x) - 1.0', lambda x: (x + 1) * mp.log(x + 1) - x * mp.log(x) - 1, (1e-300, 1e300), 'Hamming 3.4.3: logs'),
    ('sqrtexp', {}, 'Math.Sqrt((Math.Exp(2.0 * x) - 1.0) / (Math.Exp(x) - 1.0))', near(lambda x: mp.sqrt(mp.exp(x) + 1), mp.sqrt(2)), (-LARGEST, 700.0), 'Hamming 3.4.4: sqrtexp'),
    ('nth_root_difference', {'n': 3.0}, 'Math.Pow(x + 1.0, 1.0 / n) - Math.Pow(x, 1.0 / n)', lambda x, n: (x + 1) ** (1 / n) - x ** (1 / n), (1e-100, 1e100), 'Hamming 3.4.6: 2nthrt'),
    ('garg_logistic', {}, '2.0 / (1.0 + Math.Exp(-2.0 * x)) - 1.0', mp.tanh, ALL, 'Herbie: logistic function from Lakshay Garg'),
    ('trimmed_logistic', {'s': 1.5}, 'Math.Exp(-x / s) / (s * (1.0 + Math.Exp(-x / s)) * (1.0 + Math.Exp(-x / s)))', lambda x, s: mp.exp(-x / s) / (s * (1 + mp.exp(-x / s)) ** 2), ALL, 'Herbie: logistic distribution'),
    ('acosh_logarithm', {}, 'Math.Log(x + Math.Sqrt(x * x - 1.0))', mp.acosh, (1.0009765625, LARGEST), 'Herbie: hyperbolic arc-cosine'),
    ('asymptote', {}, 'x / (x + 1.0) - (x + 1.0) / (x - 1.0)', lambda x: x / (x + 1) - (x + 1) / (x - 1), (1.0009765625, 1e150), 'Herbie: asymptote C'),
    ('ian', {}, 'Math.PI / 2.0 - 2.0 * Math.Asin(Math.Sqrt((1.0 - x) / 2.0))', lambda x: PI / 2 - 2 * mp.asin(mp.sqrt((1 - x) / 2)), (-0.9999, 0.9999), 'Herbie: Ian simplification'),
    ('neg_log', {}, '-Math.Log(1.0 / x - 1.0)', lambda x: -mp.log(1 / x - 1), (1e-300, 0.99999999), 'Herbie: neg log'),
    ('secant', {}, '2.0 / (Math.Exp(x) + Math.Exp(-x))', mp.sech, ALL, 'Herbie: hyperbolic secant'),
]
