"""Functions for stability_points.py with other bases than e, exponents that are no doubles, doubly exponential arguments, and constants
of physics; in the same form as stability_more_functions.py. What has a parameter that is no float has a name that ends in _double, and no float
points; a parameter whose name ends in _positive has that domain.
"""

import mpmath as mp

ALL = (-1.7e308, 1.7e308)
POSITIVE = (1e-300, 1.7e308)
C0 = mp.mpf(299792458)


def relu(x):
    return x if x > 0 else mp.mpf(0)


def log2(x):
    return mp.log(x) / mp.log(2)


def log10(x):
    return mp.log(x) / mp.log(10)


def far_exp(u):
    # Below all digits, and above what is looked at.
    return mp.mpf(0) if u < -1e6 else mp.inf if u > 1e6 else mp.exp(u)


def far_expm1(u):
    return far_exp(u) - 1 if abs(u) > 1e6 else mp.expm1(u)


def power(x, e):
    return mp.power(x, e) if x > 0 else mp.mpf(0)


FUNCTIONS = [
    ('softplus10', {}, 'Math.Log10(1 + Math.Pow(10, x))', lambda x: log10(1 + mp.mpf(10) ** x), ALL),
    ('softplus2_scaled', {}, 'Math.Log2(1 + Math.Pow(2, 3 * x)) / 3', lambda x: log2(1 + mp.mpf(2) ** (3 * x)) / 3, ALL),
    ('logcosh2', {}, 'Math.Log2(Math.Pow(2, x) + Math.Pow(2, -x))', lambda x: log2(mp.mpf(2) ** x + mp.mpf(2) ** -x), ALL),
    ('softplus_log10', {}, 'Math.Log10(1 + Math.Exp(x))', lambda x: log10(1 + mp.exp(x)), ALL),
    ('softplus3', {}, 'Math.Log(1 + Math.Pow(3, x))', lambda x: mp.log(1 + mp.mpf(3) ** x), ALL),
    ('softplus_base', {'c_positive': 2.5}, 'Math.Log(1 + Math.Pow(c_positive, x))', lambda x, c_positive: mp.log(1 + c_positive ** x), ALL),
    ('softplus_base_log', {'c_positive': 2.5}, 'Math.Log(1 + Math.Pow(c_positive, x)) / Math.Log(c_positive)', lambda x, c_positive: mp.log(1 + c_positive ** x) / mp.log(c_positive), ALL),
    ('base_less_1', {'c_positive': 0.75}, '(Math.Pow(c_positive, x) - 1) / Math.Log(c_positive)', lambda x, c_positive: (c_positive ** x - 1) / mp.log(c_positive), ALL),
    ('softplus2_beta', {'beta': 1.75}, 'Math.Log2(1 + double.Exp2(beta * x)) / beta', lambda x, beta: log2(1 + mp.mpf(2) ** (beta * x)) / beta, ALL),
    ('power2', {}, 'Math.Pow(2, x)', lambda x: mp.mpf(2) ** x, ALL),
    ('power10', {}, 'double.Exp10(x)', lambda x: mp.mpf(10) ** x, ALL),
    ('power_base', {'c_positive': 2.5}, 'Math.Pow(c_positive, x)', lambda x, c_positive: c_positive ** x, ALL),
    ('power2_less_1', {}, 'double.Exp2M1(x)', lambda x: mp.mpf(2) ** x - 1, ALL),
    ('power10_less_1', {}, 'double.Exp10M1(2 * x) / 2', lambda x: (mp.mpf(10) ** (2 * x) - 1) / 2, ALL),
    ('power2_remainder', {}, 'Math.Pow(2, x) - x * Math.Log(2) - 1', lambda x: mp.mpf(2) ** x - x * mp.log(2) - 1, ALL),
    ('log2_cosh', {}, 'Math.Log2(Math.Cosh(x))', lambda x: log2(mp.cosh(x)), ALL),
    ('cosh2', {}, '(Math.Pow(2, x) + Math.Pow(2, -x)) / 2', lambda x: (mp.mpf(2) ** x + mp.mpf(2) ** -x) / 2, ALL),
    ('logsigmoid2', {}, '-Math.Log2(1 / (1 + Math.Pow(2, -x)))', lambda x: log2(1 + mp.mpf(2) ** -x), ALL),
    ('log10_sum', {}, 'Math.Log10(Math.Exp(x) + Math.Exp(-x))', lambda x: log10(mp.exp(x) + mp.exp(-x)), ALL),
    ('half_life', {}, 'Math.Pow(0.5, x) + x', lambda x: mp.mpf('0.5') ** x + x, ALL),
    ('gaussian2', {}, '-Math.Pow(2, -x * x)', lambda x: -mp.mpf(2) ** (-x * x), ALL),
    ('entropy2', {}, 'x * Math.Log2(x)', lambda x: x * log2(x), POSITIVE),
    ('information', {}, '-Math.Log2(x)', lambda x: -log2(x), POSITIVE),
    ('decibel', {}, '-10 * Math.Log10(x)', lambda x: -10 * log10(x), POSITIVE),
    ('binary_entropy2', {}, 'x * Math.Log2(x) + (1 - x) * Math.Log2(1 - x)', lambda x: x * log2(x) + (1 - x) * log2(1 - x), (1e-300, 0.999999)),
    ('log1mexp2', {}, '-Math.Log2(1 - Math.Pow(2, -x))', lambda x: -log2(1 - mp.mpf(2) ** -x), POSITIVE),
    ('cauchy2', {}, 'double.Log2P1(x * x)', lambda x: log2(1 + x * x), ALL),
    ('cauchy10', {}, 'double.Log10P1(x * x) / 2', lambda x: log10(1 + x * x) / 2, ALL),
    ('tenth', {}, 'Math.Log(1 + Math.Exp(0.1 * x)) / 0.1', lambda x: mp.log(1 + mp.exp(mp.mpf(0.1) * x)) / mp.mpf(0.1), ALL),
    ('exp_tenth', {}, 'Math.Exp(1.7 * x)', lambda x: mp.exp(mp.mpf(1.7) * x), ALL),
    ('gaussian_tenth', {}, '-Math.Exp(-0.3 * x * x)', lambda x: -mp.exp(-mp.mpf(0.3) * x * x), ALL),
    ('softplus_offset2', {}, 'Math.Log2(1 + Math.Pow(2, x - 3))', lambda x: log2(1 + mp.mpf(2) ** (x - 3)), ALL),
    ('swish2', {}, 'x / (1 + Math.Pow(2, -x))', lambda x: x / (1 + mp.mpf(2) ** -x), ALL),
    ('two_bases', {}, 'Math.Log(Math.Pow(2, x) + Math.Pow(10, x))', lambda x: mp.log(mp.mpf(2) ** x + mp.mpf(10) ** x), ALL),

    ('power_03', {}, '-Math.Pow(x, 0.3)', lambda x: -power(x, mp.mpf(0.3)), POSITIVE),
    ('power_p_double', {'p': 0.3}, '-Math.Pow(x, p)', lambda x, p: -power(x, p), POSITIVE),
    ('power_p', {'p': 0.30000001192092896}, '-Math.Pow(x, p)', lambda x, p: -power(x, p), POSITIVE),
    ('magnitude_13', {}, 'Math.Pow(Math.Abs(x), 1.3) / 1.3', lambda x: power(abs(x), mp.mpf(1.3)) / mp.mpf(1.3), ALL),
    ('magnitude_p', {'p': 1.2999999523162842}, 'Math.Pow(Math.Abs(x), p) / p', lambda x, p: power(abs(x), p) / p, ALL),
    ('magnitude_p_double', {'p': 1.7}, 'Math.Pow(Math.Abs(x), p)', lambda x, p: power(abs(x), p), ALL),
    ('repu_double', {'n': 2.3}, 'Math.Pow(Math.Max(x, 0), n) / n', lambda x, n: power(x, n) / n, ALL),
    ('repu_17', {}, 'Math.Pow(Math.Max(x, 0), 1.7) / 1.7', lambda x: power(x, mp.mpf(1.7)) / mp.mpf(1.7), ALL),
    ('student_double', {'a': 0.7}, 'Math.Pow(1 + x * x, a)', lambda x, a: (1 + x * x) ** a, ALL),
    ('student_07', {}, 'Math.Pow(1 + x * x, 0.7) - 1', lambda x: (1 + x * x) ** mp.mpf(0.7) - 1, ALL),
    ('tweedie', {'p': 1.600000023841858}, 'Math.Pow(x, 2 - p) / (2 - p) - 1.5 * Math.Pow(x, 1 - p) / (1 - p)', lambda x, p: power(x, 2 - p) / (2 - p) - mp.mpf('1.5') * power(x, 1 - p) / (1 - p), POSITIVE),
    ('tweedie_double', {'p': 1.1}, '-Math.Pow(x, 2 - p) / (2 - p)', lambda x, p: -power(x, 2 - p) / (2 - p), POSITIVE),
    ('inverse_07', {}, 'Math.Pow(x, -0.7)', lambda x: power(x, mp.mpf(-0.7)), POSITIVE),
    ('crra', {'g': 2.299999952316284}, '-Math.Pow(x, 1 - g) / (1 - g)', lambda x, g: -power(x, 1 - g) / (1 - g), POSITIVE),
    ('crra_double', {'g': 0.1}, '-Math.Pow(x, 1 - g) / (1 - g)', lambda x, g: -power(x, 1 - g) / (1 - g), POSITIVE),
    ('box_cox', {}, '-(Math.Pow(x, 0.3) - 1) / 0.3', lambda x: -(power(x, mp.mpf(0.3)) - 1) / mp.mpf(0.3), POSITIVE),
    ('x_power', {}, 'x * Math.Pow(x, 0.1)', lambda x: x * power(x, mp.mpf(0.1)), POSITIVE),
    ('power_sum', {}, 'Math.Pow(x, 1.2) + Math.Pow(x, -0.2)', lambda x: power(x, mp.mpf(1.2)) + power(x, mp.mpf(-0.2)), POSITIVE),
    ('power_root', {}, 'Math.Pow(Math.Sqrt(x), 2.2)', lambda x: power(mp.sqrt(x), mp.mpf(2.2)), POSITIVE),

    ('cloglog_plus', {}, 'Math.Exp(x) - Math.Log(1 - Math.Exp(-Math.Exp(x)))', lambda x: mp.exp(x) - mp.log(-far_expm1(-mp.exp(x))), ALL),
    ('cloglog', {}, '-Math.Log(1 - Math.Exp(-Math.Exp(x)))', lambda x: -mp.log(-far_expm1(-mp.exp(x))), ALL),
    ('log_expexpm1', {}, 'Math.Log(Math.Exp(Math.Exp(x)) - 1)', lambda x: mp.exp(x) + mp.log(-far_expm1(-mp.exp(x))), ALL),
    ('poisson_zero', {}, 'Math.Exp(-Math.Exp(x)) + Math.Exp(x)', lambda x: far_exp(-mp.exp(x)) + mp.exp(x), ALL),
    ('gompertz', {}, 'Math.Exp(-Math.Exp(-x))', lambda x: far_exp(-mp.exp(-x)), ALL),
    ('gumbel', {}, 'x + Math.Exp(-x)', lambda x: x + mp.exp(-x), ALL),
    ('expexp', {}, 'Math.Exp(Math.Exp(x))', lambda x: far_exp(mp.exp(x)), (-1.7e308, 13.0)),
    ('expexp_less_1', {}, 'Math.Exp(Math.Exp(x)) - 1', lambda x: mp.expm1(mp.exp(x)), (-1.7e308, 9.0)),
    ('cloglog_inverse', {}, '1 - Math.Exp(-Math.Exp(x))', lambda x: -far_expm1(-mp.exp(x)), ALL),
    ('softplus_exp', {}, 'Math.Log(1 + Math.Exp(Math.Exp(x)))', lambda x: mp.log(1 + far_exp(mp.exp(x))) if x < 10 else mp.exp(x), (-1.7e308, 9.0)),
    ('loglog', {}, '-Math.Log(1 - Math.Exp(-Math.Exp(-x)))', lambda x: -mp.log(-far_expm1(-mp.exp(-x))), ALL),
    ('log_expexpm1_less_x', {}, 'Math.Log((Math.Exp(Math.Exp(x)) - 1) / Math.Exp(x))', lambda x: mp.exp(x) + mp.log(-far_expm1(-mp.exp(x))) - x, ALL),
    ('softplus_minus_exp', {}, 'Math.Log(1 + Math.Exp(-Math.Exp(x)))', lambda x: mp.log(1 + far_exp(-mp.exp(x))), ALL),
    ('cloglog_nll', {'y': 0.25}, '(1 - y) * Math.Exp(x) - y * Math.Log(1 - Math.Exp(-Math.Exp(x)))', lambda x, y: (1 - y) * mp.exp(x) - y * mp.log(-far_expm1(-mp.exp(x))), ALL),
    ('cloglog_beta', {'beta': 1.75}, '-Math.Log(1 - Math.Exp(-Math.Exp(beta * x))) / beta', lambda x, beta: -mp.log(-far_expm1(-mp.exp(beta * x))) / beta, ALL),
    ('tanh_exp', {}, 'x * Math.Tanh(Math.Exp(x))', lambda x: x * (mp.tanh(mp.exp(x)) if x < 14 else 1), ALL),
    ('logcosh_exp', {}, 'Math.Log(Math.Cosh(Math.Exp(x)))', lambda x: mp.exp(x) + mp.log((1 + far_exp(-2 * mp.exp(x))) / 2), ALL),

    ('expm1_nested', {}, 'Math.Exp(Math.Exp(x) - 1) - 1', lambda x: mp.expm1(mp.expm1(x)), (-1.7e308, 6.0)),
    ('bell', {}, 'Math.Exp(Math.Exp(x) - 1) - x', lambda x: mp.exp(mp.expm1(x)) - x, (-1.7e308, 6.0)),
    ('log_nested', {}, 'Math.Log(1 + Math.Exp(Math.Exp(x) - 1))', lambda x: mp.log(1 + mp.exp(mp.expm1(x))), (-1.7e308, 6.0)),
    ('cloglog2', {}, '-Math.Log2(1 - Math.Pow(2, -Math.Pow(2, x)))', lambda x: -log2(-far_expm1(-mp.log(2) * mp.mpf(2) ** x)), ALL),
    ('weibull', {'k': 1.5}, 'Math.Exp(k * x) - k * x', lambda x, k: mp.exp(k * x) - k * x, ALL),
    ('zero_truncated', {}, 'Math.Exp(x) + Math.Log(1 - Math.Exp(-Math.Exp(x)))', lambda x: mp.exp(x) + mp.log(-far_expm1(-mp.exp(x))), ALL),
    ('gumbel_right', {}, 'Math.Exp(-Math.Exp(-x)) + Math.Exp(-x)', lambda x: far_exp(-mp.exp(-x)) + mp.exp(-x), ALL),
    ('sinh_exp', {}, 'Math.Sinh(Math.Exp(x))', lambda x: mp.sinh(mp.exp(x)), (-1.7e308, 6.0)),
    ('log_sinhc_exp', {}, 'Math.Log(Math.Sinh(Math.Exp(x))) - x', lambda x: mp.exp(x) + mp.log(-far_expm1(-2 * mp.exp(x)) / 2) - x, ALL),
    ('log3', {}, 'Math.Log(1 + 3 * Math.Exp(x))', lambda x: mp.log(1 + 3 * mp.exp(x)), ALL),

    ('relativistic', {'m': 1.0}, 'Math.Sqrt(Math.Pow(x * 299792458.0, 2) + Math.Pow(m * 299792458.0 * 299792458.0, 2)) - m * 299792458.0 * 299792458.0', lambda x, m: mp.sqrt((x * C0) ** 2 + (m * C0 * C0) ** 2) - m * C0 * C0, (-1e140, 1e140)),
    ('relativistic_scaled', {'m': 1.5}, 'm * 299792458.0 * 299792458.0 * (Math.Sqrt(1 + Math.Pow(x / (m * 299792458.0), 2)) - 1)', lambda x, m: m * C0 * C0 * (mp.sqrt(1 + (x / (m * C0)) ** 2) - 1), ALL),
    ('electron', {}, 'Math.Sqrt(Math.Pow(x * 299792458.0, 2) + Math.Pow(9.1093837e-31 * 299792458.0 * 299792458.0, 2)) - 9.1093837e-31 * 299792458.0 * 299792458.0', lambda x: mp.sqrt((x * C0) ** 2 + (mp.mpf(9.1093837e-31) * C0 * C0) ** 2) - mp.mpf(9.1093837e-31) * C0 * C0, (-1e140, 1e140)),
    ('far_root', {}, 'Math.Sqrt(x * x + 1e10) - 1e5', lambda x: mp.sqrt(x * x + mp.mpf(10) ** 10) - 10 ** 5, ALL),
    ('near_root', {}, 'Math.Sqrt(x * x + 1.0 / 1048576) - 1.0 / 1024', lambda x: mp.sqrt(x * x + mp.mpf(2) ** -20) - mp.mpf(2) ** -10, ALL),
    ('boltzmann', {}, '4.2e-21 * Math.Log(1 + Math.Exp(x / 4.2e-21))', lambda x: mp.mpf(4.2e-21) * mp.log(1 + mp.exp(x / mp.mpf(4.2e-21))), ALL),
    ('paramagnet', {'t': 300.0}, '1.380649e-23 * t * Math.Log(Math.Cosh(9.274e-24 * x / (1.380649e-23 * t)))', lambda x, t: mp.mpf(1.380649e-23) * t * mp.log(mp.cosh(mp.mpf(9.274e-24) * x / (mp.mpf(1.380649e-23) * t))), (-1e20, 1e20)),
    ('planck', {}, '-Math.Log(1 - Math.Exp(-6.62607015e-34 * x / (1.380649e-23 * 300)))', lambda x: -mp.log(-mp.expm1(-mp.mpf(6.62607015e-34) * x / (mp.mpf(1.380649e-23) * 300))), (1.0, 1e24)),
    ('spring', {}, '549755813888.0 * (Math.Sqrt(1 + x * x * 1208925819614629174706176.0) - 1)', lambda x: mp.mpf(2) ** 39 * (mp.sqrt(1 + x * x * mp.mpf(2) ** 80) - 1), (-1e100, 1e100)),
    ('lensing', {'m': 2.0}, 'Math.Sqrt(x * x + m * m * 1.3552527156068805e-20) - m * 1.1641532182693481e-10', lambda x, m: mp.sqrt(x * x + m * m * mp.mpf(2) ** -66) - m * mp.mpf(2) ** -33, (-1e100, 1e100)),
    ('far_logcosh', {'w': 4096.0}, 'w * w * Math.Log(Math.Cosh(x / w))', lambda x, w: w * w * mp.log(mp.cosh(x / w)), ALL),
    ('far_cauchy', {'c': 1048576.0}, 'c * c / 2 * Math.Log(1 + x * x / (c * c))', lambda x, c: c * c / 2 * mp.log(1 + x * x / (c * c)), ALL),
]
