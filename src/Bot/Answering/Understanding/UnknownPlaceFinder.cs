using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 生地名: places that a question names by their form (…市, …乡, …社区) and that ingest did not list. One that the index has in
/// print is known after all; one that it has nowhere is unknown to the archive.
/// </summary>
public sealed class UnknownPlaceFinder(TextAnalyzer analyzer, IIndexReader reader)
{
    private static readonly string[] LevelWords = ["自治区", "自治州", "自治县", "街道", "社区", "省", "市", "县", "区", "镇", "乡", "村"];

    /// <summary>Every place by form outside the known ones, in order.</summary>
    /// <param name="folded">The folded question.</param>
    /// <param name="known">Places already found in it.</param>
    /// <param name="directory">Knows which shortened names can be meant.</param>
    public List<PlaceRef> Find(string folded, IReadOnlyList<PlaceRef> known, PlaceDirectory directory)
    {
        var starts = new Lazy<HashSet<int>>(() => [.. Words(folded).Values]);
        var siblings = SiblingPlace.Find(folded, known, directory, at => starts.Value.Contains(at))
            .FindAll(s => !known.Any(p => p.Name == s.Name) && reader.DocumentFrequency(s.Name, TermKind.Word) == 0 && !PrintedRun.Stands(reader, s.Name) && Shortened(folded, s.Start + s.ShortName.Length, s.Name[s.ShortName.Length..], directory) is null);
        if (siblings.Count > 0) return siblings;
        var text = folded;
        foreach (var place in known)
            if (place.Start >= 0 && place.Start + place.Length <= text.Length)
                text = text.Remove(place.Start, place.Length).Insert(place.Start, new string(',', place.Length));
        foreach (var word in InterrogativeFinder.Find(text))
            text = text.Remove(word.Start, word.Length).Insert(word.Start, new string(',', word.Length));
        var words = Words(text);
        var found = new List<PlaceRef>();
        for (var i = 2; i < text.Length; i++)
        {
            var level = Array.Find(LevelWords, l => string.CompareOrdinal(text, i, l, 0, l.Length) == 0);
            if (level is null) continue;
            if (Shortened(text, i, level, directory) is { } shortened)
            {
                found.Add(shortened);
                continue;
            }
            if (WordStart(text, i, level, words) is not { } start || NameBefore(text, i, start, words, isUpper: known.Any(p => p.Start == i + level.Length), level is "村" or "社区" or "街道" or "区" or "市" or "省") is not { } name) continue;
            // What the index has in print but ingest did not take for a place is left alone.
            if (!Appears(name + level))
            {
                // 青松市苇朔县: the nearer place is meant.
                if (found is [.., { IsKnown: false } upper] && upper.Start + upper.Length == i - name.Length) found.RemoveAt(found.Count - 1);
                found.Add(new PlaceRef(name + level, name, i - name.Length, name.Length + level.Length, false));
            }
            i += level.Length - 1;
        }
        return found;
    }

    // Where the word that ends with the level word starts; null where it ends none.
    private static int? WordStart(string text, int at, string level, Dictionary<int, int> words)
    {
        if (words.TryGetValue(at + level.Length, out var start)) return start;
        // 某县委书记, 某镇长: the level word is the place's and the office's.
        if (level.Length == 1 && at + 1 < text.Length && Offices.Contains(text[at + 1], StringComparison.Ordinal) && words.ContainsValue(at)) return at;
        // 某镇开: an unknown word may run over the level word's end.
        return words.TryGetValue(at + level.Length + 1, out start) && start == at && Lexicon.Default.Find(text.AsSpan(at, level.Length + 1)) == 0 ? start : null;
    }

    // A county typed by the first characters of its long name.
    private static PlaceRef? Shortened(string text, int end, string level, PlaceDirectory directory)
    {
        foreach (var length in (int[])[3, 2])
        {
            if (end < length) continue;
            var typed = text.Substring(end - length, length + level.Length);
            if (directory.Shortened(typed) is { } full && full[0] == typed[0]) return new PlaceRef(full, PlaceDirectory.ShortOf(full), end - length, typed.Length, true);
        }
        return null;
    }

