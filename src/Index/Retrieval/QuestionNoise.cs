namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 疑问词和客套话: what a question says about the asking and not about the matter. Left in, 什么 pulls up passages that
/// contain it.
/// </summary>
internal static class QuestionNoise
{
    // Simplified, because it is looked for in normalised text. Longer ones stand before those they begin with.
    private static readonly string[] Phrases =
    [
        "请问一下", "请问", "请告诉我", "告诉我", "告诉", "请介绍一下", "介绍一下", "请说明", "请列出", "说一下", "讲一下", "帮我查一下", "帮我查查",
        "帮我查", "帮我", "查一下", "查查", "我想知道", "我想了解", "我想问", "想知道", "想了解", "想问一下", "想问", "麻烦", "您好", "你好", "谢谢",
        "是什么时候", "什么时候", "为什么", "是什么样", "什么样", "是什么", "有什么", "叫什么", "什么", "为甚么", "是甚么", "甚么", "是哪一年", "哪一年", "哪一个", "哪一位", "哪一种", "哪一天", "哪一项", "是哪些", "有哪些", "哪些",
        "是哪个", "哪个", "哪几个", "哪几", "哪里", "哪儿", "哪种", "哪位", "哪年", "哪一", "是多少", "有多少", "多少个", "多少", "有几个", "几个",
        "多大", "多长", "多高", "多久", "多远", "是谁", "谁的", "谁", "是怎么样", "怎么样", "怎么", "怎样", "是如何", "如何", "为何", "何时", "何地", "何处", "何人", "何年", "何月", "何种", "何者",
        "是不是", "有没有", "能不能", "能否", "可否", "是否", "咋样", "咋", "啥", "吗", "呢", "吧", "哪",
    ];

    // In a Chinese archive the grammar of an English question is rarer, and so would count more, than the thing it asks for.
    private static readonly HashSet<string> EnglishGrammar =
    [
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "about", "as", "into", "and", "or", "but", "not", "than", "that", "this", "these",
        "those", "there", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "should", "may",
        "it", "its", "they", "their", "them", "he", "she", "his", "her", "we", "our", "you", "your", "i", "me", "my", "up", "out", "who", "whom", "whose", "what", "which",
        "when", "where", "why", "how", "many", "much", "please", "tell", "s",
    ];

    /// <summary>Marks the characters that belong to such phrases.</summary>
    /// <param name="text">Normalised question.</param>
    /// <param name="wordStarts">True where a word begins, and where none is: no phrase begins inside a word (多大 in 多伦多大学); one of one character must be a word of its own.</param>
    /// <param name="noise">Set to true for each character of a phrase.</param>
    public static void Mark(ReadOnlySpan<char> text, ReadOnlySpan<bool> wordStarts, Span<bool> noise)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = wordStarts[i] ? LengthAt(text[i..]) : 0;
            if (length == 0 && wordStarts[i] && char.IsAsciiLetterLower(text[i]))
                length = EnglishLengthAt(text, i);
            if (length == 1 && text[i] >= 0x2E80 && i + 1 < text.Length && !wordStarts[i + 1] && char.IsLetterOrDigit(text[i + 1]))
                continue;
            noise.Slice(i, length).Fill(true);
            i += Math.Max(0, length - 1);
        }
    }

    private static int EnglishLengthAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            end++;
        return EnglishGrammar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at..end]) ? end - at : 0;
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var phrase in Phrases)
            if (text.StartsWith(phrase, StringComparison.Ordinal))
                return phrase.Length;
        return 0;
    }
}
