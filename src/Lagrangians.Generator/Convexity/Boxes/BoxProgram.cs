using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>Expressions as a list of steps, evaluated over boxes: each symbol anywhere in an enclosure.</summary>
internal sealed class BoxProgram
{
    private readonly List<Step> _steps = [];
    private readonly Dictionary<Expr, int> _places = new(ReferenceComparer.Instance);
    private readonly IReadOnlyList<Symbol> _symbols;
    private readonly int[] _results;
    private readonly Enclosure[] _values;
    private bool _isDefined;

    /// <param name="symbols">The symbols, in the order of a box's sides.</param>
    /// <param name="expressions">What is evaluated, all of one algebra.</param>
    public BoxProgram(IReadOnlyList<Symbol> symbols, params Expr[] expressions)
    {
        _symbols = symbols;
        _results = Array.ConvertAll(expressions, Place);
        _values = new Enclosure[_steps.Count];
    }

    private delegate Enclosure Step(Enclosure[] box, Enclosure[] values);

    /// <summary>What an evaluation costs, about: steps of arithmetic.</summary>
    public int Cost { get; private set; }

    /// <summary>Whether, at the last box, every part was certainly defined everywhere.</summary>
    public bool IsDefined => _isDefined;

    /// <summary>Enclosures of the expressions' values, where they are defined.</summary>
    public Enclosure[] Evaluate(Enclosure[] box)
    {
        _isDefined = true;
        Budget.Charge(Cost);
        for (var i = 0; i < _values.Length; i++)
            _values[i] = _steps[i](box, _values);
        return Array.ConvertAll(_results, r => _values[r]);
    }

    /// <summary>An enclosure of the only expression's values.</summary>
    public Enclosure EvaluateOne(Enclosure[] box)
    {
        _isDefined = true;
        Budget.Charge(Cost);
        for (var i = 0; i < _values.Length; i++)
            _values[i] = _steps[i](box, _values);
        return _values[_results[0]];
    }

