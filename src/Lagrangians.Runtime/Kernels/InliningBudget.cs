namespace Lagrangians.Kernels;

/// <summary>
/// The JIT takes other methods into one until a budget is used up that grows with the length of its own IL, however they are marked: a loop of five lines
/// over a formula of fifty would be a loop of calls. Code that cannot be reached counts as well, and costs nothing: so the roots of the loops have some,
/// of which nothing is compiled.
/// </summary>
internal struct InliningBudget
{
    // Of all constants the one that takes the most IL where it is passed.
    private const decimal N = 2028240960365167042394.7251286m;

    /// <summary>A call that has three and a half kilobytes of IL, all of them defaults; to be written where no type parameter lets it be reached.</summary>
    internal static void Spend(
        decimal _0 = N, decimal _1 = N, decimal _2 = N, decimal _3 = N, decimal _4 = N, decimal _5 = N, decimal _6 = N, decimal _7 = N, decimal _8 = N, decimal _9 = N,
        decimal _10 = N, decimal _11 = N, decimal _12 = N, decimal _13 = N, decimal _14 = N, decimal _15 = N, decimal _16 = N, decimal _17 = N, decimal _18 = N, decimal _19 = N,
        decimal _20 = N, decimal _21 = N, decimal _22 = N, decimal _23 = N, decimal _24 = N, decimal _25 = N, decimal _26 = N, decimal _27 = N, decimal _28 = N, decimal _29 = N,
        decimal _30 = N, decimal _31 = N, decimal _32 = N, decimal _33 = N, decimal _34 = N, decimal _35 = N, decimal _36 = N, decimal _37 = N, decimal _38 = N, decimal _39 = N,
        decimal _40 = N, decimal _41 = N, decimal _42 = N, decimal _43 = N, decimal _44 = N, decimal _45 = N, decimal _46 = N, decimal _47 = N, decimal _48 = N, decimal _49 = N,
        decimal _50 = N, decimal _51 = N, decimal _52 = N, decimal _53 = N, decimal _54 = N, decimal _55 = N, decimal _56 = N, decimal _57 = N, decimal _58 = N, decimal _59 = N,
        decimal _60 = N, decimal _61 = N, decimal _62 = N, decimal _63 = N, decimal _64 = N, decimal _65 = N, decimal _66 = N, decimal _67 = N, decimal _68 = N, decimal _69 = N,
        decimal _70 = N, decimal _71 = N, decimal _72 = N, decimal _73 = N, decimal _74 = N, decimal _75 = N, decimal _76 = N, decimal _77 = N, decimal _78 = N, decimal _79 = N,
        decimal _80 = N, decimal _81 = N, decimal _82 = N, decimal _83 = N, decimal _84 = N, decimal _85 = N, decimal _86 = N, decimal _87 = N, decimal _88 = N, decimal _89 = N,
        decimal _90 = N, decimal _91 = N, decimal _92 = N, decimal _93 = N, decimal _94 = N, decimal _95 = N, decimal _96 = N, decimal _97 = N, decimal _98 = N, decimal _99 = N,
        decimal _100 = N, decimal _101 = N, decimal _102 = N, decimal _103 = N, decimal _104 = N, decimal _105 = N, decimal _106 = N, decimal _107 = N, decimal _108 = N, decimal _109 = N,
        decimal _110 = N, decimal _111 = N, decimal _112 = N, decimal _113 = N, decimal _114 = N, decimal _115 = N, decimal _116 = N, decimal _117 = N, decimal _118 = N, decimal _119 = N,
        decimal _120 = N, decimal _121 = N, decimal _122 = N, decimal _123 = N, decimal _124 = N, decimal _125 = N, decimal _126 = N, decimal _127 = N, decimal _128 = N, decimal _129 = N,
        decimal _130 = N, decimal _131 = N, decimal _132 = N, decimal _133 = N, decimal _134 = N, decimal _135 = N, decimal _136 = N, decimal _137 = N, decimal _138 = N, decimal _139 = N,
        decimal _140 = N, decimal _141 = N, decimal _142 = N, decimal _143 = N, decimal _144 = N, decimal _145 = N, decimal _146 = N, decimal _147 = N, decimal _148 = N, decimal _149 = N)
    {
    }
}
