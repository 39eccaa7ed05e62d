using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

public class PeopleTests
{
    [Theory]
    [InlineData("近日，市人大常委会副主任、南屏县委书记王建国在接受采访时表示满意。", "王建国", "市人大常委会副主任、南屏县委书记", "南屏县")]
    [InlineData("东湖街道党工委书记杨小春 构建治理新模式", "杨小春", "东湖街道党工委书记", "东湖街道")]
    [InlineData("—访上河村党支部书记赵红兵", "赵红兵", "上河村党支部书记", "上河村")]
    [InlineData("市长张大勇与远航集团董事长李雪岗进行深入交流。", "李雪岗", "远航集团董事长", "")]
    [InlineData("副市长杨新才、百利科技董事长王海荣一同参加。", "王海荣", "百利科技董事长", "")]
    [InlineData("南屏县住房和城乡建设局工作人员何明介绍，项目已开工。", "何明", "南屏县住房和城乡建设局工作人员", "南屏县")]
    [InlineData("“越来越好。”阳光小区居民刘斌说。", "刘斌", "阳光小区居民", "")]
    [InlineData("市财政局任帅表示，要加强学习。", "任帅", "市财政局", "")]
    [InlineData("市委常委、组织部部长冯晓雷2次指导推进。", "冯晓雷", "市委常委、组织部部长", "")]
    [InlineData("上河村党总支书记、村委会主任邓和平说。", "邓和平", "上河村党总支书记、村委会主任", "上河村")]
    [InlineData("青山乡开会。乡党委书记钱宝玉说，要抓紧。", "钱宝玉", "乡党委书记", "青山乡")]
    [InlineData("东湖街道开会。街道党工委书记梁伟民说：“好。”", "梁伟民", "街道党工委书记", "东湖街道")]
    [InlineData("向阳村党总支书记宋长山算过一笔账。向阳村有300户。", "宋长山", "向阳村党总支书记", "向阳村")]
    [InlineData("上河村村民何家贵和邻居和好了。", "何家贵", "上河村村民", "上河村")]
    [InlineData("“现在一议就定了。”船老板阮阿旺说。", "阮阿旺", "船老板", "")]
    [InlineData("- 蔺晓岚（常务副县长）：绕城高速公路", "蔺晓岚", "常务副县长", "")]
    [InlineData("高桥乡党委副书记、政法委员洪建国说：“好。”", "洪建国", "高桥乡党委副书记、政法委员", "高桥乡")]
    public void A_person_carries_the_post_as_printed_and_its_place(string text, string name, string post, string place)
    {
        var person = Assert.Single(Annotated(text).People, p => p.Name == name);
        Assert.Equal((post, place), (person.Post, person.Place));
    }

    [Theory]
    [InlineData("会议表决通过人事任免事项：任命钱慕云为县民政局局长。", "钱慕云", "县民政局局长")]
    [InlineData("任命：钮怀远为市水利局局长，冼月明为市文化旅游局局长。", "钮怀远", "市水利局局长")]
    [InlineData("任命：钮怀远为市水利局局长，冼月明为市文化旅游局局长。", "冼月明", "市文化旅游局局长")]
    [InlineData("免去：巩长安的市水利局局长职务，卓玉梅的市文化旅游局局长职务。", "卓玉梅", "原市文化旅游局局长")]
    [InlineData("会议任命苗秀为县司法局局长，免去王建国的职务。", "苗秀", "县司法局局长")]
    [InlineData("上河村开会。村务监督委员会主任由退休会计尤知秋担任。", "尤知秋", "村务监督委员会主任")]
    [InlineData("行业党委书记由街道党工委副书记卓杉兼任。", "卓杉", "街道党工委副书记")]
    [InlineData("答：区民政局养老服务股股长苗可立介绍，都可以。", "苗可立", "区民政局养老服务股股长")]
    [InlineData("驻东川市流动党支部书记是做家具生意的何锦川。", "何锦川", "驻东川市流动党支部书记")]
    public void A_person_is_told_with_the_post_that_a_sentence_gives(string text, string name, string post)
    {
        var person = Assert.Single(Annotated(text).People, p => p.Name == name);
        Assert.Equal(post, person.Post);
    }

