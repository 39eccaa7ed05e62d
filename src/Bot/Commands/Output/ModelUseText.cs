using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Commands.Output;

/// <summary>Who worded the answers, in one Chinese sentence.</summary>
internal static class ModelUseText
{
    public static string Of(ModelUse use)
    {
        (string Name, int Count)[] reasons = [("未通过核对", use.Unsupported), ("太慢", use.Slow), ("出错", use.Broken), ("停用", use.Resting), ("额度用完", use.OverBudget)];
        var why = string.Join("，", reasons.Where(r => r.Count > 0).Select(r => $"{r.Name} {r.Count}"));
        return $"模型 {use.Name}：模型行文 {use.Worded} 个，改用原文 {use.Fallbacks} 个{(why.Length > 0 ? $"（{why}）" : "")}，拒答和寒暄不问模型 {use.NotAsked} 个；核对去掉 {use.SentencesDropped} 句。";
    }
}
