"""Functions of log-gamma and its derivatives: (name, parameters, C# body, mpmath, domain) as stability_points.py takes them."""
import mpmath as mp


def loggamma(x):
    return mp.loggamma(x)


def digamma(x):
    return mp.psi(0, x)


LOG, DIGAMMA, TRIGAMMA = 'SpecialFunctions.LogGamma', 'SpecialFunctions.Digamma', 'SpecialFunctions.Trigamma'
POSITIVE = (1e-30, 1e300)

# No x of these is tiny, and log-gamma is slow.
PRECISION = 1600

FUNCTIONS = [
    ('log_gamma', {}, f'{LOG}(x)', loggamma, POSITIVE),
    ('log_factorial', {}, f'{LOG}(x + 1)', lambda x: loggamma(x + 1), POSITIVE),
    ('log_gamma_scaled', {'beta_positive': 0.75}, f'{LOG}(beta_positive * x) / beta_positive', lambda x, beta_positive: loggamma(beta_positive * x) / beta_positive, POSITIVE),
    ('gamma_cumulant', {'a_positive': 2.5}, f'{LOG}(x + a_positive) - {LOG}(a_positive)', lambda x, a_positive: loggamma(x + a_positive) - loggamma(a_positive), POSITIVE),
    ('log_beta', {'a_positive': 1.5}, f'{LOG}(x) + {LOG}(a_positive) - {LOG}(x + a_positive)', lambda x, a_positive: loggamma(x) + loggamma(a_positive) - loggamma(x + a_positive), POSITIVE),
    ('log_gamma_exp', {}, f'{LOG}(Math.Exp(x))', lambda x: loggamma(mp.exp(x)), (-700.0, 690.0)),
    ('stirling_rest', {}, f'{LOG}(x) - (x - 0.5) * Math.Log(x) + x', lambda x: loggamma(x) - (x - mp.mpf(0.5)) * mp.log(x) + x, POSITIVE),
    ('gamma_entropy', {}, f'{LOG}(x) + (1 - x) * {DIGAMMA}(x) + x', lambda x: loggamma(x) + (1 - x) * digamma(x) + x, POSITIVE),
    ('digamma_product', {}, f'x * {DIGAMMA}(x)', lambda x: x * digamma(x), POSITIVE),
    ('trigamma', {}, f'{TRIGAMMA}(x)', lambda x: mp.psi(1, x), (1e-70, 1e100)),
]