    [Theory]
    [InlineData("东湖社区开会。社区党委书记乌音德想起草原。", "乌音德", "社区党委书记")]
    [InlineData("“好尺子。”县委组织部副部长哈日巴雅说，要量一量。", "哈日巴雅", "县委组织部副部长")]
    [InlineData("“多亏大家。”牧民尖木措说。", "尖木措", "牧民")]
    [InlineData("东湖社区党支部书记热仁古丽 课堂开到家门口\n热仁古丽说，孩子多了。", "热仁古丽", "东湖社区党支部书记")]
    public void A_name_without_a_common_family_name_is_told_by_the_post_before_it_and_the_verb_behind(string text, string name, string post) =>
        Assert.Equal(post, Assert.Single(Annotated(text).People, p => p.Name == name).Post);

    [Theory]
    [InlineData("图为族老方炳南（左）在调处一宗争议。", "方炳南", "")]
    [InlineData("南屏县农经站站长 谯国平\n村里的账怎么管？", "谯国平", "南屏县农经站站长")]
    [InlineData("派出所教导员谢春生和司法所所长关麦香各搬一条板凳。谢春生说，坐下谈。", "关麦香", "司法所所长")]
    public void A_person_is_told_by_a_caption_by_a_byline_and_beside_another(string text, string name, string post) =>
        Assert.Equal(post, Assert.Single(Annotated(text).People, p => p.Name == name).Post);

    [Theory]
    [InlineData("党支部书记 抓党建\n全镇开会。")]
    [InlineData("近日，有网友爆料称，路灯坏了。")]
    [InlineData("他写了第四部长篇小说。")]
    [InlineData("书记上台说做法，主任轮流坐班。")]
    public void What_stands_between_a_post_and_a_verb_may_be_words(string text) => Assert.Empty(Annotated(text).People);

    [Theory]
    [InlineData("南屏县的高坪镇把全镇分成屋场。\n党委书记甘露白翻开本子。", "甘露白", "高坪镇")]
    [InlineData("南屏县芡河村的蟹塘多。\n党总支书记陶渔樵牵头办合作社。", "陶渔樵", "芡河村")]
    [InlineData("高坪镇和东桥镇结对。\n党委书记甘露白翻开本子。", "甘露白", "")]
    [InlineData("高坪镇引来企业。\n公司党委书记甘露白说，要招工。", "甘露白", "")]
    public void A_post_that_names_no_level_is_of_the_one_town_or_village_told_of(string text, string name, string place) =>
        Assert.Equal(place, Assert.Single(Annotated(text).People, p => p.Name == name).Place);

    [Fact]
    public void A_notice_of_candidates_gives_the_post_held_and_the_one_to_come()
    {
        var person = Assert.Single(Annotated("公示如下：\n柯玉田，男，1981年5月生，大学学历，现任高坪镇党委书记，拟任县应急管理局局长。").People);
        Assert.Equal(("柯玉田", "高坪镇党委书记，拟任县应急管理局局长", "高坪镇"), (person.Name, person.Post, person.Place));
    }

    [Fact]
    public void Whose_age_is_told_is_a_person() => Assert.Equal(["贺青田"], Annotated("29岁的贺青田2019年从外地辞职回村，18岁的年龄可以报名。").People.Select(p => p.Name));

    [Theory]
    [InlineData("县委书记任总召集人，乡镇党委书记任片长。")]
    [InlineData("党组织书记任网格长，主任由会计担任，书记是村民的当家人。")]
    public void What_somebody_acts_as_is_no_name(string text) => Assert.Empty(Annotated(text).People);

    [Fact]
    public void A_post_that_leaves_its_place_out_takes_the_articles() =>
        Assert.Equal("东川市", Annotated("东川市召开会议，市委书记吴俊清出席。").People.Single().Place);

