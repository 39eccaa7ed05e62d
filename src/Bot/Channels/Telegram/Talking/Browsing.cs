using System.Globalization;
using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>翻资料: /search, /sources and /article: the archive without an answer.</summary>
internal sealed class Browsing(Desk desk, CardShelf shelf, PassageSearcher searcher)
{
    private const int Hits = 5;

    /// <summary>Characters of a hit's passage that are shown: two or three lines on a phone.</summary>
    private const int Shown = 90, Before = 20;

    /// <summary>Articles looked at for newspapers and days, so that a large archive does not make anybody wait.</summary>
    private const int MaxLookedAt = 2_000;

    public async Task<Plan> SearchAsync(Incoming incoming)
    {
        if (incoming.Text.Length == 0)
            return new Plan(MessageSteps.Say(incoming, Texts.SearchWhat));
        var page = new RichText();
        var targets = new List<CardTarget>();
        using (var reader = desk.Index.Acquire())
        {
            var found = searcher.Search(reader, new SearchRequest(incoming.Text, Hits));
            foreach (var hit in found.Hits)
            {
                targets.Add(new CardTarget(hit.Article.Id, hit.Article.Title, hit.Passage.Start, hit.Text));
                if (targets.Count > 1)
                    page.Add("\n\n");
                page.Add($"{targets.Count}. {AnswerPage.Origin(hit.Article.Title, hit.Article.Newspaper, hit.Article.Published, hit.Article.Source)}", Mark.Bold)
                    .Add($"（/article {NumberOf(reader, hit.Article.Id)}）\n").Add(Excerpt(hit.Text.ReplaceLineEndings(" "), found.Question));
            }
        }
        if (targets.Count == 0)
            return new Plan(MessageSteps.Say(incoming, "资料里没有找到这些词语，请换个说法。"));
        var card = new AnswerCard(CardShelf.IdOf(incoming.UpdateId), incoming.ChatId, 0, incoming.Text) { Targets = targets };
        await shelf.PutAsync(card);
        return new Plan(MessageSteps.Send(incoming, page, Numbered(card.Id, 0, targets.Count)));
    }

    public Plan Sources(Incoming incoming)
    {
        using var reader = desk.Index.Acquire();
        var m = reader.Manifest;
        var numbers = reader.Articles();
        var articles = numbers.Take(MaxLookedAt).Select(reader.ArticleAt).ToList();
        var papers = articles.Where(a => a.Newspaper.Length > 0).GroupBy(a => a.Newspaper, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(10).Select(g => $"{g.Key}（{g.Count()} 篇）").ToList();
        var days = articles.Where(a => a.Published is not null).Select(a => a.Published!.Value).ToList();
        var page = new RichText().Add("资料范围\n", Mark.Bold)
            .Add($"{m.Sources} 个版面，{m.Articles} 篇文章，约 {m.Characters / 10_000.0:0.#} 万字；{m.Created.ToLocalTime():yyyy-MM-dd} 更新（第 {m.Generation} 代）。");
        if (papers.Count > 0)
            page.Add($"\n报纸：{string.Join("、", papers)}；其余没有注明。");
        if (days.Count > 0)
            page.Add($"\n注明日期的从 {days.Min():yyyy-MM-dd} 到 {days.Max():yyyy-MM-dd}，其余日期不详。");
        if (numbers.Count > MaxLookedAt)
            page.Add($"\n（报纸和日期只数了前 {MaxLookedAt} 篇。）");
        var examples = desk.Overview.Of(reader).Examples;
        if (examples.Count > 0)
            page.Add("\n\n可以这样问：" + string.Concat(examples.Select(e => "\n· " + e)));
        return new Plan(MessageSteps.Send(incoming, page, null));
    }

    public async Task<Plan> ArticleAsync(Incoming incoming)
    {
        if (!int.TryParse(incoming.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Plan(MessageSteps.Say(incoming, Texts.ArticleWhat));
        using var reader = desk.Index.Acquire();
        var articles = reader.Articles();
        if (number < 1 || number > articles.Count)
            return new Plan(MessageSteps.Say(incoming, $"没有第 {number} 篇；编号从 1 到 {articles.Count}。"));
        var article = reader.ArticleAt(articles[number - 1]);
        var target = new CardTarget(article.Id, article.Title, -1, "");
        var card = new AnswerCard(CardShelf.IdOf(incoming.UpdateId), incoming.ChatId, 0, "") { Targets = [target] };
        await shelf.PutAsync(card);
        var view = SourceView.At(article, target, card.Id, 0);
        return new Plan(MessageSteps.Send(incoming, view.Text(), view.Buttons()));
    }

    /// <summary>One button for each of so many targets.</summary>
    public static ReplyMarkup Numbered(string card, int first, int count) => new()
    {
        InlineKeyboard = [[.. Enumerable.Range(0, count).Select(i =>
            new Button(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), new PressData(PressVerb.Open, card, [first + i]).ToString()))]],
    };

    /// <summary>The number by which /article opens it: its place among all articles of this generation, from 1.</summary>
    public static int NumberOf(IIndexReader reader, string articleId)
    {
        var (number, articles) = (reader.FindArticle(articleId), reader.Articles());
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i] == number)
                return i + 1;
        }
        return 0;
    }

    /// <summary>The part of a passage around the weightiest word of the question that stands in it.</summary>
    private static string Excerpt(string text, AnalyzedQuestion question)
    {
        var at = question.Terms.Where(t => t.Kind == TermKind.Word).OrderByDescending(t => t.Weight)
            .Select(t => text.IndexOf(t.Text, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(i => i >= 0);
        var start = at + Before < Shown ? 0 : at - Before;
        var end = Math.Min(text.Length, start + Shown);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}
