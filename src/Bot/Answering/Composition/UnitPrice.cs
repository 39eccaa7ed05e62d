using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>单价: 一斤卖多少钱 is told by a sum for each, not by what was sold or earned in all.</summary>
public static partial class UnitPrice
{
    /// <summary>Whether a price of one measure of a thing is asked for.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.Figure && Asked().IsMatch(ask.Text);

    /// <summary>Whether a folded text gives a sum for each of anything, or calls a sum a price or a mean.</summary>
    public static bool Stands(string text) => Told().IsMatch(text);

    // 一斤卖几块, 多少钱一斤, 每平方米收多少, 一平米物业费多少, 票价, 单价; 一亩产多少 asks for no sum.
    [GeneratedRegex(
        "[一每](?:公斤|平方米|平米|立方米|斤|吨|度|方|亩|张|碗|套|本)[^,，。;；]{0,6}?(?:(?:多少|几)(?:钱|元|块|毛)|[卖收补贴奖罚给付交缴租价费](?:多少|几)(?:$|[?？]))|[费价租金][^,，。;；]{0,3}[一每](?:公斤|平方米|平米|立方米|斤|吨|度|方|亩|张|碗|套|本)(?:多少|几)(?:$|[?？])|(?:多少钱|几块钱?|几毛钱?|几元)[一每](?:公斤|平方米|平米|立方米|斤|吨|度|方|亩|张|碗|套|本)|(?:单价|票价|售价)[^,，。;；]{0,4}(?:多少|几)|(?:门票|车票)(?:是|要|卖|收|一张|价格)?(?:多少|几)(?!张)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    // 每斤15元, 一张卖2元, 亩均1.2万元, 亩收入8000元 (but not 20亩收入3万元), 5元/斤, 880元一个, 门票60元.
    [GeneratedRegex(
        "[每一][^,，。;；:：]{0,14}[0-9零一二三四五六七八九十百千两半]{1,20}[.0-9]{0,12}万?(?:元|块|角|毛|分钱)|(?:元|块|块钱|角|毛|毛钱|分钱)(?:/|每|一)[\u4e00-\u9fff]|(?:^|[^0-9零一二三四五六七八九十百千万亿两多余几])亩[^,，。;；0-9]{0,6}[0-9零一二三四五六七八九十百千两半]{1,20}[.0-9]{0,12}余?万?(?:元|块)|(?:票|卖到)[^,，。;；0-9]{0,4}[0-9零一二三四五六七八九十百千两半]{1,20}[.0-9]{0,12}(?:元|块|角|毛)|均|单价|票价|售价|价格|[菜粮米油气水电鲜收]价|免费",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
