using System.Text;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Tests.Files;

public class TextDecoderTests
{
    private const string Text = "基层治理是国家治理的基石。\r\n2022年8月，全市各级党组织持续推进。";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "utf-16", false }, { "utf-16BE", false }, { "GB18030", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_whatever_its_encoding(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
        Assert.Equal(new DecodedText(Text, null), TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 32, 10, 13, 10 })]
    [InlineData(new byte[] { 0xE5, 0x9F, 0xBA, 0, 0xE5, 0xB1, 0x82, 1, 2, 3 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void What_is_no_text_is_refused_with_a_sentence(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.Empty(decoded.Text);
        Assert.EndsWith("。", decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            Assert.NotNull(TextDecoder.Decode(bytes));
        }
    }
}
