using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Wire;

/// <summary>Who worded an answer, as files say it.</summary>
internal static class WordingName
{
    public static string Of(Wording wording) => wording switch
    {
        Wording.Model => "model",
        Wording.Fallback => "fallback",
        _ => "quoted",
    };
}
