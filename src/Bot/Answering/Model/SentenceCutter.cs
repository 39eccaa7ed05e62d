using System.Globalization;
using System.Text;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>
/// 断句: cuts a stream of text into sentences as they become complete. A sentence that names its evidence before its full stop is
/// complete with the full stop; one that does not may name it right behind.
/// </summary>
public sealed class SentenceCutter
{
    private const string Ends = "。！？!?\n";
    private const string Closers = "”’」』）)》】\"";

    // No answer's sentence is longer; what runs on is cut and will not pass the guard.
    private const int MaxSentence = 600;

    private readonly StringBuilder pending = new();

    /// <summary>Adds text; gives the sentences that are complete now.</summary>
    public IReadOnlyList<WrittenSentence> Feed(string text)
    {
        foreach (var c in text)
            if (c == '\n' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                pending.Append(c);
        return Cut(isLast: false);
    }

    /// <summary>What is left when the stream ends; of a stream that was cut off, a sentence without its full stop is not given.</summary>
    /// <param name="isComplete">Whether the model said that it had finished.</param>
    public IReadOnlyList<WrittenSentence> Finish(bool isComplete)
    {
        if (isComplete && pending.Length > 0 && !Ends.Contains(pending[^1], StringComparison.Ordinal)) pending.Append('\n');
        return Cut(isLast: true);
    }

    /// <summary>Forgets what was held.</summary>
    public void Clear() => pending.Clear();

    private List<WrittenSentence> Cut(bool isLast)
    {
        var sentences = new List<WrittenSentence>();
        while (true)
        {
            var text = pending.ToString();
            var end = EndOf(text);
            if (end < 0)
            {
                if (text.Length > MaxSentence) pending.Clear();
                return sentences;
            }
            var cited = new List<int>();
            var body = CitationMark.Strip(text[..end], cited);
            var after = end;
            while (CitationMark.Read(text.AsSpan(after), cited) is > 0 and var length) after += length;
            // A sentence that has named nothing yet may name it in the next piece.
            if (!isLast && cited.Count == 0 && (after == text.Length || CitationMark.MayBegin(text.AsSpan(after)))) return sentences;
            var said = Tidy(body);
            if (said.Length > 0) sentences.Add(new WrittenSentence(said, [.. cited.Distinct()]));
            pending.Remove(0, after);
        }
    }

    private static int EndOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal)) continue;
            var end = i + 1;
            while (end < text.Length && (Closers.Contains(text[end], StringComparison.Ordinal) || Ends.Contains(text[end], StringComparison.Ordinal))) end++;
            return end;
        }
        return -1;
    }

    // List marks, headings and emphasis of Markdown are the model's, not the archive's.
    private static string Tidy(string text)
    {
        var tidy = text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim().TrimStart('#', '>', '*', '-', '•', '·', ' ').Trim();
        var digits = 0;
        while (digits < tidy.Length && digits < 2 && char.IsAsciiDigit(tidy[digits])) digits++;
        if (digits > 0 && digits < tidy.Length && tidy[digits] is '.' or '、' or ')' or '）' && digits + 1 < tidy.Length && !char.IsAsciiDigit(tidy[digits + 1])) tidy = tidy[(digits + 1)..].Trim();
        return tidy;
    }
}
