using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>A person as found in an article, the place of the post not yet resolved.</summary>
internal readonly record struct PersonMention(string Name, string Post, TextRange Range, float Confidence);

/// <summary>找人物: post + name, name + verb of speech, name + title, reporters and photographers.</summary>
internal static class PersonFinder
{
    private static readonly WordTable Speech = new("说 表示 介绍 告诉 指出 强调 认为 坦言 透露 解释 回忆 感慨 笑着说 说道 介绍说 告诉记者 表示说 高兴地说 激动地说 自豪地说 如是说 称 直言 高兴地 激动地 自豪地 感慨地 感慨道 谈道 谈起");

    private static readonly WordTable TitlesAfter = new("总书记 同志 主席 总理 书记 市长 县长 区长 教授 先生 女士 院士 委员长 省长 部长 局长 主任 医生 老师");

    private static readonly WordTable Offices = new("局 厅 委 办 院 公司 中心 集团 大队 支队 派出所 银行 学校 大学 医院 合作社 小区 社区");

    private static readonly SearchValues<char> Verbs = SearchValues.Create("说表介告指强认坦透解回感笑称直高激自谈如");

    public static List<PersonMention> Find(string text, List<PlaceMention> places)
    {
        var found = new List<PersonMention>();
        ByPost(text, places, found);
        BySpeech(text, places, found);
        ByTitle(text, found);
        ByAge(text, found);
        Photographers(text, found);
        PicturedPeople.Find(text, found);
        PeopleOfPlaces.Find(text, places, found);
        BracketedPosts.Find(text, found);
        Appointments.Find(text, places, found);
        Candidacies.Find(text, found);
        return JoinedPosts.Part(text, CompleteNames(text, found));
    }

