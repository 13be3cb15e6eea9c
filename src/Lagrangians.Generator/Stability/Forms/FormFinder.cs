using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>The forms in which an expression might be computed.</summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
/// <param name="scale">s.</param>
/// <param name="grid">The points.</param>
/// <param name="parity">Whether the expression is even or odd.</param>
/// <param name="isByCost">Whether forms are chosen by what they cost.</param>
/// <param name="isSimple">Whether there are closed forms that hold for parameters of any size.</param>
/// <param name="isHurried">Whether series may take no more than half of the work that is left.</param>
/// <param name="displacement">What is a difference of two numbers, and loses what is known; null where there is none.</param>
internal sealed class FormFinder(Algebra algebra, Symbol x, Expr scale, SampleGrid grid, Parity parity, bool isByCost, bool isSimple, bool isHurried, Symbol? displacement)
{
    private const int HurriedPart = 2;
    private const int PolynomialsPart = 2;

    private const int ShortLength = 6;
    private const int NarrowLength = 8;

    /// <summary>A |v| that is far out.</summary>
    public const double Far = 128;

    private const int MaximumDegree = 3;
    private const int MaximumPasses = 2;

    private const int AgreeingBits = 46;

    private const double FirstFar = 32;
    private const double LastNear = 1.0 / 16;

    // What has many parameters in its coefficients is not multiplied out to the end.
    private const int StepsOfSeries = 32_000;

    // What a form costs at one point of the ordinary range, against a regime of its own. By cost it is the work that decides.
    private double Corrected => isByCost ? 0.002 : 0.01;
    private double OfCompensated => isByCost ? 0.004 : 0.03;
    public const double Series = 0.02;
    private double Limit => isByCost ? 0.001 : 0.005;

    // An evaluation takes as long as some hundreds of operations, and holds for all parameters.
    private double Wide => isByCost ? 1 : 0.12;

    private readonly List<Form> _plain = [];
    private readonly List<Form> _wide = [];
    private readonly List<(Expr Expr, int Side, bool IsAnywhere)> _closed = [];

