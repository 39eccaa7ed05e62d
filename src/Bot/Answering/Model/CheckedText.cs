using Wenzheng.Bot.Answering.Checking;
using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>过核: takes a model's sentences as they come and keeps those that the evidence they name supports. One for each answer.</summary>
internal sealed class CheckedText(EvidenceSheet evidence)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> dropped = [];

    public AnswerWriter Writer { get; private set; } = new();

    public int Kept { get; private set; }

    public IReadOnlyList<string> Dropped => dropped;

    /// <summary>Whether the sentence was kept and the text grew.</summary>
    public bool Add(WrittenSentence sentence)
    {
        // Models repeat themselves when they run on.
        if (!seen.Add(sentence.Text)) return false;
        if (!sentence.Text.Any(char.IsLetterOrDigit)) return false;
        var (quotes, reason) = Support(sentence);
        if (quotes is not null && Writer.Write(sentence.Text, quotes))
        {
            Kept++;
            return true;
        }
        if (reason is not null && sentence.Text.EndsWith('：') is false) dropped.Add(reason + "：" + sentence.Text);
        return false;
    }

    /// <summary>Forgets everything: what was written so far was not meant as the answer.</summary>
    public void StartOver()
    {
        Writer = new AnswerWriter();
        Kept = 0;
        seen.Clear();
        dropped.Clear();
    }

    // What it names must support it; of several the one that does alone. What names nothing is looked up.
    private (IReadOnlyList<Quote>?, string?) Support(WrittenSentence sentence)
    {
        if (sentence.Text.Contains('\uFFFD', StringComparison.Ordinal)) return (null, "文字损坏");
        if (sentence.Cited.Any(n => n < 1 || n > evidence.Items.Count)) return (null, "引用编号不存在");
        var named = sentence.Cited.Count > 0 ? sentence.Cited.Select(n => evidence.Items[n - 1]).ToList() : [.. evidence.Items];
        string? reason = null;
        foreach (var item in named)
        {
            reason = Guard.Check(sentence.Text, item.Quotes);
            if (reason is null) return (item.Quotes, null);
        }
        if (named.Count < 2) return (null, reason ?? "没有引文");
        var all = named.SelectMany(i => i.Quotes).Distinct().ToList();
        reason = Guard.Check(sentence.Text, all);
        return reason is null ? (all, null) : (null, reason);
    }
}
