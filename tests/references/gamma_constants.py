"""The numbers in the kernels of log-gamma and digamma: Stirling's coefficients, and Taylor's at the roots and at the least value.

Run: /usr/bin/python3 gamma_constants.py
"""
from mpmath import bernoulli, digamma, factorial, findroot, log, loggamma, mp, mpf, pi, psi

mp.dps = 60
LEAST = findroot(digamma, mpf('1.4616321449683623'))


def words(value):
    high = float(value)
    return '(%r, %r)' % (high, float(value - mpf(high)))


def derivative(order, x):
    return loggamma(x) if order < 0 else psi(order, x)


def local(name, order, place, value, slope):
    print(name, words(place), words(value), words(slope))
    print('   ', ', '.join(repr(float(derivative(order + k, place) / factorial(k))) for k in range(2, 16)))


print('half of log 2 pi, less a half', words(log(2 * pi) / 2 - mpf(1) / 2))
for k in range(1, 12):
    print('B', 2 * k, words(bernoulli(2 * k) / (2 * k * (2 * k - 1))))
local('log-gamma at 1', -1, mpf(1), 0, digamma(1))
local('log-gamma at 2', -1, mpf(2), 0, digamma(2))
local('log-gamma at its least value', -1, LEAST, loggamma(LEAST), mpf(0))
local('digamma at its root', 0, LEAST, 0, psi(1, LEAST))
