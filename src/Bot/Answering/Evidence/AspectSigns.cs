using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>要素之言: by what a sentence that no label heads tells a side of a matter: 受理后15个工作日内完成 how long it takes, 不收费 what it costs.</summary>
public static partial class AspectSigns
{
    /// <summary>Whether a folded text tells the side.</summary>
    public static bool Tell(string aspect, ReadOnlySpan<char> text) => aspect switch
    {
        Aspect.Fee => Fee().IsMatch(text),
        Aspect.Duration => Duration().IsMatch(text),
        Aspect.Payment => Payment().IsMatch(text),
        Aspect.Agent => Agent().IsMatch(text),
        Aspect.Papers => Papers().IsMatch(text),
        _ => false,
    };

    // 缴费 of an insured person is no fee of the office.
    [GeneratedRegex("收费|免费|免收|不收|费用|工本费|手续费|服务费|管理费|收取|不花钱|不要钱|无偿|每[件本证只次份][^,。;]{0,4}[0-9.]+元", RegexOptions.CultureInvariant)]
    private static partial Regex Fee();

    // A notice that hangs for seven days (公示7天) is a part of it only.
    [GeneratedRegex("(受理|收到|提交|申请之日|办结|办理|完成|审核|审批|审查|批复|答复|发证|到账|决定)[^,。;]{0,12}[0-9一二三四五六七八九十两]+个?(工作日|小时|分钟|天|日|月)|[0-9一二三四五六七八九十两]+个?(工作日|小时|分钟|天|日|月)(之|以)?内[^,。;]{0,6}(办结|完成|审核|审批|审查|批复|答复|发证|到账|作出|办妥|办好)|时限[^,。;]{0,4}[0-9一二三四五六七八九十两]|当场|当日办|当天办|即时办|即办|立等", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex("(按|每)(年|月|季度?|半年|学期)[^。;]{0,16}(发放|拨付|打入|打到|打卡|到账|兑付|划拨)|(发放|拨付|打入|打到|到账|兑付)[^,。;:]{0,8}(日|季度|月底|月末|月初|年底)|(月|日|季度?|年)(底|末|初)?前?[^,。;]{0,8}(发放|拨付|打入|打到|到账|兑付)", RegexOptions.CultureInvariant)]
    private static partial Regex Payment();

    [GeneratedRegex("代办|委托|代为|帮办|代领|监护人|受托人", RegexOptions.CultureInvariant)]
    private static partial Regex Agent();

    [GeneratedRegex("(持|带|携|拿着|提供|提交|凭|递交)[^。;]{0,16}(证|户口簿|材料|照片|复印件|申请表|合同|发票)", RegexOptions.CultureInvariant)]
    private static partial Regex Papers();
}
