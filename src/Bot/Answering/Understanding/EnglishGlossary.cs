using System.Text;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>英译: reads an English question as Chinese keywords by a small general glossary, so that names given in Chinese inside it find their facts.</summary>
public static class EnglishGlossary
{
    private const int LongestPhrase = 4;

    // Letters of a place's name as it sounds.
    private const int ShortestName = 4;

    private static readonly Dictionary<string, string[]> Entries = Read();
    private static readonly string[] Numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The question in Chinese when it is English (three Latin words or more, and more of them than Han characters); else unchanged.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="isPrinted">Whether a word stands on any page: of several translations the first printed one is meant.</param>
    public static string Translate(string folded, Predicate<string> isPrinted)
    {
        var words = Parted(Words(folded));
        var latin = words.Count(w => char.IsAsciiLetter(w[0]));
        if (latin < 3 || folded.Count(c => c is >= '\u3400' and <= '\u9fff') > 2 * latin) return folded;
        var chinese = new StringBuilder();
        var post = "";
        var (known, unknown) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (Level(words[i]) is { } level)
            {
                if (chinese.Length > 0 && chinese[^1] == ',') chinese.Length--;
                chinese.Append(level).Append('、');
                continue;
            }
            if (!char.IsAsciiLetter(words[i][0]))
            {
                if (words[i] is "," or "?" or ";") Close();
                chinese.Append(words[i]);
                continue;
            }
            // … and how many actually landed: a second question.
            if (words[i] == "and" && i + 1 < words.Count && Questions.Contains(words[i + 1]) && chinese.Length > 0 && chinese[^1] != ',')
            {
                Close();
                chinese.Append(',');
                continue;
            }
            // Who is the head of the bureau: 谁 stands first, then the bureau, then its head.
            if (words[i] == "of" && post.Length == 0 && chinese.Length > Who.Length && chinese.ToString().StartsWith(Who, StringComparison.Ordinal))
            {
                post = chinese.ToString(Who.Length, chinese.Length - Who.Length).TrimEnd('、');
                chinese.Length = Who.Length;
                continue;
            }
            var isKnown = false;
            for (var n = Math.Min(LongestPhrase, words.Count - i); n > 0; n--)
            {
                if (!Entries.TryGetValue(string.Join(' ', words.Skip(i).Take(n)), out var entries)) continue;
                var entry = Array.Find(entries, isPrinted) ?? entries[0];
                if (chinese.Length > 0 && chinese[^1] == '、') chinese.Length--;
                // Who is the secretary (区委书记)? and Heiyu Township (黑峪乡) say it twice.
                var isBeforeName = PlaceRepair.LevelWords.Contains(entry) && i + n < words.Count && IsHan(words[i + n]);
                if (!isBeforeName && (entry.Length < 2 || !words.Any(w => !char.IsAsciiLetter(w[0]) && w.Contains(entry, StringComparison.Ordinal)))) chinese.Append(entry);
                i += n - 1;
                if (!Asking.Contains(entry)) known++;
                // July 2: 7月2日.
                if (entry[^1] == '月' && char.IsAsciiDigit(entry[0]) && i + 1 < words.Count && int.TryParse(words[i + 1], out var day) && day is > 0 and <= 31)
                {
                    chinese.Append(day).Append('日');
                    i++;
                }
                isKnown = true;
                break;
            }
            if (!isKnown && words[i].Length >= ShortestWord && !Small.Contains(words[i]) && PinyinSpelling.Read(words[i]).Count == 0) unknown++;
            // Huxi county: the name of a place, by its sounds; left out it would be a question about any place.
            if (!isKnown && words[i].Length >= ShortestName && i + 1 < words.Count && PinyinSpelling.Read(words[i]).Count > 0 && Entries.TryGetValue(words[i + 1], out var after) && PlaceRepair.LevelWords.Contains(after[0]) && !(i + 2 < words.Count && IsHan(words[i + 2])))
                chinese.Append(words[i]);
        }
        Close();
        // A cover letter for a software job: of what the glossary does not know the few words that it knows ask nothing.
        if (unknown > 2 * known && !folded.AsSpan().ContainsAnyInRange('\u3400', '\u9fff')) return folded;
        // qinghe cun 2023 nian jiti shouru: letters that no entry knows are not English, and the number among them asks nothing alone.
        if (!chinese.ToString().AsSpan().ContainsAnyInRange('\u3400', '\u9fff')) return folded;
        return chinese.Length > 0 ? chinese.ToString() : folded;

