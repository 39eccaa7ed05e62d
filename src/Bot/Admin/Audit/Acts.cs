namespace Wenzheng.Bot.Admin.Audit;

/// <summary>操作 that are recorded, with their Chinese names; the desk's filter shows these.</summary>
internal static class Acts
{
    public const string SignIn = "sign-in", SignInFailed = "sign-in-failed", SignOut = "sign-out", SignOutAll = "sign-out-all", Password = "password",
        Upload = "upload", Remove = "remove", Metadata = "metadata", Correct = "correct", Uncorrect = "uncorrect", Draft = "draft", Discard = "discard",
        Publish = "publish", Rollback = "rollback", Check = "check", Evaluate = "evaluate", Mark = "mark", Question = "question", QuestionRemove = "question-remove",
        UserAdd = "user-add", UserChange = "user-change", UserRemove = "user-remove", AccountsChanged = "accounts-changed",
        Site = "site", SiteRemove = "site-remove", Allow = "allow", Disallow = "disallow", Export = "export";

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SignIn] = "登录",
        [SignInFailed] = "登录失败",
        [SignOut] = "退出",
        [SignOutAll] = "退出所有登录",
        [Password] = "改口令",
        [Upload] = "上传",
        [Remove] = "移走文件",
        [Metadata] = "改版面信息",
        [Correct] = "更正",
        [Uncorrect] = "撤销更正",
        [Draft] = "起草",
        [Discard] = "丢弃草稿",
        [Publish] = "发布",
        [Rollback] = "退回",
        [Check] = "核对索引",
        [Evaluate] = "评测",
        [Mark] = "标注问题",
        [Question] = "加评测题",
        [QuestionRemove] = "删评测题",
        [UserAdd] = "加用户",
        [UserChange] = "改用户",
        [UserRemove] = "删用户",
        [AccountsChanged] = "账户文件在别处改动",
        [Site] = "改站点",
        [SiteRemove] = "删站点",
        [Allow] = "加入名单",
        [Disallow] = "移出名单",
        [Export] = "导出记录",
    };
}
