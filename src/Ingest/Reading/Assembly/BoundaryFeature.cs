namespace Wenzheng.Ingestion.Reading;

/// <summary>分篇特征: what speaks for or against a new article under a headline. Values are 0 or 1 where nothing else is said.</summary>
internal enum BoundaryFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>The text below opens with a dateline.</summary>
    Dateline,

    /// <summary>A byline stands under the headline.</summary>
    Byline,

    /// <summary>A deck stands under the headline.</summary>
    Deck,

    /// <summary>The headline has a kicker or several title lines.</summary>
    ManyLines,

    /// <summary>A series banner stands over it.</summary>
    Banner,

    /// <summary>The article above ends with its author.</summary>
    AboveClosed,

    /// <summary>The line before it belongs to a picture.</summary>
    AfterCaption,

    /// <summary>Marked at a level at which other headlines of the page certainly begin articles.</summary>
    LevelConfirmed,

    /// <summary>Marked above the article's own headline.</summary>
    LevelHigher,

    /// <summary>Marked like the article's own headline.</summary>
    LevelSame,

    /// <summary>Marked below the article's own headline.</summary>
    LevelLower,

    /// <summary>Numbered (一、 （一） 1.).</summary>
    Numbered,

    /// <summary>Logarithm of the headline's length over 12, -1 to 1.5.</summary>
    Length,

    /// <summary>Two parts divided by white space.</summary>
    Divided,

    /// <summary>Another bare heading of the page is built alike.</summary>
    Parallel,

    /// <summary>How much the page looks like a newspaper's, 0 to 1.</summary>
    Press,

    /// <summary>Joins that cross it, each by how clear it is, up to 2.</summary>
    Crossing,

    /// <summary>Ten times the likeness of the texts above and below over 0.12, -1 to 2.</summary>
    Cohesion,

    /// <summary>The text below ends with an author, and the article above has one already.</summary>
    SecondAuthor,

    /// <summary>The text below ends with an author.</summary>
    BelowClosed,

    /// <summary>The article above began with a byline, deck or dateline, and this headline has none.</summary>
    LacksStart,

    /// <summary>The headline holds a colon.</summary>
    Colon,

    /// <summary>The text above breaks off.</summary>
    AboveBroken,

    /// <summary>Logarithm of the text above over 500 characters, -2 to 2.</summary>
    AboveLength,

    /// <summary>Share of the headline's character pairs found in the text above.</summary>
    WordsAbove,

    /// <summary>Share of the headline's character pairs found in the text below.</summary>
    WordsBelow,

    /// <summary>Share of the character pairs of the article's own headline found in the text below.</summary>
    TitleBelow,

    /// <summary>How much another bare heading of the page is built like this one, 0 to 1.</summary>
    Kinship,

    /// <summary>The text below begins with an ordinal that the text above leads up to (一是 … 二是, 第一 … 第二).</summary>
    Ordinals,

    /// <summary>The article above stands whole: it goes on nowhere below the headline.</summary>
    AboveWhole,

    /// <summary>The text below opens with a reader's question (问：).</summary>
    Question,

    /// <summary>The text below opens with a label (条件：) that other headings' texts open with: items of one guide, 0 or 1.</summary>
    SharedLabel,

    /// <summary>The headline ends with the name of a form of document (通知 公告 启事 名单…).</summary>
    Document,

    /// <summary>The text below opens with a name or phrase of the headline that the text above does not hold.</summary>
    NewSubject,

    /// <summary>The headline opens with a place before a colon, and another bare heading with a place of the same kind.</summary>
    PlaceRow,

    /// <summary>Two others are built alike, or more.</summary>
    ParallelRow,

    /// <summary>The headline has two parts divided by white space, and so have two other bare headings at least, which stand at no article's level.</summary>
    DividedRow,

    /// <summary>How much the headline is built like the article's own, 0 to 1.</summary>
    LikeTitle,

    /// <summary>How much the headline is built like a section heading that the article has, 0 to 1.</summary>
    LikeSection,

    /// <summary>The article above has section headings.</summary>
    Sectioned,

    /// <summary>The headline is a column's name or opens with one (短评：…).</summary>
    ColumnName,

    /// <summary>The text below begins with rows of a table, and the text above has none.</summary>
    Table,

    /// <summary>The text above ends with a table or the note under it.</summary>
    AboveTable,

    /// <summary>The text below is a list of items with labels, or of turns, and the text above is none.</summary>
    ListBelow,

    /// <summary>The text above is a list of items with labels, or of turns, and the text below is none.</summary>
    ListAbove,

    /// <summary>A line below opens with the bare name of someone who speaks, and of whom the text above told.</summary>
    KnownSpeaker,

    /// <summary>Logarithm of the text below over 150 characters, -2 to 2.</summary>
    BelowLength,

    /// <summary>The article above is a report with a dateline.</summary>
    AboveReport,

    /// <summary>The article above has a deck.</summary>
    AboveDeck,

    /// <summary>The headline is one of several with as long a part before a colon, see <see cref="LabelHeadings"/>.</summary>
    LabelRow,

    /// <summary>Other headlines of the page that have nothing that only an article has, three at most, in thirds.</summary>
    PlainOthers,

    /// <summary>The text below names someone without a post, whom the article above named with one.</summary>
    KnownPerson,
}
