using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

internal abstract partial class MethodReader<TValue>
{
    // Of all loops of a definition. A sum of as many terms is put together anew with each.
    private const int MaximumPasses = 1_000;

    private int _passes;

    /// <summary>A loop whose passes are known when the project compiles is these passes, one behind the other.</summary>
    private Outcome<TValue> ReadLoop(IForLoopOperation loop)
    {
        var path = new Path(this);
        foreach (var statement in loop.Before)
            path.Add(ReadOne(statement));
        while (path.CanGoOn && GoesRound(loop))
        {
            if (++_passes > MaximumPasses)
                throw new BudgetExceededException($"more than {MaximumPasses} passes of loops");
            Step();
            path.Add(Labelled<TValue>.Of(ReadStatement(loop.Body), loop.ContinueLabel));
            if (!path.CanGoOn)
                break;
            foreach (var statement in loop.AtLoopBottom)
                path.Add(ReadOne(statement));
        }

        return Labelled<TValue>.Of(path.End(), loop.ExitLabel);
    }

    private bool GoesRound(IForLoopOperation loop)
    {
        if (loop.Condition is not { } condition)
            throw Refuse(loop, "a loop without a condition is no formula; supported is for with constant bounds, for (int i = 0; i < 4; i++)");
        // In C# 0.1 + 0.1 + … is rounded each time, and how often it fits into 1 is decided by that.
        if (condition.DescendantsAndSelf().Any(o => TypeOf(o).IsReal()))
            throw Refuse(loop, "how often it runs depends on a number that is not an integer; count with an int, for (int i = 0; i < 4; i++)");
        return Decide(Read(condition))
            ?? throw Refuse(loop, "how often it runs is not known when the project compiles; supported is for with constant bounds, and over the elements of a vector Sum(x, xi => …)");
    }

    /// <summary>A switch statement.</summary>
    private Outcome<TValue> ReadSwitch(ISwitchOperation choice)
    {
        var value = Hold(choice.Value);
        NoteAll(value);
        var sections = choice.Cases.Where(c => !c.Clauses.All(IsDefault)).ToArray();
        return Labelled<TValue>.Of(ReadSections(sections, 0, choice.Cases.FirstOrDefault(c => c.Clauses.Any(IsDefault)), value), choice.ExitLabel);
    }

    private Outcome<TValue> ReadSections(ISwitchCaseOperation[] sections, int first, ISwitchCaseOperation? @default, Held<TValue> value)
    {
        Budget.Enter();
        if (first == sections.Length)
            return @default is null ? GoOn() : ReadSection(@default);
        var section = sections[first];
        var condition = section.Clauses.Where(c => !IsDefault(c)).Select(c => ReadClause(c, value)).Aggregate((a, b) => Join(Connective.Or, a, b));
        if (Decide(condition) is { } isTrue)
            return isTrue ? ReadSection(section) : ReadSections(sections, first + 1, @default, value);
        var before = _frame.Names;
        var taken = ReadUnder(() => condition, () => ReadSection(section));
        _frame.Names = before;
        var rest = ReadUnder(() => Not(condition), () => ReadSections(sections, first + 1, @default, value));
        _frame.Names = before;
        return Fork(condition, taken, rest);
    }

    private Outcome<TValue> ReadSection(ISwitchCaseOperation section)
    {
        var path = new Path(this);
        foreach (var statement in section.Body)
        {
            if (path.CanGoOn)
                path.Add(ReadOne(statement));
        }

        return path.End();
    }

    // Wherever it stands, it is taken last.
    private static bool IsDefault(ICaseClauseOperation clause) => clause is IDefaultCaseClauseOperation;

    private TValue ReadClause(ICaseClauseOperation clause, Held<TValue> value)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return Matches(value.Value!, single.Value);
            case IPatternCaseClauseOperation pattern:
                var matches = ReadPattern(pattern.Pattern, value);
                return pattern.Guard is { } guard ? Join(Connective.And, matches, ReadUnder(() => matches, () => Read(guard))) : matches;
            default:
                throw Refuse(clause, SupportedPatterns);
        }
    }
}