    /// <summary>The forms, the preferred first.</summary>
    /// <param name="expr">The expression, which is the first of them.</param>
    /// <param name="failing">The v at which the expression fails.</param>
    /// <param name="faultOf">How badly a form fails at a v.</param>
    public IReadOnlyList<Form> Find(Expr expr, IReadOnlyList<double> failing, Func<Form, double, double> faultOf)
    {
        var factored = RootPolynomials.Of(algebra, expr, x);
        // What is factored holds wherever the parameters are.
        var isBetter = factored is not null && !isSimple;
        AddWithCorrection(expr, isBetter ? Corrected : 0, 0, isItself: true);
        AddWide(expr, 0, isItself: true);
        if (factored is not null)
        {
            AddWithCorrection(factored, isBetter ? 0 : Corrected, 0, isAnywhere: true);
            AddWide(factored, 0);
        }

        if (isByCost && parity == Parity.None)
        {
            if (SharedFunctions.OfAnySign(algebra, expr) is { } ofOneExponential)
                AddWithCorrection(ofOneExponential, Corrected, 0);
            if (LogisticFractions.Of(algebra, expr, _ => 0) is { } ofOneQuotient)
                AddWithCorrection(ofOneQuotient, Corrected, 0);
        }

        var opened = Remainders.Opened(algebra, expr);
        // Functions of which nothing cancels serve for all x rather than for some.
        foreach (var ofRemainders in isByCost ? [] : Rewriting.OfRemainders(algebra, opened ?? expr))
        {
            AddWithCorrection(ofRemainders, 0, 0, isAnywhere: true);
            AddWide(ofRemainders, 0);
        }

        if (opened is not null)
        {
            AddWithCorrection(opened, Corrected, 0);
            if (isByCost && Rewriting.Of(algebra, opened, x, isSimple) is { } closed)
                AddWithCorrection(closed, Corrected, 0);
        }

        // What one pass has made may be what the next is for: √A − 1 of a sum leaves a factor 1 − 1/√A.
        var rewritten = expr;
        for (var pass = 0; pass < (isSimple ? MaximumPasses : 1) && Rewriting.Of(algebra, rewritten, x, isSimple) is { } further; pass++)
        {
            rewritten = further;
            AddWithCorrection(rewritten, Corrected, 0);
            AddWide(rewritten, 0);
        }

        int[] sides = parity == Parity.None ? [1, -1] : [1];
        var tails = new Dictionary<int, Expr?>();
        foreach (var side in sides.Where(grid.HasSide))
        {
            var mirrored = MirroredForm.Of(algebra, expr, side * Far, grid, isSimple);
            if (mirrored is not null)
            {
                AddMirrored(mirrored, side);
                if (Rewriting.Of(algebra, mirrored, x, isSimple) is { } joined)
                    AddMirrored(joined, side);
                if (isByCost && SharedFunctions.Of(algebra, mirrored, u => MirroredForm.SignOf(u, side * Far, grid)) is { } shared)
                    AddMirrored(shared, side);
            }

            if (isByCost && parity != Parity.None)
            {
                if (Shared(expr) is { } ofMagnitude)
                    AddMirrored(ofMagnitude, side);
                if (LogisticFractions.Of(algebra, expr, SignOf) is { } quotientOfMagnitude)
                    AddMirrored(quotientOfMagnitude, side);
            }

            tails[side] = AddLimit(expr, mirrored ?? expr, side) ?? mirrored;
        }

        Budget.WithinPart(isHurried ? HurriedPart : 1, AddAllSeries);
        if (!isByCost)
            return [.. _plain, .. _wide];
        double[] unserved = [.. failing.Where(v => Math.Abs(v) >= 1.0 / 256 && !_plain.Any(f => faultOf(f, v) < 1))];
        // Functions of many digits are dear: what there are by then will do.
        Budget.WithinPart(PolynomialsPart, AddAllPolynomials);
        return [.. _plain.Select(f => f with { Work = grid.WorkOf(f.Expr) }), .. _wide];

        // A series is sought where it might serve and nothing else does.
        List<Form> AddAllSeries()
        {
            foreach (var side in tails.Keys)
            {
                if (IsWanted(v => v * side >= FirstFar) && !AddSeries(expr, expr, side, isFar: true) && tails[side] is { } tail)
                    AddSeries(expr, tail, side, isFar: true);
                if (NestedExponentials.OccurIn(expr) && IsWanted(v => v * side >= NestedExponentials.Windows[0].Lowest))
                    AddNested(expr, side);
                if (IsWanted(v => Math.Abs(v) <= LastNear))
                    AddSeries(expr, expr, side, isFar: false);
            }

            return _plain;
        }

        List<Form> AddAllPolynomials()
        {
            foreach (var form in new Polynomials(algebra, x, scale, grid, parity).Of(expr, unserved).Where(f => Agrees(expr, f)))
                _plain.Add(form);
            return _plain;
        }

        bool IsWanted(Func<double, bool> isWithin)
        {
            var within = failing.Where(isWithin).ToArray();
            return within.Length > 0 && !_plain.Any(f => within.All(v => faultOf(f, v) == 0));
        }
    }

    /// <summary>What is even or odd by logistic functions of |x|, whose arguments do not change their sign, with one exponential; null where there are none.</summary>
    public Expr? OfMagnitude(Expr expr) =>
        Shared(expr) is { } shared ? AtMagnitude(shared) : null;

    private Expr? Shared(Expr expr) => SharedFunctions.Of(algebra, expr, SignOf);

    // The sign of an argument for x > 0; 0 where it does not change at 0.
    private int SignOf(Expr u) => MirroredForm.SignOf(u, Far, grid) is var sign && sign == -MirroredForm.SignOf(u, -Far, grid) ? sign : 0;

    private void AddMirrored(Expr mirrored, int side)
    {
        var (form, holds) = parity == Parity.None ? (mirrored, side) : (AtMagnitude(mirrored), 0);
        AddWithCorrection(form, Corrected, holds);
        AddWide(form, holds);
    }

    // What a polynomial is to be at its end, but for the rounding of its coefficients.
    private bool Agrees(Expr expr, Form form)
    {
        var judge = grid.JudgeAt(form.Side < 0 ? -form.Highest : form.Highest);
        if (!judge.IsDefined(expr) || !judge.IsDefined(form.Expr))
            return false;
        var (exact, found) = (judge.Value(expr), judge.Value(form.Expr));
        return (exact - found).ToScaledDouble().Abs() < exact.ToScaledDouble().Abs().Scale(-AgreeingBits);
    }

