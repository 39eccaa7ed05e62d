using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Dictionary = Wenzheng.Indexing.Analysis.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>地名形式: what the characters before a level word may look like in a name.</summary>
internal static class PlaceNameForm
{
    // Grammar words that no place name holds.
    private static readonly SearchValues<char> Never = SearchValues.Create("的了们些这那她它您谁没让每某吗呢吧啊嘛么很");

    // Words of grammar that some names hold; they make a name less likely.
    private static readonly SearchValues<char> Rarely = SearchValues.Create("在于为与和及对向是被把将给比像如因并而且由以等各该本其之个有不无未非或但则即也都就还又再只才最更会能可要应须次位项条种类着过我你他为做作用使叫说称据从到往赴这全所何任距访经今仅致");

    // Before a name of the usual two characters these are prepositions; they begin some names of two.
    private static readonly SearchValues<char> Prepositions = SearchValues.Create("在于从由对向被将把给经访自至仅致记");

    // 茶钱由镇里出, 已向镇里打了报告: words that lead on to what follows end no name.
    private static readonly SearchValues<char> LeadsOn = SearchValues.Create("由向给被把让为");

    private static readonly SearchValues<char> Measures = SearchValues.Create("个名项条次家大级类所支批位座处些村社份步");

    // After a village's or community's level word: 村集体 and 社区治理 speak of any village, not of one.
    private static readonly WordTable CommonNouns = new(
        "集体 干部 级 两委 治理 工作者 服务 组织 组长 屯 庄 （ ( 、 “两 “一 居民 物业 医 风 党员 镇 卫生 老人 儿童 团 队 企 规 企业 产业 经济 环境 建设 教 校 小学 级 社 组 内 间 道路 公共 工作 党组织 网格 矫正 养老 医院 团购 医疗 电 改 党群 书记 任职 党务 官 财务 务 账 情");

    private static readonly WordTable Generic = new(
        "城市 农村 居民 老旧 智慧 小康 示范 标杆 试点 重点 行政 自然 美丽 幸福 文明 红色 所辖 全部 包联 周边 沿线 相关 部分 其他 多个 偏远 贫困 经济 地区 棚户 受援 亚运 奥运 召开 举行 举办 街道 乡镇 城镇 村民 一个 个 每个 各个 建制 产业 特色 旅游 " +
        "民俗 生态 集体 先进 后进 空壳 夜间 软弱 涣散 薄弱 达标 脱贫 移民 城郊 城乡 基层 国家 全国 中国 我国 党委 政府 镇村 市县 省市 县市 县区 市区 街镇 乡村 领导 干部 书记 主任 记者 推动 推进 建设 打造 实现 " +
        "完善 服务 管理 治理 工作 活动 发展 加强 提升 组织 开展 进行 参与 负责 统筹 结合 围绕 依托 通过 根据 按照 走进 来自 位于 第一 这个 那个 该 与会 直辖 计划 单列 副省级 地级 县级 省级 市级 区级 村级 镇级 一线 二线 三线 " +
        "高新技术 经济技术 现代 农业 工业 物流 科技 商业 居住 生活 封闭 安置 回迁 智能 绿色 平安 和谐 美好 宜居 健康 数字 未来 完整 儿童 友好 型 级 类 大型 小型 民族 历史 文化 传统 古老 知名 著名 主要 附近 隔壁 邻近 对口 帮扶 结对 受灾 " +
        "审议 审定 出台 公布 探访 扮靓 点亮 擦亮 照亮 关注 纳入 融入 系列 回归 指出 探索 求助 摸排 适合 解除 培养 良好 授予 楷模 属地 清扫 事后 感谢 宣布 娱乐 蔬菜 水果 自助 时间 留言 养殖 听取 表示 贯彻 兼顾 列入 往返 确保 卫生 虚心 连通 造成 获批 " +
        "代表 迎接 入围 接通 填补 会同 参照 移送 届时 学习 主题 主持 度假 网银 咨询 下一步 深省 新一届 普通国 常务副 援疆 丰富 唯一 次年 拟任 共青团 共产党 绿美 纪委 监委 请来 建成 实行 已经 游览 参观 承接 修建 听说 又给 坐诊 防火 城中 城郊 新建 改建 扩建 承建 兴建 援建 联系 走遍 跑遍 请示 上报 汇报 通报 申报 下发 印发 下沉 所属 当选 分管 包抓 责令 督导 " +
        "过去 培训 大事 难事 直播 种植 评为 获评 提交 接入 明年 去年 今年 下半年 上半年 半年 现任 明确 首期 本期 写进 编入 依法治 人口大 农业大 工业大 并报 又请 热线 免费 " +
        "北方 南方 东部 西部 中部 沿海 内陆 边境 大城 小城 主城 新城区 老城区 核心 中心 外地 异地 本地 当地 各地 两地 三地 万 亿 元 岁 以前 此前 之前 平时 分钟 小时 公里 北部 最美 搬迁 力争 确需 前期 后期 暑假 寒假 下辖 打卡 等候 存放 休息 休闲 运动 嫌疑人 野生 集中 取消 返回 发布 终止 跟随 调度 筹集 争取 家住");

