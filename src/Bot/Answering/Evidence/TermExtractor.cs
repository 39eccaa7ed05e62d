using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>取词: the content words of an ask with weights. Not thread-safe; one for each question.</summary>
public sealed partial class TermExtractor(TextAnalyzer analyzer, IIndexReader reader, IReadOnlyList<PlaceRef> places, SynonymTable? synonyms)
{
    // Words of the ask itself weigh 1.
    private const float ContextWeight = 0.5f;
    private const float SharedWeight = 0.2f;

    // By how rare the words are in the language: how rare an archive makes them depends on its size.
    private const float LittleOfItsOwn = 0.6f;
    private const float MuchOfItsOwn = 1f;
    private const float EarlierBesideMuch = 0.15f;

    // Two words that stand together in the question weigh more where they stand together in print.
    private const float PairWeight = 0.6f;

    // A measure word that counts only some things (吨, 亩, 户) tells what is meant.
    private const float MeasureWeight = 0.4f;
    private const string CommonMeasures = "个名条项次人位种类几";

    // What sort of answer is wanted (有什么措施): any report may use the word of anything.
    private const float AnswerKindWeight = 0.3f;
    private static readonly string[] AnswerKinds = ["办法", "措施", "举措", "方法", "方式", "手段", "途径", "经验", "特色", "程度", "成效", "效果", "进展", "招", "法子", "路子"];

    // By what a question points at the page (报道提到, 评论认为, 那篇稿子). Where no page prints one it is no
    // part of what is asked.
    private static readonly string[] Asking = ["意思", "含义", "提到", "提及", "写到", "说到", "所说", "所述", "相比", "相较", "评论", "认为", "称为", "全称", "简称", "下列", "上述", "稿子", "文章", "报纸", "回事", "层面", "听说"];
    private const float AskingWeight = 0.3f;

    private readonly TokenBuffer buffer = new();
    private readonly int passages = Math.Max(1, reader.Manifest.Passages);

    /// <summary>Distinct terms, the ask's own first.</summary>
    public List<QuestionTerm> Extract(Ask ask)
    {
        var terms = new List<QuestionTerm>();
        Add(terms, OfYearBefore(ask.Units.Contains("元") ? WithoutMoney(ask.Content) : ask.Content), 1f, areKeywords: ask.Type == AskType.None);
        AddSeparated(terms, ask.Text);
        AddComing(terms, ask);
        // 面积多大 is told in one of several measures, none of which was typed; what costs is told in 元.
        foreach (var unit in ask.Units)
            if (!CommonMeasures.Contains(unit, StringComparison.Ordinal) && (unit == "元" || !MeasuredNoun.Implies(ask.Text, unit)) && !terms.Any(t => t.Text == unit))
                terms.Add(new QuestionTerm(unit, MeasureWeight, []));
        // 各有什么特点 says nothing of its own: then the context is the question. Where an ask says much, what was spoken of before
        // only tips the scales.
        var own = terms.Sum(t => t.Weight);
        var isBare = terms.Where(t => !t.IsPair && !AnswerKinds.Contains(t.Text)).Sum(t => Rarity(t.Text)) < LittleOfItsOwn;
        Add(terms, ask.Context, isBare ? 1f : ContextWeight);
        var said = terms.Count;
        Add(terms, ask.Earlier, isBare ? 1f : own > MuchOfItsOwn ? EarlierBesideMuch : ContextWeight);
        for (var t = said; t < terms.Count; t++) terms[t] = terms[t] with { IsEarlier = true };
        Add(terms, ask.Shared, isBare && ask.Context.Length + ask.Earlier.Length == 0 ? 1f : SharedWeight);
        return terms;
    }

    // 多少钱 is answered by a sum in 元; the word itself stands beside few of them.
    private static string WithoutMoney(string text)
    {
        foreach (var word in (string[])["多少钱", "钱", "资金"]) text = text.Replace(word, ",", StringComparison.Ordinal);
        return text;
    }

    // 比前一年降了多少: print says 比上年, 同比, or the year's number.
    private static string OfYearBefore(string text)
    {
        foreach (var word in (string[])["前一年", "上一年", "头一年"])
            foreach (var than in (string[])["比", "较"]) text = text.Replace(than + word, "比去年", StringComparison.Ordinal);
        return text;
    }

