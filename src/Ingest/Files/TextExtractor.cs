using Wenzheng.Ingestion.Files.Layout;
using Wenzheng.Ingestion.Files.Markup;
using Wenzheng.Ingestion.Files.Programs;
using Wenzheng.Ingestion.Files.Word;

namespace Wenzheng.Ingestion.Files;

/// <summary>取文: a file's bytes → its text, by format. Never throws for a bad file. Thread-safe.</summary>
internal sealed class TextExtractor(ProgramFinder programs, ReadingLimits limits)
{
    public static TextExtractor Default { get; } = new(ProgramFinder.OfProcess, ReadingLimits.Default);

    public ReadingLimits Limits { get; } = limits;

    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DecodedText Extract(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length == 0)
            return DecodedText.Refused(TextDecoder.EmptyFile);
        var text = FileFormats.Of(name) switch
        {
            FileFormat.Text => TextDecoder.Decode(bytes),
            FileFormat.Html => HtmlText.Read(bytes),
            FileFormat.Docx => DocxText.Read(bytes, Limits),
            FileFormat.Office => new OfficeText(programs, Limits).Read(name, bytes, cancellationToken),
            FileFormat.Pdf => new PdfText(programs, Limits).Read(bytes, cancellationToken),
            FileFormat.Image => new ScanText(programs, Limits).Read(name, bytes, cancellationToken),
            _ => DecodedText.Refused(FileFormats.Refusal(name) ?? "不认识的文件格式，请另存为 .txt 再放入。"),
        };
        if (text.Refusal is not null)
            return text;
        if (text.Text.Length > Limits.MaxTextLength)
            return DecodedText.Refused($"文件的文字超过 {Limits.MaxTextLength / 10_000} 万字，请拆分后再放入。");
        return string.IsNullOrWhiteSpace(text.Text) ? DecodedText.Refused("文件里没有读出文字，请检查它是不是空白页。") : text;
    }
}
