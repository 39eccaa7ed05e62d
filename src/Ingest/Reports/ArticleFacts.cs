using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reports;

/// <summary>文章所载: what was found of and in an article, as staff read it, in the terminal's tree and on the page of an inspection.</summary>
public static class ArticleFacts
{
    /// <summary>Name and value of each fact that is known; the date also when it is not.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return All(article).Where(fact => fact.Value.Length > 0);
    }

    private static IEnumerable<(string Name, string Value)> All(Article article)
    {
        yield return ("肩题", article.Kicker);
        yield return ("副题", article.Deck);
        yield return ("栏目", article.Series);
        yield return ("署名", article.Byline);
        yield return ("同稿", article.SameAs);
        yield return ("报纸", article.Newspaper);
        yield return ("日期", DateName.Of(article));
        yield return ("地点", string.Join("、", article.Places.Select(p => p.IsSubject ? p.Name + "*" : p.Name)));
        yield return ("人物", string.Join("；", article.People.Select(p => $"{p.Post} {p.Name}".Trim())));
        yield return ("简称", string.Join("；", article.Abbreviations.Select(a => $"{a.ShortForm} = {a.LongForm}")));
        foreach (var scheme in article.Schemes)
            yield return ("方略", Text(scheme));
        yield return ("时间", DateName.Mentioned(article));
        yield return ("数字", string.Join("；", article.Figures.Select(f => Text(article, f))));
    }

    private static string Text(Scheme scheme) => scheme.Name
        + (scheme.Place.Length > 0 ? $"（{scheme.Place}）" : "")
        + (scheme.Parts.Count > 0 ? "：" + string.Join("、", scheme.Parts.Select(p => p.Text)) : "：只有名称")
        + (scheme.Number > 0 && scheme.Number != scheme.Parts.Count ? $"（原文说{scheme.Number}项，列出{scheme.Parts.Count}项）" : "");

    private static string Text(Article article, Figure figure)
    {
        var about = string.Join('，', new[] { figure.Place, figure.Time?.Text ?? "" }.Where(part => part.Length > 0));
        return $"{article.TextOf(figure.Subject)} {article.TextOf(figure.Range)}".Trim() + (about.Length > 0 ? $"（{about}）" : "");
    }
}