    private void Add(List<QuestionTerm> terms, string text, float factor, bool areKeywords = false)
    {
        var masked = Mask(text);
        analyzer.Analyze(masked, buffer);
        var focus = FocusFinder.Find(masked, buffer, areKeywords);
        var before = default(Token);
        QuestionTerm? last = null;
        for (var i = 0; i < buffer.Tokens.Length; i++)
        {
            var token = buffer.Tokens[i];
            if (token.Kind is not TokenKind.Word) continue;
            var word = WordOf(masked, token);
            if (word.Length == 0 || StopWords.Contains(word))
            {
                last = null;
                continue;
            }
            var term = terms.Find(t => t.Text == word) ?? TermOf(word, factor, factor >= 1f && focus.Contains(i));
            if (!terms.Contains(term)) terms.Add(term);
            if (last is not null && before.SourceStart + before.SourceLength == token.SourceStart && !terms.Any(t => t.Text == last.Text + word))
                terms.Add(new QuestionTerm(last.Text + word, PairWeight * Math.Min(last.Weight, term.Weight), [], IsPair: true) { IsIndexed = last.IsIndexed && term.IsIndexed });
            (before, last) = (token, term);
        }
        AddPhrases(terms, masked, factor);
    }

    // 书记哪年到镇上来的: print says when somebody took office.
    private void AddComing(List<QuestionTerm> terms, Ask ask)
    {
        if (ask.Type != AskType.When || !Coming().IsMatch(ask.Text) || !ask.Text.HoldsAny(PostNames.Persons)) return;
        foreach (var word in (string[])["到任", "任职", "上任", "就任"])
            if (IsIndexed(word) && !terms.Exists(t => t.Text == word)) terms.Add(TermOf(word, 1f, isFocus: true));
    }

