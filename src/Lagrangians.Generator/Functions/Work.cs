namespace Lagrangians.Generator.Functions;

/// <summary>About how many operations on registers something takes, by the type of the elements.</summary>
/// <param name="Single">Of floats.</param>
/// <param name="Double">Of doubles.</param>
internal readonly record struct Work(int Single, int Double)
{
    /// <summary>That of a choice, a sign, a comparison.</summary>
    public static readonly Work One = new(1, 1);

    public static Work operator +(Work a, Work b) => new(a.Single + b.Single, a.Double + b.Double);

    public static Work operator *(int times, Work a) => new(times * a.Single, times * a.Double);
}
