using System.Buffers;
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
        Photographers(text, found);
        return found;
    }

    private static void ByPost(string text, List<PlaceMention> places, List<PersonMention> found)
    {
        var floor = 0;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!RoleWords.Posts.LastCharacters.Contains(text[i]) && !RoleWords.Stations.LastCharacters.Contains(text[i]))
                continue;
            var post = RoleWords.Posts.LengthBefore(text, i + 1);
            var role = post > 0 ? post : RoleWords.Stations.LengthBefore(text, i + 1);
            if (role == 0)
                continue;
            var nameStart = i + 1;
            if (text[nameStart] is ' ' or '\u3000' or '：' or ':' && nameStart + 1 < text.Length)
                nameStart++;
            var confidence = 0f;
            var length = NameReader.Read(text, nameStart, post > 0, out confidence);
            if (length == 0 && Speech.LengthAt(text, nameStart + 2) > 0 && text[nameStart] is '小' or '老')
                (length, confidence) = (2, 2);
            if (length == 0 || (post == 0 && Speech.LengthAt(text, nameStart + length) == 0 && !Han.IsBoundaryAt(text, nameStart + length) && !IsCountedGroup(text, nameStart + length)))
                continue;
            var postStart = PostReader.Start(text, floor, i + 1, role, places);
            Add(found, text, nameStart, length, text[postStart..(i + 1)], postStart, confidence + (post > 0 ? 1 : 0));
            floor = nameStart + length;
            floor = Followers(text, floor, text[postStart..(i + 1)], found);
            i = floor - 1;
        }
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
        for (var i = 2; i < text.Length; i++)
        {
            if (!Verbs.Contains(text[i]) || Speech.LengthAt(text, i) == 0)
                continue;
            for (var length = 3; length >= 2; length--)
            {
                var start = i - length;
                if (start < 0 || found.Exists(f => f.Range.End == i) || NameReader.Read(text, start, false, out var confidence) != length)
                    continue;
                if (Han.IsBoundaryBefore(text, start) || text[start - 1] == '的')
                    Add(found, text, start, length, "", start, confidence - 0.5f);
                else if (Offices.LengthBefore(text, start) > 0)
                    AddFromOffice(text, start, length, places, found, confidence);
                break;
            }
        }
    }

    private static void AddFromOffice(string text, int start, int length, List<PlaceMention> places, List<PersonMention> found, float confidence)
    {
        var office = PostReader.Start(text, 0, start, Offices.LengthBefore(text, start), places);
        Add(found, text, start, length, text[office..start], office, confidence);
    }

    private static void ByTitle(string text, List<PersonMention> found)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (!TitlesAfter.FirstCharacters.Contains(text[i]) || TitlesAfter.LengthAt(text, i) is not (> 0 and var title))
                continue;
            for (var length = 3; length >= 2; length--)
            {
                var start = i - length;
                if (start < 0 || Surnames.LengthAt(text, start) == 0 || !Han.IsBoundaryBefore(text, start) || NameReader.Read(text, start, true, out var confidence) != length)
                    continue;
                if (!found.Exists(f => f.Range.Start <= start && f.Range.End >= i))
                    found.Add(new PersonMention(text.Substring(start, length), text.Substring(i, title), new TextRange(start, length + title), confidence - 1));
                break;
            }
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
                var length = end >= 3 && Surnames.LengthAt(text, end - 3) > 0 && Han.IsBoundaryBefore(text, end - 3) ? 3
                    : end >= 2 && Surnames.LengthAt(text, end - 2) > 0 && Han.IsBoundaryBefore(text, end - 2) ? 2 : 0;
                if (length == 0)
                    break;
                found.Add(new PersonMention(text.Substring(end - length, length), "摄", new TextRange(end - length, length), 3));
                end -= length;
            }
        }
    }

    private static void Add(List<PersonMention> found, string text, int nameStart, int length, string post, int start, float confidence) =>
        found.Add(new PersonMention(text.Substring(nameStart, length), post, new TextRange(start, nameStart + length - start), confidence));
}
