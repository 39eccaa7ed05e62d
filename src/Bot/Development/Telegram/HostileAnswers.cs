using System.Text;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;
using Wenzheng.Bot.Channels.Telegram.Talking;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>刁难: answers full of what breaks markup, rendered as they would be sent and read as the server reads them.</summary>
internal static class HostileAnswers
{
    private static readonly string[] Pieces =
    [
        "<b>", "</b>", "<a href=\"http://x\">", "</blockquote>", "<script>alert(1)</script>", "<", ">", "&", "&lt;", "&amp;lt;", "&#60;", "&#x3c;", "&nbsp;", "&quot", "\"", "'",
        "👍", "👨‍👩‍👧‍👦", "🇨🇳", "𠮷", "𪚥", "\ud842", "\udfb7", "\ufeff", "\u200d", "\u202e", "\u2066", "שלום", "مرحبا", "\0", "\u0007", "\u001b[31m", "\r\n", "\r", "\t", "\u00a0", "\u2028",
        "*", "_", "`", "```", "~", "||", "[1]", "](x)", "\\", "{", "}", "。", "！", "？", "，", "：", "\n", "\n\n", "   ",
        "东河县共建立清单37项", "“三治融合”", "98%", "某村", "做法一", "@everyone", "/ask@bot", "https://example.org/?a=1&b=2", "é", "e\u0301", "㍿", "①",
    ];

    /// <returns>A line for each answer that was refused or lost something.</returns>
    public static IReadOnlyList<string> Check(int seed, int count)
    {
        var failures = new List<string>();
#pragma warning disable CA5394 // By chance, but the same for the same seed.
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var kind = random.Next(4) == 0 ? AnswerKind.Comparison : AnswerKind.Fact;
            var citations = Enumerable.Range(1, random.Next(4)).Select(n => new Citation(n, "a#1", Text(random, 6), Text(random, 10), Text(random, 4), null, Text(random, 20), 0, -1, -1)).ToList();
            // Some are far longer than a message.
            var answer = new Answer { Kind = kind, Text = Text(random, random.Next(20) == 0 ? 3000 : 60), Understood = Text(random, 10), Citations = citations };
#pragma warning restore CA5394
            if (Fault(answer) is { } fault)
                failures.Add($"answer {i}: {fault}");
        }
        return failures;
    }

    private static string? Fault(Answer answer)
    {
        var page = AnswerPage.Text(answer, "问", isLate: false);
        var steps = MessageSteps.Send(new Incoming { UpdateId = 1, Kind = IncomingKind.Message, ChatId = 1 }, page, AnswerPage.Buttons(answer, "1"));
        var received = new StringBuilder();
        foreach (var step in steps)
        {
            var read = FakeText.Of(step.Text, "HTML");
            if (read.Error is { } error)
                return error;
            if (step.Markup is { InlineKeyboard: { } rows } && rows.SelectMany(r => r).Any(b => Encoding.UTF8.GetByteCount(b.CallbackData) > 64 || b.Text.Length == 0))
                return "a button that the server refuses";
            received.Append(read.Text);
        }
        var wanted = Visible(AnswerTextOf(answer, page));
        return Visible(received.ToString()) == wanted ? null : "something was lost or added";
    }

    /// <summary>What a reader must find: everything of the answer that shows. Taken from the answer where it is not laid out as a table.</summary>
    private static string AnswerTextOf(Answer answer, RichText page)
    {
        if (answer.Kind == AnswerKind.Comparison)
            return page.Text;
        var text = new StringBuilder().Append("理解为：").Append(answer.Understood).Append(answer.Text);
        foreach (var c in answer.Citations)
            text.Append('[').Append(c.Number).Append(']').Append(AnswerPage.Origin(c.Title, c.Newspaper, c.Published, c.Source));
        return text.ToString();
    }

    /// <summary>Without blanks and without what no reader sees.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not ((>= 0x2028 and <= 0x202e) or (>= 0x2066 and <= 0x2069)))
                visible.Append(rune.ToString());
        }
        return visible.ToString();
    }

#pragma warning disable CA5394
    private static string Text(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = random.Next(pieces) + 1; i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
#pragma warning restore CA5394
}
