using System.Globalization;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>An answer as people like to read it: the answer first, then where it stands, then the buttons.</summary>
internal static class AnswerPage
{
    /// <summary>Two rows of numbers; an answer hardly ever cites more.</summary>
    private const int MaxOriginals = 10, PerRow = 5;

    /// <summary>A button's text that a phone shows in one line.</summary>
    private const int MaxLabel = 28;

    public static RichText Text(Answer answer, string typed, bool isLate)
    {
        var page = new RichText();
        if (isLate)
            page.Add("（服务恢复后补上的回答）\n", Mark.Italic);
        if (answer.Understood.Length > 0 && answer.Understood != typed && answer.Kind is not (AnswerKind.SmallTalk or AnswerKind.Invalid))
            page.Add($"理解为：{answer.Understood}\n", Mark.Italic);
        var isTable = answer.Kind == AnswerKind.Comparison && ComparisonTable.TryAdd(page, answer.Text);
        if (!isTable)
            page.Add(answer.Text);
        // A table is a block with room below it.
        if (answer.Citations.Count > 0)
            page.Add(isTable ? "\n" : "\n\n").Marked(Mark.Italic, t => AddSources(t, answer.Citations));
        if (answer.Suggestions.Count > 0)
            page.Add("\n\n相近的文章，点开看看：");
        return page;
    }

    public static ReplyMarkup? Buttons(Answer answer, string card)
    {
        var rows = new List<IReadOnlyList<Button>>();
        var originals = answer.Citations.Take(MaxOriginals).Select((c, i) =>
            new Button(answer.Citations.Count == 1 ? "原文" : $"原文 {c.Number}", new PressData(PressVerb.Open, card, [i]).ToString()));
        rows.AddRange(originals.Chunk(PerRow));
        for (var i = 0; i < answer.Suggestions.Count; i++)
            rows.Add([new Button(Label(answer.Suggestions[i].Title, answer.Suggestions[i].Source), new PressData(PressVerb.Open, card, [answer.Citations.Count + i]).ToString())]);
        if (answer.Kind is AnswerKind.SmallTalk or AnswerKind.Invalid)
            return rows.Count > 0 ? new ReplyMarkup { InlineKeyboard = rows } : null;
        var last = new List<Button>();
        if (answer.Citations.Count > 0)
            last.Add(new Button("相关", new PressData(PressVerb.Related, card, []).ToString()));
        last.Add(new Button("👍", new PressData(PressVerb.Vote, card, [1]).ToString()));
        last.Add(new Button("👎", new PressData(PressVerb.Vote, card, [0]).ToString()));
        rows.Add(last);
        return new ReplyMarkup { InlineKeyboard = rows };
    }

    /// <summary>A title cut to a button.</summary>
    public static string Label(string title, string source)
    {
        var text = CleanText.Of(title.Length > 0 ? title : source).ReplaceLineEndings(" ");
        if (text.Length <= MaxLabel)
            return text.Length > 0 ? text : "（无标题）";
        return text[..(char.IsHighSurrogate(text[MaxLabel - 2]) ? MaxLabel - 2 : MaxLabel - 1)] + "…";
    }

    /// <summary>Title, newspaper and day, as far as they are known; else the file, so that staff can find it.</summary>
    public static string Origin(string title, string newspaper, DateOnly? published, string source)
    {
        var name = title.Length > 0 ? $"《{title.ReplaceLineEndings(" ")}》" : "（无标题）";
        var where = new List<string>();
        if (newspaper.Length > 0)
            where.Add(newspaper);
        if (published is { } day)
            where.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (where.Count == 0)
            where.Add(source);
        return $"{name}{string.Join(" ", where)}";
    }

    private static void AddSources(RichText text, IReadOnlyList<Citation> citations)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            var c = citations[i];
            text.Add($"{(i > 0 ? "\n" : "")}[{c.Number}] {Origin(c.Title, c.Newspaper, c.Published, c.Source)}");
        }
    }
}
