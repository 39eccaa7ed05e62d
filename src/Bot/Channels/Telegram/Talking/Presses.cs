using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;
using Wenzheng.Bot.Feedback;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>按钮: 原文, more of it, 相关, 👍 and 👎. A press is always answered, so that the button stops turning.</summary>
internal sealed class Presses(Desk desk, CardShelf shelf, PassageSearcher searcher, IdHash hash, TimeProvider clock)
{
    private const int Related = 5;

    public async Task<Plan> PlanAsync(Incoming press, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (PressData.Parse(press.Text) is not { } data || shelf.Find(data.Card) is not { } card || card.ChatId != press.ChatId)
            return Only(press, Texts.OldButton);
        return data.Verb switch
        {
            PressVerb.Open => Show(press, card, data.Number(0), null),
            PressVerb.Window => Show(press, card, data.Number(0), (data.Number(1), data.Number(2))),
            PressVerb.Related => await ShowRelated(press, card),
            _ => await Vote(press, card, data.Number(0) == 1),
        };
    }

    private Plan Show(Incoming press, AnswerCard card, int index, (int From, int To)? window)
    {
        if (index >= card.Targets.Count)
            return Only(press, Texts.OldButton);
        var target = card.Targets[index];
        using var reader = desk.Index.Acquire();
        var number = reader.FindArticle(target.ArticleId);
        if (number < 0)
            return Only(press, Texts.ArticleGone);
        var article = reader.ArticleAt(number);
        var view = window is var (from, to) ? SourceView.Between(article, target, card.Id, index, from, to) : SourceView.At(article, target, card.Id, index);
        var steps = window is null ? MessageSteps.Send(press, view.Text(), view.Buttons()) : MessageSteps.Replace(press, [press.MessageId], view.Text(), view.Buttons());
        return new Plan([MessageSteps.Answer(press, ""), .. steps]);
    }

    private async Task<Plan> ShowRelated(Incoming press, AnswerCard card)
    {
        var known = card.Targets.Select(t => t.ArticleId).ToHashSet(StringComparer.Ordinal);
        var found = new List<Article>();
        using (var reader = desk.Index.Acquire())
        {
            foreach (var hit in searcher.Search(reader, new SearchRequest(card.Question, 10 * Related)).Hits)
            {
                if (found.Count < Related && known.Add(hit.Article.Id))
                    found.Add(hit.Article);
            }
        }
        if (found.Count == 0)
            return Only(press, "没有别的相关文章。");
        // A card of its own: pressed twice, the numbers of the first list stay right.
        var list = new AnswerCard(CardShelf.IdOf(press.UpdateId), press.ChatId, 0, card.Question) { Targets = [.. found.Select(a => new CardTarget(a.Id, a.Title, -1, ""))] };
        await shelf.PutAsync(list);
        var page = new RichText().Add("相关文章", Mark.Bold);
        for (var i = 0; i < found.Count; i++)
            page.Add($"\n{i + 1}. {AnswerPage.Origin(found[i].Title, found[i].Newspaper, found[i].Published, found[i].Source)}");
        return new Plan([MessageSteps.Answer(press, ""), .. MessageSteps.Send(press, page, Browsing.Numbered(list.Id, 0, found.Count))]);
    }

    private async Task<Plan> Vote(Incoming press, AnswerCard card, bool isGood)
    {
        var (answer, voter) = ("telegram:" + card.Id, hash.Of(press.UserId));
        var before = desk.Votes.Find(answer, voter);
        if (before?.IsGood == isGood)
            return Only(press, "这条回答您已经评过了。");
        await desk.Votes.SetAsync(new Vote(answer, voter, isGood, card.Question, clock.GetUtcNow()));
        return Only(press, before is null ? "已记下，谢谢。" : "已改过来，谢谢。");
    }

    private static Plan Only(Incoming press, string word) => new([MessageSteps.Answer(press, word)]);
}
