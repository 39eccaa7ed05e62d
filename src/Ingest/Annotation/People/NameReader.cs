using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>读姓名: a family name and one or two given characters, judged by what follows them; or a name with dots.</summary>
internal static class NameReader
{
    // What a name in a newspaper is followed by.
    private static readonly WordTable After = new(
        "说 表示 介绍 告诉 指出 强调 认为 称 坦言 透露 解释 回忆 感慨 笑 讲 谈 提到 要求 补充 直言 建议 呼吁 在 主持 出席 参加 到 赴 带队 率 一行 为 对 向 等 和 与 及 的 同 以 将 于 就 从 则 还 也 是 被 担任 兼任 任 兼 陪同 调研 作 做 " +
        "宣布 致辞 讲话 先后 围绕 进行 署名 带领 一同 正 已 曾 又 因 获 并 代表 接受 深入 来 去 看 带 用 把 通过 了解 如 摄 采写 分享 报道 当选 率队 会见 坐 走 拿 有 没 不 都 共同 分别 自 受 让 给 很 最 每 说道 高兴 激动 自豪 " +
        "专程 率领 随 前往 入 回 今年 出生 毕业 涉嫌 严重 接过 掌声 今天 近日 当场 当天 签 发 教授 先生 女士 同志 老师 委员 书记 所 这 那 其 但 而 且 或 才 更 只 再 可 会 能 想 要 开 成 得 了 着 过 指导 领衔 执导 饰演 主演 执教 破门 头球 传球 远射 谈起 算 校对 编辑 责编 通讯员 记者 摄影 此前 此次 此后 返回 返 所在 曾 已经 正在 先后 目前 随后 当时 率先 牵头 亲自 即 均 先 仍 前 此 称赞 领 赢 夺 击 一家 携 就 获悉 接到 报出 答复 回复");

    // Characters with which those words begin and that no given name ends with: they end the name.
    private static readonly SearchValues<char> Ends = SearchValues.Create("接报曾已此返校仍又说称讲谈在的等与及就从则还也是被将于对把并但而或了着过给让很最每任摄却以到我你他她它这那其么吗呢吧为和向");

    private static readonly SearchValues<char> Never = SearchValues.Create("的了们是在这那吗呢吧么啊哪谁您你我他她它着很将被把并但与及等说称或者市县区省镇乡村局委");

    private static readonly WordTable NotNames = new(
        "高质量 高标准 高度 高效 高兴 高级 高新 高中 高校 高速 高龄 高层 安全 方面 方案 方式 方法 成立 成为 成员 成功 成果 成都 成绩 金融 石油 水平 水利 时间 时代 时候 时任 马上 马克思 常态 常务 常委 常年 向前 向上 万亿 万元 程序 温暖 温馨 " +
        "代表 代理 代替 代办 代价 代际 代码 代言 代销 代驾 洪峰 洪灾 洪涝 洛阳 税务 税收 税费 干得 公约 全免 明年 凌晨 任书记 任主任 任组长 任队长 任会长 任团长 任站长 任委员 任理事长 "
        + "公室 官邸 施政 卫队 执政 商量 商讨 商定 时时 江电 江流 万人 万名 韩联社 原则 原因 原本 原来 原有 童工 齐聚 齐全 向企 向社 向党 向大 向本 向新 向市 向省 时任 时间 和平 和谐 项目 包括 包联 包村 应当 应急 应对 应该 相关 相互 相应 平台 平时 平均 平安 平方 平原 平常 平衡 平稳 平坦 平房 平顶 平价 平息 平整 平行 平日 平凡 平改 计生 计件 计入 计量 计提 计分 计时 计酬 计税 毕业 易地 明确 明显 明天 路线 路径 关于 关心 关注 关键 关系 计划 计算 党员 党建 党委 党组 党的 党支 党群 党总 强化 强调 强烈 强县 全面 全市 全县 全省 全区 全国 全力 全程 " +
        "全体 全部 全球 全镇 花费 边界 解决 解释 解放 宣传 宣讲 宣布 广大 广泛 纪检 纪律 纪委 连续 连接 连日 农业 农村 农民 司法 司机 尤其 严格 严重 严禁 严肃 严厉 贺信 贺电 任务 任何 任职 任命 许多 许可 阳光 于是 于今 单位 单独 单元 单一 车辆 车间 车站 祝贺 祝愿 支持 支付 支部 支出 " +
        "经济 荣获 荣誉 文化 文明 文件 文章 文旅 黄金 白天 白酒 蓝天 田间 谷物 米饭 鱼类 羊肉 牛奶 国家 国际 国内 国务 国有 那么 那些 那个 都是 都有 家庭 家长 家里 信息 信用 信心 公司 公安 公布 公开 公里 公益 公平 公众 公共 公告 公园 公务 居民 居住 居家 利用 利益 利率 时常 初步 初心 " +
        "官方 官网 官员 管理 管护 管辖 路演 游客 游戏 华东 华北 华南 华中 方向 左右 成本 成交 成长 盛大 盛会 储备 储能 景区 景色 景点 云计算 石化 陆续 陆军 " +
        "舒适 施工 施行 施策 邀请 毛利 余名 余人 余万 余家 余次 余件 段时间 贝尔 钟表 钱款 诸多 符合 和其 和一 和全 和各 和市 和相 查看 查处 查找 查询 查实 班子 班级 步骤 步行 卫生 卫健 卫星 卫视 封闭 封面 游泳 游览 幸福 权利 权益 权威 权力 井然 从事 从而 后来 后续 终于 向全 向广 向群 " +
        "干部 干事 干警 战略 战斗 战场 战争 展示 展开 展览 展现 阴影 索赔 平米 容易 容量 敬业 敬老 来自 来到 来源 来说 雷雨 暴雨 洪水 洪涝 台风 危险 危机 危房 智慧 智能 智力 衡量 习惯 管部 管网 管线 管控 管用 丰富 丰收 柴油 顾客 顾问 童年 季度 房屋 房地产 房产 房源 房间 房价 梅花 林业 林地 林草 " +
        "宁夏 宁静 向导 尚未 仲裁 申请 申报 申购 申诉 康复 康养 毛巾 龙头 龙舟 曲折 古城 古代 古老 古镇 古村 饶有 项链 花园 花卉 花朵 花生 池塘 车主 车企 车型 鲜花 鲜明 鲜果 牟利 焦点 焦虑 焦炭 焦化 艾滋 巫师 胥吏 荆棘 麻烦 麻醉 别人 别墅 别样 空间 空中 空调 空气 空军 空姐 " +
        "乐观 乐于 乐趣 沙发 沙滩 沙尘 沙漠 冷水 冷链 冷静 冷空气 党史 党校 党纪 党风 党中央 党派 党费 党旗 景气 满足 满意 满分 满怀 苗木 苗圃 苗族 师生 师范 师傅 师资 商业 商品 商务 商家 商户 商场 商圈 商会 商贸 商铺 商标 隆重 谈判 谈话 谈到 谈起 谈及 谈心 桂花 闻名 位于 位置 位居 位列 路过 宣誓");

