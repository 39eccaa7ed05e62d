using System.Buffers;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>A level word in a text: 省, 市, 县, 街道…</summary>
/// <param name="Start">First unit of the level word.</param>
/// <param name="Length">Its length.</param>
/// <param name="Level">The level it stands for.</param>
/// <param name="IsAmbiguous">Whether it makes an ordinary word with the character before it, which is often the end of a name too (城市, 山区).</param>
internal readonly record struct LevelWord(int Start, int Length, PlaceLevel Level, bool IsAmbiguous)
{
    public int End => Start + Length;
}

/// <summary>层级词: finds level words that may end a place name, and passes over the ordinary words that hold the same character.</summary>
internal static class LevelWords
{
    private static readonly SearchValues<char> Last = SearchValues.Create("省市县区州旗盟乡镇村道");

    // Ordinary words that end with a level character: the character before it.
    private static readonly Dictionary<char, SearchValues<char>> OrdinaryBefore = new()
    {
        ['省'] = SearchValues.Create("全我本各该外出跨邻节俭此多几两某反自内吾问每约均可能"),
        ['市'] = SearchValues.Create("副全我本各该上都夜股楼车门闹集菜花黑省县区此两多几某逛入跨房牛熊救早退罢面超应每后互弱收债币汇粮期现"),
        ['县'] = SearchValues.Create("副全我本各该此两几多某市省区强大小出每外跨邻百个立富兴靓分"),
        ['区'] = SearchValues.Create("副洪论工墅设军备小社辖地片战郊灾学全我本各该此库牧校院厂禁市县镇街特专宅活公务业能心老旧疫赛误盲时分选警展灌雨震寒热暖险育控住居岸痛产商道盆内外湿功每跨两几多某行范济验假护车站服员戏料食点带沿游流域驻"),
        ['旗'] = SearchValues.Create("红国大各该全面党军战彩锦团队升降举扛星酒"),
        ['盟'] = SearchValues.Create("联同结加欧东入会北"),
        ['乡'] = SearchValues.Create("副城家故老下回返离还入全该本各此思他异同水侨梦县区市几多某每归原醉"),
        ['镇'] = SearchValues.Create("副城乡集小古重坐冰全该本各村此名强军县区市街几多某每色技业的跨"),
        ['村'] = SearchValues.Create("副农乡全该本各此驻包联进入政然渔每邻富穷强弱范杆困点俗球个镇街区县市到几多某名回爱空级丽福管旧游色约的住跨"),
    };

    // Characters that make an ordinary word with the level character and also end many real names.
    private static readonly Dictionary<char, SearchValues<char>> AmbiguousBefore = new()
    {
        ['市'] = SearchValues.Create("城"),
        ['区'] = SearchValues.Create("山城港湖林湾河江海景田园口矿新大老水"),
        ['乡'] = SearchValues.Create("山"),
        ['村'] = SearchValues.Create("山小新古中大老行居民生下满"),
    };

    // Ordinary words that begin with a level character: the character after it.
    private static readonly Dictionary<char, SearchValues<char>> OrdinaryAfter = new()
    {
        ['省'] = SearchValues.Create("钱力心略去得时事却掉油电水份吃际了里"),
        ['市'] = SearchValues.Create("场民值面容井斤侩价占盈售况集销率际"),
        ['县'] = SearchValues.Create("际"),
        ['区'] = SearchValues.Create("域间块分别隔划号位"),
        ['旗'] = SearchValues.Create("下舰帜号手袍开"),
        ['盟'] = SearchValues.Create("友国约主"),
        ['乡'] = SearchValues.Create("村镇亲贤土愁情音邻"),
        ['镇'] = SearchValues.Create("痛静定压守街村"),
        ['村'] = SearchValues.Create("民庄落里子头级规居容史镇寨超街务"),
        ['街'] = SearchValues.Create("上两旁边口的和巷"),
    };

    private static readonly WordTable OtherWords = new("开发区 示范区 经济区 试验区 实验区 风景区 保税区 度假区 保护区 高新区 经开区 合作区 自贸区 新区 先行区 集聚区");

    /// <summary>The level that a whole name ends with; <see cref="PlaceLevel.Other"/> when it ends with no level word.</summary>
    public static PlaceLevel LevelOf(string name) =>
        name.Length > 1 && Classify(name, name.Length - 1) is { Length: > 0 } word ? word.Level : PlaceLevel.Other;

    /// <summary>Finds the next level word at or after <paramref name="from"/>; false when there is none.</summary>
    public static bool TryNext(string text, int from, out LevelWord word)
    {
        while (from < text.Length)
        {
            var at = text.AsSpan(from).IndexOfAny(Last);
            if (at < 0)
                break;
            var i = from + at;
            if (Classify(text, i) is { Length: > 0 } found)
            {
                word = found;
                return true;
            }
            from = i + 1;
        }
        word = default;
        return false;
    }

    private static LevelWord Classify(string text, int i)
    {
        var c = text[i];
        if ((c is '区' or '州' or '县' or '旗') && Han.EndsAt(text, i, "自治"))
            return new LevelWord(i - 2, 3, c == '区' ? PlaceLevel.Province : c == '州' ? PlaceLevel.City : PlaceLevel.County, false);
        if (c == '州')
            return default;
        if (c == '道')
            return i > 1 && text[i - 1] == '街' && !IsOrdinary(OrdinaryAfter, '街', text, i + 1) ? new LevelWord(i - 1, 2, PlaceLevel.Township, false) : default;
        if (c == '区')
        {
            if (Han.EndsAt(text, i, "特别行政"))
                return new LevelWord(i - 4, 5, PlaceLevel.Province, false);
            if (i > 1 && text[i - 1] == '社')
                return new LevelWord(i - 1, 2, PlaceLevel.Village, false);
            if (OtherWords.LengthBefore(text, i + 1) is > 0 and var length)
                return new LevelWord(i + 1 - length, length, PlaceLevel.Other, false);
        }
        if (i == 0 || !Han.Is(text[i - 1]) || IsOrdinary(OrdinaryBefore, c, text, i - 1))
            return default;
        if (IsOrdinary(OrdinaryAfter, c, text, i + 1) || c == '市' && Han.HasAt(text, i, "市政") && !Han.HasAt(text, i, "市政府") && !Han.HasAt(text, i, "市政协"))
            return default;
        // 一年省下清运费: the verb.
        if (c == '省' && Han.HasAt(text, i, "省下") && !(i + 2 < text.Length && text[i + 2] is '辖' or '达' or '发' or '拨' or '属'))
            return default;
        return new LevelWord(i, 1, c switch
        {
            '省' => PlaceLevel.Province,
            '市' or '盟' => PlaceLevel.City,
            '县' or '区' or '旗' => PlaceLevel.County,
            '乡' or '镇' => PlaceLevel.Township,
            _ => PlaceLevel.Village,
        }, c == '盟' || IsOrdinary(AmbiguousBefore, c, text, i - 1));
    }

    private static bool IsOrdinary(Dictionary<char, SearchValues<char>> table, char key, string text, int at) =>
        (uint)at < (uint)text.Length && table.TryGetValue(key, out var values) && values.Contains(text[at]);
}
