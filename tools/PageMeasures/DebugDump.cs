using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Tests.Reading.Generation;
namespace Wenzheng.PageMeasures;
internal static class DebugDump
{
    public static void Write(TextWriter o, string archive, PageLayout layout, int seed)
    {
        var page = new LayoutGenerator(LayoutTable.Articles(archive), layout).Make(seed);
        var (sight, drafts) = PageReader.Default.Draft(new Page("p", page.Text), [], []);
        var rt = new Rethreading(ReadingWeights.Default, sight);
        var links = rt.LinksOf(drafts);
        var sc = links.Score(ReadingWeights.Default.Links);
        var printed = sight.Lines.Select(l => page.Lines[(l.Number - 1) / 2]).ToList();
        var draftOf = new Dictionary<int, int>();
        for (var d = 0; d < drafts.Count; d++) foreach (var l in drafts[d].Lines) draftOf[l] = d;
        for (var i = 0; i < printed.Count; i++)
        {
            var t = sight.Lines[i].Text;
            o.WriteLine($"{i,3} {sight.Kinds[i],-8} true {printed[i].Article}.{printed[i].Place} draft {(draftOf.TryGetValue(i, out var dd) ? dd.ToString() : "-")} {t[..Math.Min(40, t.Length)]}…{t[Math.Max(0, t.Length - 15)..]}");
        }
        for (var d = 0; d < drafts.Count; d++) o.WriteLine($"draft {d} head [{string.Join(',', drafts[d].Headline.Title)}] {string.Join(' ', drafts[d].Lines.Select(l => $"{l}={printed[l].Article}.{printed[l].Place}"))}");
        var before = drafts.Count;
        rt.Revise(drafts);
        o.WriteLine("--- after");
        for (var d = 0; d < drafts.Count; d++) o.WriteLine($"draft {d} head [{string.Join(',', drafts[d].Headline.Title)}] {string.Join(' ', drafts[d].Lines.Select(l => $"{l}={printed[l].Article}.{printed[l].Place}"))}");
        // truth score
        var heads = drafts.Where(d => d is { Headline.HasTitle: true, IsCaption: false }).ToList();
        var number = Enumerable.Range(0, links.LineCount).ToDictionary(i => links.Text[i]);
        var truth = Enumerable.Range(0, links.LineCount).Where(i => printed[links.Text[i]].Place >= 0).GroupBy(i => printed[links.Text[i]].Article).OrderBy(g => g.Key);
        double tt = 0;
        foreach (var g in truth)
        {
            var seq = g.OrderBy(i => printed[links.Text[i]].Place).ToList();
            var h = heads.FindIndex(x => printed[x.Headline.Title[0]].Article == g.Key);
            var prev = h < 0 ? links.NoHead : links.LineCount + h;
            var line = $"truth {g.Key}: ";
            foreach (var i in seq.Append(links.LineCount))
            {
                line += $" {(i < links.LineCount ? links.Text[i].ToString() : "END")}({sc[prev, i]:F1})"; tt += sc[prev, i]; prev = i;
            }
            o.WriteLine(line);
        }
        double ft = 0; var hh = 0;
        foreach (var d in drafts.Where(x => !x.IsCaption))
        {
            var seq = d.Lines.Where(number.ContainsKey).Select(l => number[l]).ToList();
            var prev = d.Headline.HasTitle ? links.LineCount + hh++ : links.NoHead;
            var line = $"found: ";
            foreach (var i in seq.Append(links.LineCount))
            {
                line += $" {(i < links.LineCount ? links.Text[i].ToString() : "END")}({sc[prev, i]:F1})"; ft += sc[prev, i]; prev = i;
            }
            o.WriteLine(line);
        }
        o.WriteLine($"links truth {tt:F1} found {ft:F1}");
    }
}
