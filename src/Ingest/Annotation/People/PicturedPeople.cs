using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>图中人: a caption tells where in the picture a person stands (族老某某（左）).</summary>
internal static class PicturedPeople
{
    private static readonly char[] Brackets = ['（', '('];

    private static readonly WordTable Stands = new("左 右 中 左一 左二 左三 右一 右二 右三 中间 正中 居中 前 后 前排 后排 前排左 前排右 前左 前右 后左 后右 前排左一 前排右一 前排中 前一 图左 图右 图中");

    /// <summary>Adds the people of an article's text who are said to stand somewhere and are not found yet.</summary>
    public static void Find(string text, List<PersonMention> found)
    {
        var known = found.Select(f => f.Range.End).ToHashSet();
        for (var at = text.IndexOfAny(Brackets); at > 0; at = text.IndexOfAny(Brackets, at + 1))
        {
            if (known.Contains(at) || Stands.LengthAt(text, at + 1) is not (> 0 and var stand) || at + 1 + stand >= text.Length || text[at + 1 + stand] is not ('）' or ')' or '、' or '，')) continue;
            for (var length = 3; length >= 2; length--)
            {
                if (at < length || NameReader.Read(text, at - length, false, out var confidence) != length) continue;
                found.Add(new PersonMention(text.Substring(at - length, length), "", new(at - length, length), confidence));
                break;
            }
        }
    }
}