    // Two or three Han characters before the level word, which is a word of its own or one word with them: 小区, 城市 are no places.
    private string? NameBefore(string text, int end, int wordStart, Dictionary<int, int> words, bool isUpper, bool isDescribed)
    {
        foreach (var length in (int[])[2, 3])
        {
            var start = end - length;
            if (start < 0) break;
            var name = text[start..end];
            if (name.AsSpan().IndexOfAnyExceptInRange('\u3400', '\u9fff') >= 0) break;
            // A rare word may run over the border (桐|山乡); a common one is what it is (老旧|小区).
            if (wordStart != end && wordStart != start && CommonWord.Is(text.AsSpan(wordStart, end + 1 - wordStart))) continue;
            // 青松市苇朔县: one name ends where its level word does, and the next begins.
            if (length == 3 && Levels.Contains(name[0], StringComparison.Ordinal)) continue;
            if (start > 0 && !words.ContainsKey(start) && text[start - 1] is >= '\u3400' and <= '\u9fff' && !Levels.Contains(text[start - 1], StringComparison.Ordinal)) continue;
            // 2009年某某社区: the year is no part of the name.
            if (name[0] == '年' && start > 0 && char.IsAsciiDigit(text[start - 1])) break;
            // 镇街村: levels one after another, no name.
            if (name.All(c => Levels.Contains(c, StringComparison.Ordinal))) break;
            // 行政村, 建制镇: kinds of places.
            if (Kinds.Contains(name)) break;
            // 人才回乡, 干部驻村: a verb of motion before the level word makes it a common noun.
            if ("回返下进驻到入离出还全各本该我这那每".Contains(name[^1], StringComparison.Ordinal)) continue;
            // 季度黄|村, 化解合|村: a common word and a character of what comes next.
            if (length == 3 && words.TryGetValue(start + 2, out var first) && first == start && CommonWord.Is(name.AsSpan(0, 2))) continue;
            // 已查村数, 未整改村: adverbs open no name.
            if (name.Any(c => StopWords.Contains(c.ToString())) || Adverbs.Contains(name[0], StringComparison.Ordinal)) continue;
            // A name is no word of the language (五星级村, 试点社区 describe); one word with its level (长春市) is a name when rare.
            // What opens the question right before a known place (青松市某县) is the name of where it lies.
            // 柳河镇, 城西社区: names of elsewhere are words too, but words that this archive never uses.
            if (isUpper && start == 0 || Lexicon.Default.Find(name) is var cost && cost == 0 || (!isDescribed || cost >= LeastNameCost) && !Appears(name) || wordStart == start && CommonWord.IsRare(text.AsSpan(start, end + 1 - start))) return name;
        }
        return null;
    }

    // Villages, communities, streets (商业街道) and what lies over towns are described by words too: 先进, 农村, 贫困 lie below 6.5 nats over the commonest, 石桥 and 新华 do not.
    private const int LeastNameCost = 13 * Lexicon.UnitsPerNat / 2;

    private static readonly string[] Kinds = ["行政", "自然", "建制", "中心", "城中", "城边", "空心", "城郊"];
    private const string Adverbs = "已未尚拟曾";
    private const string Offices = "委长";
    private const string Levels = "省市县区镇乡村街道";

    private bool Appears(string name)
    {
        for (var i = 0; i + 1 < name.Length; i++)
            if (reader.DocumentFrequency(name.AsSpan(i, 2), TermKind.Bigram) == 0)
                return false;
        return true;
    }

    // Where each word ends and where it starts.
    private Dictionary<int, int> Words(string text)
    {
        var buffer = new TokenBuffer();
        analyzer.Analyze(text, buffer);
        var words = new Dictionary<int, int>();
        foreach (var token in buffer.Tokens)
            if (token.Kind is TokenKind.Word) words[token.SourceStart + token.SourceLength] = token.SourceStart;
        return words;
    }
}
