using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>
/// 找地名: for every level word, how far left does the name reach? Each possible length is scored by how names of that level
/// are usually long, by what stands before it here, and by how it stands elsewhere on the page.
/// </summary>
internal sealed class PlaceFinder(IReadOnlyList<string> texts)
{
    // A county or city name has two characters in front of its level word nine times in ten; minority areas have more.
    private const int LongestName = 6;

    // How often a county that is called as common words are, or a village of one character, must stand where a name begins.
    private const int ToldOf = 2;

    // Characters before the level word that may hold a word and a name behind it.
    private const int LongStem = 4;

    // Villages of one character that a township stands right before somewhere on the page.
    private readonly HashSet<string> shortVillages = new(StringComparer.Ordinal);

    private readonly Dictionary<string, NameEvidence> evidence = new(StringComparer.Ordinal);

    /// <summary>All places of the page in reading order, by article.</summary>
    public List<PlaceMention> Find()
    {
        for (var i = 0; i < texts.Count; i++)
            Collect(texts[i]);
        var mentions = new List<PlaceMention>();
        for (var i = 0; i < texts.Count; i++)
            Choose(i, texts[i], mentions);
        return CountyCities.Relevel(mentions);
    }

    private void Collect(string text)
    {
        var spans = evidence.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var from = 0; LevelWords.TryNext(text, from, out var word); from = word.End)
        {
            if (word.Start > 1 && text[word.Start - 2] is '镇' or '乡' && PlaceNameForm.MayContain(text[word.Start - 1]) && PlaceNameForm.IsShortVillage(text[word.Start - 1], word))
                shortVillages.Add(text[(word.Start - 1)..word.End]);
            for (var length = 1; length <= LongestName; length++)
            {
                var start = word.Start - length;
                if (start < 0 || !PlaceNameForm.MayContain(text[start]))
                    break;
                ref var counts = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(spans, text.AsSpan(start, word.End - start), out _);
                counts.Count++;
                if (!PlaceNameForm.IsCommonNoun(text, word))
                    counts.Plain++;
                var context = LeftContexts.At(text, start);
                if (context == LeftContext.Hard)
                    counts.Hard++;
                else if (context == LeftContext.Soft)
                    counts.Soft++;
                var before = start == 0 ? '\n' : text[start - 1];
                if (counts.Count == 1)
                    counts.FirstBefore = before;
                else if (before != counts.FirstBefore)
                    counts.Varies = true;
            }
        }
    }

    private void Choose(int article, string text, List<PlaceMention> mentions)
    {
        var lastEnd = 0;
        var lastLevel = PlaceLevel.Other;
        for (var from = 0; LevelWords.TryNext(text, from, out var word); from = word.End)
        {
            var chained = lastEnd > 0 && lastLevel < word.Level && lastLevel != PlaceLevel.Other;
            var length = word.Length == 3 && word.Level != PlaceLevel.Other
                ? PlaceNameForm.AutonomousLength(text, word, chained ? lastEnd : 0)
                : BestLength(text, word, lastEnd, chained);
            if (length == 0)
                continue;
            var start = word.Start - length;
            var follows = start == lastEnd && (chained || (word.Level == PlaceLevel.City && lastLevel == PlaceLevel.City && lastEnd > 0));
            mentions.Add(new PlaceMention(article, new TextRange(start, word.End - start), word.Level, text[start..word.End], follows));
            lastEnd = word.End;
            lastLevel = word.Level;
        }
    }

    private int BestLength(string text, LevelWord word, int lastEnd, bool chained)
    {
        var best = 0;
        var bestScore = PlaceNameForm.Threshold(word);

        for (var length = 1; length <= LongestName; length++)
        {
            var start = word.Start - length;
            if (start < lastEnd || start < 0 || !PlaceNameForm.MayContain(text[start]))
                break;
            var name = text.AsSpan(start, word.End - start);
            // Counties alone have names of one character, and villages behind their township.
            if (!PlaceNameForm.IsPossible(name[..length], word) || length == 1 && name[^1] != '县' && !IsShortVillage(text, start, name))
                continue;
            var follows = chained && start == lastEnd;
            if (!follows && (PlaceNameForm.IsSloganItem(text, start, word.End) || IsPlainSpeech(text, start, name, word) || IsSigned(text, start, name, word)))
                continue;
            var score = PlaceNameForm.Prior(name[..length], word) + Score(text, start, name, follows);
            if (word.IsAmbiguous && !((length == 2 || (follows && length > 2)) && (follows || IsKnown(text, start, name)) && !PlaceNameForm.IsGrammar(text[start]) && text[start] is not ('进' or '入' or '出')))
                continue;
            if (score > bestScore)
                (best, bestScore) = (length, score);
        }
        return best;
    }

    // One that is only mentioned is found by its words; one that is told of begins clauses.
    private bool IsShortVillage(string text, int start, ReadOnlySpan<char> name) =>
        shortVillages.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && evidence.GetAlternateLookup<ReadOnlySpan<char>>()[name].Hard >= ToldOf && LeftContexts.At(text, start) != LeftContext.None;

    // 开通县城的公交, 设县级河长: a verb before what belongs to any county. A county with such a name is told of more than once.
    private bool IsPlainSpeech(string text, int start, ReadOnlySpan<char> name, LevelWord word)
    {
        var known = evidence.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = known[name];
        if (counts.Hard >= ToldOf || counts.Count > ToldOf)
            return false;
        // 选定东坪镇: the page tells of 东坪镇 oftener.
        if (word.Level is PlaceLevel.Township or PlaceLevel.Village or PlaceLevel.County && name.Length - word.Length >= LongStem && known[name[2..]].Count > counts.Count)
            return true;
        return PlaceNameForm.IsOrdinarySpeech(name, word) || PlaceNameForm.IsPhrase(name, word) || PlaceNameForm.IsOfOffice(text, name, word)
            || counts.Count == 1 && (PlaceNameForm.IsOfItself(text, word) || PlaceNameForm.BeginsWithGrammar(name)
                || LeftContexts.At(text, start) != LeftContext.Hard && PlaceNameForm.IsCommonWord(name, word));
    }

    // 城关街道 丁小河 of a letter, and behind it 县交通局 that answers: a person's name after a space, seen once, is no county's.
    private bool IsSigned(string text, int start, ReadOnlySpan<char> name, LevelWord word) =>
        word is { Level: PlaceLevel.County, Length: 1 } && name.Length == 4 && start > 0 && char.IsWhiteSpace(text[start - 1])
        && PersonNames.IsName(name[..^1]) && evidence.GetAlternateLookup<ReadOnlySpan<char>>()[name].Count == 1;

    // 双山乡 is a name where it begins a clause, here or elsewhere on the page; in 大山乡 of 走进大山乡 nothing says so.
    private bool IsKnown(string text, int start, ReadOnlySpan<char> name) => LeftContexts.At(text, start) switch
    {
        LeftContext.Hard => true,
        LeftContext.Soft => evidence.GetAlternateLookup<ReadOnlySpan<char>>()[name].Hard > 0,
        _ => false,
    };

    private float Score(string text, int start, ReadOnlySpan<char> name, bool follows)
    {
        var counts = evidence.GetAlternateLookup<ReadOnlySpan<char>>()[name];
        var here = follows ? LeftContext.Hard : LeftContexts.At(text, start);
        var score = here == LeftContext.Hard ? 3f : here == LeftContext.Soft ? 1.5f : 0;
        if (follows)
            score += 2;
        var hard = counts.Hard - (here == LeftContext.Hard && !follows ? 1 : 0);
        var soft = counts.Soft - (here == LeftContext.Soft ? 1 : 0);
        score += 0.9f * Math.Min(hard, 3) + 0.4f * Math.Min(soft, 3) + 0.2f * Math.Min(counts.Count - 1, 5);
        if (counts.Varies)
            score += 0.5f;
        if (counts.Plain == 0 && !follows)
            score -= 4;
        return score + (name[^1] == '区' && name.Length > 4 ? 0 : Branching(text, start, name, counts.Count)) - PlaceNameForm.Penalty(name, here == LeftContext.Hard || counts.Hard > 0, follows);
    }

    // A name ends on the left where the text begins to vary: its count is well above that of any longer run.
    private float Branching(string text, int start, ReadOnlySpan<char> name, int count)
    {
        if (count < 2 || start == 0)
            return 0;
        return evidence.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(start - 1, name.Length + 1), out var longer) && longer.Count * 2 > count ? -0.5f : 1;
    }
}
