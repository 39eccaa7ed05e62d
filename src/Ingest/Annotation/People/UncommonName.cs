using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>
/// 少见姓名: names that begin with no common family name, as many of China's peoples have them without a dot. After a post their form tells
/// them: two to four characters that are no words, and then a verb of speech or of doing, or a break where the article prints them again.
/// </summary>
internal static class UncommonName
{
    private const int Shortest = 2;
    private const int Longest = 5;

    /// <summary>
    /// Nats that each character of a name must cost as words of the lexicon: common characters cost some 7 each and words of every day less,
    /// characters that write a name together some 9.
    /// </summary>
    private const float LeastCost = 8;

    private static readonly WordTable Doing = new("想起 翻开 拿出 打开 指着 领着 带着 带领 率领 主持 牵头 召集 出席 坦言 回忆 记得 笑着 掰着 打算 参加 致辞 讲话 宣读 宣布 通报 点评 道出 提到 感叹 批评 警告 " +
        "曾表示 曾说 曾宣布 却表示 却说 则表示 则说 又说 所说 赛后 会后 庭后 随后 此前 当天");

    private static readonly WordTable Never = new("据 坚 声 某 篇 率 邀 的 了 们 是 在 这 那 吗 呢 吧 么 啊 哪 谁 您 你 我 他 她 它 着 很 被 把 并 但 而 与 及 等 说 称 或 者 就 都 也 还 不 对 由 为 到 上 下");

    /// <summary>Length of the name that begins at the position, 0 when there is none.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="index">Where the name would begin.</param>
    /// <param name="role">Length of the word of a post, or of a station, before it.</param>
    /// <param name="isPost">Whether that word is a post; after a station two characters are more often a verb.</param>
    public static int Read(string text, int index, int role, bool isPost)
    {
        for (var length = 1; length <= Longest && index + length <= text.Length; length++)
        {
            var last = index + length - 1;
            // 支书|记: a longer post goes on.
            if (!Han.Is(text[last]) || Never.LengthAt(text, last) > 0 || RoleWords.Posts.LengthBefore(text, last + 1) > 0) return 0;
            if (length < (isPost ? Shortest : Shortest + 1)) continue;
            var (end, isBreak) = (index + length, Han.IsBoundaryAt(text, index + length));
            if (!isBreak && !PersonFinder.Speaks(text, end) && Doing.LengthAt(text, end) == 0) continue;
            return IsNoWords(text, index, length) && !IsOneWord(text, index, role, length) && (!isBreak || length > Shortest && (IsPrintedAgain(text, index, length) || isPost && IsSetApart(text, index, length)) || AnswersQuestions(text, index, length)) ? length : 0;
        }
        return 0;
    }

    private static bool IsNoWords(string text, int index, int length)
    {
        for (var at = index; at + 1 < index + length; at++)
            if (NameCost.IsWord(text, at, at + 2)) return false;
        return WordCost.Of(text.AsSpan(index, length)) >= LeastCost * length;
    }

    // 监事|长某某, 部长|篇小说: the word of the post goes on.
    private static bool IsOneWord(string text, int index, int role, int length) =>
        role > 0 && Han.Is(text[index - 1]) && WordCost.Saving(text.AsSpan(index - role, role), text.AsSpan(index, length)) > 0;

    // Before a verb of speech: whoever speaks is a person, whatever stands between a post and a break.
    private static bool IsPrintedAgain(string text, int index, int length)
    {
        var name = text.Substring(index, length);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at != index && PersonFinder.Speaks(text, at + length)) return true;
        return false;
    }

    // 某县农经站站长 谯国平: a byline sets the name apart on both sides.
    private static bool IsSetApart(string text, int index, int length) =>
        length == Byline && text[index - 1] is ' ' or '\u3000' && (index + length == text.Length || text[index + length] is ' ' or '\u3000' or '\n');

    // Characters: two set apart are more often a word, four a slogan.
    private const int Byline = 3;

    // ——对话某局副局长德吉, and below it 德吉：有。 An interview prints before each answer who gives it.
    private static bool AnswersQuestions(string text, int index, int length)
    {
        var name = text.Substring(index, length);
        for (var at = text.IndexOf(name, index + length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at > 0 && !Han.Is(text[at - 1]) && at + length < text.Length && text[at + length] is '：' or ':') return true;
        return false;
    }
}