        void Close()
        {
            chinese.Append(post);
            post = "";
        }
    }

    /// <summary>A Chinese question with what the glossary has in place of each Latin word in it that no page prints (2022年GDP多少).</summary>
    /// <param name="folded">The question.</param>
    /// <param name="isPrinted">Whether a word stands on any page.</param>
    public static string WithoutUnprinted(string folded, Predicate<string> isPrinted)
    {
        if (!folded.AsSpan().ContainsAnyInRange('a', 'z') || !folded.AsSpan().ContainsAnyInRange('\u3400', '\u9fff')) return folded;
        var text = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var end = i;
            while (end < folded.Length && char.IsAsciiLetterLower(folded[end])) end++;
            var word = folded[i..end];
            if (word.Length >= ShortestWord && !Small.Contains(word) && Entries.TryGetValue(word, out var entries) && !isPrinted(word)) text.Append(Array.Find(entries, isPrinted) ?? entries[0]);
            else text.Append(word.Length > 0 ? word : folded[i].ToString());
            i = Math.Max(i, end - 1);
        }
        return text.ToString();
    }

    // Words that some entry begins with: long-term of long-term care insurance.
    private static readonly HashSet<string> Opening = [.. Entries.Keys.Select(e => e.Split(' ')[0])];

    // health-station doctors: a compound that is not listed is read word by word.
    private static List<string> Parted(List<string> words) =>
        [.. words.SelectMany(w => w.Contains('-', StringComparison.Ordinal) && char.IsAsciiLetter(w[0]) && !Opening.Contains(w) && Level(w) is null ? w.Split('-') : [w])];

    private static readonly HashSet<string> Questions = ["how", "what", "who", "when", "where", "which", "why", "whom", "whose"];

    private const string Who = "谁";

    private static bool IsHan(string word) => word[0] is >= '\u3400' and <= '\u9fff';

    private const int ShortestWord = 3;

    private static readonly HashSet<string> Asking = ["多少", "多长时间", "多久", "怎么", "谁", "什么时候", "哪年", "哪天", "哪里", "什么", "为什么", "哪个"];

    // Words of grammar and courtesy, which say nothing of what is asked.
    private static readonly HashSet<string> Small =
    [
        "the", "and", "for", "are", "was", "were", "been", "does", "did", "has", "have", "had", "this", "that", "these", "those", "its", "there", "their", "our", "you", "your", "they", "them", "him", "her", "she", "any", "some", "all", "each", "from", "into", "about",
        "with", "who", "whose", "can", "could", "would", "should", "will", "may", "please", "tell", "give", "get", "per", "now", "then", "than", "also", "both", "between", "during", "under", "over", "after", "before", "until", "till", "since", "one", "two", "three", "four", "five", "yes", "not",
    ];

    // level-1, tier-2, class-3: 一级, 二级, 三级.
    private static string? Level(string word)
    {
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && word[..dash] is "level" or "tier" or "class" && int.TryParse(word[(dash + 1)..], out var n) && n is > 0 and <= 10 ? Numerals[n] + "级" : null;
    }

    // Runs of Latin letters (with joining hyphens and digits), runs of Han, and marks that end a clause.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (char.IsAsciiLetter(text[i]))
                while (i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] == '-' && i + 2 < text.Length && char.IsAsciiLetterOrDigit(text[i + 2]))) i++;
            else if (EnglishNumber.LengthAt(text, i) is > 0 and var length)
            {
                words.Add(EnglishNumber.Printed(text.Substring(i, length)));
                i += length - 1;
                continue;
            }
            else if (char.IsLetterOrDigit(text[i]) || text[i] is '“' or '”')
                while (i + 1 < text.Length && !char.IsAsciiLetter(text[i + 1]) && (char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '“' or '”')) i++;
            else if (text[i] is not (',' or '?' or ';'))
                continue;
            words.Add(text[start..(i + 1)]);
        }
        return words;
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(EnglishGlossary).Assembly.GetManifestResourceStream("english.tsv")
            ?? throw new InvalidOperationException("The English glossary is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var english, var chinese] && !line.StartsWith('#'))
                entries[english] = chinese.Split('|');
        return entries;
    }
}
