using System.Buffers;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>职务词: words with which a post or occupation ends.</summary>
internal static class RoleWords
{
    /// <summary>Posts: a name directly after one is nearly certain.</summary>
    public static readonly WordTable Posts = new(
        "书记 主任 副主任 省长 市长 县长 区长 州长 旗长 镇长 乡长 村长 局长 处长 科长 股长 部长 厅长 司长 署长 院长 校长 厂长 矿长 董事长 总经理 经理 会长 理事长 秘书长 主席 委员 常委 行长 站长 队长 所长 社长 馆长 园长 总裁 总监 " +
        "首席执行官 首席财务官 教授 研究员 工程师 总工程师 记者 通讯员 负责人 辅导员 教练 主教练 检察长 政委 司令员 参谋长 院士 博士 主编 总编辑 编辑 主持人 发言人 总统 总理 首相 议长 外长 大臣 大使 秘书 督导员 巡视员 调研员 " +
        "网格员 网格长 组长 班长 排长 连长 营长 团长 大队长 支队长 副局长 台长 庭长 审判长 法官 检察官 律师 民警 警官 辅警 总指挥 指挥长 主管 总管 法人 代表人 法定代表人 创始人 联合创始人 合伙人 分析师 经济学家 导演 演员 歌手 作家 画家 " +
        "医师 主任医师 医生 护士 护士长 教师 老师 讲师 班主任 导师 工作人员 技术员 管理员 业主 村医 支书 第一书记 队员 专家 科学家 设计师 董事 监事 站务员 飞行员 航天员 运动员 球员 前锋 后卫 门将 中场 船长 机长 传承人 总干事 摄影师 馆员 河长 湖长 林长 路长 街长 巷长 楼长 楼道长 楼栋长 单元长 片长 链长 田长 库长 警长 院落长 船老大 调解员 巡查员 监督员 宣讲员 联络员 教导员 指导员 联系人");

    /// <summary>Occupations and stations: a name after one needs a further sign, such as a verb of speech.</summary>
    public static readonly WordTable Stations = new(
        "居民 村民 市民 农民 业主 群众 学生 同学 职工 员工 工人 司机 店主 老板 摊主 商户 游客 顾客 消费者 网友 党员 志愿者 代表 户主 社员 家长 老人 大学生 大户 经营者 选手 用户 旅客 患者 妻子 丈夫 儿子 女儿 母亲 父亲 哥哥 弟弟 姐姐 妹妹 女士 男子 女子 嫌疑人 被告人 " +
        "带头人 致富能手 技术人员 讲解员 服务员 售货员 护工 护林员 快递员 骑手 会计 出纳 报账员 文书 干事 保洁员 茶农 果农 菜农 粮农 牧民 渔民");

    /// <summary>The characters with which any of the words ends.</summary>
    public static readonly SearchValues<char> LastCharacters = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
        .Where(c => Posts.LastCharacters.Contains(c) || Stations.LastCharacters.Contains(c))]);
}
