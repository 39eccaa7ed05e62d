using System.Text.Json;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>What every engine promises. An engine's tests inherit this and say how it is opened.</summary>
public abstract class PassageIndexContract : IDisposable
{
    private protected readonly TempFolder folder = new();

    protected abstract IPassageIndex Open(string path);

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Without_a_generation_a_reader_is_told_that_the_index_is_missing()
    {
        using var index = Open(folder.Path);
        Assert.Equal(IndexFailure.Missing, Assert.Throws<IndexException>(index.Acquire).Failure);
        Assert.Empty(index.Generations());
        Assert.NotEmpty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void A_passage_is_found_by_the_words_of_its_title_and_of_its_text()
    {
        using var index = Published(("甲.txt", "网格员进社区", "居民反映的问题当天办结。"), ("乙.txt", "秋收", "玉米地里机声隆隆。"));
        using var reader = index.Acquire();
        Assert.Equal("甲.txt#0@0", reader.Find("网格员进社区")[0].Id);
        Assert.Equal("乙.txt#0@0", reader.Find("玉米地")[0].Id);
        Assert.Empty(reader.Find("潜水艇"));
    }

    [Fact]
    public void An_article_comes_back_as_it_was_added()
    {
        var text = "第一段，含生僻字𠮷和孤立代理\ud800。\n第二段：300—500户。";
        var article = new Article
        {
            Id = "自定 编号",
            Source = "夹/页.txt",
            Ordinal = 3,
            Kind = ArticleKind.Caption,
            Title = "题",
            Kicker = "肩",
            Deck = "副",
            Series = "栏",
            Byline = "记者 某某",
            Newspaper = "报",
            PageLabel = "A2",
            Url = "https://example.invalid/1",
            Published = new DateOnly(2023, 5, 11),
            PublishedBasis = "page text",
            Text = text,
            Paragraphs = [new Paragraph(ParagraphKind.Title, 0, 3, 0.5f), new Paragraph(ParagraphKind.Body, 4, text.Length - 4)],
            Origins = [new OriginSpan(0, 3, 100), new OriginSpan(5, 2, 40)],
            Places = [new Place("某县", PlaceLevel.County, "某市", true), new Place("某村", PlaceLevel.Village)],
            People = [new Person("张三", "书记", "某县", new TextRange(1, 2))],
            Schemes = [new Scheme("三治", 3, "某县", new TextRange(0, 2), [new SchemePart("自治", new TextRange(2, 2))])],
            Abbreviations = [new Abbreviation("两委", "村支部和村委会", new TextRange(3, 2))],
            Dates = [new DateMention("今年", new TextRange(0, 2), new DateOnly(2023, 1, 1), null, "page date")],
        };
        var passages = new[] { new Passage("p", article.Id, 7, 4, 5, "题 肩"), new Passage($"{article.Id}@8", article.Id, 8, 9, 4, "题"), new Passage("q", article.Id, 9, 0, 3, "题 肩") };
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add(new SourceEntry(article.Source, "ab", 5, 638_000_000_000_000_000), [new ArticleEntry(article, passages)]);
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        var number = reader.FindArticle(article.Id);
        Assert.Equal(Serialize(article), Serialize(reader.ArticleAt(number)));
        Assert.Equal(passages, reader.PassagesOf(number).Select(reader.PassageAt));
        Assert.Equal(passages.Select(p => p.Heading), reader.PassagesOf(number).Select(reader.HeadingOf));
        Assert.Equal(passages.Select(p => article.TextOf(p.Range)), reader.PassagesOf(number).Select(reader.PassageText));
        Assert.Equal([new SourceEntry(article.Source, "ab", 5, 638_000_000_000_000_000)], reader.Sources());
        Assert.Equal(-1, reader.FindArticle("无此编号"));
    }

    [Fact]
    public void A_replaced_source_leaves_nothing_of_its_old_state()
    {
        using var index = Published(("甲", "旧题", "苹果很甜。"), ("乙", "别的", "香蕉很软。"));
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            writer.Add("甲", "新题", "葡萄很酸。");
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Empty(reader.Find("苹果"));
        Assert.Equal(0, reader.DocumentFrequency("苹果", TermKind.Word));
        Assert.Equal(0, reader.DocumentFrequency("苹果很甜".AsSpan(0, 2), TermKind.Word));
        Assert.Equal(1, reader.DocumentFrequency("葡萄很酸".AsSpan(0, 2), TermKind.Word));
        Assert.DoesNotContain("苹果", reader.Words());
        Assert.Equal("甲#0@0", reader.Find("葡萄")[0].Id);
        Assert.Equal("乙#0@0", reader.Find("香蕉")[0].Id);
        Assert.Equal(2, reader.Manifest.Sources);
    }

    [Fact]
    public void A_source_replaced_twice_in_one_session_keeps_only_the_last()
    {
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add("甲", "一", "苹果很甜。");
            writer.Add("甲", "二", "葡萄很酸。");
            Assert.True(writer.Delete("甲"));
            Assert.False(writer.Delete("甲"));
            writer.Add("甲", "三", "香蕉很软。");
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Empty(reader.Find("苹果葡萄"));
        Assert.Single(reader.Find("香蕉"));
        Assert.DoesNotContain("苹果", reader.Words());
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void An_emptied_index_is_an_index()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            Assert.True(writer.Delete("甲"));
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Empty(reader.Find("苹果"));
        Assert.Equal(0, reader.PassageCount);
        Assert.Empty(reader.Words());
        Assert.Empty(reader.Sources());
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void What_is_not_published_is_not_there()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using (var writer = index.OpenWriter(fromScratch: true))
            writer.Add("乙", "题", "香蕉很软。");
        using var reader = index.Acquire();
        Assert.Empty(reader.Find("香蕉"));
        Assert.Single(reader.Find("苹果"));
        Assert.Equal(1, reader.Manifest.Generation);
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_one_ends()
    {
        using var index = Open(folder.Path);
        using var other = Open(folder.Path);
        using (index.OpenWriter(fromScratch: true))
        {
            Assert.Equal(IndexFailure.Locked, Assert.Throws<IndexException>(() => other.OpenWriter(true)).Failure);
            Assert.Equal(IndexFailure.Locked, Assert.Throws<IndexException>(() => other.Rollback()).Failure);
        }
        using var writer = other.OpenWriter(fromScratch: true);
    }

    [Fact]
    public void A_lease_stays_on_its_generation_and_the_next_one_sees_the_new()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using var elsewhere = Open(folder.Path);
        using var before = elsewhere.Acquire();
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            writer.Add("乙", "题", "香蕉很软。");
            writer.Publish(CancellationToken.None);
        }
        Assert.Empty(before.Find("香蕉"));
        using var after = elsewhere.Acquire();
        Assert.Single(after.Find("香蕉"));
        Assert.Single(before.Find("苹果"));
    }

