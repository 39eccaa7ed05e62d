using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Words that print does not use, names that ingest does not know, and the names of writers, over an invented town.</summary>
public sealed class OwnWordsTests(OwnWordsTests.Town town) : IClassFixture<OwnWordsTests.Town>
{
    [Fact]
    public void A_word_of_staffs_own_synonyms_chooses_the_sentence_that_answers()
    {
        Assert.Contains("42名", Ask("槐滩镇有多少名哨兵？", SynonymTable.Read(town.Synonyms)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("42名", Ask("槐滩镇有多少名哨兵？", SynonymTable.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spoken_word_finds_the_sentence_that_prints_another()
    {
        Assert.Contains("85人", Ask("槐滩镇食堂天天多少人吃饭？", SynonymTable.General).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("85人", Ask("槐滩镇食堂天天多少人吃饭？", null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_answered_by_a_name_that_the_reading_of_newspapers_does_not_know() =>
        Assert.Contains("玛尔塔·林德", Ask("槐滩镇水渠展览的设计师是谁？", SynonymTable.General).Text, StringComparison.Ordinal);

    [Fact]
    public void A_sum_of_money_is_asked_for_without_a_measure_word() =>
        Assert.Contains("36.5万元", Ask("槐滩镇集体收入现在是多少？", SynonymTable.General).Text, StringComparison.Ordinal);

    [Fact]
    public void The_bracketed_name_of_the_writer_is_no_part_of_an_answer() =>
        Assert.DoesNotContain("周禾", Ask("槐滩镇是怎么管水渠的？", SynonymTable.General).Text, StringComparison.Ordinal);

    [Fact]
    public void The_words_that_open_a_report_are_no_part_of_an_answer()
    {
        Assert.StartsWith("5月9日", Ask("槐滩镇桑葚节来了多少游客？", SynonymTable.General).Text, StringComparison.Ordinal);
        Assert.Contains("程砚", Ask("写槐滩镇桑葚节的记者是谁？", SynonymTable.General).Text, StringComparison.Ordinal);
    }

    private Answer Ask(string question, SynonymTable? synonyms)
    {
        using var reader = new BuiltInIndex(town.Index).Acquire();
        return new Answerer(TextAnalyzer.Default, synonyms).Answer(reader, new Question(question), default);
    }

    public sealed class Town : IDisposable
    {
        private const string Page = """
            ---
            newspaper: 槐滩日报
            date: 2023-05-09
            ---
            # 槐滩镇管好一渠清水

            槐滩镇通过分段包干管护水渠，聘请看水员42名、巡堤员17名。看水员每周巡渠两次，发现堵塞当天清理。（周禾）

            # 槐滩镇晒出集体账本

            槐滩镇把集体收入、支出、工程分成3本账，每月公开。全镇集体收入由9万元增加到36.5万元。

            # 槐滩镇办起水渠展览

            槐滩镇水渠展览的设计师玛尔塔·林德来自海外，展览每周开放5天。

            # 槐滩镇桑葚节开幕

            本报讯（记者 程砚）5月9日，槐滩镇桑葚节开幕，当天吸引游客1.2万人次。

            # 槐滩镇开了敬老食堂

            槐滩镇食堂聘请厨师4人。日均就餐85人。食堂天天有志愿者18人帮厨。
            """;

        private readonly TempFolder folder = new();

        public Town()
        {
            var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
            File.WriteAllText(Path.Combine(pages, "page.md"), Page);
            Synonyms = folder.File("synonyms.txt");
            File.WriteAllText(Synonyms, "哨兵 看水员\n");
            Index = folder.File("index");
            Support.Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        }

        internal string Index { get; }

        internal string Synonyms { get; }

        public void Dispose() => folder.Dispose();
    }
}
