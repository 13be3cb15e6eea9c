"""Reads the C# of a definition, and evaluates it in mpmath: each operation as written, each literal as the number that C# makes of it.

Bodies are what people write: expressions with operators, ?:, switch expressions and calls, or a block of locals and one return;
vectors are lists. What a definition calls of its own stands in `members`: const fields and methods with one expression.
"""
import collections
import re
import struct
import mpmath as mp
from mpmath import mpf

TOKEN = re.compile(r'\s*(\d+\.\d*(?:[eE][-+]?\d+)?[fFdD]?|\d+(?:[eE][-+]?\d+)?[fFdD]?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|=>|<=|>=|==|!=|&&|\|\||[-+*/%<>?:,(){}!=;])')
LEVELS = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']]


def each(f):
    """f on numbers, and element by element on vectors, numbers beside them repeated."""
    def lifted(*args):
        lengths = [len(a) for a in args if isinstance(a, list)]
        if not lengths:
            return f(*args)
        return [f(*(a[i] if isinstance(a, list) else a for a in args)) for i in range(lengths[0])]
    return lifted


def divide(a, b):
    if isinstance(a, int) and isinstance(b, int):
        return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
    return mpf(a) / b


def power(b, e):
    if b == 0:
        return mpf(0) if e > 0 else mpf(1) if e == 0 else mp.inf
    return mp.power(mpf(b), int(e) if e == int(e) else e)


OPERATORS = {
    '+': each(lambda a, b: a + b), '-': each(lambda a, b: a - b), '*': each(lambda a, b: a * b), '/': each(divide),
    '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '>': lambda a, b: a > b, '>=': lambda a, b: a >= b,
    '==': lambda a, b: a == b, '!=': lambda a, b: a != b, '&&': lambda a, b: a and b, '||': lambda a, b: a or b,
}

FUNCTIONS = {
    'Abs': abs, 'Sqrt': lambda v: mp.sqrt(mpf(v)), 'Cbrt': lambda v: mp.sign(v) * mp.cbrt(abs(mpf(v))), 'Exp': lambda v: mp.exp(mpf(v)),
    'Log': lambda v, *b: mp.log(mpf(v)) / (mp.log(mpf(b[0])) if b else 1), 'Log2': lambda v: mp.log(mpf(v), 2), 'Log10': lambda v: mp.log(mpf(v), 10),
    'Pow': power, 'Square': lambda v: v * v, 'Sin': mp.sin, 'Cos': mp.cos, 'Tan': mp.tan, 'Sinh': mp.sinh, 'Cosh': mp.cosh, 'Tanh': mp.tanh,
    'Asinh': mp.asinh, 'Acosh': mp.acosh, 'Atanh': mp.atanh, 'Atan': mp.atan, 'Asin': mp.asin, 'Acos': mp.acos,
    'Clamp': lambda v, a, b: min(max(v, a), b), 'Sign': lambda v: mp.sign(v),
    'SpecialFunctions.Erf': mp.erf, 'SpecialFunctions.Erfc': mp.erfc, 'SpecialFunctions.Softplus': lambda v: mp.log1p(mp.exp(v)),
}

CONSTANTS = {'Math.PI': lambda: +mp.pi, 'Math.E': lambda: +mp.e, 'PI': lambda: +mp.pi, 'E': lambda: +mp.e}


