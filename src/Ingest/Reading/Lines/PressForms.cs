using System.Buffers;
using System.Text.RegularExpressions;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 报刊行文: forms that newspapers and documents share: datelines, bylines, picture credits, decks, notes of the editors, numbered headings.
/// Each is looked for in a bounded slice, so that a line of any length costs the same; what need not be tried again stands in atomic groups (ExpressionsTests).
/// </summary>
internal static partial class PressForms
{
    private const int Slice = 90;
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Roles = "(记者|通讯员|实习生|读者|特约撰稿人?|撰稿人?|作者|评论员|观察员|撰文|供稿|采写|整理|编译|摄影|文/图|图/文|文图|图文|文|图)";

    [GeneratedRegex(
        @"^[（(【\[]?(本[报刊台网站]|[\u4e00-\u9fff]{1,6}(社|网|报|台|客户端))[^，,。；：:！？“”]{0,16}?(讯([】\]\s（(\d:：—－-]|[\u4e00-\u9fff-[员]]|$)|电[】\]\s（(:：—－-])", Options)]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"^[^，,。；！？“”]{0,24}?(讯|电|记者)?\s?[（(](?<who>[^（）()，。]{2,60})[）)]", Options)]
    private static partial Regex LeadByline { get; }

    [GeneratedRegex(@"[。！？!?…”’]\s*[（(](?<who>[^（）()。]{2,40})[）)]$", Options)]
    private static partial Regex TailByline { get; }

    [GeneratedRegex(
        @"^([□■◎●○▲△◇◆★☆]\s*\S|([（(\[]?\s*([\u4e00-\u9fff]{2,8}\s?)?" + Roles + @"[\s:：/]))", Options)]
    private static partial Regex BylineLine { get; }

    [GeneratedRegex(@"(本报|本刊|见习|实习生|实习|首席|特约|全媒体|融媒体|新华社|人民日报)?" + Roles + @"[\s:：/]*|[□■◎●○▲△◇◆★☆（()）\[\]/:：]", Options)]
    private static partial Regex RoleWord { get; }

    [GeneratedRegex(@"^(据|来源|摘自|转自|本报综合|综合|新华社|本报)", Options)]
    private static partial Regex SourceNote { get; }

    [GeneratedRegex(@"(?<who>[\u4e00-\u9fff·、\s]{2,24})[/\s]*(摄|摄影|摄影报道|供图|提供图片|文/图|图/文|文并摄)[)）。]?$", Options)]
    private static partial Regex Credit { get; }

    [GeneratedRegex(@"(图为|上图|下图|左图|右图|图①|图片说明|资料图|本版图片|图片由|以上图片)", Options)]
    private static partial Regex PictureWord { get; }

    [GeneratedRegex(
        @"^[（(\[【]?(本(栏|版|专栏|专版|组)[^。]{0,24}(采写|供稿|整理|撰文|拍摄|提供|摄|编辑)|(本版|责任|执行|值班)?(责编|编辑|美编|校对|版式|组版|排版|制图|编审)(?>\s*([:：/]\s*)?)[\u4e00-\u9fff]{1,4}([\s　].{0,60})?$|(下转|上接|紧接|转|接)第?\s?[\dA-Z一二三四五六七八九十]{1,3}\s?版)", Options)]
    private static partial Regex EditorsNote { get; }

    [GeneratedRegex(
        @"^([^，。；！？]{0,20}[\s　])?(招租|吉租|诚招|诚聘|急招|急聘|旺铺)[^。；！？]{0,36}$|^[^。；！？]{0,30}(转让|出租|出售|求购|求租|招聘)[^。；！？]{0,24}[\s　:：](联系|电话|手机|热线|[:：\s]){0,3}[\d〇○零一二三四五六七八九—－-]{7,14}$", Options)]
    private static partial Regex Advertisement { get; }

    [GeneratedRegex(
        @"^(?>(版面|新闻|编辑部|值班|投稿|本版|本报|联系|热线|服务)?(电话|热线|邮箱|信箱|传真)(?>[\s:：]*)[\w@.\-—－]{6,40}[\s　]+)*((?>(版面|责任|值班|执行)?(责编|编辑|美编|校对|审校|版式|编审|组版)[\s:：/／]*[\u4e00-\u9fff]{1,4})(?>[\s　][\u4e00-\u9fff]{1,4})?(?>[\s　]+|$)){1,4}$|^(本[版报](投稿|新闻|读者)?|投稿|来稿|新闻)(邮箱|信箱|热线|电话)(?>[\s:：]*)[\w@.\-—－]{6,40}$", Options)]
    private static partial Regex Imprint { get; }

    [GeneratedRegex(
        @"^(([A-Z]?\d{1,2}|第?[A-Z\d一二三四五六七八九十]{1,4}版)(?>[\s:：·|]*))?[^，。；！？]{0,16}?(?>\d{2,4})\s?[年./-]\s?(?>\d{1,2})\s?[月./-]\s?\d{1,2}日?[^，。；！？]{0,12}(星期[一二三四五六日天]|农历|第?[A-Z\d一二三四五六七八九十]{1,4}版|[\s　](责编|责任编辑|编辑|校对|版式|美编)[\s:：])(?>[^，。；！？]{0,24})$|^第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[\s:：·]?[^，。；！？]{0,8}$", Options)]
    private static partial Regex Folio { get; }

    [GeneratedRegex(@"^[^，。；！？]{0,24}\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?([\s　（(][^，。；！？]*)?$", Options)]
    private static partial Regex DatedHead { get; }

    [GeneratedRegex("星期|农历|版|责编|编辑|校对|美编|编审|主编", Options)]
    private static partial Regex PageHeadWord { get; }

    [GeneratedRegex(@"^[\u4e00-\u9fff、\s]{2,24}?(主持|出席|参加|讲话|致辞|批示|陪同|部署|[^工]作报告|见证|主持召开|主持会议)(并[\u4e00-\u9fff]{2,8}|会议|活动|仪式)?$", Options)]
    private static partial Regex DeckWord { get; }

    [GeneratedRegex(
        @"^(第[一二三四五六七八九十百\d]{1,4}[章节条部分篇]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(\.\d{1,2}){0,3}[、.．\s]|附件?\s?[\d一二三四五六七八九十]*\s?[:：]?)\s?\S", Options)]
    private static partial Regex NumberedHeading { get; }

    [GeneratedRegex(
        @"^(本报|日前|近日|近年来|连日来|目前|今年|去年|当前|同时|与此同时|此外|另外|另据|据了解|据悉|据介绍|下一步|截至|会议(指出|强调|要求)|(\d{4}年)?\d{1,2}月\d{1,2}日|为(了|进一步|深入|切实|全面|推动|落实)|在.{2,16}(中|上|下|后)[，,]|走进|一是|首先|接下来|未来|此次|这次|随后|当天|当日|当晚|自.{2,12}(以来|开展))", Options)]
    private static partial Regex Opener { get; }

    [GeneratedRegex(@"^(还|也|并|但|而|却|则|又|更|就|均|都|且|再|从而|进而|使得|不仅|既|由此|因此|所以|其中|以及|甚至)[\u4e00-\u9fff]", Options)]
    private static partial Regex ClauseStart { get; }

    [GeneratedRegex(@"^[^，,。；：:！？“”]{2,28}?(说|表示|介绍|告诉记者|坦言|感慨|认为|指出)[^，,。；：:！？“”]{0,4}[，,。：:]", Options)]
    private static partial Regex Speaker { get; }

    private static readonly string[] Speech = ["说", "表示", "介绍", "告诉", "坦言", "感慨", "认为", "指出"];

    [GeneratedRegex(@"^[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?([\d一二三四五六七八九十]{1,3}\s?日)?$", Options)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^(?>[\u4e00-\u9fff]{2,20})(?>[\s　][\u4e00-\u9fff]{2,20}){0,2}(?>[\s　]+)(\d{2,4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日$", Options)]
    private static partial Regex DatedSigner { get; }

    [GeneratedRegex(@"^[\u4e00-\u9fff、 ]{0,16}(同志|朋友|居民|村民|市民|农户|用户|户|家长|老师|读者|先生|女士|代表|委员|师傅|乡亲|编辑部?)们?[：:]$|^各[^，。；：！？“”]{2,22}[：:]$", Options)]
    private static partial Regex Salutation { get; }

    [GeneratedRegex(@"^[^，,。；！？\d]{0,12}(电话|热线|专线|手机|传真)[^，,。；！？\d]{0,6}[:：]\s?[\d（(][\d\s（）()、,，;；\-—－转或]{5,}$", Options)]
    private static partial Regex Contact { get; }

    [GeneratedRegex(@"(电话|热线|专线|手机|传真|信箱)\s?[:：]?\s?[\d（(][\d\s（）()—－-]{5,}$", Options)]
    private static partial Regex ContactEnd { get; }

    [GeneratedRegex(@"^(本文)?(作者|撰稿人|笔者)(系|为|是|单位|：|:)", Options)]
    private static partial Regex AuthorNote { get; }

    [GeneratedRegex("图|完|续|[上下左右前后]|略|注|[见参]", Options)]
    private static partial Regex NoteWord { get; }

    [GeneratedRegex(@"^(在[^，。；！？]{4,28}(上|中|时|期间)|[^，。；！？]{2,12}在[^，。；！？]{4,28}(时|中|上)(强调|指出|要求|提出|表示|说))$", Options)]
    private static partial Regex Occasion { get; }

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,14}(省|市|县|区|州|盟|旗|乡|镇|村|街道|社区|片区|农场|林场|园区|开发区)$", Options)]
    private static partial Regex PlaceLine { get; }

    [GeneratedRegex(@"^(记者|主持人|问|答|[\u4e00-\u9fff]{2,4})[:：]", Options)]
    private static partial Regex Turn { get; }

    [GeneratedRegex(@"^(?<who>记者|主持人|问|答)[（(][^（）()，。；！？]{2,40}[）)][:：]", Options)]
    private static partial Regex IntroducedTurn { get; }

    [GeneratedRegex(@"^[\u4e00-\u9fff]{1,24}(党委|党组|县委|市委|区委|省委|工委|纪委|监委|政法委|委员会|管委会|政府|部|办公室|文明办|办|厅|局|科|股|所|支队|大队|协会|联合会|院|团委|妇联|总工会|书记|主任|县长|市长|区长|镇长|乡长)(供稿|提供|发布|提醒)?$", Options)]
    private static partial Regex Organization { get; }

    [GeneratedRegex(@"(书记|主任|支书|主席|经理|委员|代表|队员|队长|[^增生成延擅]长|干部|教师|老师|医生|负责人|带头人|人员|[格林事解导专科教职警官]员|村民|居民|工人|户主|农民|渔民|牧民|教授|专家|院士)$", Options)]
    private static partial Regex Post { get; }

    [GeneratedRegex(@"(通知|公告|通告|公示|启事|名单|预告|声明|指南|须知|问答|简讯|公报|榜单|光荣榜|预报|天气|简介|办法|章程|守则|倡议书|公开信)([（(][^（）()]{1,12}[）)])?$", Options)]
    private static partial Regex Document { get; }

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,24}(中心|公司|集团|站|厂|队|医院|学校|银行|合作社|社)$", Options)]
    private static partial Regex Enterprise { get; }

    /// <summary>问答: who speaks, where the line opens with a speaker and a colon; empty for none.</summary>
    public static string Speaking(string text)
    {
        var match = Turn.Match(Head(text, 6));
        if (!match.Success && text[0] is '问' or '答' or '记' or '主')
            return IntroducedTurn.Match(Head(text, 48)).Groups["who"].Value;
        var who = match.Success ? match.Value[..^1] : "";
        return who is "记者" or "主持人" or "问" or "答" || (who.Length > 1 && PersonNames.IsName(who)) ? who : "";
    }

    /// <summary>A line that says nothing but where.</summary>
    public static bool IsPlaceLine(string text) => text.Length <= 16 && PlaceLine.IsMatch(text);

    /// <summary>The line ends with what someone is: a post, a trade.</summary>
    public static bool EndsWithPost(string text) => Post.IsMatch(Tail(text, 8));

    /// <summary>A post, white space and the name of who holds it, nothing else: under a headline its author, over one its speaker.</summary>
    public static bool IsPostAndName(string text)
    {
        if (text.Length > 40 || text.AsSpan().IndexOfAny(" \u3000") is not (> 2 and var at) || text.AsSpan().ContainsAny(Marks))
            return false;
        return EndsWithPost(text[..at]) && text[(at + 1)..].Trim() is { Length: >= 2 and <= 5 } name && PersonNames.IsList(name);
    }

    /// <summary>A name and in brackets where and what its bearer is (林远山（县农业局派驻柳河村第一书记）): an author.</summary>
    public static bool IsNameWithPost(string text) => text.Length <= 40 && text[^1] is '）' or ')' && text.AsSpan().IndexOfAny('（', '(') is >= 2 and <= 4 and var at
        && text.AsSpan(at + 1).IndexOfAny('（', '(') < 0 && PersonNames.IsName(text.AsSpan(0, at)) && EndsWithPost(text[(at + 1)..^1]);

    /// <summary>A body or a post by itself, as under a headline or a document: the author.</summary>
    public static bool IsOrganization(string text) => text.Length <= 28 && Organization.IsMatch(text);

    /// <summary>署款: the name of a body that may sign a notice; of firms and stations too, which headlines also end with.</summary>
    public static bool IsSigner(string text) => text.Length <= 28 && text[^1] != '办' && (Organization.IsMatch(text) || Enterprise.IsMatch(text));

    /// <summary>引题: at what occasion, or that someone stressed there what the title below says (在…会议上, …在…调研时强调).</summary>
    public static bool IsOccasion(string text) => text.Length <= 48 && Occasion.IsMatch(text);

    /// <summary>The line ends with the name of a form of document.</summary>
    public static bool NamesDocument(string text) => Document.IsMatch(Tail(text, 24));

    /// <summary>A note in brackets that fills its line: when a list was adopted, who supplied the figures.</summary>
    public static bool IsParenthesis(string text) =>
        text.Length > 4 && text[0] is '（' or '(' && text[^1] is '）' or ')' && text.AsSpan(1).IndexOfAny('）', ')') == text.Length - 2;

    public static bool IsDate(string text) => text.Length <= 16 && Date.IsMatch(text);

    /// <summary>联系方式: what number to call (咨询电话:0451-12345678), alone in its line under a notice.</summary>
    public static bool IsContact(string text) => text.Length <= 60 && Contact.IsMatch(text);

    /// <summary>The line ends with what number to call: a notice's last words.</summary>
    public static bool EndsWithContact(string text) => char.IsAsciiDigit(text[^1]) && ContactEnd.IsMatch(Tail(text, 32));

    /// <summary>称呼: whom a letter speaks to, alone in its line.</summary>
    public static bool IsSalutation(string text) => text.Length <= 24 && text[^1] is '：' or ':' && Salutation.IsMatch(text);

    /// <summary>Who signed, a place or a body before the name, and the date in one line.</summary>
    public static bool IsDatedSigner(string text) => text.Length <= 40 && text[^1] == '日' && DatedSigner.IsMatch(text);

    /// <summary>The line begins with a word that leads on from another clause.</summary>
    public static bool StartsClause(string text) => ClauseStart.IsMatch(Head(text, 3));

    /// <summary>对句: the first sentence is two clauses of one length with a character in common at one place.</summary>
    public static bool StartsWithCouplet(string text)
    {
        var middle = text.AsSpan(0, Math.Min(text.Length, 16)).IndexOfAny('，', ',', '、');
        if (middle < 3 || text.Length < (middle * 2) + 2 || !Glyphs.IsStop(text[(middle * 2) + 1]))
            return false;
        for (var i = 0; i < middle; i++)
            if (text[i] == text[middle + 1 + i])
                return text.AsSpan(middle + 1, middle).IndexOfAny('，', ',', '、') < 0;
        return false;
    }

    public static bool StartsWithSpeaker(string text) => Speaker.IsMatch(Head(text, 40));

    /// <summary>The bare name with which the line opens, a word of speech behind it (林远山介绍，); empty for none.</summary>
    public static string OpeningSpeaker(string text)
    {
        if (!StartsWithSpeaker(text))
            return "";
        for (var length = 2; length <= 4; length++)
            if (PersonNames.IsName(text.AsSpan(0, length)) && Array.Exists(Speech, word => text.AsSpan(length).StartsWith(word, StringComparison.Ordinal)))
                return text[..length];
        return "";
    }

    /// <summary>电头: the line opens a report (本报讯, …社…电).</summary>
    public static bool IsDateline(string text) => text.AsSpan(0, Math.Min(text.Length, 44)).IndexOfAny('讯', '电') > 0 && Dateline.IsMatch(Head(text, 44));

    /// <summary>The line opens as paragraphs do, with a time, a report's phrase or a turn of thought.</summary>
    public static bool IsOpener(string text) => Opener.IsMatch(Head(text, 30));

    /// <summary>The names in brackets after the dateline; empty for none.</summary>
    public static string LeadingByline(string text)
    {
        var match = LeadByline.Match(Head(text, Slice));
        return match.Success && IsDateline(text) && IsAuthors(match.Groups["who"].Value) ? match.Groups["who"].Value.Trim() : "";
    }

    /// <summary>The names in brackets that close an article; empty for none.</summary>
    public static string TrailingByline(string text)
    {
        var match = TailByline.Match(Tail(text, 48));
        return match.Success && (IsAuthors(match.Groups["who"].Value) || AuthorNote.IsMatch(match.Groups["who"].Value) || IsPenName(match.Groups["who"].Value) || Organization.IsMatch(match.Groups["who"].Value)) ? match.Groups["who"].Value.Trim() : "";
    }

    /// <summary>署名行: names with a role, after a box, or a bare list of names.</summary>
    public static bool IsRoleByline(string text) => (text.Length <= 60 && BylineLine.IsMatch(text) && (IsAuthors(text) || IsCredited(text))) || IsNameWithPost(text);

    public static bool IsNameLine(string text) => text.Length <= 40 && (IsBracketedNames(text) || (PersonNames.IsList(text) && !PersonNames.EndsAsPlace(text) && !NamesDocument(text.Replace(" ", "", StringComparison.Ordinal)) && !ColumnNames.HasForm(text)));

    /// <summary>（王小明 李红）: what closes a report, fallen into a line of its own.</summary>
    private static bool IsBracketedNames(string text) => text.Length > 3 && text[0] is '（' or '(' && text[^1] is '）' or ')' && PersonNames.IsList(text[1..^1].Trim());

    /// <summary>The line ends with who took the picture.</summary>
    public static bool HasCredit(string text) => "摄影道图片文)）。".Contains(text[^1]) && Credit.Match(Tail(text, 40)) is { Success: true } match
        && (EndsWithName(match.Groups["who"].Value) || (IsAfterStop(Tail(text, 40), match.Index) && IsCredited(match.Groups["who"].Value)));

    /// <summary>The line holds nothing but who took the picture.</summary>
    public static bool IsCreditLine(string text)
    {
        if (text.Length > 40 || Credit.Match(text) is not { Success: true } match)
            return false;
        var rest = RoleWord.Replace(text[..match.Groups["who"].Index] + match.Groups["who"].Value, " ");
        return rest.Trim().Length == 0 || PersonNames.IsList(rest.Trim()) || (match.Index == 0 && char.IsWhiteSpace(match.Groups["who"].Value[^1]) && IsCredited(match.Groups["who"].Value));
    }

    /// <summary>What stands alone beside a role (记者 摄 □) are names, pen names and rare family names too.</summary>
    private static bool IsCredited(string who)
    {
        var names = RoleWord.Replace(who, " ").Split([' ', '\u3000', '、'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 0 and <= 4 && Array.TrueForAll(names, n => n.Length is >= 2 and <= 4 && !n.AsSpan().ContainsAnyExceptInRange('\u4e00', '\u9fff'));
    }

    private static bool IsAfterStop(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '（' or '('))
            at--;
        return at > 0 && (Glyphs.IsStop(text[at - 1]) || Glyphs.IsCloser(text[at - 1]));
    }

    public static bool HasPictureWord(string text) => HasPictureWordIn(Head(text, Slice)) || (text.Length > Slice && HasPictureWordIn(Tail(text, Slice)));

    private static bool HasPictureWordIn(string slice) => slice.Contains('图') && PictureWord.IsMatch(slice);

    /// <summary>编者附注: who wrote the column, who edited the page, where the page goes on.</summary>
    public static bool IsEditorsNote(string text) => text.Length <= 80 && !text.Contains('。') && (ColumnNote.Read(text) is not null || EditorsNote.IsMatch(text.TrimStart('□', '■', '●', '◆', '◎', '○', '△', '▲')) || IsImprint(text));

    /// <summary>版面信息: telephone or mail of the page and who edited it, in one line.</summary>
    private static bool IsImprint(string text) => text.Length <= 60 && Imprint.IsMatch(text);

    /// <summary>广告: an advertisement of one line, as printed between the columns.</summary>
    public static bool IsAdvertisement(string text) => text.Length is >= 6 and <= 48 && !NamesDocument(text) && Advertisement.IsMatch(text);

    /// <summary>报眉: date, weekday and page number.</summary>
    public static bool IsFolio(string text) => text.Length <= 60 && (Folio.IsMatch(text) || (IsDatedHead(text) && PageHeadWord.Count(text) > 1));

    /// <summary>A line without a sentence that holds a whole date: over a page, what the page is and of which day.</summary>
    public static bool IsDatedHead(string text) => text.Length <= 80 && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && DatedHead.IsMatch(text);

    /// <summary>A deck without a dash: who took the chair, who was there.</summary>
    public static bool IsDeckPhrase(string text) => text.Length <= 24 && DeckWord.IsMatch(text);

    public static bool IsNumbered(string text) => NumberedHeading.IsMatch(Head(text, 16)) && !IsFigure(text);

    /// <summary>"4.8万元" has the form of a numbered heading.</summary>
    private static bool IsFigure(string text)
    {
        var dot = text.AsSpan(0, Math.Min(text.Length, 4)).IndexOf('.');
        if (dot < 1 || dot + 2 >= text.Length || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[dot + 1]))
            return false;
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length && "万亿千%％米公吨亩元倍".Contains(text[end]);
    }

    /// <summary>What stands in brackets behind the last sentence is a pen name, or a name that no list of family names holds, when it is as short as one.</summary>
    private static bool IsPenName(string text) =>
        text.Length is >= 2 and <= 4 && Array.TrueForAll(text.ToCharArray(), c => Glyphs.IsHan(c) || c is ' ' or '\u3000') && !NoteWord.IsMatch(text);

    private static bool IsAuthors(string text)
    {
        if (SourceNote.IsMatch(text.TrimStart('（', '(')) && text.Length <= 20 && !text.Contains('，'))
            return true;
        var names = RoleWord.Replace(text, " ").Trim();
        return PersonNames.IsList(names);
    }

    private static bool EndsWithName(string who)
    {
        var trimmed = who.AsSpan().TrimEnd(" 　/、");
        for (var length = 2; length <= 4 && length <= trimmed.Length; length++)
            if (PersonNames.IsName(trimmed[^length..]))
                return true;
        // 磨豆现场 庹建国 摄: whoever stands between two spaces, by whatever family name.
        if (trimmed.Length < who.Length && trimmed.LastIndexOfAny(" 　") is > 0 and var space && trimmed.Length - space is 3 or 4) return true;
        return trimmed.Length >= 3 && char.IsWhiteSpace(trimmed[^2]) && PersonNames.IsList(trimmed[^3..]);
    }

    private static string Head(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Tail(string text, int length) => text.Length <= length ? text : text[^length..];
}
