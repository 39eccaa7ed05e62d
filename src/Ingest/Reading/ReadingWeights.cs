namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 权重表: every weight by which readings of a page are compared. A score is a sum of these; the unit is roughly the natural
/// logarithm of odds, so that 1 makes a reading about three times as likely. Values were set by hand on the archive's pages and
/// checked on generated pages (see GeneratedPageTests); those of <see cref="Boundary"/> were learned by logistic regression, held near the
/// values set by hand, from headlines of pages segmented by hand and of generated pages. Lengths are in characters.
/// </summary>
internal sealed record ReadingWeights
{
    public static ReadingWeights Default { get; } = new();

    // 行的种类 (LineTyper): own evidence of each kind.
    public float BodyStop { get; init; } = 1.5f;
    public float BodyFinal { get; init; } = 1.5f;
    public float BodyComma { get; init; } = 2f;
    public float BodyPerComma { get; init; } = 0.6f;
    /// <summary>For a line that takes part in text of one width, above it and below it each.</summary>
    public float BodyWrapped { get; init; } = 3f;
    public float BodyLong { get; init; } = 1f;
    public float BodyCannotBegin { get; init; } = 2f;
    public float BodyDateline { get; init; } = 1.5f;
    public float BodyUnclosed { get; init; } = 1f;
    /// <summary>Per unit of <see cref="BreakFit.Evidence"/> that the line is a piece of a broken sentence.</summary>
    public float BodyFragment { get; init; } = 1.2f;
    /// <summary>Evidence that a line is such a piece where the next one begins with a name and a word of speech.</summary>
    public float PostOfSpeaker { get; init; } = 3f;
    /// <summary>Part of the evidence from above that is left where the line has no end of its own and a marked heading follows.</summary>
    public float FragmentWithoutEnd { get; init; } = 0.3f;
    /// <summary>Part of the evidence that is left for a block of one line in wrapped text, between a whole text and one that begins.</summary>
    public float FragmentApart { get; init; } = 0.3f;
    /// <summary>For the signature and the date under a document.</summary>
    public float BodySignature { get; init; } = 5f;
    /// <summary>For a note in brackets that fills its line.</summary>
    public float BodyParenthesis { get; init; } = 3f;
    /// <summary>For whom a letter speaks to, under its headline.</summary>
    public float BodySalutation { get; init; } = 5f;
    public float ListItem { get; init; } = 5f;
    public float HashMark { get; init; } = 5f;
    public float BoldMark { get; init; } = 2f;
    public float Head { get; init; } = 0.5f;
    public float HeadUnmarked { get; init; } = 1.5f;
    public float HeadPerPause { get; init; } = 0.7f;
    public float HeadPerComma { get; init; } = 0.7f;
    public float HeadPerStop { get; init; } = 1.2f;
    public float HeadFullStop { get; init; } = 2f;
    public float HeadComma { get; init; } = 2f;
    /// <summary>For a line that ends with a word of grammar (的 是 和 在…): headlines do not.</summary>
    public float HeadDangling { get; init; } = 2.5f;
    /// <summary>For an unmarked line on a page that marks its headings.</summary>
    public float HeadWithoutMark { get; init; } = 1f;
    public float HeadAfterByline { get; init; } = 1f;
    public float HeadNumbered { get; init; } = 1f;
    public float HeadDivided { get; init; } = 0.7f;
    public float HeadLong { get; init; } = 1.2f;
    public float HeadTooLong { get; init; } = 4f;
    public int LongestHead { get; init; } = 80;
    /// <summary>Against a line that is nothing but names.</summary>
    public float HeadNames { get; init; } = 2f;
    /// <summary>For a short line right over a marked heading: a kicker or a banner.</summary>
    public float HeadOverMark { get; init; } = 1.5f;
    /// <summary>For the upper of two lines of a headline that a comma divides.</summary>
    public float HeadUpperHalf { get; init; } = 5f;
    /// <summary>For a short line with marks inside right over a deck, an author or a reader's question.</summary>
    public float HeadOverDeck { get; init; } = 5f;
    /// <summary>For a short line with marks inside, between a text that is whole and one that begins.</summary>
    public float HeadAlone { get; init; } = 2f;
    /// <summary>For a very short line with white space around it, over a paragraph that begins.</summary>
    public float HeadOverParagraph { get; init; } = 3f;
    public float HeadTiny { get; init; } = 1.5f;
    /// <summary>For the share of the line's character pairs found in the next line.</summary>
    public float HeadWordsBelow { get; init; } = 1.5f;
    public float HeadDateline { get; init; } = 2f;
    /// <summary>What kinds that need a form of their own start from.</summary>
    public float Other { get; init; } = -3f;
    public float DeckDash { get; init; } = 6f;
    public float DeckPhrase { get; init; } = 3.6f;
    public float BylineRole { get; init; } = 6.5f;
    public float BylineNames { get; init; } = 5.5f;
    public float BylineOrganization { get; init; } = 4.5f;
    public float CaptionCredit { get; init; } = 7f;
    public float CaptionWord { get; init; } = 1.5f;
    /// <summary>For a short text right over the line that names who took the picture.</summary>
    public float CaptionOverCredit { get; init; } = 4.5f;
    public float CreditLine { get; init; } = 8f;
    public float EditorsNote { get; init; } = 7f;
    public float Folio { get; init; } = 7f;

