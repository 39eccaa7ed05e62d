namespace Wenzheng.Ingestion.Reading;

/// <summary>承接特征: what speaks for or against "this line comes next in the article". Values are 0 or 1 where nothing else is said.</summary>
internal enum LinkFeature
{
    /// <summary>The line above is broken: score of the join (<see cref="BreakScorer"/>) over 4, -1.5 to 2.5.</summary>
    Join,

    /// <summary>The line above is broken, and does not go on in this one.</summary>
    LeftBroken,

    /// <summary>The line above is broken, and this is the next line of text on the page.</summary>
    JoinNext,

    /// <summary>The line above is broken: logarithm (base 2) of the lines of text between the two.</summary>
    JoinBetween,

    /// <summary>The line above is broken, and this one is printed above it.</summary>
    JoinBackward,

    /// <summary>The line above is broken: log odds that this one begins a sentence (<see cref="SentenceStart"/>).</summary>
    JoinStart,

    /// <summary>After a whole line: log odds that this one begins a sentence.</summary>
    Start,

    /// <summary>After a whole line: the next line of text on the page, no headline between.</summary>
    Next,

    /// <summary>After a whole line: the next line of text on the page, under another headline.</summary>
    NextOverHead,

    /// <summary>After a whole line: logarithm (base 2) of the lines of text between the two.</summary>
    Between,

    /// <summary>After a whole line, and printed above it.</summary>
    Backward,

    /// <summary>Likeness of the two lines, times 5.</summary>
    Topic,

    /// <summary>Likeness of the two over that to the line printed above the lower one, times 5.</summary>
    TopicOverAbove,

    /// <summary>Likeness of the two over that of the upper one to the line printed below it, times 5.</summary>
    TopicOverBelow,

    /// <summary>The lower line opens with a dateline.</summary>
    Dateline,

    /// <summary>The upper line closes its article.</summary>
    AfterClosed,

    /// <summary>The two open alike, as parts of one enumeration do.</summary>
    Kin,

    /// <summary>Ordinals or numbers of the two agree, -1 to 1.</summary>
    Ordinals,

    /// <summary>The lower line stands right under a headline that is not its section heading.</summary>
    UnderHead,

    /// <summary>A whole line, before one that goes on with some broken line of the page: score of that join over 4, 0 to 2.5.</summary>
    FragmentAfterWhole,

    /// <summary>The upper line is a section heading and the lower one is printed right under it.</summary>
    UnderSection,

    /// <summary>The upper line is a section heading, and other text is printed under it.</summary>
    AwayFromSection,

    /// <summary>A broken line before a section heading.</summary>
    BrokenBeforeSection,

    /// <summary>First line of a headline's text.</summary>
    Head,

    /// <summary>Printed right under the headline.</summary>
    HeadNext,

    /// <summary>Logarithm (base 2) of the lines of text between headline and line.</summary>
    HeadBetween,

    /// <summary>Printed above its headline.</summary>
    HeadBackward,

    /// <summary>Share of the headline's pairs of characters found in the line.</summary>
    HeadWords,

    /// <summary>The same over the largest share found in another line that could stand there.</summary>
    HeadWordsOver,

    /// <summary>Likeness of headline and line, times 5.</summary>
    HeadTopic,

    /// <summary>The first line opens with a dateline.</summary>
    HeadDateline,

    /// <summary>The first line goes on with some broken line of the page: score of that join over 4, 0 to 2.5.</summary>
    HeadFragment,

    /// <summary>Log odds that the first line under a headline begins a sentence.</summary>
    HeadStart,

    /// <summary>First line of an article without a headline.</summary>
    Untitled,

    /// <summary>It opens with a dateline.</summary>
    UntitledDateline,

    /// <summary>It is the page's first line of text.</summary>
    UntitledFirst,

    /// <summary>It goes on with some broken line of the page, as <see cref="HeadFragment"/>.</summary>
    UntitledFragment,

    /// <summary>Log odds that the first line of an article without a headline begins a sentence.</summary>
    UntitledStart,

    /// <summary>The line printed above it closes an article.</summary>
    UntitledAfterClosed,

    /// <summary>Last line of an article.</summary>
    End,

    /// <summary>Last line, and broken.</summary>
    EndBroken,

    /// <summary>Last line, with the author under it.</summary>
    EndClosed,

    /// <summary>Last line, and a headline is printed under it.</summary>
    EndBeforeHead,

    /// <summary>Last line, and a section heading.</summary>
    EndSection,

    /// <summary>A headline without text.</summary>
    EmptyHead,

    /// <summary>The link is in the first reading, down the page.</summary>
    Kept,

    /// <summary>The upper line asks (问：) and the lower one answers, or the upper one answers and the lower one asks on.</summary>
    NextTurn,

    /// <summary>The upper line asks, and the lower one is no answer.</summary>
    AwayFromQuestion,

    /// <summary>First line of an article without a headline, and a turn of an interview that goes on.</summary>
    UntitledTurn,

    /// <summary>The line takes someone for known whom the line above it names; people are those named with a post somewhere on the page.</summary>
    SamePerson,
}
