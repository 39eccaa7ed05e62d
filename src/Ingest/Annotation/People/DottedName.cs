using System.Buffers;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>
/// 间隔号姓名: names of two or more parts with a middle dot between them, of China's peoples and from abroad (甲乙·丙丁). They are
/// written by sound, and Chinese writes sounds with few characters; these tell where a name begins and where it ends.
/// </summary>
internal static class DottedName
{
    private const int LongestPart = 8;
    private const int MostParts = 5;

    // 比约恩 and the like: one character that writes no common sound is still part of the name.
    private const int OtherCharacters = 1;

    /// <summary>Characters that commonly write a sound: those of the tables for transcribing foreign and minority names.</summary>
    private static readonly SearchValues<char> Sounds = SearchValues.Create(
        "阿埃艾爱安昂奥澳巴芭白拜班邦包保鲍贝倍本比彼毕碧别宾滨波玻伯勃博卜布不查察柴昌车彻茨次措达大戴黛丹当道得德登邓迪狄底蒂第丁顶东都杜渡敦顿多朵俄额厄恩尔耳法凡范方菲费芬丰冯佛夫弗芙福盖甘冈高戈哥格葛根贡古瓜圭郭哈海罕汉汗翰豪赫黑亨洪侯胡华怀惠霍" +
        "基吉季加佳嘉贾简江姜杰捷金津居喀卡凯坎康考柯科可克肯孔库夸匡奎昆阔拉腊莱赖兰朗劳勒雷蕾黎礼李里理力丽莉利连莲廉列烈林琳伶留龙隆卢鲁露禄路伦罗洛吕律马玛迈麦曼芒毛梅门蒙孟米密蜜明缪摩莫墨默木姆穆娜纳乃奈南楠瑙内嫩尼年涅宁纽农努女诺欧帕潘庞佩彭皮匹平珀普" +
        "其奇齐恰钱强乔切琴青丘琼曲让热仁日荣茹儒瑞若撒萨塞赛桑森沙莎山珊尚绍舍申胜圣诗施石史士寿舒斯丝司松苏素孙索塔泰坦汤唐陶特腾提媞天铁廷通图吐土托瓦外万旺威韦维伟卫温文翁沃乌吾伍武西希锡席夏香肖谢辛欣休许雪逊雅亚娅延扬尧耶叶伊依易因英永尤于玉尉元约云赞泽扎詹张珍芝志治朱兹子宗祖佐提合买孜再吾甫那则肉如衣牙仙瑟巨");

    // Characters of the table that as often begin a word after a name.
    private static readonly WordTable WordsAfter = new("特别 不 当时 当天 当选 当场 当地 可 可以 可能 得 得知 得到 第 日前 方面 通过 于 加入 加快 加强 达成 达到 大力 多次 等 明确 明白 安排 布置 提到 提出 提供 提醒 提前 因 因为 外 同 本月 比 以 都 年 岁 金牌 图 文 根据 展开 仅 博士");

    // 甲·乙提 到会: many names end with the sound 提, and someone who comes is said to 到.
    private static readonly WordTable SoundsBefore = new("提到会 提到场 提到任 提到岗 提到村里 提到村上 提到现场 提到基层 提到企业 提到社区 提到乡镇");

    public static bool IsDot(char c) => c is '·' or '•' or '・' or '‧';

    /// <summary>Whether the position stands behind a dot: what begins there is no name of its own.</summary>
    public static bool IsInside(string text, int index) => index > 1 && IsDot(text[index - 1]) && Han.Is(text[index - 2]);

    /// <summary>Length of the name that begins at the position; 0 when there is none, or nothing tells where it ends.</summary>
    public static int LengthAt(string text, int index)
    {
        if (index >= text.Length || !(Sounds.Contains(text[index]) || Surnames.IsSingle(text[index])))
            return 0;
        var start = index;
        for (var part = 1; part <= MostParts; part++)
        {
            var (end, others) = Row(text, start);
            var hasNext = end > start && end < text.Length && IsDot(text[end]) && others <= OtherCharacters;
            // 甲·乙和丙·丁 are two: a part that another reading ends earlier is the last.
            if (part > 1 && (!hasNext || others > 0) && LastPart(text, start) is > 0 and var last)
                return start + last - index;
            if (!hasNext)
                return 0;
            start = end + 1;
        }
        return 0;
    }

    // A row of Han characters, and how many of them write no common sound.
    private static (int End, int Others) Row(string text, int start)
    {
        var (end, others) = (start, 0);
        while (end < text.Length && Han.Is(text[end]) && end - start < LongestPart)
            others += Sounds.Contains(text[end++]) ? 0 : 1;
        return (end, others);
    }

    /// <summary>Start of the name that ends at the position; -1 when there is none.</summary>
    public static int StartBefore(string text, int end)
    {
        var (start, hasDot) = (end, false);
        while (start > 0 && end - start < LongestPart * 2 && (Sounds.Contains(text[start - 1]) || (IsDot(text[start - 1]) && start < end)))
            hasDot |= IsDot(text[--start]);
        return hasDot && !IsDot(text[start]) && LengthAt(text, start) == end - start ? start : -1;
    }

    // The longest row of sounds that a word of the language may follow; without one, what ends the row of Han characters.
    private static int LastPart(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestPart && Sounds.Contains(text[end]) && (end - start < 2 || !IsWordAfter(text, end)))
            end++;
        for (var at = end; at - start >= 2; at--)
            if (IsEnd(text, at))
                return at - start;
        // One character more that writes no common sound.
        for (var at = Math.Max(end, start + 1); at <= Math.Min(end + OtherCharacters, text.Length); at++)
            if (IsEnd(text, at))
                return at - start;
        return 0;
    }

    private static bool IsEnd(string text, int at) => Han.IsBoundaryAt(text, at) || IsWordAfter(text, at) || NameReader.IsFollowed(text, at);

    private static bool IsWordAfter(string text, int at) => WordsAfter.LengthAt(text, at) > 0 && SoundsBefore.LengthAt(text, at) == 0;
}
