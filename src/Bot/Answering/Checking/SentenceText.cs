using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>待核句: a sentence as its content characters, cut into segments at its marks.</summary>
internal sealed class SentenceText
{
    private SentenceText(string folded, char[] characters, int[] positions, int[] segments, List<char> separators)
    {
        Folded = folded;
        Characters = characters;
        Positions = positions;
        Segments = segments;
        Separators = separators;
        Neutral = NeutralOf(characters);
    }

    public string Folded { get; }

    public char[] Characters { get; }

    /// <summary>Where each character stands in <see cref="Folded"/>.</summary>
    public int[] Positions { get; }

    /// <summary>Segment of each character, from 0.</summary>
    public int[] Segments { get; }

    /// <summary>The strongest mark before each segment; '\0' before the first.</summary>
    public IReadOnlyList<char> Separators { get; }

    /// <summary>Whether each character belongs to a word that needs no source.</summary>
    public bool[] Neutral { get; }

    public static SentenceText Of(string sentence)
    {
        var folded = Folding.Fold(sentence);
        var (characters, positions, segments) = (new List<char>(), new List<int>(), new List<int>());
        var separators = new List<char> { '\0' };
        var mark = '\0';
        for (var i = 0; i < folded.Length; i++)
        {
            if (ContentText.IsContent(folded, i))
            {
                if (mark != '\0' && characters.Count > 0) separators.Add(mark);
                mark = '\0';
                characters.Add(folded[i]);
                positions.Add(i);
                segments.Add(separators.Count - 1);
            }
            else if (ContentText.EndsClause(folded, i) && Strength(folded[i]) > Strength(mark))
                mark = folded[i];
        }
        return new SentenceText(folded, [.. characters], [.. positions], [.. segments], separators);
    }

    private static int Strength(char mark) => mark switch { '\0' => 0, '、' => 1, '。' or ';' or '!' or '?' or '\n' => 3, _ => 2 };

    private static bool[] NeutralOf(char[] characters)
    {
        var neutral = new bool[characters.Length];
        for (var i = 0; i < characters.Length;)
        {
            var length = GuardWords.Neutral.At(characters.AsSpan(i));
            neutral.AsSpan(i, length).Fill(true);
            i += Math.Max(1, length);
        }
        return neutral;
    }
}
