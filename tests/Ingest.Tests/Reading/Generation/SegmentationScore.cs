using System.Text;

namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>
/// How well articles were read from pages: article F1 (text F1 of 0.90 counts as found), mean text F1, titles, whole paragraphs, order.
/// The measures are those of the archive's scorer, so that figures can be compared.
/// </summary>
public sealed class SegmentationScore
{
    private int gold, made, hits, matched, titles, paragraphs, whole, ordered;
    private double textF1;

    public double ArticleF1 => hits == 0 ? 0 : 2.0 * hits / (gold + made);

    public double TextF1 => textF1 / Math.Max(1, gold);

    public double Titles => (double)titles / Math.Max(1, matched);

    public double Paragraphs => (double)whole / Math.Max(1, paragraphs);

    public double Order => (double)ordered / Math.Max(1, matched);

    public override string ToString() =>
        $"article F1 {ArticleF1:F3}  text F1 {TextF1:F3}  title {Titles:F3}  paragraph {Paragraphs:F3}  order {Order:F3}  ({gold} gold, {made} made)";

    /// <summary>Adds one page.</summary>
    public void Add(IReadOnlyList<CleanArticle> truth, IReadOnlyList<(string Title, IReadOnlyList<string> Paragraphs)> read)
    {
        gold += truth.Count;
        made += read.Count;
        var mine = read.Select(r => Grams(string.Concat(r.Paragraphs))).ToList();
        var pairs = new List<(double F1, int Gold, int Made)>();
        for (var g = 0; g < truth.Count; g++)
        {
            var grams = Grams(string.Concat(truth[g].Paragraphs));
            for (var m = 0; m < mine.Count; m++)
                if (F1(grams, mine[m]) is > 0 and var f1)
                    pairs.Add((f1, g, m));
        }
        var usedGold = new HashSet<int>();
        var usedMade = new HashSet<int>();
        foreach (var (f1, g, m) in pairs.OrderByDescending(p => p.F1).ThenByDescending(p => p.Gold).ThenByDescending(p => p.Made))
        {
            if (usedGold.Contains(g) || usedMade.Contains(m))
                continue;
            usedGold.Add(g);
            usedMade.Add(m);
            textF1 += f1;
            hits += f1 >= 0.9 ? 1 : 0;
            matched++;
            Compare(truth[g], read[m]);
        }
        paragraphs += truth.Where((_, g) => !usedGold.Contains(g)).Sum(t => t.Paragraphs.Count);
    }

    private void Compare(CleanArticle truth, (string Title, IReadOnlyList<string> Paragraphs) read)
    {
        string wanted = Normal(truth.Title), title = Normal(read.Title);
        titles += wanted.Length == 0 ? (title.Length == 0 ? 1 : 0)
            : title.Contains(wanted, StringComparison.Ordinal) || (wanted.Contains(title, StringComparison.Ordinal) && title.Length >= 0.6 * wanted.Length) ? 1 : 0;
        var mine = read.Paragraphs.Select(Normal).ToList();
        var last = -1;
        var inOrder = true;
        foreach (var paragraph in truth.Paragraphs)
        {
            paragraphs++;
            var at = mine.FindIndex(m => m.Contains(Normal(paragraph), StringComparison.Ordinal));
            if (at < 0)
                continue;
            whole++;
            inOrder &= at >= last;
            last = at;
        }
        ordered += inOrder ? 1 : 0;
    }

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && c is not ('#' or '*'))
                normal.Append(c is '“' or '”' ? '"' : c);
        return normal.ToString();
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var normal = Normal(text);
        var grams = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, normal.Length - 2); i++)
        {
            var gram = normal.Substring(i, Math.Min(3, normal.Length - i));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }

    private static double F1(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        var common = a.Sum(g => Math.Min(g.Value, b.GetValueOrDefault(g.Key)));
        return common == 0 ? 0 : 2.0 * common / (a.Values.Sum() + b.Values.Sum());
    }
}
