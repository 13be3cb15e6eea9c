namespace DigitRecall;

/// <summary>What became of the digits of a trial.</summary>
internal sealed class Outcome(Trial trial)
{
    public Trial Trial { get; } = trial;

    /// <summary>The first four recalls, to be shown.</summary>
    public List<Recall> Examples { get; } = [];

    public int Count { get; private set; }

    public int Restored { get; private set; }

    public int Recognised { get; private set; }

    public int ByDotProduct { get; private set; }

    public int Steps { get; private set; }

    /// <summary>Whether enough digits were restored; of held-out digits nothing is required.</summary>
    public bool IsEnough => Trial.Required is not { } required || Restored >= required * Count;

    public void Add(Recall recall)
    {
        Count++;
        if (recall.IsRestored) Restored++;
        if (recall.IsRecognised) Recognised++;
        if (recall.ByDotProduct) ByDotProduct++;
        Steps += recall.Trace.Count - 1;
        if (Examples.Count < 4) Examples.Add(recall);
    }
}
