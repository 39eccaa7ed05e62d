using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;
namespace Wenzheng.Tools.Ranking.Learning;
internal static class Dump
{
    public static int Run(string output, IReadOnlyList<JudgedSet> judged)
    {
        using var w = new BinaryWriter(File.Create(output));
        w.Write(FeatureTable.Count);
        w.Write(judged.Count);
        foreach (var set in judged.Select(CandidateReader.Read))
        {
            w.Write(set.Name); w.Write(set.Share); w.Write(set.Examples.Count);
            foreach (var e in set.Examples)
            {
                w.Write(e.Features.Length);
                for (var i = 0; i < e.Features.Length; i++)
                {
                    w.Write(e.IsRight[i]);
                    foreach (var f in e.Features[i]) w.Write(f);
                }
            }
        }
        return 0;
    }
}
