using System.Buffers;

namespace Wenzheng.Ingestion.Annotation.Lexicon;

/// <summary>姓: Chinese family names in general use, as found in any primer of names.</summary>
internal static class Surnames
{
    private static readonly SearchValues<char> Single = SearchValues.Create(
        "贝贲钮荀羿汲邴糜隗郗钭韶郦璩濮宦庾暨殳夔厍毋蒯竺凤酆平计" +
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
        "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫" +
        "费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权屠豆朴盖练廉禹井祖漆巴丰支卿" +
        "狄索宣晋初云扈晁芮洪代洛仉税缑逄宓訾普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜逯隆茹诺战慕危玉亢嵇公哈湛宾戎勾茅利於呼居揭干尉冶元束檀衣展阴昝智幸奉衡富尧闭习籍");

    private static readonly WordTable Double = new("欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 令狐 慕容 公孙 夏侯 轩辕 宇文 长孙 端木 淳于 申屠 南宫 独孤 拓跋 呼延 闻人 太史 钟离 百里 东郭 西门");

    /// <summary>Length of the family name at the position: 2, 1, or 0 when there is none.</summary>
    public static int LengthAt(string text, int index)
    {
        if ((uint)index >= (uint)text.Length)
            return 0;
        if (Double.LengthAt(text, index) is > 0 and var length)
            return length;
        return Single.Contains(text[index]) ? 1 : 0;
    }

    /// <summary>Whether the character is a family name by itself.</summary>
    public static bool IsSingle(char c) => Single.Contains(c);
}
