using System.Numerics;

namespace Lagrangians.Tests.Standard;

/// <summary>What does not hold 8 ulp yet, and the bound that it does hold.</summary>
internal static class KnownToLoseDigits
{
    public static HashSet<(string Lagrangian, string Quantity)> OnHamux { get; } = [];

    public static double? Bound<T>(string lagrangian, string quantity, string kind)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => null;
}