    // Neighbours.
    public float HeadFirst { get; init; } = 0.5f;
    public float HeadAfterHead { get; init; } = 0.6f;
    public float HeadAtPageEnd { get; init; } = 0.6f;
    public float DeckAfterHead { get; init; } = 1f;
    public float DeckAfterDeck { get; init; } = 1.5f;
    public float MisplacedDeck { get; init; } = 2.5f;
    public float BylineAfterHead { get; init; } = 1.2f;
    public float BylineAfterBody { get; init; } = 0.8f;
    public float BodyAfterHead { get; init; } = 0.5f;
    public float BodyAfterBody { get; init; } = 0.3f;

    // 断处相合 (BreakFit).
    public float CannotBegin { get; init; } = 3f;
    public float BracketsMeet { get; init; } = 2.5f;
    public float BracketLeftOpen { get; init; } = 0.6f;
    public float BracketNotOpened { get; init; } = 1.2f;
    /// <summary>For a figure cut in two.</summary>
    public float FiguresMeet { get; init; } = 3f;
    /// <summary>For a figure and the word that counts with it.</summary>
    public float FigureAndMeasure { get; init; } = 1.2f;
    /// <summary>For characters printed on both sides of the break.</summary>
    public float PrintedTwice { get; init; } = 1f;
    /// <summary>Per character over two that a run printed elsewhere has across the break.</summary>
    public float PerCrossing { get; init; } = 0.8f;

    /// <summary>Per nat that words across the break save, over <see cref="FreeSaving"/>, which chance gives now and then.</summary>
    public float PerSaving { get; init; } = 0.85f;
    public float FreeSaving { get; init; } = 1.5f;
    public float MostSaving { get; init; } = 4.5f;
    public float SecondWitness { get; init; } = 0.4f;
    /// <summary>Nats that a character printed twice must cost more than once, to be taken for a slip.</summary>
    public float DoubledSurplus { get; init; } = 6f;

