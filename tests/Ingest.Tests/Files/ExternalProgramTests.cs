using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Tests.Files;

public sealed class ExternalProgramTests : IDisposable
{
    private readonly FakePrograms programs = new();

    public void Dispose() => programs.Dispose();

    [Theory]
    [InlineData("a.pdf", "poppler-utils")]
    [InlineData("a.png", "tesseract-ocr")]
    [InlineData("a.doc", "libreoffice-writer")]
    [InlineData("a.wps", "libreoffice-writer")]
    public void A_missing_program_is_named_with_the_package_to_install(string name, string package)
    {
        var decoded = programs.Extractor().Extract(name, [1, 2, 3], CancellationToken.None);
        Assert.True(decoded.IsFault);
        Assert.Contains(package, decoded.Refusal, StringComparison.Ordinal);
        Assert.EndsWith("。", decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_language_is_named_with_its_package()
    {
        programs.Add("tesseract", "echo 'Error opening data file chi_sim.traineddata' >&2; exit 1");
        var decoded = programs.Extractor().Extract("a.png", [1], CancellationToken.None);
        Assert.True(decoded.IsFault);
        Assert.Contains("tesseract-ocr-chi-sim", decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_hangs_is_killed_with_the_children_it_left_to_others()
    {
        programs.Add("pdftotext", $"(/bin/sleep 300 & echo $! > '{programs["child"]}') ; /bin/sleep 300");
        var decoded = programs.Extractor(seconds: 1).Extract("a.pdf", [1], CancellationToken.None);
        Assert.True(decoded.IsFault);
        Assert.Contains("还没有读完", decoded.Refusal, StringComparison.Ordinal);
        Assert.True(IsGone(int.Parse(File.ReadAllText(programs["child"]), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_cancelled_run_kills_the_program_and_is_no_failure()
    {
        programs.Add("pdftotext", "/bin/sleep 300");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => programs.Extractor().Extract("a.pdf", [1], cancel.Token));
    }

    [Theory]
    [InlineData("kill -SEGV $$")]
    [InlineData("echo 'Syntax Error' >&2; exit 1")]
    [InlineData("echo '<html><page><flow><block>'")]
    public void A_program_that_crashes_or_writes_nonsense_refuses_the_file(string script)
    {
        programs.Add("pdftotext", script);
        var decoded = programs.Extractor().Extract("a.pdf", [1], CancellationToken.None);
        Assert.False(decoded.IsFault);
        Assert.EndsWith("。", decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_told()
    {
        programs.Add("pdftotext", "echo 'Command Line Error: Incorrect password' >&2; exit 1");
        Assert.Contains("密码", programs.Extractor().Extract("a.pdf", [1], CancellationToken.None).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_without_end_is_stopped()
    {
        programs.Add("pdftotext", "while :; do echo 没完没了没完没了没完没了没完没了没完没了; done");
        Assert.Contains("太多", programs.Extractor(maxText: 10_000).Extract("a.pdf", [1], CancellationToken.None).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Complaints_without_end_block_nothing()
    {
        programs.Add("pdftotext", "i=0; while [ $i -lt 20000 ]; do echo complaint complaint complaint complaint >&2; i=$((i+1)); done; exit 1");
        Assert.NotNull(programs.Extractor().Extract("a.pdf", [1], CancellationToken.None).Refusal);
    }

    [Fact]
    public void A_program_sees_a_plain_name_and_the_bytes_that_were_read()
    {
        programs.Add("pdftotext", $"printf '%s\\n' \"$@\" > '{programs["seen"]}'; /bin/cat \"$4\" > '{programs["bytes"]}'; exit 1");
        programs.Extractor().Extract("坏 名'字\"\n$(touch x).pdf", [7, 8, 9], CancellationToken.None);
        Assert.Equal([7, 8, 9], File.ReadAllBytes(programs["bytes"]));
        Assert.EndsWith("/page.pdf", File.ReadAllLines(programs["seen"])[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_is_limited_where_the_machine_can()
    {
        programs.Add("pdftotext", $"ulimit -v > '{programs["limit"]}'; exit 1");
        programs.Extractor().Extract("a.pdf", [1], CancellationToken.None);
        var expected = File.Exists(programs["prlimit"]) ? $"{ReadingLimits.Default.ProgramMemory / 1024}" : "unlimited";
        Assert.Equal(expected, File.ReadAllText(programs["limit"]).Trim());
    }

    [Fact]
    public void A_program_that_eats_memory_is_stopped_and_the_file_refused()
    {
        programs.Add("pdftotext", "x=xxxxxxxxxxxxxxxx; while :; do x=$x$x; done");
        var decoded = programs.Extractor(seconds: 60, memory: 64L * 1024 * 1024).Extract("a.pdf", [1], CancellationToken.None);
        Assert.EndsWith("。", decoded.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有读完", decoded.Refusal, StringComparison.Ordinal);
    }

    // A killed process stays as a zombie until somebody asks for it; it is gone for all that matters.
    private static bool IsGone(int id)
    {
        for (var i = 0; i < 100; i++)
        {
            if (!File.Exists($"/proc/{id}/stat") || File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal))
                return true;
            Thread.Sleep(20);
        }
        return false;
    }
}
