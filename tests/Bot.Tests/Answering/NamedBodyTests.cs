using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Tests.Answering;

public class NamedBodyTests
{
    [Theory]
    [InlineData("平台是哪家公司开发的", "平台由江澜科技公司开发", true)]
    [InlineData("平台是哪家公司开发的", "去年建成平台，联通全县11个乡镇", false)]
    [InlineData("小区的物业公司叫什么名字", "业主给物业公司提了意见", false)]
    [InlineData("托管班是哪家银行捐的钱", "改造费由辖区的一家银行捐助", false)]
    [InlineData("托管班是哪家银行捐的钱", "改造费由兴农银行捐助", true)]
    [InlineData("危房鉴定由哪个单位来做", "鉴定为D级危房的优先办理，乡镇批复", false)]
    [InlineData("危房鉴定由哪个单位来做", "鉴定为d级危房的优先办理,乡镇批复", false)]
    [InlineData("食堂的捐款是哪家企业出的", "社区企业每年捐15万元", false)]
    [InlineData("危房鉴定由哪个单位来做", "鉴定由县住建局组织", true)]
    [InlineData("租厂房的那家企业叫什么", "买下两栋标准厂房", false)]
    [InlineData("开发公司 名称", "识别率升到95%", false)]
    [InlineData("他是哪个大学毕业的", "大学学历，中共党员", false)]
    [InlineData("他是哪个大学毕业的", "毕业于江右师范大学", true)]
    public void A_body_is_named_by_what_stands_before_its_kind(string question, string text, bool isNamed)
    {
        Assert.True(NamedBody.IsAsked(question));
        Assert.Equal(isNamed, NamedBody.Stands(text, question));
    }

    [Theory]
    [InlineData("哪个部门牵头")]
    [InlineData("公司今年的产值是多少")]
    public void Other_questions_ask_for_no_such_name(string question) => Assert.False(NamedBody.IsAsked(question));
}