    private int Place(Expr expr)
    {
        if (_places.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        var step = StepOf(expr);
        _steps.Add(step);
        Cost += expr switch
        {
            Call call => FunctionLibrary.Find(call.Function).Cost,
            Product product => product.Count + (product.Children.Skip(product.Count).Count(e => e is not Constant { Value: { IsInteger: true } }) * 12),
            _ => expr.Children.Length + 1,
        };
        return _places[expr] = _steps.Count - 1;
    }

    private Step StepOf(Expr expr)
    {
        switch (expr)
        {
            case Constant constant:
                var number = Enclosure.Of(constant.Value);
                return (_, _) => number;
            case Symbol symbol:
                var side = IndexOf(symbol);
                return (box, _) => box[side];
            case Sum sum:
                return OfSum(sum);
            case Product product:
                return OfProduct(product);
            case Call call:
                return OfCall(call);
            case Piecewise piecewise:
                return OfPiecewise(piecewise);
            case Relation relation:
                return OfRelation(relation);
            case Logic logic:
                return OfLogic(logic);
            default:
                return (_, _) => Undefined();
        }
    }

    private int IndexOf(Symbol symbol)
    {
        for (var i = 0; i < _symbols.Count; i++)
        {
            if (_symbols[i].Equals(symbol))
                return i;
        }

        throw new InvalidOperationException($"{symbol.Name} is no side of the box");
    }

    private Enclosure Undefined()
    {
        _isDefined = false;
        return Enclosure.All;
    }

    private Step OfSum(Sum sum)
    {
        var constant = Enclosure.Of(sum.Constant);
        var terms = sum.Terms.Select(Place).ToArray();
        var coefficients = sum.Coefficients.Select(Enclosure.Of).ToArray();
        return (_, values) =>
        {
            var total = constant;
            for (var i = 0; i < terms.Length; i++)
                total += coefficients[i].Equals(Enclosure.One) ? values[terms[i]] : coefficients[i] * values[terms[i]];
            return total;
        };
    }

    private Step OfProduct(Product product)
    {
        var coefficient = Enclosure.Of(product.Coefficient);
        var isOne = product.Coefficient.IsOne;
        var factors = Enumerable.Range(0, product.Count).Select(i => OfPower(product.Base(i), product.Exponent(i))).ToArray();
        return (box, values) =>
        {
            var result = factors[0](box, values);
            for (var i = 1; i < factors.Length; i++)
                result *= factors[i](box, values);
            return isOne ? result : coefficient * result;
        };
    }

    private Step OfPower(Expr @base, Expr exponent)
    {
        var b = Place(@base);
        if (exponent is not Constant { Value: var e })
            return OfVariablePower(b, Place(exponent), Algebra.IsInteger(exponent));
        if (e.IsOne)
            return (_, values) => values[b];
        if (e.IsInteger && Rational.Abs(e) < 1000)
        {
            var n = (int)e.Numerator;
            return (_, values) =>
            {
                _isDefined &= n >= 0 || !values[b].ContainsZero;
                return n == 2 ? values[b].Square() : values[b].Pow(n);
            };
        }

        var power = Enclosure.Of(Rational.Abs(e));
        var (isRoot, isNegative) = ((e * 2).IsInteger && Rational.Abs(e) < 500, e.Sign < 0);
        var halves = isRoot ? (int)Rational.Abs(e * 2).Numerator : 0;
        return (_, values) =>
        {
            var value = values[b];
            _isDefined &= isNegative ? value.Lower > 0 : value.Lower >= 0;
            value = new Enclosure(Math.Max(0, value.Lower), Math.Max(0, value.Upper));
            var result = isRoot ? value.Sqrt().Pow(halves) : EnclosureFunctions.Pow(value, power);
            return isNegative ? result.Reciprocal() : result;
        };
    }

    private Step OfVariablePower(int b, int e, bool isInteger) => (_, values) =>
    {
        var (value, exponent) = (values[b], values[e]);
        if (value.Lower >= 0)
        {
            _isDefined &= value.Lower > 0 || exponent.Lower >= 0;
            return EnclosureFunctions.Pow(value, exponent);
        }

        if (exponent.IsPoint && Math.Abs(exponent.Lower) < 1000 && exponent.Lower == Math.Floor(exponent.Lower))
        {
            _isDefined &= exponent.Lower >= 0 || !value.ContainsZero;
            return value.Pow((int)exponent.Lower);
        }

        if (!isInteger)
            return Undefined();
        var magnitude = EnclosureFunctions.Pow(value.Abs(), exponent);
        _isDefined &= exponent.Lower >= 0 || !value.ContainsZero;
        return magnitude.Union(-magnitude);
    };

    private Step OfCall(Call call)
    {
        var function = FunctionLibrary.Find(call.Function);
        var places = call.Arguments.Select(Place).ToArray();
        var domain = function.Domain;
        var arguments = new Enclosure[places.Length];
        if (function.Trend == Trend.IncreasingBetweenPoles)
            return (_, values) => function.Enclose([values[places[0]]]) is { IsFinite: true } value ? value : Undefined();
        return (_, values) =>
        {
            for (var i = 0; i < places.Length; i++)
            {
                arguments[i] = values[places[i]];
                _isDefined &= Domains.Contains(domain, arguments[i]);
            }

            return function.Enclose(arguments);
        };
    }

    private Step OfPiecewise(Piecewise piecewise)
    {
        var (condition, whenTrue, whenFalse) = (Place(piecewise.Condition), Place(piecewise.WhenTrue), Place(piecewise.WhenFalse));
        return (_, values) => values[condition].Lower > 0 ? values[whenTrue]
            : values[condition].Upper < 1 ? values[whenFalse] : values[whenTrue].Union(values[whenFalse]);
    }

    // Conditions are numbers: 1 where they hold, 0 where they do not, between where it is not known.
    private Step OfRelation(Relation relation)
    {
        var (left, right, comparison) = (Place(relation.Left), Place(relation.Right), relation.Comparison);
        return (_, values) =>
        {
            var (l, r) = (values[left], values[right]);
            var (holds, fails) = comparison switch
            {
                Comparison.Less => (l.Upper < r.Lower, l.Lower >= r.Upper),
                Comparison.LessOrEqual => (l.Upper <= r.Lower, l.Lower > r.Upper),
                _ => (l.IsPoint && l.Equals(r), l.Upper < r.Lower || l.Lower > r.Upper),
            };
            return holds ? Enclosure.One : fails ? Enclosure.Point(0) : Enclosure.Unit;
        };
    }

    private Step OfLogic(Logic logic)
    {
        var operands = logic.Children.Select(Place).ToArray();
        return (_, values) =>
        {
            switch (logic.Connective)
            {
                case Connective.True:
                    return Enclosure.One;
                case Connective.False:
                    return Enclosure.Point(0);
                case Connective.Not:
                    return Enclosure.One - values[operands[0]];
                default:
                    var result = values[operands[0]];
                    foreach (var operand in operands)
                        result = logic.Connective == Connective.And ? result.Minimum(values[operand]) : result.Maximum(values[operand]);
                    return result;
            }
        };
    }
}
