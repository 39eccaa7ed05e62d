using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Wire;

/// <summary>Names of answer kinds in files and on the wire; stable, whatever the enum is called.</summary>
internal static class KindName
{
    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Figure => "figure",
        AnswerKind.Fact => "fact",
        AnswerKind.Person => "person",
        AnswerKind.Date => "date",
        AnswerKind.Place => "place",
        AnswerKind.Parts => "parts",
        AnswerKind.Practice => "practice",
        AnswerKind.Comparison => "comparison",
        AnswerKind.Several => "several",
        AnswerKind.Definition => "definition",
        AnswerKind.SmallTalk => "smalltalk",
        AnswerKind.Refused => "refused",
        AnswerKind.Invalid => "invalid",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
