using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What is asked on of what was answered: who brought it up, who pays the rest, the same of another sort of people after two questions.</summary>
public sealed class AskedOfTheAnswerTests
{
    private const string Village = """
        # 枣林县把支部建到果园里

        枣林县有果园9万亩。果园小组长怎么定？县委组织部部长晏清溪把它概括成“两荐一议”：果农荐、支部荐，最后由村党组织会议定。全县现有果园小组长412名。

        # 水车村修渠

        水车村要修一条2.4公里的水渠，连着两年没修成。渠在4月动了工，总投资96万元，县里补60万元，剩下的由村集体出。

        # 枣林县推出“护果贷”

        今年3月，枣林县农商行推出“护果贷”：果农凭承包合同可以申请8万元以下的贷款，年利率3.6%，比普通农户贷款低1个百分点。果农还可以担保两户亲友，担保户额度4万元，出现逾期的，担保人先还。
        """;

    private static readonly Turn[] Loan = [new(true, "枣林县的护果贷是啥"), new(false, "县农商行推出的贷款。"), new(true, "果农能贷多少"), new(false, "8万元以下。")];

    [Fact]
    public void Who_proposed_what_was_answered_is_named_by_its_sentence()
    {
        using var page = new AskedPage(Village);
        Turn[] before = [new(true, "枣林县果园小组长怎么定"), new(false, "两荐一议：果农荐、支部荐，最后由村党组织会议定。")];
        Assert.Contains("晏清溪", page.Ask("谁提的", before).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_is_paid_by_whoever_print_says_it_comes_from()
    {
        using var page = new AskedPage(Village);
        Turn[] before = [new(true, "水车村修渠花了多少"), new(false, "总投资96万元，县里补60万元。")];
        Assert.Contains("由村集体出", page.Ask("剩下的钱谁出", before).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sort_of_people_is_looked_for_beside_the_answer_whatever_place_the_first_question_named()
    {
        using var page = new AskedPage(Village);
        Assert.Contains("担保户额度4万元", page.Ask("担保户呢", Loan).Text, StringComparison.Ordinal);
    }
}
