using System.Text;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>逐字拼音: syllables typed apart (dian dong che gua pai), joined to the words of the index that sound so, the longest first.</summary>
internal static class SpacedSyllables
{
    private const int MostSyllables = 4;

    /// <summary>The text with runs of single syllables joined where that makes a word.</summary>
    /// <param name="text">The question after its words of asking were read.</param>
    /// <param name="heard">The word of the index that sounds as the letters; null where there is none.</param>
    public static string Join(string text, Func<string, string?> heard)
    {
        var words = text.Split(' ');
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (joined.Length > 0) joined.Append(' ');
            var run = 0;
            while (run < MostSyllables && i + run < words.Length && IsSyllable(words[i + run])) run++;
            var word = words[i];
            for (; run > 1; run--)
                if (heard(string.Concat(words.Skip(i).Take(run))) is { } known)
                {
                    (word, i) = (known, i + run - 1);
                    break;
                }
            joined.Append(word);
        }
        return joined.ToString();
    }

    private static bool IsSyllable(string word) => word.Length > 0 && word.All(char.IsAsciiLetterLower) && CharacterSounds.Default.Syllable(word) != 0;
}