    private static readonly WordTable Origins = new("农场 林场 牧场 茶场 渔港 渔场 花园 家园 新城 小镇 新村");

    // The five autonomous regions, before 自治区.
    private static readonly WordTable Regions = new("内蒙古 广西壮族 西藏 宁夏回族 新疆维吾尔");

    // 报县民政局备案, 送县医院: what is handed to an office of the county. No name ends in 报.
    private static readonly SearchValues<char> Handing = SearchValues.Create("报送交请呈转批");

    // 前进, 跃进, 先进…: what may go before 进 in a name.
    private static readonly SearchValues<char> Advancing = SearchValues.Create("前跃先共奋新永东西");

    // The lexicon's costs are sixteenths of a nat above 4 nats: words of 12 nats and more are rare.
    private const int CommonCost = 8 * Dictionary.UnitsPerNat;

    public static bool MayContain(char c) => Han.Is(c) && !Never.Contains(c);

    /// <summary>Whether the character is a word of grammar more often than part of a name.</summary>
    public static bool IsGrammar(char c) => Rarely.Contains(c);

    /// <summary>Whether the characters before the level word can be a name at all.</summary>
    public static bool IsPossible(ReadOnlySpan<char> stem, LevelWord word)
    {
        if (stem.Length > 2 && Prepositions.Contains(stem[0]) && !IsWordOnGround(stem))
            return false;
        if (stem.Length > 1 && Numerals.IsNumeral(stem[0]) && Measures.Contains(stem[1]))
            return false;
        // 第二步社区公示: an ordinal.
        if (stem.Length > 2 && stem[0] == '第' && Numerals.IsNumeral(stem[1]) || stem.Length > 2 && stem[0] == '周' && Numerals.IsNumeral(stem[1]))
            return false;
        // 三天清淤、七天复市: a span of time begins no name of this length.
        if (stem.Length > 2 && Numerals.IsNumeral(stem[0]) && stem[1] == '天')
            return false;
        if (Numerals.IsNumeral(stem[^1]) && word.Level != PlaceLevel.Other)
            return false;
        if (stem.Length == 1 && IsShortVillage(stem[0], word))
            return true;
        if (stem.Length == 1 && (word.Level != PlaceLevel.County || stem[0] is '区' or '市' or '省' or '东' or '西' or '南' or '北' or '中' || Numerals.IsNumeral(stem[0]) || Rarely.Contains(stem[0])))
            return false;
        // 卖到县里, 义诊进社区, 绣出社区好日子, 先过县委办审核: what a verb leads into. 前进乡, 跃进村 and 日出村 are names.
        if (stem[^1] is '到' or '入' or '着' or '过' || (stem[^1] == '出' && (stem.Length == 1 || stem[^2] != '日')) || (stem[^1] == '进' && stem.Length > 1 && !Advancing.Contains(stem[^2])))
            return false;
        if (LeadsOn.Contains(stem[^1]))
            return false;
        if (stem[^1] == '报' || stem.Length == 1 && Handing.Contains(stem[0]))
            return false;
        if (word.Level == PlaceLevel.Other && stem.Length < 2)
            return false;
        if (Generic.StandsIn(stem, 0, stem.Length) || LeftContexts.HoldsPreceding(stem))
            return false;
        // A level character inside the stem is the end of another place, save where it begins the stem.
        return stem[1..].IndexOfAny("省县乡镇") < 0 && (word.Level == PlaceLevel.Other || stem[1..].IndexOfAny("市区") < 0) && !"省市县区乡镇村委".Contains(stem[0], StringComparison.Ordinal);
    }