    private void AddNested(Expr expr, int side)
    {
        if (parity != Parity.None)
            return;
        foreach (var (form, lowest) in new NestedExponentials(algebra, algebra.Scale(algebra.Multiply(scale, x), -side), grid).Of(expr))
        {
            if (!AgreeAt(expr, form, lowest * side) || !AgreeAt(expr, form, 2 * lowest * side))
                continue;
            var found = new Form(form, false, Series, Lowest: lowest, Side: side);
            _plain.Add(found);
            _wide.Add(found with { IsWide = true, Cost = Wide });
        }
    }

    private Expr? AddLimit(Expr expr, Expr mirrored, int side)
    {
        var from = side * LimitForm.Lowest;
        if (LimitForm.Of(algebra, mirrored, grid.JudgeAt(from)) is not { } limit || !(Agree(expr, limit, from) || Agree(mirrored, limit, from)))
            return null;
        var (form, holds) = parity == Parity.None ? (limit, side) : (AtMagnitude(limit), 0);
        _plain.Add(new Form(form, false, Limit, Lowest: LimitForm.Lowest, Side: holds));
        return limit;
    }

    // What holds for x > 0 of an even or odd function.
    private Expr AtMagnitude(Expr form)
    {
        var even = algebra.Substitute(form, x, algebra.Call("Abs", x));
        return parity == Parity.Odd ? algebra.Multiply(algebra.Call("Sign", x), even) : even;
    }

    private void AddWithCorrection(Expr expr, double cost, int side, bool isItself = false, bool isAnywhere = false)
    {
        var named = NamedBases.Apply(algebra, expr);
        _plain.Add(new Form(named, false, cost, Side: side) { IsItself = isItself, IsAnywhere = isAnywhere });
        _plain.AddRange(Corrections.All(algebra, named, displacement).Select(c => new Form(c, false, cost + Corrected, Side: side) { IsItself = isItself, IsAnywhere = isAnywhere }));
        _closed.Add((named, side, isItself || isAnywhere));
    }

    /// <summary>The closed forms among those that were found, compensated.</summary>
    public IEnumerable<Form> Compensated()
    {
        foreach (var (expr, side, isAnywhere) in _closed.Distinct())
        {
            var ofFactors = Compensation.Of(algebra, expr, isWhole: false, displacement, out var isPure);
            if (FormOf(ofFactors, isPure, OfCompensated) is { } first)
                yield return first;
            // Of a sum it is the same.
            if (Compensation.Of(algebra, expr, isWhole: true, displacement, out isPure) is { } whole && !ReferenceEquals(whole, ofFactors) && FormOf(whole, isPure, 2 * OfCompensated) is { } second)
                yield return second;

            // Functions that err by themselves may cancel for other values of the parameters.
            Form? FormOf(Expr? form, bool isPure, double cost) => form is null || !(isPure || isByCost) || !grid.HasRoomFor(form) ? null : new Form(form, false, cost, Side: side)
            {
                IsAnywhere = isAnywhere, IsCompensated = true, HasOwnErrors = !isPure, Work = isByCost ? grid.WorkOf(form) : 0,
            };
        }
    }

    private void AddWide(Expr expr, int side, bool isItself = false) =>
        _wide.Add(new Form(NamedBases.Apply(algebra, expr), true, Wide, Side: side) { IsItself = isItself });

    // The series of what the expression is there; whether there is one.
    private bool AddSeries(Expr expr, Expr there, int side, bool isFar)
    {
        var window = isFar ? 4 * Far : 1.0 / 256;
        // What has no series shows it in its first terms; roots of x have one in the root of t.
        var degree = 1;
        var first = Start(ShortLength);
        var terms = first.Of(there);
        while (first.HasRoot && degree < MaximumDegree)
        {
            degree++;
            first = Start(ShortLength);
            terms = first.Of(there);
        }

        if (terms is null && !first.IsTooShort && !isFar)
        {
            degree = 1;
            return AddNarrow(isAnywhere: true);
        }

        if (terms is null && !first.IsTooShort)
            return false;
        // What holds on both sides has been looked at on the other one.
        if (side < 0 && !isFar && !first.IsOneSided && grid.HasSide(1))
            return false;
        var length = first.IsTooShort ? PowerSeries.Length : SeriesForm.LengthFor(terms!, ShortLength, degree);
        if (!first.IsTooShort && SeriesForm.IsTooLong(algebra, x, terms!, ScaleIn(degree, isFar), length))
            return AddNarrow(isAnywhere: false);
        var expansion = Start(length);
        // What is too much to multiply out has a few terms all the same.
        return algebra.Budget.Within(StepsOfSeries, () => expansion.Of(there)) is { IsEmpty: false } series
            ? Add(series, expansion, SeriesForm.WindowBits) || Add(series, expansion, SeriesForm.NarrowWindowBits)
            : !first.IsTooShort && AddNarrow(isAnywhere: false);

        bool AddNarrow(bool isAnywhere)
        {
            // As many terms more as have cancelled.
            var narrow = Start(NarrowLength + (terms is null ? 0 : SeriesForm.Lost(terms, ShortLength)), isAnywhere);
            return algebra.Budget.Within(StepsOfSeries, () => narrow.Of(there)) is { IsEmpty: false } found && Add(found, narrow, SeriesForm.NarrowWindowBits);
        }

        Expansion Start(int length, bool isAnywhere = false) =>
            new(algebra, x, Unit, side * SignOfScale, isFar ? -degree : degree, condition => grid.JudgeAt(side * window).Holds(condition), grid, length, isAnywhere);

        bool Add(PowerSeries found, Expansion source, int bits) => AddSeries(expr, side, isFar, source, found, degree, bits);
    }

