using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Wenzheng.Bot.Answering.Checking;
using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>
/// 资料单: the quotations of an answer, numbered for the model. Written as JSON, so that no character of a passage can end its
/// field; passages that hold an order to a machine are left out.
/// </summary>
public sealed class EvidenceSheet
{
    // Chinese stays readable; angle brackets, quotation marks and ampersands are escaped, and with them every chat template's marks.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly List<DraftSentence> items = [];
    private int budget;

    private EvidenceSheet(int budget) => this.budget = budget;

    /// <summary>The pieces of evidence; number n is at n - 1.</summary>
    public IReadOnlyList<DraftSentence> Items => items;

    /// <summary>The JSON that is sent.</summary>
    public string Json { get; private set; } = "[]";

    /// <summary>Whether every sentence of the answer had room and none held an order.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <param name="sentences">The sentences of the extractive answer.</param>
    /// <param name="budget">Characters that may be sent.</param>
    public static EvidenceSheet Of(IReadOnlyList<DraftSentence> sentences, int budget)
    {
        var sheet = new EvidenceSheet(budget);
        sheet.Json = sheet.Write(sentences);
        return sheet;
    }

    /// <summary>Numbers further quotations, found while the model was at work; it may use them as the first ones.</summary>
    /// <param name="sentences">What was found; what stands on the sheet already keeps its number.</param>
    /// <param name="budget">Characters that may be added.</param>
    /// <returns>The JSON of what was found, as the model gets it.</returns>
    public string More(IReadOnlyList<DraftSentence> sentences, int budget)
    {
        this.budget = budget;
        return Write(sentences);
    }

    private string Write(IReadOnlyList<DraftSentence> sentences)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartArray();
            foreach (var sentence in sentences)
            {
                var text = string.Join("……", sentence.Quotes.Select(q => q.Text));
                if (text.Length > budget || sentence.Quotes.Any(HoldsOrder))
                {
                    IsWhole = false;
                    continue;
                }
                budget -= text.Length;
                var number = items.FindIndex(i => IsSame(i, sentence)) + 1;
                if (number == 0)
                {
                    items.Add(sentence);
                    number = items.Count;
                }
                var article = sentence.Quotes[0].View.Article;
                json.WriteStartObject();
                json.WriteNumber("n", number);
                if (sentence.Label.Length > 0) json.WriteString("地方", Plain(sentence.Label));
                if (article.Title.Length > 0 && !InjectedOrder.IsIn(article.Title)) json.WriteString("标题", Plain(article.Title));
                json.WriteString("原文", Plain(text));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static bool IsSame(DraftSentence a, DraftSentence b) =>
        a.Quotes.Select(q => (q.View.Article.Id, q.Range)).SequenceEqual(b.Quotes.Select(q => (q.View.Article.Id, q.Range)));

    private static bool HoldsOrder(Quote quote)
    {
        for (var i = quote.Range.Start; i < quote.Range.End; i++)
            if (InjectedOrder.Covers(quote.View, i)) return true;
        return false;
    }

    // Invisible characters could hide words from staff that the model would read.
    private static string Plain(string text) => string.Concat(text.Select(c => c == '\n' ? ' ' : c).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));
}
