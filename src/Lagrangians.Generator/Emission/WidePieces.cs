using Lagrangians.Generator.Lowering;

namespace Lagrangians.Generator.Emission;

/// <summary>The conditions under which parts over wide lanes are asked for, if they are whole pieces and no other needs them.</summary>
internal sealed class WidePieces
{
    private readonly Dictionary<Step, (Step? Condition, bool IsOpposite)> _known = [];

    /// <summary>Notes the pieces of a choice; false where none is wide.</summary>
    public bool Note(ChoiceStep choice)
    {
        var found = false;
        for (var i = 1; i <= 2; i++)
        {
            if (choice.Part(i) is not WideStep)
                continue;
            found = true;
            _known[choice.Part(i)] = _known.ContainsKey(choice.Part(i)) ? (null, false) : (choice.Part(0), i == 2);
        }

        return found;
    }

    /// <summary>The condition, or what must not hold; null where it is always asked for.</summary>
    public Step? ConditionOf(WideStep step, out bool isOpposite)
    {
        var (condition, opposite) = _known.TryGetValue(step, out var known) ? known : default;
        isOpposite = opposite;
        return condition;
    }
}