    private bool AddSeries(Expr expr, int side, bool isFar, Expansion expansion, PowerSeries series, int degree, int bits)
    {
        var isTwoSided = !expansion.IsOneSided && !isFar;
        // An even or odd function is computed at |x|.
        var magnitude = parity == Parity.None ? algebra.Scale(x, side * SignOfScale) : algebra.Call("Abs", x);
        var direction = new Rational(isFar ? -1 : 1, degree);
        // A third is no number.
        var unscaled = algebra.Divide(isTwoSided && degree == 1 ? algebra.Scale(x, side * SignOfScale) : magnitude, Unit);
        var t = degree == 3 ? algebra.Power(algebra.Call("Cbrt", unscaled), isFar ? -1 : 1) : algebra.Power(unscaled, direction);
        var z = ScaleIn(degree, isFar);
        if (SeriesForm.Write(algebra, x, series, t, z, bits, degree) is not { } form)
            return false;
        if (parity == Parity.Odd && !isTwoSided)
            form = algebra.Multiply(algebra.Call("Sign", x), form);
        var holds = parity != Parity.None || isTwoSided ? 0 : side;
        var domainIsOneSided = algebra.Bounds(x) is var bounds && (bounds.IsNonNegative || bounds.IsNonPositive);
        double[] ends = (isFar, bits == SeriesForm.NarrowWindowBits) switch
        {
            (true, false) => [FirstFar, Far, 4 * Far, LimitForm.Lowest],
            (true, true) => [1 << SeriesForm.NarrowWindowBits],
            (false, false) => [LastNear, LastNear / 2, LastNear / 4],
            (false, true) => [1.0 / (1 << SeriesForm.NarrowWindowBits)],
        };
        foreach (var bound in ends)
        {
            var isRight = holds == 0 ? Agree(expr, form, bound) && (domainIsOneSided || Agree(expr, form, -bound)) : Agree(expr, form, bound * side);
            if (!isRight)
                continue;
            var found = isFar ? new Form(form, false, Series, Lowest: bound, Side: holds) : new Form(form, false, Series, Highest: bound, Side: holds);
            _plain.Add(found);
            // Its powers may over- or underflow where it does not.
            _wide.Add(found with { IsWide = true, Cost = Wide });
            return true;
        }

        return false;
    }

    // What x is measured in, if it is known to be positive.
    private Expr Unit { get; } = algebra.Bounds(scale).IsPositive ? algebra.Power(scale, -1) : algebra.One;

    private Expr ScaleIn(int degree, bool isFar) => algebra.Power(algebra.Multiply(scale, Unit), new Rational(isFar ? -1 : 1, degree));

    private int SignOfScale => grid.ScaleSign;

    // To a quarter of a rounding of a double, at the edge of the window and a good way within.
    private bool Agree(Expr exact, Expr form, double v) => AgreeAt(exact, form, v) && AgreeAt(exact, form, v > 1 || v < -1 ? v * 37 : v / 37);

    private bool AgreeAt(Expr exact, Expr form, double v)
    {
        var (a, b) = (grid.PreciseAt(exact, v), grid.PreciseAt(form, v));
        if (!a.IsFinite || !b.IsFinite)
            return false;
        var difference = BigFloat.Abs(BigFloat.Subtract(a, b, 80));
        return difference <= BigFloat.Abs(a).Scale(-55) || difference.Magnitude < NumberFormat.Vanished;
    }
}
