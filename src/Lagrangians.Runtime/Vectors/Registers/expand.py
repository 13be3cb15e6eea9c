"""Writes the kernels of each kind of register, Double128.cs to Single512.Logistic.cs, from the templates beside it.

    python3 polynomials.py > Polynomials.template && python3 expand.py

A template is C# in which R is the register, I stands for its instructions, and I.IsDouble chooses between the two types. What comes out has operators and intrinsics only: what the JIT
takes into one method is limited by the calls in it, and an operation that is a generic method is one.
"""
import re
from pathlib import Path

# The templates of each file of a kind of register.
FILES = {"": ["Exponential", "Logarithm"], ".Polynomials": ["Polynomials"], ".Logistic": ["Logistic"], ".Remainders": ["Remainders"]}
OPERATORS = {"Add": "+", "Subtract": "-", "Multiply": "*", "Divide": "/", "And": "&", "Or": "|", "Xor": "^"}
NAMES = {"Less": "LessThan", "Equal": "Equals", "AtMost": "MinNative", "AtLeast": "MaxNative", "MultiplyAdd": "FusedMultiplyAdd"}
# Of one instruction on some processors, which the JIT does not find by itself.
OWN = {"Select", "ProductError", "NegatedMultiplyAdd"}
BITS = {"AddBits": "+", "SubtractBits": "-"}
SHIFTS = {"ShiftLeft": "<<", "ShiftRight": ">>>"}


class Register:
    def __init__(self, width, is_double):
        self.width, self.is_double = width, is_double
        self.element = "double" if is_double else "float"
        self.kind = "Double" if is_double else "Single"
        self.vector = f"Vector{width}"
        self.integer = "Int64" if is_double else "Int32"

    def number(self, text):
        text = text.strip()
        if self.is_double or re.fullmatch(r"-?\d+", text):
            return text if re.search(r"[.eE]", text) else text + ("d" if self.is_double else "f")
        return text + "f"

    def choice(self, text):
        """The part of `I.IsDouble ? a : b` that is for this type."""
        match = re.fullmatch(r"\s*I\.IsDouble \? (.*) : (.*)", text)
        return match.group(1 if self.is_double else 2) if match else text

    def call(self, name, arguments):
        raw = [a.strip() for a in arguments]
        if name == "Of":
            return f"{self.vector}.Create({self.number(self.choice(raw[0]))})"
        if name == "OfBits":
            return f"{self.vector}.Create({self.choice(raw[0])}).As{self.kind}()"
        values = [self.expand(a) for a in raw]
        if name in OPERATORS:
            return f"({values[0]} {OPERATORS[name]} {values[1]})"
        if name == "Not":
            return f"~{values[0]}"
        if name in OWN:
            return f"{name}({', '.join(values)})"
        if name in NAMES:
            return f"{self.vector}.{NAMES[name]}({', '.join(values)})"
        if name in BITS:
            return f"({values[0]}.As{self.integer}() {BITS[name]} {values[1]}.As{self.integer}()).As{self.kind}()"
        return f"({values[0]}.As{self.integer}() {SHIFTS[name]} {self.choice(raw[1])}).As{self.kind}()"

    def expand(self, text):
        match = re.search(r"\bI\.([A-Z]\w+)\(", text)
        if not match:
            return text
        depth, start, arguments, i = 1, match.end(), [], match.end()
        while depth:
            c = text[i]
            depth += (c == "(") - (c == ")")
            if (c == "," and depth == 1) or depth == 0:
                arguments.append(text[start:i])
                start = i + 1
            i += 1
        return text[: match.start()] + self.call(match.group(1), arguments) + self.expand(text[i:])

    def body(self, text):
        text = re.sub(r"        if \(I\.IsDouble\)\n        \{\n(.*?)        \}\n        else\n        \{\n(.*?)        \}\n",
                      lambda m: re.sub(r"^    ", "", m.group(1 if self.is_double else 2), flags=re.M), text, flags=re.S)
        text = re.sub(r"\b(?:Exponential|Logistic|Logarithm|Polynomials|Remainders)<R, I>\.", "", text)
        text = re.sub(r"-Limit\b", "I.IsDouble ? -708 : -87", text)
        lines = [self.expand(line) for line in text.split("\n")]
        # A whole right side needs no parentheses.
        lines = [re.sub(r"^(\s*(?:R \w+ = |return |\w+ = ))\(((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\);$", r"\1\2;", line) for line in lines]
        return "\n".join(lines)


    def own(self):
        """The operations that are one instruction where the processor has it; the bits are the same without."""
        fused, suffix = ("Avx512F", "Fused") if self.width == 512 else ("Fma", "")
        select = f"{self.vector}.ConditionalSelect(mask, whenTrue, whenFalse)"
        if self.width < 512:
            blend = "Sse41" if self.width == 128 else "Avx"
            # Where masks have registers of their own the other one is an instruction too.
            select = f"{blend}.IsSupported && !Avx512F.VL.IsSupported ? {blend}.BlendVariable(whenFalse, whenTrue, mask) : {select}"
        return f"""
    /// <summary>One or the other, by a mask of all bits or none in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R Select(R mask, R whenTrue, R whenFalse) =>
        {select};

    /// <summary>x·y − fl(x·y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ProductError(R x, R y) =>
        {fused}.IsSupported ? {fused}.{suffix}MultiplySubtract(x, y, x * y) : {self.vector}.FusedMultiplyAdd(x, y, -(x * y));

    /// <summary>z − x·y, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R NegatedMultiplyAdd(R x, R y, R z) =>
        {fused}.IsSupported ? {fused}.{suffix}MultiplyAddNegated(x, y, z) : {self.vector}.FusedMultiplyAdd(-x, y, z);
"""


def content(name):
    text = (Path(__file__).parent / f"{name}.template").read_text()
    return text[text.index("{\n") + 2 : text.rindex("}")]


def main():
    for width in (128, 256, 512):
        for is_double in (True, False):
            register = Register(width, is_double)
            for suffix, templates in FILES.items():
                members = "\n".join(register.body(content(t)).rstrip("\n") + "\n" for t in templates)
                if not suffix:
                    members += register.own()
                about = f"summary>The kernels on {width} bits of {register.element}s, written by expand.py from the templates beside it.</summary"
                if suffix:
                    about = f"content>The kernels of {', '.join(templates)}.template.</content"
                Path(__file__).parent.joinpath(f"{register.kind}{width}{suffix}.cs").write_text(f"""using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
{"" if suffix else "using System.Runtime.Intrinsics.X86;" + chr(10)}using R = System.Runtime.Intrinsics.Vector{width}<{register.element}>;

namespace Lagrangians.Vectors.Registers;

/// <{about}>
internal static partial class {register.kind}{width}
{{
{members}}}
""")


main()
