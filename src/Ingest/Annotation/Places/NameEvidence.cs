using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>Counts over a page of one possible name: the characters before a level word, with the level word.</summary>
internal struct NameEvidence
{
    /// <summary>How often it stands on the page.</summary>
    public int Count;

    /// <summary>How often something that is no Han character, or an upper place, stands before it.</summary>
    public int Hard;

    /// <summary>How often a word that commonly precedes places stands before it.</summary>
    public int Soft;

    /// <summary>How often nothing after it makes the level word a common noun (村集体, 社区治理).</summary>
    public int Plain;

    /// <summary>The first character seen before it.</summary>
    public char FirstBefore;

    /// <summary>Whether a second, other character was seen before it.</summary>
    public bool Varies;
}

/// <summary>What stands before a possible name.</summary>
internal enum LeftContext
{
    /// <summary>A Han character that says nothing.</summary>
    None,

    /// <summary>A word that commonly precedes a place: a preposition, a verb of motion, a time word.</summary>
    Soft,

    /// <summary>The text's start, punctuation, a digit, or the end of an upper place.</summary>
    Hard,
}

/// <summary>左边界: judges whether a name may begin at a position.</summary>
internal static class LeftContexts
{
    private static readonly System.Buffers.SearchValues<char> Particles = System.Buffers.SearchValues.Create("在到从于由为与和及对向是经至赴自往距抵归即系属的了来被把将让给比像如因并而且后前中内里外上下间日年月晨晚时用看据称聚任原叫有入过达离找返访记驻援省市县区镇乡");

    private static readonly WordTable Before = new(
        "中共 人民法院 抓住 确定 确认 决定 为何 如何 位于 来自 走进 来到 前往 赶赴 深入 抵达 途经 流经 地处 坐落 依托 围绕 针对 根据 按照 通过 结合 推动 支持 帮助 带领 指导 组织 联合 服务 建设 打造 创建 涉及 包括 覆盖 辐射 带动 助力 " +
        "推进 促进 领导 调研 考察 视察 近日 日前 近年 今年 去年 目前 同时 据悉 原籍 籍贯 出生 居住 户籍 生于 毕业 驻地 总部 成为 作为 以及 还有 其中 例如 比如 尤其 特别 包含 主任 书记 县长 " +
        "访问 汇入 隶属 管辖 支援 贯穿 连接 横跨 途径 落户 入驻 扎根 回到 赴任 走访 慰问 依据 批复 同意 要求 记者 通讯员 使得 促使 获得 荣获 展现 展示 见证 了解 选择 介绍 报道 发生 波及 转移 连日来 近年来 今年以来 我省 我市 我县 我区 全省 全市 全县 全区 该省 该市 该县 " +
        "省委 市委 县委 区委 省政府 市政府 县政府 区政府 国家 中国 我国 全国 境内 设立 建立 形成 组建 实施 推行 确立 配齐 激活 重塑 领办 保证 其余 紧盯 彰显 增添 做实 现在 成员 发挥 引领 引导 推广 坚持 加快 启动 开启 优化 " +
        "完成 改造 整治 巩固 拓展 提高 强化 深化 培育 选派 选聘 招聘 聘请 邀请 对接 协调 协助 配合 监督 检查 督促 宣传 动员 号召 鼓励 吸引 引进 引入 投入 投资 覆盖 惠及 受益 增加 减少 保障 保护 守护 维护 参加 参与 负责 主管 分管 " +
        "担任 兼任 连任 新任 选举 换届 撤并 合并 拆分 划分 整合 规范 落实 抓好 抓实 做好 做强 用好 用活 盘活 带领 率领 成立 命名 评为 评选 创建 争创 打破 助推 联合 依靠 利用 借助 面向 针对 聚焦 立足 紧扣 紧抓 突出 构建 筑牢 建好 建强 刊发 刊登 刊载 发表");

    /// <summary>Whether a word that commonly precedes places begins or ends the characters: then they are no name.</summary>
    public static bool HoldsPreceding(ReadOnlySpan<char> stem) => Before.LengthAt(stem, 0) > 0 || Before.LengthBefore(stem, stem.Length) > 0;

    public static LeftContext At(string text, int index)
    {
        if (Han.IsBoundaryBefore(text, index))
            return index > 0 && char.IsLetterOrDigit(text[index - 1]) ? LeftContext.None : LeftContext.Hard;
        if (Particles.Contains(text[index - 1]) || Before.LengthBefore(text, index) > 0)
            return LeftContext.Soft;
        return LeftContext.None;
    }
}
