namespace Lagrangians.Generator.Symbols;

/// <summary>What an algebra asks of the elementary functions that its calls name.</summary>
internal interface IFunctionTable
{
    /// <summary>A simpler expression that is equal wherever the call is defined (log 1 = 0), or null.</summary>
    Expr? Evaluate(Algebra algebra, string function, Expr[] arguments);

    /// <summary>An interval that holds every value of the call.</summary>
    Interval Range(Algebra algebra, Call call);
}
