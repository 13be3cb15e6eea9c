
using System.Diagnostics;
using Lagrangians.Benchmarks.Generation;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Reading.Signature;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
namespace Lagrangians.Benchmarks;
internal static class Split
{
    public static void Run()
    {
        var model0 = new Generation.Model(1000, Layout.ManyFiles);
        for (var r = 0; r < 14; r++)
        {
            var c = model0.AfterEditElsewhere(r);
            var w = Environment.CpuUsage.TotalTime; var t = new double[10]; var k = 0;
            void Lap() { t[k++] = (Environment.CpuUsage.TotalTime - w).TotalMilliseconds; w = Environment.CpuUsage.TotalTime; }
            var methods = c.SyntaxTrees.SelectMany(x => x.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>()).Where(m => m.AttributeLists.Count > 0).ToList();
            Lap();
            var symbols = methods.ConvertAll(m => c.GetSemanticModel(m.SyntaxTree).GetDeclaredSymbol(m)!);
            Lap();
            foreach (var s in symbols) s.GetAttributes();
            Lap();
            foreach (var s in symbols) foreach (var p in s.Parameters) p.GetAttributes();
            Lap();
            foreach (var s in symbols) TypeMembers.Of(s.ContainingType);
            Lap();
            var sigs = symbols.ConvertAll(s => SignatureReader.Read(s, default));
            Lap();
            foreach (var s in symbols) BodyModel.Of(c, s.DeclaringSyntaxReferences[0].SyntaxTree).GetOperation(s.DeclaringSyntaxReferences[0].GetSyntax());
            Lap();
            for (var i = 0; i < symbols.Count; i++) BodyReading.Of(symbols[i], sigs[i].Definition!.Method.Parameters, c, default);
            Lap();
            if (r > 5) Console.WriteLine($"walk {t[0]:F0} declared {t[1]:F0} attrs {t[2]:F0} paramattrs {t[3]:F0} members {t[4]:F0} sig {t[5]:F0} bind {t[6]:F0} body {t[7]:F0}  sum {t.Sum():F0}");
        }
    }
}