    /// <summary>Whether one character before 村 may be a village's whole name (弋村 of 桃潭镇弋村), and is no word that goes with any village.</summary>
    public static bool IsShortVillage(char stem, LevelWord word) =>
        word is { Level: PlaceLevel.Village, Length: 1 } && !Rarely.Contains(stem) && !Numerals.IsNumeral(stem) && !NoVillage.Contains(stem);

    // 各村, 邻村, 本村, and which of the villages it is: 东村, 上村.
    private static readonly SearchValues<char> NoVillage = SearchValues.Create("各邻同整另外我你咱乡镇市县区省街社东西南北中上下前后内左右新老旧大小好穷富强弱先试建治管访走进出到帮扶联包派");

    // 向阳坡, 将军岭: a word of the language that begins with the preposition, and what the ground is there.
    private static bool IsWordOnGround(ReadOnlySpan<char> stem) =>
        stem.Length == 3 && Ground.Contains(stem[2]) && !Rarely.Contains(stem[1]) && Dictionary.Default.Find(stem[..2]) > 0;

    private static readonly SearchValues<char> Ground = SearchValues.Create("坡岭山沟湾河岗冈坪峪塘溪泉洼梁塬坝峰崖寨屯庄堡");

    /// <summary>Whether the name of a county reads as plain words and 县, 旗 or 城区: one character or a common word before it, and no word as a whole.</summary>
    public static bool IsOrdinarySpeech(ReadOnlySpan<char> name, LevelWord word) =>
        word is { Level: PlaceLevel.County, Length: 1 } && (name[^1] is '县' or '旗' || name.EndsWith("城区", StringComparison.Ordinal))
        && (name.Length == 2 && name[^1] == '旗' || Dictionary.Default.Find(name) == 0)
        && (name.Length == 2 || name.Length == 3 && name[^1] == '区' || Dictionary.Default.Find(name[..^1]) is > 0 and < CommonCost);

    /// <summary>Whether a long name begins with a common word and is known as a whole to no lexicon: 孩子上县, 公开招聘专职社区.</summary>
    public static bool IsPhrase(ReadOnlySpan<char> name, LevelWord word) =>
        (word is { Level: PlaceLevel.County or PlaceLevel.City, Length: 1 } && name.Length >= LongName
            || word.Level is PlaceLevel.Township or PlaceLevel.Village && name.Length - word.Length >= LongName && Origins.LengthBefore(name, name.Length - word.Length) == 0)
        && Dictionary.Default.Find(name) == 0 && Dictionary.Default.Find(name[..^1]) == 0
        && Dictionary.Default.Find(name[..2]) is > 0 and < CommonCost;

    /// <summary>Whether 市 or 县 belongs to what follows it (首日 市住建局, 另由 市级, 去年 县里) and what stands before it reads as plain words.</summary>
    public static bool IsOfOffice(string text, ReadOnlySpan<char> name, LevelWord word)
    {
        if (word is not { Level: PlaceLevel.County or PlaceLevel.City, Length: 1 } || word.End >= text.Length || Dictionary.Default.Find(name) > 0) return false;
        var after = text.AsSpan(word.End, Math.Min(LongestOffice, text.Length - word.End));
        return after[0] is '级' or '里' or '直' || after.IndexOfAny(Offices) > 0 && Dictionary.Default.Find(name[..^1]) is > 0 and < RareCost;
    }

    /// <summary>Whether what follows speaks of the level word by itself: 镇里垫一半, 打电话问村上, 外卖镇长.</summary>
    public static bool IsOfItself(string text, LevelWord word) =>
        word is { Level: PlaceLevel.Township or PlaceLevel.Village, Length: 1 } && word.End < text.Length && text[word.End] switch
        {
            '里' => true,
            '长' => word.Level == PlaceLevel.Township,
            '路' => word.Level == PlaceLevel.Village,
            // 石瓮镇上磨村: a name that begins with 上.
            '上' => Han.IsBoundaryAt(text, word.End + 1),
            _ => false,
        };

    /// <summary>Whether the name of a village is a common word that no mark sets off: 先后调整村党支部书记14人.</summary>
    public static bool IsCommonWord(ReadOnlySpan<char> name, LevelWord word) =>
        word is { Level: PlaceLevel.Village, Length: 1 } && Dictionary.Default.Find(name) == 0 && Dictionary.Default.Find(name[..^1]) is > 0 and < CommonCost;

