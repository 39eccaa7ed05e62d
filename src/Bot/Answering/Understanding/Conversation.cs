using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>承上: what a follow-up takes from the turns before it.</summary>
public static class Conversation
{
    private static readonly string[] Openers = ["那", "这", "它", "其", "该", "此", "还有", "另外呢", "然后", "上述", "上面", "刚才", "前面", "再"];
    private static readonly string[] Pointers = [.. PlacePointer.Anywhere, "这个", "那个", "这些", "那些", "这项", "那项", "这种", "它", "他们", "她", "上述", "刚才", "前者", "后者", "该村", "该县", "该市", "该区", "该乡", "该镇", "该社区", "该街道", "也搞", "也有"];
    private static readonly string[] TopicChanges = ["换个事", "换个话题", "换个问题", "换一个问题", "另一个问题", "另外问", "再问个别的", "问个别的", "不说这个"];
    private const string Measures = "个座项条点种步类桥方件位";
    private const string Numerals = "一二三四五六七八九十";

    // Shorter questions without a place or a quoted name lean on what was said before.
    private const int SelfContained = 12;

    /// <summary>The last questions that the new one leans on, newest first; empty when it stands alone.</summary>
    public static List<string> Leaning(string folded, IReadOnlyList<Turn> history, bool namesPlace)
    {
        var earlier = history.Where(t => t.IsUser && !string.IsNullOrWhiteSpace(t.Text)).Select(t => Folding.Fold(t.Text)).Reverse().ToList();
        if (earlier.Count == 0 || ChangesTopic(folded)) return [];
        if (!LeansOnContext(folded, namesPlace)) return [];
        var used = new List<string>();
        foreach (var question in earlier.Take(3))
        {
            used.Add(question);
            if (!LeansOnContext(question, false)) break;
        }
        return used;
    }

    /// <summary>The last question with the bot's answer to it, folded and cut to what tells an article; empty when nothing was answered.</summary>
    public static string LastExchange(IReadOnlyList<Turn> history)
    {
        return LastAnswer(history) is { Length: > 0 } said && history.LastOrDefault(t => t.IsUser) is { } question ? $"{Telling(Folding.Fold(question.Text))},{said[..Math.Min(said.Length, LongestExchange)]}" : "";
    }

    // Question words stand in no article.
    private static string Telling(string question) => AskSplitter.Without(question, InterrogativeFinder.Find(question)).Replace('?', ',');

    /// <summary>The bot's last answer, folded and cut to what tells an article.</summary>
    public static string LastAnswer(IReadOnlyList<Turn> history)
    {
        if (history.LastOrDefault(t => !t.IsUser) is not { } answer) return "";
        var said = Folding.Fold(answer.Text);
        return said.Length > LongestAnswer ? said[..LongestAnswer] : said;
    }

    /// <summary>The first sentence of the bot's last answer, folded and cut; empty when nothing was answered.</summary>
    public static string FirstSaid(IReadOnlyList<Turn> history)
    {
        var said = LastAnswer(history);
        var end = said.IndexOfAny(['。', '\n', ';', '!']);
        if (end >= 0) said = said[..end];
        return said.Length > LongestSaid ? said[..LongestSaid] : said;
    }

    private const int LongestSaid = 60;

    /// <summary>What the bot has answered, folded; the last answers where it is long.</summary>
    public static string Said(IReadOnlyList<Turn> history) =>
        string.Join('\n', history.Where(t => !t.IsUser).TakeLast(MostAnswers).Select(t => Folding.Fold(t.Text)).Select(t => t.Length > LongestAnswer ? t[..LongestAnswer] : t));

    private const int MostAnswers = 8;
    private const int LongestExchange = 200;
    private const int LongestAnswer = 600;

    /// <summary>Whether it says that it leaves what was spoken of before.</summary>
    public static bool ChangesTopic(string folded) => folded.HoldsAny(TopicChanges);

    /// <summary>Whether it says nothing else: the next question is the first of another topic.</summary>
    public static bool IsOnlyTopicChange(string folded) =>
        ChangesTopic(folded) && WithoutTopicPhrases(folded).Count(char.IsLetterOrDigit) <= LeastLeft;