    private static void ByPost(string text, List<PlaceMention> places, List<PersonMention> found)
    {
        var floor = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text.AsSpan(i).IndexOfAny(RoleWords.LastCharacters) is var next && next < 0)
                break;
            i += next;
            if (i == 0 || i + 1 >= text.Length)
                continue;
            var post = RoleWords.Posts.LengthBefore(text, i + 1);
            var role = post > 0 ? post : RoleWords.Stations.LengthBefore(text, i + 1);
            if (role == 0 || (role == 2 && Han.EndsAt(text, i + 1, "集团长")))
                continue;
            var nameStart = i + 1;
            if (text[nameStart] is ' ' or '\u3000' or '：' or ':' && nameStart + 1 < text.Length)
                nameStart++;
            var confidence = 0f;
            // 甲村村民某某: with its place before it a station is as good as a post.
            if (post == 0 && IsOfPlace(places, i + 1 - role))
                post = role;
            var length = NameReader.Read(text, nameStart, post > 0, out confidence);
            if (length == 0 && Speech.LengthAt(text, nameStart + 2) > 0 && text[nameStart] is '小' or '老')
                (length, confidence) = (2, 2);
            // 哈日|巴雅说: where the reading by family name ends nowhere, the longer one may.
            if ((length == 0 || length > 0 && !NameReader.IsFollowed(text, nameStart + length) && !Han.IsBoundaryAt(text, nameStart + length))
                && UncommonName.Read(text, nameStart, role, post > 0) is var uncommon && uncommon > length)
                (length, confidence) = (uncommon, 2);
            // 县委书记任总召集人: 任 is what he does, no family name.
            if (length > 0 && text[nameStart] == '任' && NamesOffice(text, nameStart + 1))
                continue;
            if (length > 0 && VerbNames.IsVerb(text, nameStart, length, post > 0))
                continue;
            // 担心群众安危: a station and a word of every day.
            if (length > 0 && post == 0 && !Speaks(text, nameStart + length) && NameCost.IsWord(text, nameStart, nameStart + length))
                continue;
            if (length == 0 || (post == 0 && Speech.LengthAt(text, nameStart + length) == 0 && !Han.IsBoundaryAt(text, nameStart + length) && !IsCountedGroup(text, nameStart + length)))
                continue;
            var postStart = PostReader.Start(text, floor, i + 1, role, places);
            Add(found, text, nameStart, length, text[postStart..(i + 1)], postStart, confidence + (post > 0 ? 1 : 0));
            floor = nameStart + length;
            floor = Followers(text, floor, text[postStart..(i + 1)], found);
            i = floor - 1;
        }
    }

    /// <summary>Whether a verb of speech stands at the position.</summary>
    internal static bool Speaks(string text, int index) => Speech.LengthAt(text, index) > 0;

    private static bool NamesOffice(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestOffice && Han.Is(text[end]))
            end++;
        return end - start is >= 2 and <= LongestOffice && (RoleWords.Posts.LengthBefore(text, end) > 0 || end - start > 2 && text[end - 1] is '人' or '长' or '员');
    }

    // 总召集人, 微河长: UTF-16 units.
    private const int LongestOffice = 8;

    private static bool IsOfPlace(List<PlaceMention> places, int end)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Range.End < end)
                low = middle + 1;
            else
                high = middle;
        }
        return low < places.Count && places[low].Range.End == end && places[low].Level >= PlaceLevel.Township && places[low].Level != PlaceLevel.Other;
    }

    // 学生甲某某等10名: a name that stands for a counted group.
    private static bool IsCountedGroup(string text, int end) => text[end] == '等' && end + 1 < text.Length && Numerals.IsNumeral(text[end + 1]);

    // 记者 甲某某 乙某某: further names after a space share the post.
    private static int Followers(string text, int end, string post, List<PersonMention> found)
    {
        while (end + 2 < text.Length && text[end] is ' ' or '\u3000' && NameReader.Read(text, end + 1, false, out var confidence) is > 0 and var length
            && Han.IsBoundaryAt(text, end + 1 + length) && post.Length <= 6)
        {
            Add(found, text, end + 1, length, post, end + 1, confidence);
            end += 1 + length;
        }
        return end;
    }

    private static void BySpeech(string text, List<PlaceMention> places, List<PersonMention> found)
    {
        var ends = found.Select(f => f.Range.End).ToHashSet();
        for (var i = 2; i < text.Length; i++)
        {
            if (text.AsSpan(i).IndexOfAny(Verbs) is var next && next < 0)
                break;
            i += next;
            if (Speech.LengthAt(text, i) == 0 || ends.Contains(i))
                continue;
            if (DottedName.StartBefore(text, i) is >= 0 and var first)
            {
                Add(found, text, first, i - first, "", first, 3);
                continue;
            }
            for (var length = 3; length >= 2; length--)
            {
                var start = i - length;
                if (start < 0 || NameReader.Read(text, start, false, out var confidence) != length)
                    continue;
                if (Han.IsBoundaryBefore(text, start) || text[start - 1] == '的')
                    Add(found, text, start, length, "", start, confidence - 0.5f);
                else if (Offices.LengthBefore(text, start) > 0)
                    AddFromOffice(text, start, length, places, found, confidence);
                else if (length == 3 && AfterSpeech(text, start) is >= 0 and var from)
                    Add(found, text, start, length, text[from..start], from, confidence - 0.5f);
                break;
            }
        }
    }

    // “…。”船老大某某某说: what stands between the closing mark and the name is who speaks.
    private static int AfterSpeech(string text, int start)
    {
        const int longest = 14;
        var from = start;
        while (from > 0 && start - from <= longest && Han.Is(text[from - 1]))
            from--;
        return start - from is >= 2 and <= longest && from > 1 && text[from - 1] == '”' && text[from - 2] is '。' or '！' or '？' or '…' ? from : -1;
    }

    private static void AddFromOffice(string text, int start, int length, List<PlaceMention> places, List<PersonMention> found, float confidence)
    {
        var office = PostReader.Start(text, 0, start, Offices.LengthBefore(text, start), places);
        Add(found, text, start, length, text[office..start], office, confidence);
    }

    private static void ByTitle(string text, List<PersonMention> found)
    {
        var known = found.Select(f => f.Range.End).ToHashSet();
        for (var i = 2; i < text.Length; i++)
        {
            if (text.AsSpan(i).IndexOfAny(TitlesAfter.FirstCharacters) is var next && next < 0)
                break;
            i += next;
            if (TitlesAfter.LengthAt(text, i) is not (> 0 and var title))
                continue;
            if (DottedName.StartBefore(text, i) is >= 0 and var first)
            {
                if (!known.Contains(i))
                    found.Add(new PersonMention(text[first..i], text.Substring(i, title), new TextRange(first, i - first + title), 2));
                continue;
            }
            for (var length = 3; length >= 2; length--)
            {
                var start = i - length;
                if (start < 0 || Surnames.LengthAt(text, start) == 0 || !Han.IsBoundaryBefore(text, start) || (start > 0 && char.IsDigit(text[start - 1])) || NameReader.Read(text, start, true, out var confidence) != length)
                    continue;
                if (!known.Contains(i))
                    found.Add(new PersonMention(text.Substring(start, length), text.Substring(i, title), new TextRange(start, length + title), confidence - 1));
                break;
            }
        }
    }

    // 29岁的某某: whose age is told is a person, whatever stands behind the name.
    private static void ByAge(string text, List<PersonMention> found)
    {
        const string age = "岁的";
        var known = found.Select(f => f.Range.End).ToHashSet();
        for (var at = text.IndexOf(age, 0, StringComparison.Ordinal); at >= 0; at = text.IndexOf(age, at + 1, StringComparison.Ordinal))
        {
            var start = at + age.Length;
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && NameReader.Read(text, start, false, out var confidence) is > 0 and var length && !known.Contains(start + length))
                Add(found, text, start, length, "", start, confidence);
        }
    }

    // 甲某某 乙某某 摄
    private static void Photographers(string text, List<PersonMention> found)
    {
        for (var i = text.IndexOf('摄', 0); i > 0; i = text.IndexOf('摄', i + 1))
        {
            if (!Han.IsBoundaryAt(text, i + 1))
                continue;
            var end = i;
            while (end > 2 && text[end - 1] is ' ' or '\u3000')
            {
                end--;
                if (DottedName.StartBefore(text, end) is >= 0 and var first)
                {
                    found.Add(new PersonMention(text[first..end], "摄", new TextRange(first, end - first), 3));
                    end = first;
                    continue;
                }
                var length = end >= 3 && Surnames.LengthAt(text, end - 3) > 0 && Han.IsBoundaryBefore(text, end - 3) ? 3
                    : end >= 2 && Surnames.LengthAt(text, end - 2) > 0 && Han.IsBoundaryBefore(text, end - 2) ? 2 : 0;
                if (length == 0 || !Han.Is(text[end - 1]) || !Han.Is(text[end - 2]) || DottedName.IsInside(text, end - length))
                    break;
                found.Add(new PersonMention(text.Substring(end - length, length), "摄", new TextRange(end - length, length), 3));
                end -= length;
            }
        }
    }

    // 甲乙 read where the article elsewhere reads 甲乙丙 and 丙 follows here too: the same person.
    private static List<PersonMention> CompleteNames(string text, List<PersonMention> found)
    {
        var longer = found.Where(f => f.Name.Length == 3).Select(f => f.Name).Distinct().ToLookup(n => n[..2], StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
            if (found[i].Name.Length == 2)
                foreach (var name in longer[found[i].Name])
                    if (found[i].Range.End is var end && Han.HasAt(text, end, name[2..]) && Han.EndsAt(text, end, found[i].Name))
                        found[i] = found[i] with { Name = name, Range = found[i].Range with { Length = found[i].Range.Length + 1 } };
        return found;
    }

    private static void Add(List<PersonMention> found, string text, int nameStart, int length, string post, int start, float confidence) =>
        found.Add(new PersonMention(text.Substring(nameStart, length), post, new TextRange(start, nameStart + length - start), confidence));
}
