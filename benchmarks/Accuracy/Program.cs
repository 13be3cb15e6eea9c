using System.Globalization;
using Lagrangians.Accuracy;

var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 20_000;
new Report(Console.Out).Write(Subjects.All, count);
