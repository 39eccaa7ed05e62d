using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问所言: 某某说了什么, 某某怎么评价某事, 某某对某事有什么看法: what somebody says, and of what.</summary>
/// <param name="Who">Who speaks, as asked: a name, a post, a role (摊主), or 他.</param>
/// <param name="Of">What of; empty when whatever is said is asked for.</param>
public sealed partial record SpeechAsked(string Who, string Of)
{
    /// <summary>Null when something else is asked.</summary>
    /// <param name="text">A folded ask.</param>
    public static SpeechAsked? Read(string text)
    {
        text = Politeness.Strip(text.TrimEnd('?', '。', '!', ' '));
        foreach (var form in (Regex[])[How(), View(), What(), Called()])
        {
            var match = form.Match(text);
            if (!match.Success) continue;
            var who = Introduced().Replace(Lead().Replace(match.Groups["who"].Value, ""), "").TrimEnd(',', ' ', '的');
            // 老人怎么看病: a verb with its object.
            if (match.Groups["of"].Captures.Any(c => c.Value.TrimEnd('的', '了').Length == 1)) return null;
            return who.Length is >= 1 and <= LongestWho && !who.Contains(',', StringComparison.Ordinal) && InterrogativeFinder.Find(who).Count == 0
                ? new SpeechAsked(who, (match.Groups["of"].Captures.MaxBy(c => c.Length)?.Value ?? "").Trim(',', ' ', '的', '了')) : null;
        }
        return null;
    }

    private const int LongestWho = 24;

    // 那个村民某某, 这位摊主.
    [GeneratedRegex("^(?:那么|那|这)(?:个|位|名|些)?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // 某某是谁他说了什么: what he says is introduced by who he is.
    [GeneratedRegex("[, ]*(?:是谁|是干什么的|是干啥的|是什么人|是哪位)[, ]*(?:他|她)?(?:都|又)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    // 某某怎么说的, 某某原话怎么说某事, 某某怎么评价某事; 某某就某事怎么说.
    [GeneratedRegex("^(?<who>.+?)(?:(?:对于?|就|关于|针对)(?<of>.{2,20}?))?(?:的?原话|自己|本人|当时|都|又|是|,){0,9}(?:怎么|咋|怎样|如何)(?:样|个)?(?:说|讲|看待?|评价|认为|形容|介绍|表态|表示|感慨|回答|解释|打算|总结|理解|回应)(?:他|她|它|这|起|到)?(?:的|了)?(?<of>(?>.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex How();

    // 某某对某事有什么看法, 某某的评价是什么.
    [GeneratedRegex("^(?<who>.+?)(?:(?:对于?|就|关于|针对)(?<of>.{2,20}?))?(?:是|有|的|持|抱|,){0,5}(?:什么样?|啥|怎样|怎么样?|哪些|何种?)(?:的)?(?:看法|评价|想法|感受|感想|说法|体会|感慨|态度)(?:吗|没有)?$|^(?<who>.+?)(?:(?:对于?|就|关于|针对)(?<of>.{2,20}?))?的(?:看法|评价|想法|感受|感想|说法|体会|感慨|态度|原话)(?:是|怎么|如何){0,5}(?:什么样?|啥|怎样|怎么样?|哪些|说)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex View();

    // 某某说了什么, 某某介绍了哪些情况.
    [GeneratedRegex("^(?<who>.+?)(?:(?:对于?|就|关于|针对)(?<of>.{2,20}?))?(?:的?原话|自己|本人|当时|都|又|,){0,9}(?:说|讲|介绍|表示|谈|透露|告诉记者)(?>[过了的到起]*)(?>[些点的是]*)(?:什么|啥|哪些|哪几)(?:话|内容|意见|看法|情况|事情?|句|点)?(?:话)?$", RegexOptions.CultureInvariant)]
    private static partial Regex What();

    // 某某说某事是什么, 某某把某事比作什么.
    [GeneratedRegex("^(?<who>.+?)(?:说|认为|觉得|称|把|将)(?<of>.{2,20}?)(?:是|说成|比作|比喻成|比喻为|形容成|形容为|看作|看成|当作|当成|称为|称作|叫作|叫做)(?:了|是)?(?:什么样?|啥样?|怎样|怎么样|一?个?什么)(?:的|东西)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
