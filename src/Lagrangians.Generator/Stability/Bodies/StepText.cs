using System.Globalization;
using System.Text;
using Lagrangians.Generator.Lowering;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>Steps as a text, which is the same for bodies that compute the same.</summary>
internal static class StepText
{
    public static string Of(IReadOnlyList<Step> order, IReadOnlyList<SampledParameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
            text.Append(parameter.Symbol.Name).Append(' ').Append(parameter.Symbol.Kind).Append(' ').Append(parameter.Symbol.Domain).Append(' ').Append(Number(parameter.Default ?? double.NaN)).Append(';');
        var places = new Dictionary<Step, int>();
        foreach (var step in order)
        {
            places.Add(step, places.Count);
            text.Append(step.IsSingle ? 'f' : 'd').Append(step switch
            {
                NumberStep number => Number(number.Value),
                InputStep input => "p" + input.Symbol.Index.ToString(CultureInfo.InvariantCulture),
                OperatorStep operation => operation.Operator.ToString(),
                FunctionStep function => function.Text,
                ComparisonStep comparison => comparison.Comparison.ToString(),
                LogicStep logic => logic.Connective.ToString(),
                ReductionStep reduction => "over " + reduction.Name,
                _ => step.GetType().Name,
            });
            foreach (var part in step.Parts)
                text.Append(' ').Append(places[part].ToString(CultureInfo.InvariantCulture));
            text.Append(';');
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
