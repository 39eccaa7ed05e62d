using System.Text;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 拼音提问: a question typed in pinyin alone. The words of asking become Chinese, so that it is known what is asked; names and things
/// stay, for retrieval reads them by what the index knows.
/// </summary>
public static class PinyinQuestion
{
    private const int LongestPhrase = 3;
    private const int ShortestName = 4;

    // The last syllable of a place's name, written apart or not (qingshan xian); alone each sounds like many other words.
    private static readonly (string Sound, string Word)[] Levels =
        [("jiedao", "街道"), ("shequ", "社区"), ("xiang", "乡"), ("xian", "县"), ("zhen", "镇"), ("cun", "村"), ("qu", "区"), ("shi", "市")];

    private static readonly Dictionary<string, string> Entries = new(StringComparer.Ordinal)
    {
        ["duoshao"] = "多少",
        ["duo shao"] = "多少",
        ["jige"] = "几个",
        ["ji ge"] = "几个",
        ["shenme"] = "什么",
        ["shen me"] = "什么",
        ["sha"] = "啥",
        ["shei"] = "谁",
        ["shui"] = "谁",
        ["nali"] = "哪里",
        ["na li"] = "哪里",
        ["naxie"] = "哪些",
        ["na xie"] = "哪些",
        ["nage"] = "哪个",
        ["na ge"] = "哪个",
        ["zenme"] = "怎么",
        ["zen me"] = "怎么",
        ["zenyang"] = "怎样",
        ["ruhe"] = "如何",
        ["weishenme"] = "为什么",
        ["weisha"] = "为啥",
        ["wei sha"] = "为啥",
        ["wei shen me"] = "为什么",
        ["heshi"] = "何时",
        ["shenme shihou"] = "什么时候",
        ["shen me shihou"] = "什么时候",
        ["shi shenme"] = "是什么",
        ["shishenme"] = "是什么",
        ["shi shei"] = "是谁",
        ["shi shui"] = "是谁",
        ["shi"] = "是",
        ["you"] = "有",
        ["de"] = "的",
        ["le"] = "了",
        ["he"] = "和",
        ["zai"] = "在",
        ["ma"] = "吗",
        ["ne"] = "呢",
        ["na"] = "那",
    };

    // What is counted, after 多少, 几 or a number.
    private static readonly (string Sound, string Word)[] Measures =
    [
        ("liang", "辆"), ("hu", "户"), ("ge", "个"), ("jian", "件"), ("yuan", "元"), ("wanyuan", "万元"), ("ren", "人"), ("ming", "名"), ("ci", "次"),
        ("renci", "人次"), ("mu", "亩"), ("dun", "吨"), ("tai", "台"), ("tiao", "条"), ("xiang", "项"), ("jia", "家"), ("sui", "岁"), ("qian", "钱"),
        ("fen", "分"), ("chu", "处"), ("zuo", "座"), ("gongli", "公里"), ("tian", "天"), ("nian", "年"), ("zhang", "张"), ("zhi", "支"), ("qi", "起"), ("hao", "号"), ("yue", "月"), ("ri", "日"),
    ];

    /// <summary>The question with its words of asking in Chinese; of one that is not pinyin alone only the level words behind the names of places.</summary>
    public static string Translate(string folded)
    {
        var words = folded.Split([' ', ',', '?', '!', '。', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return folded;
        if (!words.All(w => IsPinyin(w) || IsNumber(w)) || !words.Any(IsPinyin)) return folded.AsSpan().ContainsAnyInRange('\u3400', '\u9fff') ? WithLevels(folded) : folded;
        var text = new StringBuilder();
        var endsInName = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (endsInName && words[i] != "shi" && Levels.FirstOrDefault(l => l.Sound == words[i]) is { Word: { } level })
            {
                text.Append(level);
                endsInName = false;
                continue;
            }
            var length = Math.Min(LongestPhrase, words.Length - i);
            while (length > 0 && !Entries.ContainsKey(string.Join(' ', words.Skip(i).Take(length)))) length--;
            if (text.Length > 0) text.Append(' ');
            text.Append(length > 0 ? Entries[string.Join(' ', words.Skip(i).Take(length))] : WithLevel(words[i]));
            endsInName = length == 0 && !IsNumber(words[i]);
            i += Math.Max(0, length - 1);
            if ((text[^1] is '少' or '几' || IsNumber(words[i])) && i + 1 < words.Length && Measures.FirstOrDefault(m => m.Sound == words[i + 1]) is { Word: { } measure })
            {
                text.Append(measure);
                i++;
            }
        }
        return text.ToString();
    }

    // bailing zhen 理事会: the name of the place is typed in letters, and the rest in characters.
    private static string WithLevels(string folded)
    {
        var words = folded.Split(' ');
        for (var i = 1; i < words.Length; i++)
            if (IsPinyin(words[i - 1]) && IsName(words[i - 1]) && Levels.FirstOrDefault(l => l.Sound == words[i]) is { Word: { } level })
                (words[i - 1], words[i]) = (words[i - 1] + level, "");
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    /// <summary>A place that is typed by its sounds and that the index knows no name of; null when the question holds none.</summary>
    /// <param name="folded">The question after its other sounds were read.</param>
    public static PlaceRef? UnreadPlace(string folded)
    {
        foreach (var (_, word) in Levels)
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at > 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && char.IsAsciiLetterLower(folded[start - 1])) start--;
                if (IsName(folded[start..at])) return new PlaceRef(folded[start..(at + word.Length)], folded[start..at], start, at + word.Length - start, false);
            }
        return null;
    }

    private static string WithLevel(string word)
    {
        foreach (var (sound, level) in Levels)
            if (word.EndsWith(sound, StringComparison.Ordinal) && IsName(word[..^sound.Length])) return word[..^sound.Length] + level;
        return word;
    }

    // A name has two syllables at least: zhixian is 治县, not a county named Zhi.
    private static bool IsName(string letters) => letters.Length >= ShortestName && PinyinSpelling.Read(letters).Count > 0;

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool IsPinyin(string word) =>
        word.All(char.IsAsciiLetterLower) && (CharacterSounds.Default.Syllable(word) != 0 || PinyinSpelling.Read(word).Count > 0);
}
