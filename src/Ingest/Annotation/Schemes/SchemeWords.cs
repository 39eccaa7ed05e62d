using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>方略词: nouns that name a scheme, and the words that count its parts.</summary>
internal static class SchemeWords
{
    /// <summary>Nouns with which the name of a scheme ends or which follow its quoted name.</summary>
    public static readonly WordTable Nouns = new(
        "方略 战略 工作法 工程 行动 计划 模式 机制 体系 思路 工作思路 理念 要求 总要求 目标 原则 布局 格局 举措 措施 任务 品质 品牌 标准 策略 方针 制度 做法 办法 路径 方案 清单 活动 工作体系 品格 精神 作风 队伍 工作 培训 标尺 抓手 平台 载体 工作方式 工作方法 工作模式 工作机制 服务模式 运行机制 方法 重点 类型 类别 环节 领域 渠道 阶段 形式 方式 难题 问题 内容 功能 方向 主题 板块 群体");

    /// <summary>Nouns that make a quoted run a scheme even when it holds no number.</summary>
    public static readonly WordTable NamingNouns = new("方略 战略 工作法 工程 行动 计划 模式 机制 体系 品牌 路径 工作");

    /// <summary>Words between a number and the noun it counts.</summary>
    public static readonly WordTable Measures = new("大 项 个 个方面 方面 种 条 类 支 位一体 步 化 套 级 层 重 张 招 法");

    /// <summary>Measure words that may stand between a number and what it counts in a name.</summary>
    public static readonly WordTable Counters = new("个方面 方面 个 张 本 把 支 座 盏 件 条 项 笔 种 类 大 级 层 重 步 招 块 面 道 扇 台 场 份 副 根 股 组 批 环 句 篇 门 堂 桩");

    /// <summary>Verbs that stand before the first item of a list and are no part of it.</summary>
    public static readonly WordTable LeadIns = new(
        "履行 有 设 设置 设立 共设 分 分为 对应 对照 首创 提供 免费提供 打好 完成 向 由 增加 提升 全面提升 共有 设有 就是 即 是 包括 包含 涵盖 分别为 分别是 围绕 按照 坚持 实施 推行 抓好 抓实 重点抓实 着重抓好 着力抓好 重点抓好 做到 实现 突出 强化 聚焦 以 从 对 将 在 与 把 推进 推动 深入实施 明确 提出 确立 构建 建立 形成 采取 采用 通过 开展 落实 瞄准 统筹 对标 紧盯 着眼 立足 根据 依托 结合 优化");
}