class Reader:
    """Recursive descent; every method gives a function of an environment (a dict)."""

    def __init__(self, text):
        self.tokens, at = [], 0
        text = text.rstrip()
        while at < len(text):
            found = TOKEN.match(text, at)
            if not found:
                raise SyntaxError(text[at:])
            self.tokens.append(found.group(1))
            at = found.end()
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else ''

    def take(self, expected=None):
        token = self.peek()
        if expected and token != expected:
            raise SyntaxError(f'{expected} expected, found {token} in {" ".join(self.tokens)}')
        self.at += 1
        return token

    def body(self):
        if self.peek() == '=>':
            self.take()
            result = self.expression()
            if self.peek() == ';':
                self.take()
            return result
        self.take('{')
        steps = []
        while self.peek() != 'return':
            while self.peek(1) != '=':
                self.take()  # var, const double
            name = self.take()
            self.take('=')
            steps.append((name, self.expression()))
            self.take(';')
        self.take()
        result = self.expression()

        def run(env):
            env = dict(env)
            for name, step in steps:
                env[name] = step(env)
            return result(env)
        return run

    def expression(self):
        condition = self.binary(0)
        if self.peek() != '?':
            return condition
        self.take()
        yes = self.expression()
        self.take(':')
        no = self.expression()
        return lambda env: yes(env) if condition(env) else no(env)

    def binary(self, level):
        if level == len(LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while self.peek() in LEVELS[level]:
            operator, right = OPERATORS[self.take()], self.binary(level + 1)
            left = (lambda l, o, r: lambda env: o(l(env), r(env)))(left, operator, right)
        if level == 3 and self.peek() == 'switch':
            return self.switch(left)
        return left

    def switch(self, subject):
        self.take()
        self.take('{')
        arms = []
        while self.peek() != '}':
            test = self.pattern()
            self.take('=>')
            arms.append((test, self.expression()))
            if self.peek() == ',':
                self.take()
        self.take('}')

        def run(env):
            value = subject(env)
            return next(arm(env) for test, arm in arms if test(env, value))
        return run

    def pattern(self):
        if self.peek() == '_':
            self.take()
            return lambda env, value: True
        operator = OPERATORS[self.take()] if self.peek() in OPERATORS and self.peek() != '-' else OPERATORS['==']
        bound = self.binary(4)
        if self.peek() not in ('and', 'or'):
            return lambda env, value: operator(value, bound(env))
        both, rest = self.take() == 'and', self.pattern()
        one = lambda env, value: operator(value, bound(env))
        return lambda env, value: (one(env, value) and rest(env, value)) if both else (one(env, value) or rest(env, value))

    def unary(self):
        if self.peek() == '-':
            self.take()
            inner = self.unary()
            return lambda env: each(lambda v: -v)(inner(env))
        if self.peek() == '(' and self.peek(1) in ('double', 'float') and self.peek(2) == ')':
            self.at += 3
            return self.unary()
        return self.primary()

    def primary(self):
        token = self.take()
        if token == '(':
            inner = self.expression()
            self.take(')')
            return inner
        if token[0].isdigit():
            return self.number(token)
        if self.peek() != '(':
            return self.name(token)
        self.take()
        arguments = []
        while self.peek() != ')':
            arguments.append(self.argument())
            if self.peek() == ',':
                self.take()
        self.take()
        return self.call(re.sub('^(Math|MathF|double)[.]', '', token), arguments)

    def argument(self):
        names, at = [], self.at
        if self.peek() == '(':
            while self.peek(len(names) * 2 + 2) == ',':
                names.append(self.peek(len(names) * 2 + 1))
            names.append(self.peek(len(names) * 2 + 1))
            if self.tokens[at + len(names) * 2 + 1:at + len(names) * 2 + 2] == ['=>']:
                self.at += len(names) * 2 + 2
                return names, self.expression()
        elif self.peek(1) == '=>':
            names = [self.take()]
            self.take()
            return names, self.expression()
        return None, self.expression()

    @staticmethod
    def number(token):
        if token[-1] in 'fF':
            value = mpf(struct.unpack('f', struct.pack('f', float(token[:-1])))[0])
        else:
            value = int(token) if re.fullmatch(r'\d+', token) else mpf(float(token.rstrip('dD')))
        return lambda env: value

    @staticmethod
    def name(token):
        if token.endswith('.Length'):
            return lambda env: len(env[token[:-7]])
        return lambda env: env[token] if token in env else CONSTANTS[token]()

    @staticmethod
    def call(name, arguments):
        values = lambda env: [a(env) for _, a in arguments]
        if arguments and arguments[-1][0]:
            names, body = arguments[-1]

            def over(env):
                vectors = [a(env) for _, a in arguments[:-1]]
                return [body({**env, **dict(zip(names, row))}) for row in zip(*vectors)]
            return lambda env: REDUCTIONS[name](over(env))

        def run(env):
            given = values(env)
            if ('method', name) in env:
                parameters, body = env['method', name]
                return body({**env, **dict(zip(parameters, given))})
            if name in REDUCTIONS and len(given) == 1 and isinstance(given[0], list):
                return REDUCTIONS[name](given[0])
            if name == 'Dot':
                return sum(a * b for a, b in zip(*given))
            if name in ('Max', 'Min'):
                return each(max if name == 'Max' else min)(*given)
            return each(FUNCTIONS[name])(*given)
        return run


def log_sum_exp(v):
    return mp.log(sum(mp.exp(t) for t in v))


REDUCTIONS = {
    'Sum': sum, 'Mean': lambda v: sum(v) / len(v), 'Max': max, 'Min': min, 'LogSumExp': log_sum_exp,
    'Norm': lambda v: mp.sqrt(sum(t * t for t in v)),
}


Parameter = collections.namedtuple('Parameter', 'name type default learnable')


def parameters(text):
    """The parameters of a list."""
    result = []
    for part in re.split(r',\s*(?=(?:\[[^\]]*\]\s*)?(?:double|float|int|RealVector) )', text):
        found = re.fullmatch(r'\s*((?:\[[^\]]*\]\s*)*)(double|float|int|RealVector) (\w+)(?:\s*=\s*(.*))?\s*', part)
        result.append(Parameter(found.group(3), found.group(2), found.group(4), 'Learnable' in found.group(1)))
    return result


def definition(case):
    """L as a function of x (a number or a list) at the defaults, in the precision that is set."""
    named = parameters(case['parameters'])
    body = Reader(case['body']).body()

    def value(x, **others):
        env = {}
        for member in case.get('members', []):
            if found := re.fullmatch(r'(?:private )?const (?:double|float) (\w+) = (.*);', member):
                env[found.group(1)] = Reader(found.group(2)).expression()(env)
            else:
                found = re.fullmatch(r'(?:private )?static (?:double|float) (\w+)\((.*?)\)\s*(=>.*)', member)
                env['method', found.group(1)] = ([p.name for p in parameters(found.group(2))], Reader(found.group(3)).body())
        for name, kind, default, _ in named[1:]:
            env[name] = others[name] if name in others else int(default) if kind == 'int' else mpf(Reader(default).expression()(env))
        return body({**env, named[0].name: x})
    return value, named
