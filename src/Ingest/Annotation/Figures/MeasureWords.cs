using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Figures;

/// <summary>量词和单位: what stands behind a figure.</summary>
internal static class MeasureWords
{
    // Counting words: what they count stands behind them (5个服务站) or before them (服务站5个).
    private static readonly WordTable Counting = new(
        "个 名 位 人 户 家 件 起 条 项 处 座 所 台 辆 部 套 间 栋 支 场 期 批 张 份 头 只 羽 株 棵 艘 架 宗 笔 例 班 组 届 轮 对 块 盏 尊 幅 篇 册 本 封 眼 口 根 门 类 种 " +
        "次 人次 人份 家次 车次 台次 架次 场次 户次 件次 个村 个社区 岁 级 卷 片 层 孔 桩 单 票 单元 标准箱");

    // Measures: the figure is of what stands before it (产值3亿元, 面积20亩).
    private static readonly WordTable Measuring = new(
        "元 角 分钱 美元 欧元 港元 日元 块钱 % ％ ‰ 个百分点 百分点 成 倍 亩 公顷 平方米 平方公里 平方千米 立方米 立方 公里 千米 里 米 厘米 毫米 吨 公斤 千克 克 斤 升 毫升 " +
        "千瓦时 千瓦 兆瓦 度 ℃ 摄氏度 标准立方米 吨标准煤 天 小时 分钟 秒 秒钟 个月 周岁 年 分 点 米/秒 公里/小时 亩次 兆 GB 码");

    /// <summary>Length of the unit at the position, 0 for none; whether it counts things rather than measures them.</summary>
    public static int LengthAt(string text, int index, out bool counts)
    {
        int counting = Counting.LengthAt(text, index), measuring = Measuring.LengthAt(text, index);
        counts = counting > measuring;
        return Math.Max(counting, measuring);
    }
}
