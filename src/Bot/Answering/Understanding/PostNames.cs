namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>职务词: how holders of posts, and people by their trade, are called in questions.</summary>
internal static class PostNames
{
    /// <summary>Posts that newspapers print beside the names of those who hold them.</summary>
    public static readonly string[] Held = ["书记", "主任", "镇长", "乡长", "县长", "市长", "区长", "局长", "所长", "校长", "站长", "队长", "组长", "科长", "会长", "旗长", "州长", "部长", "厅长", "处长", "院长", "行长", "台长", "厂长", "村长", "社长", "董事长", "总经理"];

    /// <summary>What people are called by post or trade: 老支书叫啥 asks for the name of a person, 工作法叫什么 for what a thing is called.</summary>
    public static readonly string[] Persons = [.. Held, "支书", "网格长", "楼长", "经理", "老师", "医生", "同志", "干部", "委员", "队员", "记者", "作者", "负责人", "带头人", "一把手", "二把手", "当家人", "师傅", "大爷", "大妈", "的人"];
}
