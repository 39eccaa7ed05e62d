namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What the second stage looks at. Shares are of the question's weight, 0 to 1.</summary>
internal enum RankingFeature
{
    /// <summary>The engine's score as a share of the best candidate's.</summary>
    FirstStage,

    /// <summary>The engine's score by the question's weight: tells a clear lead from a narrow one.</summary>
    FirstStageByWeight,

    /// <summary>Share covered by title or body.</summary>
    Coverage,

    /// <summary>Share covered by the body.</summary>
    BodyCoverage,

    /// <summary>Share covered by the title.</summary>
    TitleCoverage,

    /// <summary>Share of the title's characters that the question says: a short title that is named is the subject.</summary>
    TitleNamed,

    /// <summary>Share that the title does not have and the body has: what tells passages under one title apart.</summary>
    RestCoverage,

    /// <summary>Largest share inside a stretch of about one sentence of the body.</summary>
    SentenceCoverage,

    /// <summary>The same of what the title does not have.</summary>
    RestSentenceCoverage,

    /// <summary>Largest share inside a stretch of about one clause of the body.</summary>
    ClauseCoverage,

    /// <summary>Share of the pairs of neighbouring characters that the body has.</summary>
    PairCoverage,

    /// <summary>Largest such share inside a stretch of about one sentence.</summary>
    PairSentenceCoverage,

    /// <summary>Longest run of the question's characters that the body prints without a break, by the pairs' weight.</summary>
    PairRun,

    /// <summary>Share of the question's different characters, by how few candidates have them.</summary>
    CharacterCoverage,

    /// <summary>Neighbouring words of the question that stand close and in order, by weight.</summary>
    OrderedPairs,

    /// <summary>Neighbouring words of the question that stand within a clause in any order, by weight.</summary>
    NearPairs,

    /// <summary>Longest run of the question's words that stands in the body one after another, by weight.</summary>
    LongestRun,

    /// <summary>Share of the question's numbers that the passage has; 0 where it has none to agree on.</summary>
    Numbers,

    /// <summary>A figure is asked for and stands beside a word of the question.</summary>
    FigureNearWord,

    /// <summary>A date is asked for and stands beside a word of the question.</summary>
    DateNearWord,

    /// <summary>A figure is asked for: share of the question beside whose words one stands.</summary>
    FigureNearWords,

    /// <summary>A date is asked for: share of the question beside whose words one stands.</summary>
    DateNearWords,

    /// <summary>A figure is asked for and stands beside the stretch that says most of the question.</summary>
    FigureInStretch,

    /// <summary>A figure of what is counted (多少公里, 哪一年) stands beside that stretch.</summary>
    FigureOfUnit,

    /// <summary>A date is asked for and stands beside that stretch.</summary>
    DateInStretch,

    /// <summary>A place is asked for and a sign of one stands beside that stretch.</summary>
    PlaceInStretch,

    /// <summary>A name is asked for and words of naming stand beside that stretch.</summary>
    NameInStretch,

    /// <summary>A reason is asked for and words of reason stand beside that stretch.</summary>
    ReasonInStretch,

    /// <summary>Share that the passage before it, under the same heading, adds to its own.</summary>
    AddedBefore,

    /// <summary>Share that the passage after it, under the same heading, adds to its own.</summary>
    AddedAfter,

    /// <summary>The passage before it, under the same heading, is a candidate: its score as a share of the best.</summary>
    ScoreBefore,

    /// <summary>The same of the passage after it.</summary>
    ScoreAfter,

    /// <summary>Best score under the same heading as a share of the best candidate's: the heading's subject is the right one.</summary>
    HeadingScore,

    /// <summary>Own score as a share of the best under the same heading.</summary>
    LeadUnderHeading,

    /// <summary>No passage under the same heading stands before it.</summary>
    OpensHeading,

    /// <summary>A meaning is asked for and the passage opens with the thing.</summary>
    OpensWithWord,

    /// <summary>Logarithm of the body's length in characters.</summary>
    BodyLength,

    /// <summary>Words of the question, by how few candidates have them.</summary>
    RareCoverage,

    /// <summary>Words of the question, by how few candidates under the same heading have them.</summary>
    RareUnderHeading,

    /// <summary>Logarithm of the number of candidates under the same heading.</summary>
    HeadingCount,

    /// <summary>Share of the candidates' scores that those under the same heading have.</summary>
    HeadingShare,

    /// <summary>Largest share of the question's characters, by how few candidates have them, inside about one sentence.</summary>
    CharacterSentenceCoverage,

    /// <summary>The same of the characters of words that the passage lacks: it may say them in related words.</summary>
    RelatedSentenceCoverage,

    /// <summary>Such characters in or beside the stretch that says most of the question.</summary>
    RelatedNearStretch,

    /// <summary>The word that names what is asked for (城市 of 哪一座城市) stands in or beside that stretch.</summary>
    FocusInStretch,

    /// <summary>Share of its characters that stand there.</summary>
    FocusCharactersInStretch,

    /// <summary>How much of it the title has.</summary>
    FocusInTitle,

    /// <summary>Where in the body that stretch begins, 0 to 1.</summary>
    StretchPlace,

    /// <summary>That stretch ends with the passage.</summary>
    StretchAtEnd,

    /// <summary>Share covered by title or body, by how rare the words are in the language.</summary>
    OddCoverage,

    /// <summary>The same of what the title does not have and the body has.</summary>
    OddRestCoverage,

    /// <summary>Largest such share inside a stretch of about one sentence.</summary>
    OddSentenceCoverage,

    /// <summary>How much of the question's rarest word stands in title or body.</summary>
    OddestWord,

    /// <summary>How much of it stands in the body.</summary>
    OddestWordInBody,

    /// <summary>How much of the first word of the question stands in the body.</summary>
    SubjectInBody,

    /// <summary>How much of it stands in the title.</summary>
    SubjectInTitle,

    /// <summary>It stands in or beside the stretch that says most of the question.</summary>
    SubjectInStretch,

    /// <summary>Share of the title's characters that the question has: 元 of 元代 for 元朝.</summary>
    TitleCharactersNamed,

    /// <summary>1 by the place in the first stage.</summary>
    OwnRank,

    /// <summary>The first stage's second score as a share of the best; like all that follow the same for all candidates, so that it says only in the network when another feature counts.</summary>
    RunnerUpScore,

    /// <summary>The first stage's tenth score as a share of the best.</summary>
    TenthScore,

    /// <summary>A figure is asked for.</summary>
    AsksFigure,

    /// <summary>A time is asked for.</summary>
    AsksTime,

    /// <summary>A place is asked for.</summary>
    AsksPlace,

    /// <summary>A name is asked for.</summary>
    AsksName,

    /// <summary>A person is asked for.</summary>
    AsksPerson,

    /// <summary>A reason is asked for.</summary>
    AsksReason,

    /// <summary>A meaning is asked for.</summary>
    AsksMeaning,

    /// <summary>Words of the question.</summary>
    WordCount,
}