    /// <summary>Whether the name begins with a word of grammar, as 可拨区 does of 可拨区供热电话, and is known to no lexicon.</summary>
    public static bool BeginsWithGrammar(ReadOnlySpan<char> name) => Rarely.Contains(name[0]) && Dictionary.Default.Find(name) == 0;

    private const int LongName = 4;
    private const int LongestOffice = 5;
    private const int RareCost = 10 * Dictionary.UnitsPerNat;
    private static readonly SearchValues<char> Offices = SearchValues.Create("局委办厅部");

    /// <summary>How usual the length is for the level; 0 is the most usual.</summary>
    public static float Prior(ReadOnlySpan<char> stem, LevelWord word) => word.Level switch
    {
        // 某某农场社区: what the community grew from is named before its level word.
        PlaceLevel.Village when stem.Length > 3 && Origins.LengthBefore(stem, stem.Length) > 0 => Prior(stem.Length - 2, word),
        _ => Prior(stem.Length, word),
    };

    private static float Prior(int length, LevelWord word) => word.Level switch
    {
        PlaceLevel.Village => length switch { 1 => -4, 2 => 0, 3 => -0.6f, 4 => -2.2f, _ => -4 },
        PlaceLevel.Township => length switch { 1 => -4, 2 => 0, 3 => -0.6f, 4 => -2.2f, _ => -4 },
        PlaceLevel.Province => length switch { 1 => -4, 2 => 0, 3 => -0.6f, _ => -6 },
        PlaceLevel.Other => length switch { 1 => -4, 2 => -0.3f, 3 => -0.8f, 4 => 0, 5 => -1, _ => -1 },
        _ => length switch { 1 => -2, 2 => 0, 3 => -1, 4 => -2.2f, _ => -4 },
    };

    /// <summary>The score that a name of the level must pass: the more ordinary words end with the level word, the higher.</summary>
    public static float Threshold(LevelWord word) => word.Level switch
    {
        PlaceLevel.Province or PlaceLevel.City => 0.1f,
        PlaceLevel.County => 0.4f,
        PlaceLevel.Township => 0.4f,
        PlaceLevel.Village => 0.9f,
        _ => 1.4f,
    };

    /// <summary>Takes away for words of grammar inside the name; at its start they count less where it clearly begins there.</summary>
    public static float Penalty(ReadOnlySpan<char> name, bool begins, bool follows)
    {
        var penalty = 0f;
        for (var i = 0; i < name.Length - 1; i++)
            if (Rarely.Contains(name[i]))
                penalty += (i == 0 && begins) || (i > 0 && follows) ? name[i] is '和' or '与' || i > 0 ? 1.2f : 2.2f : 2.5f;
            else if (Numerals.IsNumeral(name[i]))
                penalty += 0.8f;
        return penalty;
    }

    /// <summary>Whether what follows makes a township's or village's level word a common noun.</summary>
    public static bool IsCommonNoun(string text, LevelWord word) => word.Level is PlaceLevel.Township or PlaceLevel.Village && CommonNouns.LengthAt(text, word.End) > 0;

    /// <summary>Whether the run is an item of a quoted list of slogans (“甲业强镇、乙业富村”).</summary>
    public static bool IsSloganItem(string text, int start, int end)
    {
        if (start == 0 || end >= text.Length || text[start - 1] is not ('“' or '、') || text[end] is not ('”' or '、' or '，' or ','))
            return false;
        var span = text.AsSpan(Math.Max(0, start - 60), Math.Min(60, start));
        return span.LastIndexOf('“') > span.LastIndexOf('”');
    }

    /// <summary>Length of the name before 自治区, 自治州, 自治县: peoples' names (…族) may make it long.</summary>
    public static int AutonomousLength(string text, LevelWord word, int chainStart)
    {
        const int longest = 20;
        if (word.Level == PlaceLevel.Province)
            return Regions.LengthBefore(text, word.Start);
        var start = word.Start;
        while (start > chainStart && word.Start - start < longest && MayContain(text[start - 1]))
            start--;
        var length = word.Start - start;
        if (length is 0 or longest)
            return 0;
        if (length <= 4 && LeftContexts.At(text, start) == LeftContext.Hard)
            return length;
        for (var i = start; i < word.Start; i++)
            if (LeftContexts.At(text, i) == LeftContext.Soft && word.Start - i >= 2 && text[i - 1] != '族')
                length = word.Start - i;
        return length >= 2 ? length : 0;
    }
}
