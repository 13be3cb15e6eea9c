using System.Globalization;
using System.Reflection;
using Lagrangians;
using Lagrangians.Bits;

// One line a module, element type and quantity: the hash of all bits of its results, to be compared between machines.
foreach (var module in Modules())
{
    foreach (var element in (Type[])[typeof(float), typeof(double)])
    {
        var closed = module.MakeGenericType(element);
        var hashes = (IReadOnlyDictionary<string, ulong>)typeof(Evaluation).GetMethod(nameof(Evaluation.Of))!
            .MakeGenericMethod(closed, element).Invoke(null, null)!;
        foreach (var (quantity, hash) in hashes)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{module.Name[..module.Name.IndexOf('`', StringComparison.Ordinal)]} {element.Name} {quantity} {hash:x16}"));
    }
}

// Every module of the library, whatever it is called, and those of the definitions here.
static IEnumerable<Type> Modules() => typeof(StandardLagrangians).GetNestedTypes(BindingFlags.Public)
    .Concat(typeof(StandardLagrangians).Assembly.GetExportedTypes())
    .Concat(typeof(Definitions).GetNestedTypes(BindingFlags.Public))
    .Where(t => t.IsValueType && t.IsGenericTypeDefinition && t.GetGenericArguments().Length == 1
        && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ILagrangian<,>)))
    .Distinct().OrderBy(t => t.Name, StringComparer.Ordinal);
