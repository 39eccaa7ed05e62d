using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Web.Catalogues;

public sealed class PlaceTreeTests
{
    [Fact]
    public void An_article_counts_at_its_place_and_at_everything_above_once()
    {
        var tree = Tree([About("青石镇", "梧川县"), About("梧川县", "远州市")], [About("梧川县", "远州市")]);

        Assert.Equal(["远州市 2", "梧川县 2", "青石镇 1"], Walk(tree));
    }

    [Fact]
    public void An_article_that_leaves_the_upper_place_out_means_the_one_that_others_give()
    {
        var tree = Tree([About("梧川县", "远州市")], [About("梧川县", "")]);

        Assert.Equal(["远州市 2", "梧川县 2"], Walk(tree));
    }

    [Fact]
    public void One_name_in_two_cities_is_two_places_and_its_name_finds_both()
    {
        IReadOnlyList<Place>[] articles = [[About("鼓山区", "东州市")], [About("鼓山区", "东州市")], [About("鼓山区", "东州市")], [About("鼓山区", "西州市")], [About("鼓山区", "西州市")]];
        var tree = Tree(articles);

        Assert.Equal(["东州市 3", "鼓山区 3", "西州市 2", "鼓山区 2"], Walk(tree));
        Assert.Equal(2, tree.Find("鼓山区").Count);
        Assert.Equal(2, Assert.Single(tree.Find("西州市/鼓山区")).Articles);
        Assert.Equal("西州市/鼓山区", tree.Find("西州市/鼓山区")[0].Key);
    }

    [Fact]
    public void A_county_of_the_city_and_of_the_province_is_one_county()
    {
        var tree = Tree([About("梧川县", "远州市"), About("远州市", "江北省")], [About("梧川县", "江北省")], [About("梧川县", "江北省")]);

        Assert.Equal(["江北省 3", "远州市 3", "梧川县 3"], Walk(tree));
    }

    [Fact]
    public void One_misread_line_does_not_move_a_place()
    {
        var tree = Tree([About("梧川县", "远州市")], [About("梧川县", "远州市")], [About("梧川县", "近州市")]);

        Assert.Equal(["远州市 3", "梧川县 3"], Walk(tree));
    }

    [Fact]
    public void Places_that_lie_in_each_other_or_in_themselves_do_not_hang()
    {
        var tree = Tree([About("甲县", "乙市"), About("乙市", "甲县")], [About("丙县", "丙县")], [About("甲县", "乙市"), About("乙市", "丁省"), About("丁省", "甲县")]);

        Assert.Equal(Walk(tree).Count, tree.Count);
    }

    [Fact]
    public void Places_that_are_only_mentioned_are_not_in_the_tree() =>
        Assert.Empty(Tree([new Place("梧川县", PlaceLevel.County, "远州市")]).Roots);

    private static Place About(string name, string within) => new(name, PlaceLevel.County, within, IsSubject: true);

    private static PlaceTree Tree(params IReadOnlyList<Place>[] articles)
    {
        var uppers = new UpperPlaces();
        foreach (var places in articles)
            uppers.Add(places);
        var tree = new PlaceTree(uppers);
        foreach (var places in articles)
            tree.Add(places);
        tree.Finish();
        return tree;
    }

    private static List<string> Walk(PlaceTree tree) => [.. tree.Roots.SelectMany(Under)];

    private static IEnumerable<string> Under(PlaceNode node) => node.Lower.SelectMany(Under).Prepend($"{node.Name} {node.Articles}");
}
