using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>Why a statement is none of a formula, and what to write in its place.</summary>
internal static class Statements
{
    private const string Supported = "supported are declarations and assignments of local variables, if, switch, for with constant bounds, local functions and return";

    public static string ReasonAgainst(IOperation statement) => statement switch
    {
        IWhileLoopOperation => "how often it runs is not known when the project compiles; write a closed form, or for with constant bounds",
        IForEachLoopOperation => "a loop over elements is no formula; of a vector write Sum(x, xi => …), else for with constant bounds",
        ILabeledOperation or IBranchOperation => "a jump is no formula; write if and else, or a choice ?:",
        ITryOperation => "a formula has no exceptions; write the condition under which there is a value, as a choice ?:",
        IUsingOperation or IUsingDeclarationOperation or ILockOperation => $"a formula has no side effects; {Supported}",
        IInvocationOperation => "its result is not used, and a call has no other effect in a formula; assign it, y = …, or return it",
        ICoalesceAssignmentOperation => $"a value is never null in a formula; {Supported}",
        ISimpleAssignmentOperation => "a reference is assigned; local variables must hold values",
        _ => Supported,
    };

    /// <summary>What would be changed.</summary>
    public static string NounOf(IOperation target) => target switch
    {
        IFieldReferenceOperation { Instance.Type.IsTupleType: true } => "it changes a part of a tuple; write t = (a, b)",
        IFieldReferenceOperation => "it changes a field",
        IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => "it changes an element",
        IPropertyReferenceOperation => "it changes a property",
        ILocalReferenceOperation or IParameterReferenceOperation => "it changes what a reference refers to",
        _ => "it changes what is no variable",
    };
}
