namespace Wenzheng.Ingestion.Reading;

/// <summary>标题迹象: what the lines above and below say of a short line: it stands over something, or is a piece of a sentence.</summary>
internal static class HeadingSigns
{
    /// <summary>Longer texts under a picture are as often articles.</summary>
    private const int LongestCaption = 90;

    /// <summary>Longer lines are no half of a headline.</summary>
    private const int LongestHalf = 16;

    /// <summary>Longer lines are as often the beginning of a paragraph that a column breaks off.</summary>
    private const int LongestOverParagraph = 22;

    /// <summary>Characters of a heading's clause.</summary>
    private const int LongestClause = 12;

    /// <summary>Characters before a heading's colon.</summary>
    private const int LongestTopic = 10;

    /// <summary>Characters of what leads up to a headline with a colon.</summary>
    private const int LongestLeadingUp = 45;

    /// <summary>A paragraph is so many times as long as the heading over it, at least.</summary>
    private const int ParagraphTimes = 2;

    /// <summary>A paragraph whose first sentence is shorter is the rest of one.</summary>
    private const int ShortestSentence = 6;

    /// <summary>Log odds of a sentence's beginning under which a line is taken for the rest of another.</summary>
    private const float LeastOdds = -1;

    /// <summary>
    /// The first line of a headline of two that a comma divides: short, after a whole text, with another short line without marks under it
    /// that does not end a sentence.
    /// </summary>
    public static bool IsUpperHalf(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits is { End: LineEnd.Comma, Commas: 1, Stops: 0, CannotBegin: false } && lines[i].Text.Length is >= 4 and <= LongestHalf && lines[i].Gap > 0
        && (i == 0 || lines[i - 1].Traits is { End: LineEnd.Final } or { HasCredit: true })
        && i + 2 < lines.Count && lines[i + 1].Traits is { IsBareLine: true, CannotBegin: false } && lines[i + 1].Text.Length <= LongestHalf && lines[i + 2].Gap > 0;

    /// <summary>A short line that ends no sentence, between a text that is whole and one that begins: no piece of either.</summary>
    public static bool StandsAlone(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits is { End: LineEnd.Open, IsShort: true, CannotBegin: false, Commas: > 0 } or { End: LineEnd.Open, IsShort: true, CannotBegin: false, Stops: > 0 }
        && lines[i].Gap > 0 && !LeadsOn(lines[i].Text) && (i == 0 || lines[i - 1].Traits is { End: LineEnd.Final } or { HasCredit: true } or { IsBareLine: true })
        && i + 1 < lines.Count && lines[i + 1].Gap > 0 && (lines[i + 1].Traits is { IsOpener: true } or { IsRoleByline: true } or { IsOrganization: true } or { Speaking.Length: > 0 } || SentenceStart.Odds(lines[i + 1].Text) > 0);

    /// <summary>
    /// A very short line with marks inside and white space around it, after a text that is whole, over a paragraph that begins. What the first words
    /// of a paragraph look like (在…下，各村) that a column breaks off is none.
    /// </summary>
    public static bool IsOverParagraph(IReadOnlyList<PageLine> lines, int i) =>
        lines[i] is { HashLevel: 0, IsBold: false, IsRow: false, Gap: > 0 } line && line.Text.Length is > 3 and <= LongestOverParagraph
        && line.Traits is { CannotBegin: false, IsListItem: false, IsDate: false, IsDateline: false, Speaking.Length: 0, IsParenthesis: false, TailByline.Length: 0, IsOpener: false, End: LineEnd.Open } t
        && (t.Stops > 0 ? Asks(line.Text) : (t.Commas > 0 || HasTopic(line.Text)) && t.Commas - t.Pauses <= 1 && !LeadsOn(line.Text) && HasShortClauses(line.Text)) && !IsOther(t) && IsBetweenTexts(lines, i);

    /// <summary>The line has a form of its own: who wrote, who took the picture, who edited.</summary>
    private static bool IsOther(LineTraits t) =>
        t.IsRoleByline || t.IsNameLine || t.IsCreditLine || t.HasCredit || t.IsEditorsNote || t.IsFolio || t.IsOrganization || t.IsDatedSigner || t.StartsWithDash;

    /// <summary>A short question by itself, with white space around it, over a paragraph; none that someone asks and the paragraph answers by name.</summary>
    public static bool IsQuestionOverText(IReadOnlyList<PageLine> lines, int i) =>
        lines[i] is { HashLevel: 0, IsBold: false, IsRow: false, Gap: > 0, Traits: { Stops: 1, CannotBegin: false, Speaking.Length: 0, End: LineEnd.Final } } && lines[i].Text.Length <= LongestOverParagraph
        && lines[i].Text.TrimEnd('”')[^1] is '？' or '?' && !(HasTopic(lines[i].Text) && i + 1 < lines.Count && HasTopic(lines[i + 1].Text)) && IsBetweenTexts(lines, i);

    private static bool IsBetweenTexts(IReadOnlyList<PageLine> lines, int i) =>
        (i == 0 || lines[i - 1].IsRow || lines[i - 1].Traits is { End: LineEnd.Final, Speaking.Length: 0 } or { HasCredit: true } or { IsBareLine: true, Speaking.Length: 0 })
        && i + 1 < lines.Count && lines[i + 1] is { Gap: > 0, HashLevel: 0, IsRow: false, Traits: { CannotBegin: false, Commas: > 0 } } below
        && (below.Text.Length >= lines[i].Text.Length * ParagraphTimes || i + 2 < lines.Count && lines[i + 2].Gap == 0) && SentenceStart.Odds(below.Text) > LeastOdds
        && below.Text.AsSpan().IndexOfAny('。', '？', '！') is < 0 or >= ShortestSentence;

    /// <summary>Every sentence's end inside the line is a question's.</summary>
    private static bool Asks(string text) => text.AsSpan().IndexOfAny("。！!…") < 0;

    /// <summary>The clause before the first comma only says where or when (在…下， 去年以来，).</summary>
    private static bool LeadsOn(string text) => text.AsSpan().IndexOfAny('，', ',') is > 1 and var at
        && (text[at - 1] == '来' && text[at - 2] is '以' or '年' || (text[0] is '在' or '当' or '从' or '自' or '经' or '随' or '到' && "上下中后时前里间".Contains(text[at - 1])));

    /// <summary>No clause is as long as those of sentences are.</summary>
    private static bool HasShortClauses(string text)
    {
        var length = 0;
        foreach (var c in text)
            if ((length = Glyphs.IsComma(c) || Glyphs.IsColon(c) || char.IsWhiteSpace(c) ? 0 : length + 1) > LongestClause)
                return false;
        return true;
    }

    /// <summary>A few words and a colon, with more behind it.</summary>
    private static bool HasTopic(string text) => text.AsSpan(0, Math.Min(text.Length, LongestTopic + 1)).IndexOfAny('：', ':') is > 0 and var at && at + 2 < text.Length;

    /// <summary>
    /// A short line with marks inside or a question, right over what stands under headlines only: a deck set off by dashes, an author with the text
    /// under the name, a reader's question.
    /// </summary>
    public static bool IsOverDeck(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits is { IsShort: true, CannotBegin: false, IsDateline: false, StartsWithDash: false, Speaking.Length: 0, TailByline.Length: 0 } t && t.Commas + t.Stops > 0 && (t.End is LineEnd.Open || lines[i].Text.TrimEnd('”')[^1] is '？' or '?' or '！' or '!')
        && (i == 0 || lines[i - 1].Traits is { End: LineEnd.Final } or { HasCredit: true } or { IsBareLine: true } or { IsFolio: true })
        && i + 2 < lines.Count && (lines[i + 1].Traits is { StartsWithDash: true, IsBetweenDashes: false } or { Speaking: "问" } or { IsPostAndName: true } || (lines[i + 1].Traits.IsRoleByline && (!lines[i + 2].Traits.IsShort || (i > 0 && lines[i - 1].Traits.IsBareLine))));

    /// <summary>A short line with marks inside or a question, after a whole text, over a deck or an author under whom text begins.</summary>
    public static bool IsOverAuthor(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits is { IsShort: true, CannotBegin: false, IsDateline: false, Speaking.Length: 0, TailByline.Length: 0 } t && t.Commas + t.Stops > 0 && (t.End is LineEnd.Open || Asks(lines[i].Text))
        && (i == 0 || lines[i - 1].Traits is { End: LineEnd.Final } or { HasCredit: true } or { IsBareLine: true } or { IsFolio: true })
        && lines[i].Gap > 0 && i + 2 < lines.Count && lines[i + 1].Gap > 0 && lines[i + 1].Traits is { StartsWithDash: true, IsBetweenDashes: false } or { IsRoleByline: true };

    /// <summary>
    /// A line after a whole text, over a bare line under which an author, a deck or text stands: whose words the headline gives (a post and a name), or
    /// what leads up to it with a colon.
    /// </summary>
    public static bool IsOverHeadline(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].HashLevel == 0 && (i == 0 || lines[i].Gap > 0) && (lines[i].Traits.IsPostAndName || (lines[i].Traits is { End: LineEnd.Colon, Stops: 0, Speaking.Length: 0, IsSalutation: false } && lines[i].Text.Length <= LongestLeadingUp))
        && (i == 0 || lines[i - 1].Traits.End is LineEnd.Final) && i + 2 < lines.Count && lines[i + 1].Traits is { IsBareLine: true, CannotBegin: false } && lines[i + 1].Gap > 0
        && (lines[i + 2].Traits is { IsRoleByline: true } or { StartsWithDash: true } || (lines[i].Traits.IsPostAndName && !lines[i + 2].Traits.IsShort));

    /// <summary>A short text right over the line that names who took the picture.</summary>
    public static bool IsOverCredit(IReadOnlyList<PageLine> lines, int i) =>
        i + 1 < lines.Count && lines[i].HashLevel == 0 && lines[i].Text.Length <= LongestCaption && lines[i].Traits is { End: LineEnd.Final, IsDateline: false, TailByline.Length: 0 }
        && lines[i + 1] is { HashLevel: 0, Traits.IsCreditLine: true } && lines[i + 1].Gap <= lines[i].Gap;

    /// <summary>A short line without marks between a text that is whole, or a heading, and the first words of a report (本报讯): no piece of either.</summary>
    public static bool IsOverReport(IReadOnlyList<PageLine> lines, int at) =>
        lines[at].Traits is { IsBareLine: true, CannotBegin: false } && at > 0 && (lines[at - 1].Traits is { End: LineEnd.Final } or { IsBareLine: true } || lines[at - 1].IsRow) && at + 1 < lines.Count && lines[at + 1].Traits.IsDateline;

    /// <summary>A line that ends with a post, and under it a name with a word of speech: whose post the line says.</summary>
    public static bool IsPostOfSpeaker(IReadOnlyList<PageLine> lines, int at) =>
        lines[at].Traits is { End: LineEnd.Open, IsDivided: false } && at + 1 < lines.Count && lines[at + 1].HashLevel == 0 && PressForms.EndsWithPost(lines[at].Text) && PressForms.OpeningSpeaker(lines[at + 1].Text).Length > 0;

    /// <summary>A bare line after a whole text and over one that may begin a sentence.</summary>
    public static bool IsBetweenWhole(IReadOnlyList<PageLine> lines, int i) =>
        lines[i].Traits is { IsBareLine: true, CannotBegin: false } && i > 0 && lines[i - 1].Traits.End is LineEnd.Final && i + 1 < lines.Count && SentenceStart.Odds(lines[i + 1].Text) > LeastOdds;

    /// <summary>The line begins with a particle that only goes on; 的士 and 的哥 are words.</summary>
    public static bool GoesOn(string text) => text.Length > 1 && (text[0] is '们' || text[0] == '的' && text[1] is not ('士' or '哥' or '姐'));

    /// <summary>Every sentence in the line is a question.</summary>
    public static bool OnlyAsks(LineTraits line) => line.Stops > 0 && Asks(line.Text) && line.Text.TrimEnd('”')[^1] is '？' or '?';

    /// <summary>The line ends with how or whence something is (怎么来的): a question, no broken sentence.</summary>
    public static bool AsksHow(string text) => text[^1] == '的' && (text.Contains("怎么", StringComparison.Ordinal) || text.Contains('咋') || text.Contains("如何", StringComparison.Ordinal));
}
