using Wenzheng.Bot.Commands.Files;

namespace Wenzheng.Bot.Evaluation;

/// <summary>题目文件: the questions of a file, one a line.</summary>
internal static class EvalQuestions
{
    /// <param name="file">The file.</param>
    /// <param name="refuse">Told of each line that is no question.</param>
    /// <param name="odd">Told of each line with a key that nothing reads; null not to ask.</param>
    /// <exception cref="InputException">The file cannot be read, or holds no question.</exception>
    public static IReadOnlyList<EvalQuestion> Read(string file, Action<string> refuse, Action<string>? odd = null)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var questions = JsonLines.Read(file, EvalJson.Default.EvalQuestion,
            q => string.IsNullOrEmpty(q.Id) ? "缺少 id" : string.IsNullOrWhiteSpace(q.Question) ? "缺少 question" : q.HasGaps ? "的 must、must_not 或 source 里有空值"
                : ids.Add(q.Id) ? null : $"的 id“{q.Id}”前面已经用过", refuse,
            q => q.UnknownKeys.ToList() is { Count: > 0 } keys ? $"有不认识的字段 {string.Join("、", keys)}，没有用它" : null, odd);
        return questions.Count > 0 ? questions : throw new InputException($"{file} 里没有能用的题目；每行应是一个带 id 和 question 的 JSON 对象。");
    }
}
