using System.Text;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>What one file may cost at most.</summary>
public sealed class FileLimitTests : IDisposable
{
    private readonly FakePrograms programs = new();
    private readonly TempFolder folder = new();

    public void Dispose()
    {
        programs.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void More_text_than_a_file_may_hold_is_refused(string name)
    {
        var bytes = Encoding.UTF8.GetBytes($"<p>{new string('字', 200)}</p>");
        Assert.Contains("拆分", programs.Extractor(maxText: 100).Extract(name, bytes, CancellationToken.None).Refusal, StringComparison.Ordinal);
        Assert.Null(programs.Extractor(maxText: 300).Extract(name, bytes, CancellationToken.None).Refusal);
    }

    [Fact]
    public void A_sidecar_that_is_a_file_of_its_own_is_refused()
    {
        var path = folder.Write("a.txt", "正文。");
        var sidecar = folder.Write("a.txt.meta.yaml", "newspaper: 某某日报\n" + new string('#', 100_000));
        Assert.Contains("过大", ContentReader.Read(new SourceFile("a.txt", path, 9, 1, sidecar)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_of_too_many_pages_is_refused()
    {
        Scan(pages: 4, script: "");
        Assert.Contains("超过 3 页", programs.Extractor(scannedPages: 3).Extract("a.pdf", [1], CancellationToken.None).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_that_takes_too_long_in_all_is_stopped_though_each_page_is_in_time()
    {
        Scan(pages: 30, script: "/bin/sleep 0.3");
        var decoded = programs.Extractor(fileTime: TimeSpan.FromSeconds(1)).Extract("a.pdf", [1], CancellationToken.None);
        Assert.True(decoded.IsFault);
        Assert.Contains("已停止", decoded.Refusal, StringComparison.Ordinal);
    }

    // Pages without words, each recognised as one word.
    private void Scan(int pages, string script)
    {
        programs.Add("pdftotext", $"echo '<html><body><doc>{string.Concat(Enumerable.Repeat("<page width=\"100\" height=\"100\"></page>", pages))}</doc></body></html>'");
        programs.Add("pdftoppm", $"{script}\nfor last; do :; done; echo x > \"$last.png\"");
        programs.Add("tesseract", "printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n5\\t1\\t1\\t1\\t1\\t1\\t10\\t10\\t100\\t20\\t96\\t正文\\n'");
    }
}
