using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>题面: a question as the second stage sees it: its words in order, what they are called in the index, and what is asked for.</summary>
internal sealed class QuestionShape
{
    /// <summary>More than any question needs; features are linear in it.</summary>
    private const int MaxSlots = 64;

    /// <summary>What having a part of a long word is worth, by its share of the word.</summary>
    private const float PartCredit = 0.7f;

    private static readonly string[] AsksNumberBy = ["多少", "几", "多大", "多高", "多长", "多远", "多久", "多重", "占比", "比例"];
    private static readonly string[] AsksTimeBy = ["什么时候", "何时", "哪年", "哪一年", "哪天", "哪一天", "几月", "几年", "哪个月", "年份", "时间", "日期"];
    private static readonly string[] AsksMeaningBy = ["什么是", "是什么", "何谓", "什么意思", "定义", "指的是", "含义"];

    public QuestionShape(TextAnalyzer analyzer, IIndexReader reader, AnalyzedQuestion question)
    {
        var buffer = new TokenBuffer();
        analyzer.Analyze(question.Text, buffer);
        var text = buffer.Text.Characters.ToString();
        (AsksNumber, AsksTime, AsksMeaning) = (HasAny(text, AsksNumberBy), HasAny(text, AsksTimeBy), HasAny(text, AsksMeaningBy));
        var weights = question.Terms.Where(t => t.Kind == TermKind.Word).ToDictionary(t => t.Text, t => t.Weight, StringComparer.Ordinal);
        var slots = new List<QuestionSlot>();
        var (slotStart, slotEnd) = (0, 0);
        foreach (ref readonly var token in buffer.Tokens)
        {
            var word = buffer.TextOf(token).ToString();
            if (token.Kind == TokenKind.Bigram || !weights.TryGetValue(word, out var weight))
                continue;
            if (token.Kind == TokenKind.Part)
            {
                if (slots.Count > 0 && token.SourceStart >= slotStart && token.SourceStart + token.SourceLength <= slotEnd)
                    Terms.Add(word, slots.Count - 1, PartCredit * token.Length / slots[^1].Text.Length);
                continue;
            }
            if (slots.Count == MaxSlots)
                break;
            (slotStart, slotEnd) = (token.SourceStart, token.SourceStart + token.SourceLength);
            var frequency = reader.DocumentFrequency(word, TermKind.Word);
            slots.Add(new QuestionSlot(word, weight * Rarity(frequency, reader.Manifest.Passages), token.Kind == TokenKind.Number || char.IsAsciiDigit(word[0])));
            Terms.Add(word, slots.Count - 1, 1);
            if (token.Kind == TokenKind.Number || char.IsAsciiDigit(word[0]))
                Terms.AddNumber(word, slots.Count - 1);
        }
        Slots = [.. slots];
        TotalWeight = slots.Sum(s => s.Weight);
    }

    public QuestionSlot[] Slots { get; }

    public float TotalWeight { get; }

    /// <summary>多少, 几…: the answer holds a figure.</summary>
    public bool AsksNumber { get; }

    /// <summary>何时: the answer holds a date.</summary>
    public bool AsksTime { get; }

    /// <summary>什么是: the answer says what a thing is.</summary>
    public bool AsksMeaning { get; }

    /// <summary>The words and their parts, to be found in passages.</summary>
    public TermMatcher Terms { get; } = new();

    private static float Rarity(int frequency, int passages) => MathF.Log(1 + ((passages - frequency + 0.5f) / (frequency + 0.5f)));

    private static bool HasAny(string text, string[] phrases)
    {
        foreach (var phrase in phrases)
            if (text.Contains(phrase, StringComparison.Ordinal))
                return true;
        return false;
    }
}