    // 我们, 问问: what may stand around 换个事 and asks nothing.
    private const int LeastLeft = 2;

    /// <summary>那红卡 of 那红卡呢 as 红卡: what opens a follow-up would make a word with what it names.</summary>
    public static string WithoutOpener(string content)
    {
        foreach (var opener in (string[])["那么", "那", "至于", "还有", "另外", "这"])
            if (content.StartsWith(opener, StringComparison.Ordinal) && content.Length - opener.Length >= 2) return content[opener.Length..];
        // 其起付线: of what was spoken of; 其他, 其余 and 其中 are words.
        return content.Length > 2 && content[0] == '其' && !"他它余中实次间".Contains(content[1], StringComparison.Ordinal) ? content[1..] : content;
    }

    /// <summary>The turns that ask of the archive, each as it was typed, and their answers: courtesies and their replies are left out, and a reading that is handed back as a question gives what was typed.</summary>
    public static IEnumerable<Turn> Asked(IReadOnlyList<Turn> history)
    {
        var isCourtesy = false;
        foreach (var turn in history)
        {
            if (!turn.IsUser)
            {
                if (!isCourtesy) yield return turn;
                continue;
            }
            var typed = Typed(turn.Text);
            isCourtesy = SmallTalk.Classify(Folding.Fold(typed)) is not (Remark.None or Remark.TopicChange);
            if (!isCourtesy) yield return turn with { Text = typed };
        }
    }

    // What Describe was given; of one reading in another, the newest.
    private static string Typed(string text)
    {
        text = text.Trim();
        while (text.Length > Shown.Length && text[0] is '（' or '(' && text.AsSpan(1).StartsWith(Shown, StringComparison.Ordinal) && End(text) is var end && end > 0 && end < text.Length) text = text[end..].Trim();
        return text;
    }

