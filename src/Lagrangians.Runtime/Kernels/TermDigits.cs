namespace Lagrangians.Kernels;

/// <summary>The digits that a pass over a vector computes with.</summary>
public enum TermDigits
{
    /// <summary>Those of the element: nothing cancels, and no rounding is amplified.</summary>
    Own,

    /// <summary>Some more: of floats those of doubles, of doubles twice as many.</summary>
    Some,

    /// <summary>Twice as many: of what is left by two terms that cancel for each element.</summary>
    Twice,
}
