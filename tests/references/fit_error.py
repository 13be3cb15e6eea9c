"""The constants of ErrorKernels and ScaledComplement: erf near 0, and beyond the scaled complement erfcx.

Run: /usr/bin/python3 fit_error.py
"""
from mpmath import erf, erfc, exp, mpf, pi, sqrt

from remez import fit, show, show_parts


def main():
    tiny = mpf(10) ** -8  # keeps the weights of the relative error off zero
    slope = 2 / sqrt(pi)

    def near(z):  # (erf x - slope x) / x^3 of z = x^2
        x = sqrt(z)
        return slope * (mpf(-1) / 3 + z / 10 - z * z / 42) if z < tiny ** 2 else (erf(x) - slope * x) / (x * z)

    # Beyond x = 1/2: (1 + 2x) erfcx(x) of q = (x - k) / (x + k), after M. M. Shepherd and J. G. Laframboise,
    # Chebyshev approximation of (1 + 2x) exp(x^2) erfc x, Math. Comp. 36 (1981); k and the degree were searched.
    for single, k, top, degrees in ((False, mpf('3.5'), 28, (8, 21)), (True, mpf('2.5'), 11, (3, 9))):
        def complement(q):
            x = k * (1 + q) / (1 - q)
            return (1 + 2 * x) * exp(x * x) * erfc(x)

        half = mpf(1) / 2
        show('erf', *fit(near, lambda z: z + tiny, 0, mpf(1) / 4, degrees[0]), single)
        coefficients, error = fit(complement, lambda q: 1 / complement(q), (half - k) / (half + k), (top - k) / (top + k), degrees[1])
        show('erfcx', coefficients, error, single)
        show_parts('erfcx, the constant term', coefficients[0], 2, single)
        show_parts('2/sqrt(pi)', slope, 2, single)
        show_parts('1/sqrt 2', 1 / sqrt(mpf(2)), 2, single)


main()
