using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Files.Word;

/// <summary>旧文档: doc, wps and rtf, turned into docx by LibreOffice without a window, then read as docx.</summary>
internal sealed class OfficeText(ProgramFinder programs, ReadingLimits limits)
{
    public const string Package = "libreoffice-writer";

    // One LibreOffice takes half a gigabyte; several at once would take the machine.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public DecodedText Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var scratch = new ScratchFolder();
        // A .wps file is a .doc file by content; LibreOffice tells by the name.
        var file = scratch.Write(Path.GetExtension(name).Equals(".rtf", StringComparison.OrdinalIgnoreCase) ? "page.rtf" : "page.doc", bytes);
        var converted = scratch["out/page.docx"];
        OneAtATime.Wait(cancellationToken);
        ProgramResult result;
        try
        {
            // A profile of its own: runs do not meet, and no setting of the machine takes part.
            result = new ExternalProgram(programs, limits).Run("soffice",
                [$"-env:UserInstallation=file://{scratch["profile"]}", "--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", scratch["out"], file],
                scratch.Path, cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }
        if (result.End != ProgramEnd.Good)
            return ProgramFault.Describe(result, "soffice", Package, limits);
        if (!File.Exists(converted))
            return ProgramFault.Describe(result with { End = ProgramEnd.Failed }, "soffice", Package, limits);
        if (new FileInfo(converted).Length > limits.MaxFileBytes)
            return DecodedText.Refused("文件转换后过大，请拆分后再放入。");
        return DocxText.Read(File.ReadAllBytes(converted), limits);
    }
}
