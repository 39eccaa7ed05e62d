using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that set two years against each other.</summary>
public sealed class YearsApartTests
{
    [Theory]
    [InlineData("柳街夜间停车收费2024年较2022年有何变化?", "2024年柳街夜间停车收费是多少,2022年柳街夜间停车收费是多少")]
    [InlineData("桑坪镇保洁员人数2024年比2022年多几个", "2024年桑坪镇保洁员人数是多少,2022年桑坪镇保洁员人数是多少")]
    [InlineData("宁怀远2022年与2024年的职务一样吗", "宁怀远2022年任什么职务,宁怀远2024年任什么职务")]
    [InlineData("桑坪镇党委书记2022年和2024年是一个人不", "2022年桑坪镇党委书记是谁,2024年桑坪镇党委书记是谁")]
    public void Each_year_is_asked_for_by_itself(string question, string apart) => Assert.Equal(apart, YearsApart.Read(question)?.Text);

    [Theory]
    [InlineData("2022年和2024年各多少")]
    [InlineData("柳街停车收费2024年有何变化")]
    [InlineData("2022年,柳街停车收费比2021年有何变化,为什么")]
    public void Other_questions_are_left(string question) => Assert.Null(YearsApart.Read(question));
}
