namespace Wenzheng.Ingestion.Reading;

/// <summary>姓名: recognises runs of Chinese personal names by their form: a surname and one or two characters more.</summary>
internal static class PersonNames
{
    /// <summary>The surnames of 《百家姓》 and of the 2020 census' first 400 that are one character long.</summary>
    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝肖闫覃代岳付邸苟隋牟原兰佟亓鹿仵底郄滑植候尉宣占但冼邝涂佘亢揭漆谌谯雒矫缑郗粟栗哈仉";

    /// <summary>The surnames of 《百家姓》 that are two characters long, but for those that are ordinary words at the beginning of headlines (百里 东门 南门 西门 第五).</summary>
    private const string DoubleSurnames =
        "万俟司马上官欧阳夏侯诸葛闻人东方赫连皇甫尉迟公羊澹台公冶宗政濮阳淳于单于太叔申屠公孙仲孙轩辕令狐钟离宇文长孙慕容鲜于闾丘司徒司空亓官司寇仉督子车颛孙端木巫马公西漆雕乐正壤驷公良拓跋夹谷宰父谷梁段干东郭呼延羊舌微生梁丘左丘南宫独孤";

    private const string PlaceEnds = "省市县区州盟旗乡镇村屯庄街";

    /// <summary>Whether the text is nothing but one or several names, divided by white space or 、; "王 丹" is one name.</summary>
    public static bool IsList(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (IsDivider(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !IsDivider(text[end]))
                end++;
            if (end - at == 1)
            {
                var next = end;
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                    next++;
                if (next >= text.Length || next == end || !Surnames.Contains(text[at]) || !Glyphs.IsHan(text[next])
                    || (next + 1 < text.Length && !IsDivider(text[next + 1])))
                    return false;
                end = next + 1;
            }
            else if (!IsName(text[at..end]))
                return false;
            if (++count > 8)
                return false;
            at = end;
        }
        return count > 0;
    }

    /// <summary>A place is no name though it may begin with a surname.</summary>
    public static bool EndsAsPlace(string text) => PlaceEnds.Contains(text[^1]);

    /// <summary>Whether the text has the form of one name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!Glyphs.IsHan(c))
                return text.Contains('·') && text.Length is >= 4 and <= 12 && text[0] != '·' && text[^1] != '·' && AllHanOrDot(text);
        return text.Length switch
        {
            2 or 3 => Surnames.Contains(text[0]) || (text.Length == 3 && StartsDouble(text)),
            4 => StartsDouble(text),
            _ => false,
        };
    }

    private static bool StartsDouble(ReadOnlySpan<char> text)
    {
        var at = DoubleSurnames.AsSpan().IndexOf(text[..2]);
        return at >= 0 && at % 2 == 0;
    }

    private static bool AllHanOrDot(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!Glyphs.IsHan(c) && c != '·')
                return false;
        return true;
    }

    private static bool IsDivider(char c) => char.IsWhiteSpace(c) || c is '、' or '/' or ',' or '，';
}
