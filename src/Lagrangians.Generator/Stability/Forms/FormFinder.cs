using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>The forms in which an expression might be computed.</summary>
internal sealed class FormFinder(Algebra algebra, Symbol x, Expr scale, SampleGrid grid, Parity parity)
{
    private const double Far = 128;

    // What a form costs at one point of the ordinary range, against a regime of its own.
    private const double Corrected = 0.01;
    private const double Series = 0.02;
    private const double Limit = 0.005;
    private const double Wide = 0.12;

    public IReadOnlyList<Form> Find(Expr expr)
    {
        var forms = new List<Form>();
        AddWithCorrection(forms, expr, 0, 0, isItself: true);
        var wide = new List<Form> { new(expr, true, Wide) { IsItself = true } };
        if (Rewriting.Of(algebra, expr, x) is { } rewritten)
        {
            AddWithCorrection(forms, rewritten, Corrected, 0);
            wide.Add(new Form(rewritten, true, Wide));
        }

        foreach (var side in parity == Parity.None ? new[] { 1, -1 } : [1])
        {
            if (!grid.HasSide(side))
                continue;
            var mirrored = MirroredForm.Of(algebra, expr, side * Far, grid);
            if (mirrored is not null)
            {
                Add(mirrored, side);
                if (Rewriting.Of(algebra, mirrored, x) is { } joined)
                    Add(joined, side);
            }

            var limit = AddLimit(forms, mirrored ?? expr, side);
            if (!AddSeries(forms, wide, expr, expr, side, isFar: true) && (limit ?? mirrored) is { } tail)
                AddSeries(forms, wide, expr, tail, side, isFar: true);
            AddSeries(forms, wide, expr, expr, side, isFar: false);
        }

        return [.. forms, .. wide];

        void Add(Expr mirrored, int side)
        {
            var (form, holds) = parity == Parity.None ? (mirrored, side) : (AtMagnitude(mirrored), 0);
            AddWithCorrection(forms, form, Corrected, holds);
            wide.Add(new Form(form, true, Wide, Side: holds));
        }
    }

    private Expr? AddLimit(List<Form> forms, Expr expr, int side)
    {
        if (LimitForm.Of(algebra, expr, grid.JudgeAt(side * LimitForm.Lowest)) is not { } limit || !Agree(expr, limit, side * LimitForm.Lowest))
            return null;
        var (form, holds) = parity == Parity.None ? (limit, side) : (AtMagnitude(limit), 0);
        forms.Add(new Form(form, false, Limit, Lowest: LimitForm.Lowest, Side: holds));
        return limit;
    }

    // What holds for x > 0 of an even or odd function.
    private Expr AtMagnitude(Expr form)
    {
        var even = algebra.Substitute(form, x, algebra.Call("Abs", x));
        return parity == Parity.Odd ? algebra.Multiply(algebra.Call("Sign", x), even) : even;
    }

    private void AddWithCorrection(List<Form> forms, Expr expr, double cost, int side, bool isItself = false)
    {
        forms.Add(new Form(expr, false, cost, Side: side) { IsItself = isItself });
        var corrected = Corrections.Apply(algebra, expr);
        if (!ReferenceEquals(corrected, expr))
            forms.Add(new Form(corrected, false, cost + Corrected, Side: side) { IsItself = isItself });
    }

    // The series of what the expression is there; whether there is one.
    private bool AddSeries(List<Form> forms, List<Form> wide, Expr expr, Expr there, int side, bool isFar)
    {
        var window = isFar ? 4 * Far : 1.0 / 256;
        // Roots of x have series in the root of t.
        foreach (var (degree, isShort) in isFar ? [(1, false), (2, false), (3, false)] : new[] { (1, false), (2, false), (3, false), (1, true) })
        {
            var expansion = new Expansion(
                algebra, x, side * SignOfScale, isFar ? -degree : degree, condition => grid.JudgeAt(side * window).Holds(condition), grid, isShort);
            if (expansion.Of(there) is not { IsEmpty: false } series)
                continue;
            AddSeries(forms, wide, expr, side, isFar, expansion, series, degree);
            return true;
        }

        return false;
    }

    private void AddSeries(List<Form> forms, List<Form> wide, Expr expr, int side, bool isFar, Expansion expansion, PowerSeries series, int degree)
    {
        var isTwoSided = !expansion.IsOneSided && !isFar;
        if (isTwoSided && side < 0)
            return;
        // An even or odd function is computed at |x|.
        var magnitude = parity == Parity.None ? algebra.Scale(x, side * SignOfScale) : algebra.Call("Abs", x);
        var t = isTwoSided && degree == 1 ? x : algebra.Power(magnitude, new Rational(isFar ? -1 : 1, degree));
        var z = algebra.Power(scale, new Rational(isFar ? -1 : 1, degree));
        foreach (var bits in new[] { SeriesForm.WindowBits, SeriesForm.NarrowWindowBits })
        {
            if (SeriesForm.Write(algebra, series, t, z, bits, degree) is { } form && AddSeries(forms, wide, expr, side, isFar, form, isTwoSided, bits))
                return;
        }
    }

    private bool AddSeries(List<Form> forms, List<Form> wide, Expr expr, int side, bool isFar, Expr form, bool isTwoSided, int bits)
    {
        if (parity == Parity.Odd && !isTwoSided)
            form = algebra.Multiply(algebra.Call("Sign", x), form);
        var holds = parity != Parity.None || isTwoSided ? 0 : side;
        var domainIsOneSided = algebra.Bounds(x) is var bounds && (bounds.IsNonNegative || bounds.IsNonPositive);
        var isNarrow = bits == SeriesForm.NarrowWindowBits;
        foreach (var bound in isNarrow ? [isFar ? 16384 : 1.0 / 16384] : isFar ? new[] { 32, Far, 4 * Far, LimitForm.Lowest } : [1.0 / 16, 1.0 / 32, 1.0 / 64])
        {
            var isRight = holds == 0 ? Agree(expr, form, bound) && (domainIsOneSided || Agree(expr, form, -bound)) : Agree(expr, form, bound * side);
            if (!isRight)
                continue;
            var found = isFar ? new Form(form, false, Series, Lowest: bound, Side: holds) : new Form(form, false, Series, Highest: bound, Side: holds);
            forms.Add(found);
            // Its powers may over- or underflow where it does not.
            wide.Add(found with { IsWide = true, Cost = Wide });
            return true;
        }

        return false;
    }

    private int SignOfScale => grid.ScaleSign;

    // What is below every number of either type.
    private const int Vanished = -1080;

    // To a quarter of a rounding of a double, at the edge of the window and a good way within.
    private bool Agree(Expr exact, Expr form, double v)
    {
        foreach (var at in new[] { v, v > 1 || v < -1 ? v * 37 : v / 37 })
        {
            var (a, b) = (grid.PreciseAt(exact, at), grid.PreciseAt(form, at));
            if (!a.IsFinite || !b.IsFinite)
                return false;
            var difference = BigFloat.Abs(BigFloat.Subtract(a, b, 80));
            if (difference > BigFloat.Abs(a).Scale(-55) && !(difference.Magnitude < Vanished))
                return false;
        }

        return true;
    }
}
