using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>问表之句: a question put to a table, with what of it has been read.</summary>
/// <param name="text">Folded.</param>
/// <param name="table">The table.</param>
/// <param name="terms">The question's words with their other forms.</param>
internal sealed class TableQuestion(string text, PageTable table, IReadOnlyList<QuestionTerm> terms)
{
    /// <summary>Characters of the shortest piece of a name that says it.</summary>
    public const int ShortestPiece = 2;

    private readonly bool[] isRead = new bool[text.Length];

    public string Text { get; } = text;

    public PageTable Table { get; } = table;

    public IReadOnlyList<QuestionTerm> Terms { get; } = terms;

    /// <summary>Whether a column goes by another word in it than in the table.</summary>
    public bool IsParaphrase { get; set; }

    /// <summary>Whether a character has been read.</summary>
    public bool IsReadAt(int at) => isRead[at];

    /// <summary>Takes some characters as read.</summary>
    public void MarkAt(int start, int length) => isRead.AsSpan(start, length).Fill(true);

    /// <summary>Takes a word as read wherever it stands; false where it stands nowhere.</summary>
    public bool Mark(string word)
    {
        var found = false;
        for (var at = Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            found = true;
            MarkAt(at, word.Length);
        }
        return found;
    }

    /// <summary>Takes all of some words as read; false where none stands in it.</summary>
    public bool Take(string[] words)
    {
        var found = false;
        foreach (var word in words) found |= Mark(word);
        return found;
    }
}
