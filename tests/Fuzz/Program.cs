using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Lagrangians.Fuzz;
using Lagrangians.Fuzz.Inputs;

// Tries random projects on the generator and its analyzers. Options: --count N (inputs of each kind together), --seed N, --kind NAME, --from N (the number of the
// first input), --reasons (why an input is no C# or refused), --limit SECONDS (of processor time for one input), --last FILE (holds the input that is being tried, for
// what ends the process). Exits with 1 where something was found.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
(string Name, Gen<Input> Inputs)[] kinds =
[
    ("bodies", Bodies.Inputs), ("vectors", Vectors.Inputs), ("signatures", Signatures.Inputs), ("prefixes", Edits.Prefixes), ("edits", Edits.Pairs), ("shapes", Shapes.Inputs),
];
var seed = (ulong)Option("seed", 1);
var (from, count) = (Option("from", 0), Option("count", 2000));
var kind = Text("kind");
var warming = kinds;
if (kind is not null)
    kinds = [.. kinds.Where(c => c.Name == kind)];
if (kinds.Length == 0)
    throw new ArgumentException($"There is no kind '{kind}'.");
var oracle = new Oracle(TimeSpan.FromSeconds(Option("limit", 1)));

// What the first inputs cost is the start of the compiler.
for (var i = 0; i < 8 * warming.Length; i++)
    new Oracle(TimeSpan.MaxValue).Try(Make(warming[i % warming.Length].Inputs, i, seed + 1));
Console.WriteLine($"{count} inputs from {from} on, seed {seed}");
var found = 0;
var clock = Stopwatch.StartNew();
for (var i = from; i < from + count; i++)
{
    if (i > from && (i - from) % 1000 == 0)
        Console.WriteLine($"{i - from} tried, {found} found; {clock.Elapsed.TotalSeconds:0} s");
    var (name, inputs) = kinds[i % kinds.Length];
    var input = Make(inputs, i, seed);
    if (Text("last") is { } last)
        File.WriteAllText(last, $"==== {name}, --seed {seed} --from {i} --count 1{(kind is null ? "" : $" --kind {kind}")}\n{input}\n", Encoding.UTF8);
    string? wrong;
    try
    {
        wrong = oracle.Try(input);
    }
    catch (Exception exception)
    {
        wrong = $"The compiler threw {exception}";
    }

    if (args.Contains("--reasons") && oracle.Reason.Length > 0)
        Console.WriteLine($"{i} {name}: {oracle.Reason}");
    if (wrong is null)
        continue;
    found++;
    Console.WriteLine($"\n==== {name}, --seed {seed} --from {i} --count 1{(kind is null ? "" : $" --kind {kind}")}: {wrong}\n{(input.ToString() is { Length: > 3000 } text ? text[..3000] + " …" : input)}");
    if (found >= 20)
        break;
}

Console.WriteLine($"\n{count} inputs, {oracle.Counts} of projects, {found} found; {clock.Elapsed.TotalSeconds:0} s; the longest took {oracle.Longest.TotalSeconds:0.00} s of processor time");
return found == 0 ? 0 : 1;

int Option(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string? Text(string name) => Array.IndexOf(args, $"--{name}") is >= 0 and var at ? args[at + 1] : null;

static Input Make(Gen<Input> inputs, int index, ulong seed) => inputs.Generate(new PCG((uint)index, seed), null, out _);