    private static int End(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '（' or '(') depth++;
            else if (text[i] is '）' or ')' && --depth == 0) return i + 1;
        }
        return 0;
    }

    /// <summary>The turns that a new question can lean on: those after the last change of topic.</summary>
    public static IEnumerable<Turn> OfTopic(IReadOnlyList<Turn> history)
    {
        var from = 0;
        for (var i = 0; i < history.Count; i++)
            if (history[i].IsUser && ChangesTopic(Folding.Fold(history[i].Text))) from = IsOnlyTopicChange(Folding.Fold(history[i].Text)) ? i + 1 : i;
        return history.Skip(from);
    }

    /// <summary>The question without the words that say so, as long as a question is left.</summary>
    public static string WithoutTopicChange(string folded)
    {
        var rest = WithoutTopicPhrases(folded);
        return rest.Length > 1 ? rest : folded;
    }

    private static string WithoutTopicPhrases(string folded)
    {
        var rest = folded;
        foreach (var phrase in TopicChanges) rest = rest.Replace(phrase, ",", StringComparison.Ordinal);
        return rest.Trim(' ', ',', '。', '吧', '啊');
    }

    /// <summary>The n-th item of the enumeration in the bot's last answer when the question says 第n个; else empty.</summary>
    public static string ItemAskedFor(string folded, IReadOnlyList<Turn> history)
    {
        var n = OrdinalIn(folded);
        var last = history.LastOrDefault(t => !t.IsUser)?.Text;
        if (n == 0 || last is null) return "";
        var best = new List<string>();
        foreach (var sentence in last.Split(['。', '；', ';', '：', ':', '\n']))
        {
            var items = sentence.Split('、');
            if (items.Length > best.Count && items.Length > 1) best = [.. items];
        }
        if (best.Count == 0 || n != Last && n > best.Count) return "";
        var item = best[n == Last ? ^1 : n - 1].Trim();
        // The first item carries the lead-in before it and the last what follows; a quoted name inside it is the item.
        var open = item.LastIndexOf('“');
        var close = item.LastIndexOf('”');
        if (open >= 0 && close > open) return item[(open + 1)..close];
        if (close > 0) item = item[..close];
        return item.Length > 12 ? item[^12..] : item;
    }

    /// <summary>The numbered names that the bot's last answer sets in quotation marks: of which 分别是哪三座 asks for the parts; empty when it does not.</summary>
    public static string NamesAskedFor(string folded, int count, IReadOnlyList<Turn> history)
    {
        if (!folded.HoldsAny(Listing) || history.LastOrDefault(t => !t.IsUser)?.Text is not { } last) return "";
        var names = QuotedNames.In(last, shortest: 2, LongestName).Where(name => Numerals.IndexOf(name[0], StringComparison.Ordinal) + 1 is > 1 and var number && (count == 0 || number == count));
        return string.Join(',', names.Distinct().Select(n => $"“{n}”"));
    }

    private static readonly string[] Listing = ["分别", "哪几", "具体", "都有哪", "都是哪", "哪两", "哪三", "哪四", "哪五", "哪六", "哪七", "哪八", "哪九", "哪十"];
    private const int LongestName = 8;

    /// <summary>Whether a folded question points at what was said (这个, 也有, 第二个).</summary>
    public static bool Points(string folded) => folded.HoldsAny(Pointers) || OrdinalIn(folded) > 0 || folded.TrimEnd('?', '。', ' ').EndsWith('呢');

    private static bool LeansOnContext(string folded, bool namesPlace)
    {
        var text = folded.Trim();
        if (Openers.Any(o => text.StartsWith(o, StringComparison.Ordinal))) return true;
        if (text.HoldsAny(Pointers)) return true;
        if (text.TrimEnd('?', '。', ' ').EndsWith('呢') && text.Length <= SelfContained) return true;
        if (OrdinalIn(text) > 0 && !namesPlace) return true;
        return !namesPlace && !text.Contains('“', StringComparison.Ordinal) && (text.Count(char.IsLetterOrDigit) <= SelfContained || AreShort(text));
    }

    // 收不收费，要带什么材料: several questions, none of which names what it is about.
    private static bool AreShort(string text) =>
        text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } clauses && Array.TrueForAll(clauses, c => c.Count(char.IsLetterOrDigit) <= ShortClause && InterrogativeFinder.Find(c).Count > 0);

    private static readonly char[] ClauseEnds = [',', '?', '。', ';', '!'];
    private const int ShortClause = 10;

    // 最后一个, 最后那项: the item that closes the list.
    private const int Last = int.MaxValue;

    private static int OrdinalIn(string text)
    {
        var last = text.IndexOf("最后", StringComparison.Ordinal);
        if (last >= 0 && last + 3 < text.Length && "一那这".Contains(text[last + 2], StringComparison.Ordinal) && Measures.Contains(text[last + 3], StringComparison.Ordinal)) return Last;
        var at = text.IndexOf('第', StringComparison.Ordinal);
        if (at < 0 || at + 2 >= text.Length) return 0;
        var n = Numerals.IndexOf(text[at + 1], StringComparison.Ordinal) + 1;
        if (n == 0 && char.IsAsciiDigit(text[at + 1])) n = text[at + 1] - '0';
        // 第一批, 第一产业 name things; 第一个, 第一座 point at a list.
        return n > 0 && Measures.Contains(text[at + 2], StringComparison.Ordinal) ? n : 0;
    }

    private const string Shown = "接上问";

    // Of a question that is leaned on, enough to know it again.
    private const int LongestShown = 40;

    /// <summary>How a follow-up is shown that became a whole question.</summary>
    public static string Describe(string completed) => $"（{Shown}）{completed.Trim()}";

    /// <summary>How a follow-up is shown: what it leans on, then what was typed.</summary>
    public static string Describe(string typed, string leaning, string item)
    {
        var before = leaning.Trim().TrimEnd('?', '。');
        if (before.Length > LongestShown) before = before[..LongestShown] + '…';
        return $"（{Shown}：{before}{(item.Length > 0 ? "，" + item : "")}）{typed.Trim()}";
    }
}