    // 接栏 (BreakScorer).
    /// <summary>For a jump that no word, bracket or mark at the break speaks for.</summary>
    public float BlindJump { get; init; } = 0.6f;
    /// <summary>On top of it, when the jump leads past the start of another article: a wrong join there mixes two articles.</summary>
    public float BlindAcross { get; init; } = 1.5f;
    /// <summary>Per unit of likeness to the broken line over the text it is printed under.</summary>
    public float TopicShift { get; init; } = 9f;
    /// <summary>For a line that stands after another broken line: it is likely to be a column's top.</summary>
    public float AfterOtherBreak { get; init; } = 2f;
    /// <summary>Against a jump into text of one width, where almost every line is broken and goes on in the next.</summary>
    public float WrappedJump { get; init; } = 4f;
    public float EndComma { get; init; } = 3.3f;
    public float EndOpen { get; init; } = 3.3f;
    public float EndColon { get; init; } = -1f;
    public float EndWrapped { get; init; } = 2.5f;
    public float QuoteAndSpeaker { get; init; } = 2f;
    public float NextLine { get; init; } = 1.5f;
    public float LocalTie { get; init; } = 6f;
    public float StartDateline { get; init; } = 6f;
    public float StartNumbered { get; init; } = 2.5f;
    /// <summary>For the turn of a speaker.</summary>
    public float StartTurn { get; init; } = 4f;
    /// <summary>For the first line of a picture's text.</summary>
    public float StartPicture { get; init; } = 4f;
    /// <summary>For the first of several items with labels.</summary>
    public float StartLabelled { get; init; } = 3f;
    /// <summary>For a line without a headline under the end of another article: it must go on with something.</summary>
    public float Stray { get; init; } = 2.5f;
    /// <summary>For a line under a headline that was printed before.</summary>
    public float UnderRepeatedHead { get; init; } = 2.5f;
    /// <summary>For a line that breaks off where another article or a picture begins: its rest stands somewhere below.</summary>
    public float MustGoOn { get; init; } = 1.5f;
    /// <summary>For a line of so few characters that it can be no paragraph; half of it up to twice as many.</summary>
    public float TinyRest { get; init; } = 2.5f;
    public float StartOpener { get; init; } = 3.3f;
    /// <summary>For a line whose lead is built like another line's.</summary>
    public float StartParallel { get; init; } = 2.5f;
    /// <summary>For a line whose first sentence is a couplet.</summary>
    public float StartCouplet { get; init; } = 1f;
    /// <summary>For the rest of a part of an enumeration by labels; against the next part.</summary>
    public float LabelFamily { get; init; } = 2.5f;
    /// <summary>For a word that begins a clause (还 并 但…) after a comma.</summary>
    public float ClauseAfterComma { get; init; } = 1f;
    /// <summary>Against joining items of a list and short lines without any mark.</summary>
    public float ListLine { get; init; } = 5f;
    public float StartIndented { get; init; } = 2f;
    public float StartUnderHead { get; init; } = 1.2f;
    /// <summary>The same where other text stands between the two lines.</summary>
    public float StartUnderOtherHead { get; init; } = 1.5f;
    /// <summary>Against a line that opens with the name of which a headline between the two tells.</summary>
    public float OpensUnderHead { get; init; } = 2f;
    /// <summary>For a line under a headline that is too short to open an article.</summary>
    public float ShortOpening { get; init; } = 1f;
    /// <summary>Against a line whose first character begins sentences, per unit of its log odds.</summary>
    public float StartOdds { get; init; } = 0.84f;
    public float Ordinals { get; init; } = 1f;
    public float PerBodyBetween { get; init; } = 0.3f;
    public float PerHeadBetween { get; init; } = 0.5f;
    public float PerStartBetween { get; init; } = 0.5f;
    public float Backward { get; init; } = 3.5f;
    /// <summary>A join must beat this; else the line stays broken.</summary>
    public float LeaveBroken { get; init; } = 0.75f;

    // 查重 (RepeatFinder).
    /// <summary>Share of the shorter line's shingles that must stand in the longer.</summary>
    public float RepeatShare { get; init; } = 0.85f;

    /// <summary>For the likeness of a print to the lines around it.</summary>
    public float RepeatTopic { get; init; } = 4f;
    /// <summary>Against a print under the end of another article.</summary>
    public float RepeatStray { get; init; } = 1.5f;

    // 读标题 (HeadlineReader).
    public float Impossible { get; init; } = 50f;
    public float Title { get; init; } = 0.6f;
    public float TitleInText { get; init; } = 0.9f;
    public float NoTitle { get; init; } = 3f;
    /// <summary>Against a line that begins with a dash as a title.</summary>
    public float DashTitle { get; init; } = 4f;
    public float SecondHeadline { get; init; } = 1f;
    /// <summary>Per share of a title line's words found in an untitled text above and not in the text below.</summary>
    public float TitleAbove { get; init; } = 4f;
    /// <summary>Against a numbered line as a headline's second line.</summary>
    public float NumberedTitle { get; init; } = 3f;
    public float SameRole { get; init; } = 0.3f;
    /// <summary>For two lines built alike, each as a heading by itself.</summary>
    public float KindredApart { get; init; } = 2.5f;
    /// <summary>From this likeness on, two headings are parts of one row.</summary>
    public float Kindred { get; init; } = 0.5f;
    /// <summary>For the name of a body between a text and the next headline as who signed the text.</summary>
    public float Signature { get; init; } = 1.8f;
    /// <summary>Per share of the body's name found in the text below: it is what that text is about.</summary>
    public float SignatureBelow { get; init; } = 4f;
    public float Banner { get; init; } = 1.6f;
    public float BannerPerUse { get; init; } = 1.4f;
    public float BannerLowerMark { get; init; } = 1f;
    public float BannerAtTop { get; init; } = 0.8f;
    public float BannerDashes { get; init; } = 3f;
    public float BannerAlone { get; init; } = 5f;
    public float Kicker { get; init; } = 0.4f;
    /// <summary>For a line that only says where, as a kicker; against it as a banner.</summary>
    public float KickerPlace { get; init; } = 2.5f;
    /// <summary>For a line that says at what occasion, or that someone stressed what the title says.</summary>
    public float KickerOccasion { get; init; } = 2.5f;
    /// <summary>Against a line that ends with a comma as a kicker: the title goes on with it.</summary>
    public float KickerComma { get; init; } = 2.5f;
    public float KickerColon { get; init; } = 3f;
    /// <summary>For a line without a mark right over a marked one.</summary>
    public float KickerUnmarked { get; init; } = 1.2f;
    public float KickerLowerMark { get; init; } = 1f;
    public float PlainDeck { get; init; } = 0.8f;
    public float BylineBelowText { get; init; } = 1f;