    [Fact]
    public void Reporters_and_photographers_are_told_apart_by_their_posts()
    {
        var people = Annotated("记者 李雅萍 通讯员 张丽妍 报道。\n村民在春耕。李学军 李玉锁 摄").People;
        Assert.Equal(["李雅萍:记者", "张丽妍:通讯员", "李学军:摄", "李玉锁:摄"], people.Select(p => $"{p.Name}:{p.Post}"));
    }

    [Fact]
    public void An_authors_note_gives_the_post_of_the_byline()
    {
        var article = ArticleAnnotator.Default.Annotate([Articles.Of((ParagraphKind.Title, "激活善治"), (ParagraphKind.Byline, "谭志明"), (ParagraphKind.Body, "屋场是最小的单元。"), (ParagraphKind.Body, "（作者系中共南屏县委书记）"))], PageMetadata.Unknown)[0];
        var author = Assert.Single(article.People);
        Assert.Equal(("谭志明", "南屏县委书记", "南屏县", "谭志明"), (author.Name, author.Post, author.Place, article.TextOf(author.Range)));
    }

    [Theory]
    [InlineData("东湖街道党工委书记艾尼瓦尔·托合提说，要抓紧。", "艾尼瓦尔·托合提", "东湖街道党工委书记")]
    [InlineData("东湖街道党工委书记艾尼瓦尔·托合提到会讲话。", "艾尼瓦尔·托合提", "东湖街道党工委书记")]
    [InlineData("市长约翰·柯比提到，水位下降。", "约翰·柯比", "市长")]
    [InlineData("协会秘书长艾瑞克·森超在会上说。", "艾瑞克·森超", "协会秘书长")]
    [InlineData("东湖街道党工委书记艾尼瓦尔·托合提在村里调研。", "艾尼瓦尔·托合提", "东湖街道党工委书记")]
    [InlineData("“越来越好。”上河村村民阿不都热合曼·买买提说。", "阿不都热合曼·买买提", "上河村村民")]
    [InlineData("上河村党支部书记古丽巴哈尔·玉素甫和村民一起算账。", "古丽巴哈尔·玉素甫", "上河村党支部书记")]
    [InlineData("受表彰的技术员热依拉•库尔班江、教师李明。", "热依拉•库尔班江", "技术员")]
    [InlineData("县长马木提·艾力（左一）走访。", "马木提·艾力", "县长")]
    [InlineData("该公司首席执行官史蒂文·特伯在报告中写道。", "史蒂文·特伯", "该公司首席执行官")]
    [InlineData("总统穆罕默德·本·萨勒曼会见了代表团。", "穆罕默德·本·萨勒曼", "总统")]
    [InlineData("通讯员 乌兰·其其格 报道。", "乌兰·其其格", "通讯员")]
    [InlineData("丰收了。麦麦提·吐尔逊 摄", "麦麦提·吐尔逊", "摄")]
    [InlineData("大家都说，买买提·马合木提同志作风好。", "买买提·马合木提", "同志")]
    [InlineData("如今，哈丽丹·马合提说，日子越过越好。", "哈丽丹·马合提", "")]
    public void A_name_with_a_middle_dot_is_read_whole(string text, string name, string post)
    {
        var person = Assert.Single(Annotated(text).People, p => p.Name != "李明");
        Assert.Equal((name, post), (person.Name, person.Post));
    }

    [Fact]
    public void Two_names_with_dots_are_two() =>
        Assert.Equal(["买买提·艾力"], Annotated("县长买买提·艾力和古丽·玉素甫一同参加。").People.Select(p => p.Name));

    [Fact]
    public void The_name_before_one_with_a_dot_ends_where_it_ends() =>
        Assert.Equal(["张大勇", "王刚"], Annotated("县长张大勇会见史蒂文·特伯一行，副县长王刚和约翰·柯比握手。").People.Select(p => p.Name));

