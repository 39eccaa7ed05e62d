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

    /// <summary>What having another form of a word is worth.</summary>
    private const float AdditionCredit = 0.8f;

    /// <summary>Characters after the asking within which the name of the thing begins.</summary>
    private const int FocusReach = 3;

    public QuestionShape(TextAnalyzer analyzer, IIndexReader reader, AnalyzedQuestion question)
    {
        var buffer = new TokenBuffer();
        analyzer.Analyze(question.Text, buffer);
        Asks = AskedKinds.Of(buffer.Text.Characters, WordStarts(buffer));
        Unit = AskedKinds.Unit(buffer.Text.Characters);
        var passages = reader.Manifest.Passages;
        var weights = question.Terms.Where(t => t.Kind == TermKind.Word).ToDictionary(t => t.Text, t => t.Weight, StringComparer.Ordinal);
        var slots = new List<QuestionSlot>();
        var (focusFrom, focusTo) = AskedFocus.Find(buffer.Text.Characters);
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
            slots.Add(new QuestionSlot(word, weight * Rarity(reader.DocumentFrequency(word, TermKind.Word), passages), weight * Oddity(word), token.Kind == TokenKind.Number || char.IsAsciiDigit(word[0])));
            Terms.Add(word, slots.Count - 1, 1);
            if (word[0] >= 0x2E80 && (focusTo >= 0 ? token.Start < focusTo : FocusSlot < 0 && token.Start >= focusFrom && token.Start <= focusFrom + FocusReach))
                FocusSlot = slots.Count - 1;
            if (token.Kind == TokenKind.Number || char.IsAsciiDigit(word[0]))
                Terms.AddNumber(word, slots.Count - 1);
        }
        foreach (var addition in question.Additions)
            if (slots.FindIndex(s => s.Text == addition.Typed) is >= 0 and var slot)
                Terms.Add(addition.Added, slot, AdditionCredit);
        Slots = [.. slots];
        TotalWeight = slots.Sum(s => s.Weight);
        TotalOddity = slots.Sum(s => s.Oddity);
        SubjectSlot = slots.FindIndex(s => s.Text.Length > 1);
        OddestSlot = slots.Count == 0 ? -1 : slots.IndexOf(slots.MaxBy(s => s.Oddity));
        (Before, After) = Neighbours(Slots);
        Pairs = new CharacterPairs(question.Terms, t => t.Weight * Rarity(reader.DocumentFrequency(t.Text, TermKind.Bigram), passages));
    }

    public QuestionSlot[] Slots { get; }

    public float TotalWeight { get; }

    /// <summary>Of all words, by how rare they are in the language.</summary>
    public float TotalOddity { get; }

    /// <summary>The first word of more than one character, most often what is spoken of; -1 for none.</summary>
    public int SubjectSlot { get; }

    /// <summary>The word that is rarest in the language; -1 for none.</summary>
    public int OddestSlot { get; }

    /// <summary>The word that names what is asked for (城市 of 哪一座城市); -1 for none.</summary>
    public int FocusSlot { get; } = -1;

    /// <summary>By word: the word before it with which it may be said together, words of grammar passed over; -1 for none.</summary>
    public int[] Before { get; }

    /// <summary>By word: the word that has it as <see cref="Before"/>; -1 for none.</summary>
    public int[] After { get; }

    /// <summary>What kinds of answers it is after.</summary>
    public AskedKind Asks { get; }

    /// <summary>First character of what is counted or told apart (年 of 哪一年); '\0' where that is not said.</summary>
    public char Unit { get; }

    /// <summary>The words and their parts, to be found in passages.</summary>
    public TermMatcher Terms { get; } = new();

    /// <summary>Its neighbouring characters, to be found in passages.</summary>
    public CharacterPairs Pairs { get; }

    private static bool[] WordStarts(TokenBuffer buffer)
    {
        var starts = new bool[buffer.Text.Length];
        foreach (ref readonly var token in buffer.Tokens)
            if (token.Kind == TokenKind.Word)
                starts[token.Start] = true;
        return starts;
    }

    private static (int[] Before, int[] After) Neighbours(QuestionSlot[] slots)
    {
        var (before, after) = (new int[slots.Length], new int[slots.Length]);
        Array.Fill(before, -1);
        Array.Fill(after, -1);
        var last = -1;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot].Text is [>= '\u2E80'])
                continue;
            before[slot] = last;
            if (last >= 0)
                after[last] = slot;
            last = slot;
        }
        return (before, after);
    }

    // The lexicon stores from its commonest words on; a word that it does not have is as rare as its rarest.
    private static float Oddity(string word) => Lexicon.Default.Find(word) is > 0 and var cost ? cost / (float)Lexicon.UnitsPerNat : 255f / Lexicon.UnitsPerNat;

    private static float Rarity(int frequency, int passages) => MathF.Log(1 + ((passages - frequency + 0.5f) / (frequency + 0.5f)));
}