    /// <summary>Reads the name that begins at the position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the family name stands.</param>
    /// <param name="ends">Whether the longest reading may end where nothing says that it ends (after a post).</param>
    /// <param name="confidence">0 to 5: how well the characters around fit; under 1 it is no name.</param>
    /// <returns>Its length, 0 when there is none.</returns>
    public static int Read(string text, int index, bool ends, out float confidence)
    {
        confidence = 0;
        if (DottedName.IsInside(text, index))
            return 0;
        if (DottedName.LengthAt(text, index) is > 0 and var dotted)
        {
            confidence = 3;
            // 某某·依明|指着自家的院子: the verb's character is none of the name.
            return index + dotted < text.Length && text[index + dotted] == '着' ? dotted - 1 : dotted;
        }
        var family = Surnames.LengthAt(text, index);
        if (family == 0 || NotNames.LengthAt(text, index) > 0)
            return 0;
        var best = 0;
        for (var given = 1; given <= 2; given++)
        {
            var end = index + family + given;
            if (end < text.Length && DottedName.IsDot(text[end]))
                return Reject(out confidence);
            if (end > text.Length || !Han.Is(text[end - 1]) || Never.Contains(text[end - 1]))
                break;
            var score = ScoreEnd(text, end) + (given == 2 ? 0.7f : 0);
            if (given == 2 && Ends.Contains(text[end - 1]))
                score -= 2.6f;
            if (given == 2 && After.LengthAt(text, end - 1) > 1)
                score -= 1.5f;
            if (given == 1 && Ends.Contains(text[end - 1]))
                score -= 2;
            if (ends && score < 1 && given == 2)
                score += 0.4f;
            if (score > confidence)
                (best, confidence) = (end - index, score);
        }
        if (best == family + 2 && !Han.IsBoundaryAt(text, index + best) && NameCost.Overlap(text, index + best) > TooDear)
            best--;
        return confidence >= 1 && !IsWeekday(text, index, best) && !IsChance(text, index, best, best - family) ? best : 0;
    }

    /// <summary>Nats by which a second given character must make the text dearer to be the first of the next word (某某|启动).</summary>
    private const float TooDear = 3;

    // 群众周五可预约: a day of the week.
    private static bool IsWeekday(string text, int index, int length) => length == 2 && text[index] == '周' && Numerals.IsNumeral(text[index + 1]);

    // 县长高峰说: who speaks is called so, whatever else the word means.
    private static bool IsChance(string text, int index, int length, int given) =>
        (NameCost.IsWords(text, index, index + length, given) && After.LengthAt(text, index + length) < 2)
        || (!Han.IsBoundaryAt(text, index + length) && !PersonFinder.Speaks(text, index + length) && NameCost.IsWord(text, index, index + length));

    // The beginning of a name with a dot whose end nothing tells: better none than half of one.
    private static int Reject(out float confidence)
    {
        confidence = 0;
        return 0;
    }

    /// <summary>Whether a word stands at the position that commonly follows a name.</summary>
    internal static bool IsFollowed(string text, int index) => After.LengthAt(text, index) > 0;

    private static float ScoreEnd(string text, int end)
    {
        if (Han.IsBoundaryAt(text, end))
            return 3;
        return After.LengthAt(text, end) switch { 0 => 0, 1 => 1.6f, _ => 2.2f };
    }
}
