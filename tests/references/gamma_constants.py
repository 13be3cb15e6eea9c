"""The numbers in the kernels of digamma and of the derivatives beyond: Stirling's coefficients, and Taylor's at the root.

Run: /usr/bin/python3 gamma_constants.py
"""
from mpmath import bernoulli, digamma, factorial, findroot, mp, mpf, psi

mp.dps = 60
ROOT = findroot(digamma, mpf('1.4616321449683623'))


def words(value):
    high = float(value)
    return '(%r, %r)' % (high, float(value - mpf(high)))


def local(name, order, place, value, slope):
    print(name, words(place), words(value), words(slope))
    print('   ', ', '.join(repr(float(psi(order + k, place) / factorial(k))) for k in range(2, 16)))


for k in range(1, 12):
    print('B', 2 * k, words(bernoulli(2 * k) / (2 * k * (2 * k - 1))))
local('digamma at its root', 0, ROOT, 0, psi(1, ROOT))
