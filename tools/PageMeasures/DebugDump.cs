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

    public static void File(TextWriter o, string path)
    {
        var (sight, drafts) = PageReader.Default.Draft(new Page("p", System.IO.File.ReadAllText(path)), [], []);
        var rt = new Rethreading(ReadingWeights.Default, sight);
        var links = rt.LinksOf(drafts);
        var number = Enumerable.Range(0, links.LineCount).ToDictionary(i => links.Text[i]);
        var sc = links.Score(ReadingWeights.Default.Links);
        string T(int n) => n >= links.LineCount ? (n == links.NoHead ? "NOHEAD" : "HEAD" + (n - links.LineCount)) : $"{sight.Lines[links.Text[n]].Number}";
        string S(int n) { if (n >= links.LineCount) return ""; var t = sight.Lines[links.Text[n]].Text; return t.Length < 34 ? t : t[..14] + "…" + t[^18..]; }
        var before = links.Threads(drafts);
        var old = before.SelectMany(t => Enumerable.Range(-1, t.Lines.Count + 1).Select(k => (t.At(k), t.After(k + 1, links.LineCount)))).ToHashSet();
        rt.Revise(drafts);
        var fresh = new HashSet<(int, int)>(); var h = links.LineCount;
        foreach (var d in drafts)
        {
            var prev = d is { Headline.HasTitle: true, IsCaption: false } ? h++ : links.NoHead;
            foreach (var l in d.Lines.Where(number.ContainsKey).Select(l => number[l]).Append(links.LineCount)) { fresh.Add((prev, l)); prev = l; }
        }
        var names = Enum.GetNames<LinkFeature>();
        void Show(string what, (int From, int To) l)
        {
            var f = new float[names.Length]; links.Measure(l.From, l.To, f);
            o.WriteLine($"{what} {T(l.From)}→{(l.To == links.LineCount ? "END" : T(l.To))} {sc[l.From, l.To]:F1} [{S(l.From)} | {(l.To == links.LineCount ? "" : S(l.To))}] {string.Join(' ', f.Select((v, i) => (v, i)).Where(x => x.v != 0).Select(x => $"{names[x.i]}={x.v:F1}"))}");
        }
        foreach (var l in old.Except(fresh).Where(l => l.Item1 != l.Item2)) Show("-", l);
        foreach (var l in fresh.Except(old)) Show("+", l);
    }
}
