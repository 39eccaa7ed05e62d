using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>
/// 网页: HTML that is written as interpolated strings. What stands in the string is markup; what is put into a hole is text and is
/// encoded, for elements and quoted attributes alike, so that nothing of the archive can become markup.
/// </summary>
internal sealed class Html
{
    /// <summary>Chinese stays readable; &lt; &gt; &amp; and quotation marks never pass.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();

    /// <summary>Adds markup whose holes are encoded.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] ref Piece piece)
    {
        _ = piece;
        return this;
    }

    /// <summary>Adds the characters of a text, encoded.</summary>
    public Html AddText(ReadOnlySpan<char> value)
    {
        text.Append(Encoder.Encode(value.ToString()));
        return this;
    }

    /// <summary>Adds a page of this program as it is. Never for text that came from anywhere else.</summary>
    public Html AddOwnPage(ReadOnlySpan<char> markup)
    {
        text.Append(markup);
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    public override string ToString() => text.ToString();

    /// <summary>Receives the parts of one interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Piece(int literalLength, int holes, Html page)
    {
        private readonly StringBuilder text = page.text.EnsureRoom(literalLength + (holes * 16));

        public void AppendLiteral(string value) => text.Append(value);

        public void AppendFormatted(string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(Encoder.Encode(value));
        }

        public void AppendFormatted(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(DateOnly value) => text.Append(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}");
    }
}

/// <summary>Room in a text that grows.</summary>
file static class Room
{
    public static StringBuilder EnsureRoom(this StringBuilder text, int more)
    {
        text.EnsureCapacity(text.Length + more);
        return text;
    }
}