    [Fact]
    public void A_disposed_lease_refuses_to_read()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        var reader = index.Acquire();
        reader.Dispose();
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.PassageText(0));
        Assert.Throws<ObjectDisposedException>(() => reader.Find("苹果"));
    }

    [Fact]
    public void Rolling_back_brings_the_generation_before_and_publishing_goes_on_from_it()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            writer.Add("乙", "题", "香蕉很软。");
            writer.Publish(CancellationToken.None);
        }
        Assert.Equal(1, index.Rollback().Generation);
        using (var reader = index.Acquire())
            Assert.Empty(reader.Find("香蕉"));
        Assert.Equal(IndexFailure.Missing, Assert.Throws<IndexException>(() => index.Rollback()).Failure);
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            Assert.Equal(["甲"], writer.Sources.Keys);
            Assert.Equal(3, writer.Publish(CancellationToken.None).Generation);
        }
        Assert.Equal([3, 1], index.Generations().Select(g => g.Generation));
        Assert.True(index.Generations()[0].IsCurrent);
    }

    [Fact]
    public void Updates_in_any_order_find_the_same_as_a_rebuild_to_the_last_bit()
    {
        var random = new Random(5);
        var state = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var index = Open(folder.Path);
        for (var round = 0; round < 14; round++)
        {
            using (var writer = index.OpenWriter(fromScratch: false))
            {
                for (var i = 0; i < 6; i++)
                {
                    var name = $"源{random.Next(20):d2}";
                    if (random.Next(4) == 0)
                    {
                        Assert.Equal(state.Remove(name), writer.Delete(name));
                        continue;
                    }
                    state[name] = random.Next(1000);
                    AddGenerated(writer, name, state[name]);
                }
                writer.Publish(CancellationToken.None);
            }
            if (round % 3 != 1)
                continue;
            using var other = new TempFolder();
            using var rebuilt = Open(other.Path);
            using (var writer = rebuilt.OpenWriter(fromScratch: true))
            {
                foreach (var (name, seed) in state.Reverse())
                    AddGenerated(writer, name, seed);
                writer.Publish(CancellationToken.None);
            }
            using var updated = index.Acquire();
            using var fresh = rebuilt.Acquire();
            Assert.Equal(Documents.Dump(fresh), Documents.Dump(updated));
            for (var question = 0; question < 30; question++)
                Assert.Equal(fresh.Search(Documents.Query(Documents.Text(question, 9))), updated.Search(Documents.Query(Documents.Text(question, 9))));
            Assert.Equal(rebuilt.Generations()[0].Manifest!.CorpusHash, index.Generations()[0].Manifest!.CorpusHash);
            Assert.Equal(rebuilt.Generations()[0].Manifest!.Characters, index.Generations()[0].Manifest!.Characters);
            Assert.Empty(index.Check(CancellationToken.None));
        }
    }

    [Fact]
    public void Equal_scores_are_ordered_by_passage_number_and_the_limit_cuts_the_list()
    {
        using var index = Published([.. Enumerable.Range(0, 40).Select(i => ($"源{i:d2}", "题", "同样的一句话。"))]);
        using var reader = index.Acquire();
        var all = reader.Search(Documents.Query("同样的一句话"));
        Assert.Equal(Enumerable.Range(0, 40), all.Select(c => c.Passage));
        Assert.Single(all.Select(c => c.Score).Distinct());
        Assert.Equal(all.Take(7), reader.Search(Documents.Query("同样的一句话", 7)));
    }

    [Fact]
    public void Filters_limit_by_source_place_day_and_kind()
    {
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            for (var i = 0; i < 6; i++)
            {
                var (article, passages) = Documents.Article($"源{i}", 0, "网格", "网格员走访。");
                article = article with
                {
                    Places = i % 2 == 0 ? [new Place("东县", PlaceLevel.County), new Place("东县", PlaceLevel.County)] : [new Place("西县", PlaceLevel.County)],
                    Published = i == 5 ? null : new DateOnly(2023, 1, 1 + i),
                    Kind = i < 3 ? ArticleKind.Report : ArticleKind.Caption,
                };
                writer.Add(Documents.Source(article.Source), [new ArticleEntry(article, passages)]);
            }
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Equal("0 2 4", Found(new PassageFilter { Places = ["东县"] }));
        Assert.Equal("0 1 2 3 4 5", Found(new PassageFilter { Places = ["东县", "西县"] }));
        Assert.Equal("", Found(new PassageFilter { Places = ["东"] }));
        Assert.Equal("1 5", Found(new PassageFilter { Sources = ["源5", "源1", "无"] }));
        Assert.Equal("1 2 3 4", Found(new PassageFilter { From = new DateOnly(2023, 1, 2) }));
        Assert.Equal("1 2", Found(new PassageFilter { From = new DateOnly(2023, 1, 2), To = new DateOnly(2023, 1, 3) }));
        Assert.Equal("3 4 5", Found(new PassageFilter { Kinds = [ArticleKind.Caption] }));
        Assert.Equal("4", Found(new PassageFilter { Kinds = [ArticleKind.Caption], Places = ["东县"], To = new DateOnly(2023, 2, 1) }));

        string Found(PassageFilter filter) => string.Join(' ', reader.Search(Documents.Query("网格") with { Filter = filter }).Select(c => c.Passage));
    }

    [Fact]
    public void The_places_of_a_generation_are_those_of_its_articles()
    {
        var places = new[] { new Place("东县", PlaceLevel.County, "南市", true), new Place("南市", PlaceLevel.City, "北省"), new Place("东县", PlaceLevel.County) };
        using var index = Open(folder.Path);
        for (var round = 0; round < 3; round++)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            foreach (var (source, named) in new[] { ("无", 0), ($"甲{round}", 3), ("乙", round) })
                writer.Add(Documents.Source(source), [.. Enumerable.Range(0, 2).Select(i => WithPlaces(source, i, i == 0 ? [] : places[..named]))]);
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Equal(["乙", "甲0", "甲1", "甲2"], reader.Places().Select(s => s.Source));
        foreach (var source in reader.Places())
        {
            Assert.Empty(source.Articles[0]);
            Assert.Equal(places[..(source.Source == "乙" ? 2 : 3)], source.Articles[1]);
            Assert.Equal(reader.ArticleAt(reader.FindArticle($"{source.Source}#1")).Places, source.Articles[1]);
        }

        static ArticleEntry WithPlaces(string source, int ordinal, Place[] named) =>
            Documents.Article(source, ordinal, "题", "网格员走访。") is var (article, passages) ? new ArticleEntry(article with { Places = named }, passages) : null!;
    }

    [Theory]
    [InlineData("好")]
    [InlineData("。")]
    [InlineData("\ud83d\ude00\ud800")]
    public void A_passage_may_be_a_single_character(string text)
    {
        using var index = Published(("甲", "", text));
        using var reader = index.Acquire();
        Assert.Equal(text, reader.PassageText(0));
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void A_source_may_be_empty_and_an_article_without_passages()
    {
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add(Documents.Source("空"), []);
            writer.Add(Documents.Source("无段"), [Documents.Article("无段", 0, "题", "")]);
            writer.Add("甲", "题", "苹果很甜。");
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Equal(["无段", "甲", "空"], reader.Sources().Select(s => s.Name));
        Assert.Equal("", reader.ArticleAt(reader.FindArticle("无段#0")).Text);
        Assert.Single(reader.Find("苹果"));
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void Very_long_passages_and_very_long_words_are_indexed_and_found()
    {
        var word = new string('x', 1 << 20);
        var near = new string('x', (1 << 20) - 1) + "y";
        var text = Documents.Text(1, 100_000) + "潜水艇";
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add(Documents.Source("长"), [Documents.Article("长", 0, "", text, text.Length)]);
            writer.Add(Documents.Source("词"), [Documents.Article("词", 0, "", word, word.Length)]);
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Equal("长#0@0", Assert.Single(reader.Find("潜水艇")).Id);
        Assert.Equal(text, reader.PassageText(reader.PassagesOf(reader.FindArticle("长#0"))[0]));
        Assert.Empty(reader.Search(new IndexQuery { Terms = [new QueryTerm(near, TermKind.Word, 1)] }));
        Assert.Equal(0, reader.DocumentFrequency(near, TermKind.Word));
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void A_word_that_stands_more_often_in_a_passage_than_sixteen_bits_can_count_is_found()
    {
        // A count that started again after 65,535 would make the longer passage the one that hardly speaks of it.
        var most = string.Concat(Enumerable.Repeat("苹果，", 65_535));
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            foreach (var (name, text) in new[] { ("多", most), ("更多", most + "苹果，") })
                writer.Add(Documents.Source(name), [Documents.Article(name, 0, "", text, text.Length)]);
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        var found = reader.Find("苹果");
        Assert.Equal(2, found.Count);
        Assert.Equal(found[0].Score, found[1].Score, 3);
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void A_question_of_a_million_equal_words_is_one_word()
    {
        using var index = Published(("甲", "题", "苹果很甜。"), ("乙", "题", "香蕉很软。"));
        using var reader = index.Acquire();
        var term = new QueryTerm("苹果", TermKind.Word, 1);
        var found = reader.Search(new IndexQuery { Terms = [.. Enumerable.Repeat(term, 1_000_000)] });
        Assert.Equal("甲#0@0", reader.PassageAt(Assert.Single(found).Passage).Id);
        Assert.True(float.IsFinite(found[0].Score));
    }

    [Fact]
    public void Equal_passages_come_in_their_order_and_any_question_is_taken()
    {
        using var index = Open(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add(Documents.Source("同"), [Documents.Article("同", 0, "", string.Concat(Enumerable.Repeat("基层治理", 3000)), 4)]);
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        Assert.Equal(Enumerable.Range(0, 50), reader.Search(Documents.Query("基层治理", 50)).Select(c => c.Passage));
        Assert.Equal(50, reader.Search(Documents.Query(string.Concat(Enumerable.Repeat("基层治理怎么办", 80)), 50)).Count);
        foreach (var nothing in new[] { "", "，。！？……", "\ud83d\ude00\ud83c\udf89", "\ud800\udfff\0", "潜" })
            Assert.Empty(reader.Search(Documents.Query(nothing)));
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void Terms_without_a_usable_weight_find_nothing()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using var reader = index.Acquire();
        foreach (var weight in new[] { 0, -1, float.NaN, float.PositiveInfinity })
            Assert.Empty(reader.Search(new IndexQuery { Terms = [new QueryTerm("苹果", TermKind.Word, weight)] }));
        Assert.Empty(reader.Search(new IndexQuery { Terms = [] }));
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using var reader = index.Acquire();
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Search(Documents.Query("苹果", 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Search(Documents.Query("苹果", 10_001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.PassageText(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.PassageAt(reader.PassageCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.ArticleAt(1));
        using var writer = index.OpenWriter(fromScratch: false);
        var (article, passages) = Documents.Article("乙", 0, "题", "香蕉。");
        Assert.Throws<ArgumentException>(() => writer.Add(Documents.Source("丙"), [new ArticleEntry(article, passages)]));
        Assert.Throws<ArgumentException>(() => writer.Add(Documents.Source("乙"), [new ArticleEntry(article, [passages[0] with { Length = 4 }])]));
        Assert.Throws<ArgumentException>(() => writer.Add(Documents.Source("乙"), [new ArticleEntry(article, [passages[0] with { ArticleId = "x" }])]));
        Assert.Equal(["甲"], writer.Sources.Keys);
    }

    [Fact]
    public void A_cancelled_publish_leaves_the_index_as_it_was()
    {
        using var index = Published(("甲", "题", "苹果很甜。"));
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            writer.Add("乙", "题", "香蕉很软。");
            Assert.Throws<OperationCanceledException>(() => writer.Publish(new CancellationToken(canceled: true)));
        }
        using var reader = index.Acquire();
        Assert.Equal(1, reader.Manifest.Generation);
        Assert.Empty(reader.Find("香蕉"));
    }

    [Fact]
    public void Readers_never_fail_and_never_see_a_mixture_while_generations_are_published()
    {
        // Generation n holds the mark of n in all of its four sources.
        using var index = Open(folder.Path);
        Publish(index, 1);
        using var elsewhere = Open(folder.Path);
        var done = false;
        var errors = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            try
            {
                var seen = 0;
                while (!Volatile.Read(ref done))
                {
                    using var reader = (number % 2 == 0 ? index : elsewhere).Acquire();
                    var generation = reader.Manifest.Generation;
                    if (generation < seen)
                        errors.Enqueue($"{generation} after {seen}");
                    seen = generation;
                    var texts = reader.Search(Documents.Query("标记")).Select(c => reader.PassageText(c.Passage)).ToList();
                    if (texts.Count != 4 || texts.Any(t => t != $"标记{generation}号"))
                        errors.Enqueue($"{generation}: {string.Join('|', texts)}");
                    // Leaves the processor to the writer, so that readers see many generations.
                    Thread.Sleep(1);
                }
            }
            catch (Exception error)
            {
                errors.Enqueue(error.ToString());
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        for (var generation = 2; generation <= 20; generation++)
            Publish(index, generation);
        Volatile.Write(ref done, true);
        threads.ForEach(t => t.Join());
        Assert.Empty(errors);
        using var last = elsewhere.Acquire();
        Assert.Equal(20, last.Manifest.Generation);

        static void Publish(IPassageIndex index, int generation)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            for (var i = 0; i < 4; i++)
                writer.Add($"源{i}", "题", $"标记{generation}号");
            Assert.Equal(generation, writer.Publish(CancellationToken.None).Generation);
        }
    }

    protected IPassageIndex Published(params (string Source, string Title, string Text)[] sources)
    {
        var index = Open(folder.Path);
        using var writer = index.OpenWriter(fromScratch: true);
        foreach (var (source, title, text) in sources)
            writer.Add(source, title, text);
        writer.Publish(CancellationToken.None);
        return index;
    }

    private static void AddGenerated(IIndexWriter writer, string name, int seed) =>
        writer.Add(Documents.Source(name, $"{seed:x4}"),
            [.. Enumerable.Range(0, 1 + (seed % 3)).Select(i => Documents.Article(name, i, Documents.Text(seed + i, 8), Documents.Text(seed * 31 + i, 40 + (seed % 300))))]);

    private static string Serialize(Article article) => JsonSerializer.Serialize(article);
}
