"""Reference values in high precision for the vector Lagrangians of the standard library far from their default parameters.

Run: /usr/bin/python3 vector_range.py <directory>

Writes <directory>/far.double.txt and far.float.txt: the lines are those of vector_points.py, each with the name of the Lagrangian before it.
"""
import sys

from mpmath import mp

from formats import DOUBLE, FLOAT
from vector_points import line, write

INPUTS = ['moderate', 'decades', 'wide', 'tiny', 'huge', 'hundreds', 'dominant', 'equal']
BETAS = [2e-6, 1e-3, 30, 1000, 1e6, 1e12]
NORMS = [(1e-6, 1, 1e-5), (1e6, 0, 1e-12), (1, 0, 1e-30), (1000, -0.001, 1000), (1e-9, 1e9, 1e6)]
LENGTHS = [3, 13, 2, 64]


def main(directory):
    for kind in (DOUBLE, FLOAT):
        lines, seed = [], 50001
        for name in ('softmax', 'ghostmax', 'layernorm', 'sphericalnorm'):
            mp.prec = 1500 if name.endswith('max') else 2400
            for parameters in ([[b] for b in BETAS] if name.endswith('max') else NORMS):
                for inputs in INPUTS:
                    seed += 2
                    lines.append(name + ' ' + line(kind, name, inputs, LENGTHS[seed // 2 % 4], seed, parameters))
        write(directory, 'far', kind, lines)


if __name__ == '__main__':
    main(*sys.argv[1:])