    // 标题拆分 (GluedHeadlines).
    /// <summary>Share of its words that each part of a divided headline must have in its own text over the other's.</summary>
    public float GluedShare { get; init; } = 0.3f;

    // 标题归位 (MovedHeadlines): above 0 a headline belongs over text that is printed above it.
    /// <summary>Per share of the headline's words found in that text and neither above nor below it.</summary>
    public float MovedWords { get; init; } = 5f;
    public float Moved { get; init; } = 3f;
    /// <summary>Per unit of likeness, under 0.12, of the text above to the text in question.</summary>
    public float MovedTopic { get; init; } = 6f;
    public float MovedUntitled { get; init; } = 2f;
    public float MovedClosed { get; init; } = 1.5f;
    public float MovedDateline { get; init; } = 1.5f;
    /// <summary>For a headline with no text under it.</summary>
    public float MovedBare { get; init; } = 2.2f;
    public float MovedCrossed { get; init; } = 1.5f;

    // 分篇 (Boundary): above 0 a new article begins.
    /// <summary>One weight per <see cref="BoundaryFeature"/>, in its order.</summary>
    public IReadOnlyList<float> Boundary { get; init; } = BoundaryWeights.Learned;

    /// <summary>A join of this score is clear.</summary>
    public float ClearJoin { get; init; } = 5f;

    // 栏目范围 (SeriesScope): above 0 an article belongs to the series of the banner above it.
    public float Series { get; init; } = 1.5f;
    /// <summary>Per share of the banner's words found in the article.</summary>
    public float SeriesWords { get; init; } = 4f;
    public float SeriesForm { get; init; } = 1.5f;
    public float SeriesNews { get; init; } = 1.5f;

    // 成篇 (ArticleBuilder).
    public float Untitled { get; init; } = 1.5f;
    public float UntitledDateline { get; init; } = 3f;
    public float UntitledAfterByline { get; init; } = 1.5f;
    public float TitleBelowText { get; init; } = 0.4f;
    public float CaptionLikeness { get; init; } = 0.5f;
    /// <summary>For text that goes on under a continuation from another article, over text that belongs where it stands.</summary>
    public float StayInColumn { get; init; } = 0.4f;
    /// <summary>For the line right under an article's headline.</summary>
    public float UnderOwnHead { get; init; } = 2.5f;
    /// <summary>Against going back to an article that was not interrupted by this one.</summary>
    public float NotInterrupted { get; init; } = 1.5f;
    /// <summary>For leaving an article that has come to its end.</summary>
    public float ArticleClosed { get; init; } = 3f;
    /// <summary>Per unit of likeness to one article over the other.</summary>
    public float ColumnTopic { get; init; } = 6f;
    /// <summary>Per share of a section heading's words found in the article's title, to choose between articles.</summary>
    public float SectionWords { get; init; } = 4f;
    /// <summary>For an article that told of a person whom the line takes for known.</summary>
    public float KnownPerson { get; init; } = 2f;
    /// <summary>For an article in which a line's lead has its like.</summary>
    public float ParallelLead { get; init; } = 3f;
    /// <summary>A join into another article must have this score to lead text after it.</summary>
    public float LeadingJoin { get; init; } = 2.6f;
    public float Picture { get; init; } = 1.5f;
    public float PictureWord { get; init; } = 2f;
    public float PictureGap { get; init; } = 1f;
    public float PictureLast { get; init; } = 0.6f;

    // 通盘复核 (Rethreading).
    /// <summary>One weight per <see cref="LinkFeature"/>, in its order.</summary>
    public IReadOnlyList<float> Links { get; init; } = LinkWeights.Chosen;

    /// <summary>Per unit of a line's mean likeness to its article's other lines, over that to any line of the page.</summary>
    public float ThreadKinship { get; init; } = 14.76f;
    /// <summary>Per unit of a line's likeness to its headline, over <see cref="HeadChance"/>.</summary>
    public float HeadKinship { get; init; } = 4.05f;
    public float HeadChance { get; init; } = 0.05f;
    /// <summary>Change of the whole score under which the reading stays as it is.</summary>
    public float Rethread { get; init; } = 0.5f;
}