    [GeneratedRegex("(?:到|来)[^,，?？]{1,8}(?:的|来)[?？。]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    // 中了哪些标, 得过什么奖: a verb whose object stands behind the question word; print joins them (中标, 得奖).
    private void AddSeparated(List<QuestionTerm> terms, string text)
    {
        foreach (Match match in Separated().Matches(text))
        {
            var word = match.Groups["verb"].Value + match.Groups["object"].Value;
            if (Lexicon.Default.Find(word) > 0 && !terms.Exists(t => t.Text == word) && (reader.DocumentFrequency(word, TermKind.Bigram) > 0 || Printed(word).Any(IsIndexed)))
                terms.Add(TermOf(word, 1f, isFocus: true) with { IsIndexed = true });
        }
    }

    [GeneratedRegex("(?<verb>[\u4e00-\u9fff])[了过](?:哪些|哪几[个项条]?|几[个次场项条块]?|多少[个次场项条]?|什么|啥)(?<object>[\u4e00-\u9fff])(?:[^\u4e00-\u9fff]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Separated();

    // 收不收钱, 谁出钱: said in several words, each of which says little or nothing, and printed as one.
    private void AddPhrases(List<QuestionTerm> terms, string text, float factor)
    {
        for (var i = 0; i < buffer.Tokens.Length; i++)
        {
            if (buffer.Tokens[i].Kind is not TokenKind.Word) continue;
            var (from, words) = (buffer.Tokens[i].SourceStart, 0);
            for (var j = i; j < buffer.Tokens.Length; j++)
            {
                if (buffer.Tokens[j].Kind is not TokenKind.Word) continue;
                var phrase = text[from..(buffer.Tokens[j].SourceStart + buffer.Tokens[j].SourceLength)];
                if (++words > MostWords || phrase.Length > SynonymTable.LongestWord) break;
                if (words > 1 && Printed(phrase).Any(IsIndexed) && TermOf(phrase, factor, isFocus: false) is var term && !terms.Exists(t => t.Text == term.Text)) terms.Add(term);
            }
        }
    }

    private const int MostWords = 4;

    private QuestionTerm TermOf(string word, float factor, bool isFocus)
    {
        var isIndexed = IsIndexed(word);
        // A word that no page prints can only be meant as the one that they print.
        var said = word;
        if (!isIndexed && Synonyms(word).Concat(Printed(word)).FirstOrDefault(IsIndexed) is { } printed) (word, isIndexed) = (printed, true);
        var others = (isIndexed ? Synonyms(said) : synonyms?.Of(said) ?? []).Select(other => new TermVariant(other, SynonymStrength))
            .Concat(Printed(said).Select(form => new TermVariant(form, PrintedStrength))).Where(v => v.Text != word);
        return new QuestionTerm(word, factor * Weigh(word), [.. Numerals.Variants(word), .. EachOf(word), .. Undone(word), .. isIndexed ? [] : ShortForms(word), .. others], isFocus) { IsIndexed = isIndexed };
    }

    // 一餐多少钱, 一年能领多少, 一天产多少: print gives it for each (每餐, 每年, 日均); 同比 is of the year before.
    private static IEnumerable<TermVariant> EachOf(string word)
    {
        if (word.Length is 2 or 3 && word[0] == '一') yield return new TermVariant("每" + word[1..], EachStrength);
        if (word is "一天" or "每天") yield return new TermVariant("日均", EachStrength);
        if (word is "一年" or "每年") yield return new TermVariant("年均", EachStrength);
        // 7月起推行: print dates a start so.
        if (word is "开始") foreach (var from in (string[])["月起", "日起", "年起", "季度起"]) yield return new TermVariant(from, EachStrength);
        if (word is "一月" or "每月" or "一个月") yield return new TermVariant("月均", EachStrength);
        if (word is "同比") foreach (var than in (string[])["比上年", "比去年", "年同期"]) yield return new TermVariant(than, EachStrength);
    }

    private const float EachStrength = 0.9f;

    // 选不出, 收不上来 of a question: print says 没选出, 未能选出, 没收上来.
    private static IEnumerable<TermVariant> Undone(string word)
    {
        if (word.Length is < 3 or > 4 || word[1] != '不') yield break;
        foreach (var denial in (string[])["没", "没有", "未", "未能", "没能", "难"])
            yield return new TermVariant($"{denial}{word[0]}{word[2..]}", EachStrength);
    }

    // 去年 names no thing that an archive could lack.
    private bool IsIndexed(string word) => reader.DocumentFrequency(word, TermKind.Word) > 0 || YearAgreement.IsRelative(word);

    // Words that staff say are one. The general list finds passages but chooses no sentence: measured, it gained as many answers as it lost,
    // but for words that no page prints.
    private IReadOnlyList<string> Synonyms(string word) => synonyms?.OwnOf(word) ?? [];

    private const float SynonymStrength = 0.9f;

    // 吃饭 of a question is 就餐 in print.
    private IReadOnlyList<string> Printed(string word) => synonyms?.PrintedFor(word) ?? [];

    private const float PrintedStrength = 0.8f;

    // 老年人 of a question is 老人 in print: the first and the last character, where that is a word of the language and of the index.
    private IEnumerable<TermVariant> ShortForms(string word)
    {
        if (word.Length is < 3 or > 4) yield break;
        // 计划数, 完成数: the number of what is planned.
        if (word.Length == 3 && word[2] == '数' && word[..2] is var counted && Lexicon.Default.Find(counted) > 0 && IsIndexed(counted)) yield return new TermVariant(counted, ShortFormStrength);
        var form = string.Concat(word.AsSpan(0, 1), word.AsSpan(word.Length - 1));
        if (Lexicon.Default.Find(form) > 0 && IsIndexed(form)) yield return new TermVariant(form, ShortFormStrength);
    }

    private const float ShortFormStrength = 0.8f;

    /// <summary>A token as it stands in the text, spaces inside it removed.</summary>
    public static string WordOf(string text, in Token token) =>
        text.Substring(token.SourceStart, token.SourceLength).Replace(" ", "", StringComparison.Ordinal);

    private string Mask(string text)
    {
        foreach (var place in places)
        {
            text = text.Replace(place.Name, ",", StringComparison.Ordinal);
            if (place.ShortName.Length >= 2) text = text.Replace(place.ShortName, ",", StringComparison.Ordinal);
        }
        // 楼栋长有多少: 有 belongs to the question word, and would make a word with what stands before it (长有).
        text = text.Replace("有?", "|有?", StringComparison.Ordinal);
        return places.Count > 0 ? Upper().Replace(text, ",") : text;
    }

    // 某市 before a known county: where it lies, not what is asked about.
    [GeneratedRegex("^[\u4e00-\u9fff]{2,3}[省市州],", RegexOptions.CultureInvariant)]
    private static partial Regex Upper();

    // 0 for the commonest words of the language, 1 for words it hardly has: keeps spoken words that no page prints from
    // outweighing the subject. Costs run from 4 nats (的) to about 16 (a word seen once in the lexicon's sources).
    private static float Rarity(string word)
    {
        var cost = Lexicon.Default.Find(word);
        return cost == 0 ? 0.8f : Math.Clamp(((float)cost / Lexicon.UnitsPerNat - 2f) / 8f, 0f, 1f);
    }

    private float Weigh(string word)
    {
        var df = reader.DocumentFrequency(word, TermKind.Word);
        var idf = MathF.Log((passages + 1f) / (df + 0.5f)) / MathF.Log((passages + 1f) / 0.5f);
        var weight = Math.Max(0.1f, idf) * (0.3f + 0.7f * Rarity(word));
        if (AnswerKinds.Contains(word)) weight *= AnswerKindWeight;
        if (df == 0 && Asking.Contains(word)) weight *= AskingWeight;
        // Neither a word of the language nor of the index: most often two words that the segmentation ran together.
        if (df == 0 && Lexicon.Default.Find(word) == 0) weight *= 0.5f;
        // One Han character alone says little: it stands in too many words.
        return word.Length == 1 && !char.IsAsciiLetterOrDigit(word[0]) ? 0.3f * weight : weight;
    }
}