    [Theory]
    [InlineData("听说居民都夸队伍好，网格员都由党员担任，特困老人全免。")]
    [InlineData("由乡党委副书记任书记，记者：明年有什么打算？")]
    [InlineData("巷长干得好不好，居民来打分；辅警凌晨巡逻。")]
    [InlineData("特别防范侵害妇女儿童权益的行为。")]
    [InlineData("由行业主管部门负责，党员和党建指导员参加。")]
    [InlineData("记者在乡村·城市论坛上看到，主任率队参观中国·东川展区。")]
    [InlineData("村党组织书记高质量履职，主任任务重。")]
    public void Ordinary_words_after_a_post_are_no_names(string text) => Assert.Empty(Annotated(text).People);

    [Theory]
    [InlineData("该公司负责人向调研组一行介绍了情况。")]
    [InlineData("这些律师费主要花在应诉上。")]
    [InlineData("他时刻担心群众安危，舍身救人。")]
    [InlineData("社区工作人员安装了监控，居民区内焕然一新。")]
    public void Words_that_reach_over_a_post_or_over_the_end_of_a_name_are_no_names(string text) => Assert.Empty(Annotated(text).People);

    [Theory]
    [InlineData("三级书记派了活：县委书记管钱，乡镇书记管地方，村支书管人。")]
    [InlineData("护林员管火、党员管苗、大户管销、合作社管账。")]
    [InlineData("办法是“村民定规矩、村民管账本”。")]
    [InlineData("红色楼长讲政策，蓝色楼长管安全，橙色楼长解纠纷，紫色楼长助老幼。")]
    [InlineData("组织部有关负责人解读新办法。")]
    [InlineData("党员技术员包片，每人包80亩；人心散不散，看书记干不干。")]
    [InlineData("队员路过便上门服务，群众周五可预约上门。")]
    public void A_verb_with_what_it_governs_is_no_name(string text) => Assert.Empty(Annotated(text).People);

    [Theory]
    [InlineData("县委书记管文军出席会议。", "管文军")]
    [InlineData("县委书记管文军，县长解安宁到会。", "解安宁")]
    [InlineData("就业中心主任欧阳岭接到最多的咨询是补贴。", "欧阳岭")]
    [InlineData("林业站站长封志强答复：地界已经划清。", "封志强")]
    [InlineData("青山镇库木村村民买买提江·依明指着自家的院子说。", "买买提江·依明")]
    public void Names_that_begin_or_go_on_with_a_verb_are_read(string text, string name) => Assert.Contains(Annotated(text).People, p => p.Name == name);

    [Theory]
    [InlineData("县委书记高峰说，明年再修路。", "高峰")]
    [InlineData("镇长黎明强调，路要修好。", "黎明")]
    [InlineData("石桥乡乡长江山告诉记者，已经动工。", "江山")]
    public void Who_speaks_is_named_though_the_name_is_a_word_too(string text, string name) => Assert.Equal(name, Assert.Single(Annotated(text).People).Name);

    [Theory]
    [InlineData("理事长王林启动了仪式。", "王林")]
    [InlineData("副局长杨勇忽视了安全。", "杨勇")]
    [InlineData("记者郭一鹏通讯员刘宁报道。", "郭一鹏")]
    [InlineData("村支书燕归来想了个办法。", "燕归来")]
    public void The_second_given_character_is_not_the_first_of_the_next_word(string text, string name) => Assert.Equal(name, Annotated(text).People[0].Name);

    [Theory]
    [InlineData("5月10日外交部发言人汪文山表示满意。", "外交部发言人")]
    [InlineData("警方抓获犯罪嫌疑人唐小山。", "犯罪嫌疑人")]
    public void A_post_takes_in_neither_the_date_nor_the_verb_before_it(string text, string post) => Assert.Equal(post, Assert.Single(Annotated(text).People).Post);

    private static Article Annotated(string text) => ArticleAnnotator.Default.Annotate([Articles.Of("", text.Split('\n'))], PageMetadata.Unknown)[0];
}
