using System.Text;

namespace Wenzheng.Bot.Answering.Model;

/// <summary>去思考: takes <c>&lt;think&gt;…&lt;/think&gt;</c> out of a stream of text, whatever pieces it comes in.</summary>
public sealed class ThinkFilter
{
    private const string Open = "<think>";
    private const string Close = "</think>";
    private readonly StringBuilder held = new();
    private bool isThinking;

    /// <summary>Adds a piece; gives what of the text so far is certain to be answer.</summary>
    /// <param name="piece">The next piece of the stream.</param>
    /// <param name="startsOver">Set when all before was thought after all: some servers send the closing mark only.</param>
    public string Feed(string piece, out bool startsOver)
    {
        startsOver = false;
        held.Append(piece);
        var text = held.ToString();
        var answer = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (isThinking)
            {
                var close = text.IndexOf(Close, at, StringComparison.OrdinalIgnoreCase);
                if (close < 0) { at = Math.Max(at, text.Length - Close.Length + 1); break; }
                isThinking = false;
                at = close + Close.Length;
                continue;
            }
            var mark = text.IndexOf('<', at);
            if (mark < 0) { answer.Append(text, at, text.Length - at); at = text.Length; break; }
            answer.Append(text, at, mark - at);
            at = mark;
            var rest = text.AsSpan(mark);
            if (rest.StartsWith(Open, StringComparison.OrdinalIgnoreCase)) { isThinking = true; at += Open.Length; }
            else if (rest.StartsWith(Close, StringComparison.OrdinalIgnoreCase)) { answer.Clear(); startsOver = true; at += Close.Length; }
            else if (IsBeginning(rest, Open) || IsBeginning(rest, Close)) break;
            else { answer.Append('<'); at++; }
        }
        held.Clear().Append(text, at, text.Length - at);
        return answer.ToString();
    }

    /// <summary>What was held back when the stream ended.</summary>
    public string Finish() => isThinking ? "" : held.ToString();

    private static bool IsBeginning(ReadOnlySpan<char> text, string mark) =>
        text.Length < mark.Length && mark.AsSpan(0, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase);
}
