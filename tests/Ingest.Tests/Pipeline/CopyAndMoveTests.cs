using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class CopyAndMoveTests : ArchiveTests
{
    [Fact]
    public void The_same_bytes_twice_are_taken_once_and_named()
    {
        Folder.Write("a.txt", "同样的正文。");
        Folder.Write("b.txt", "同样的正文。");
        var duplicate = Assert.Single(Run().Files, f => f.Status == FileStatus.Duplicate);
        Assert.Equal("b.txt", duplicate.Source);
        Assert.Contains("a.txt", duplicate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_file_is_taken_under_its_new_name()
    {
        Folder.Write("b.txt", "同样的正文。");
        Run();
        File.Move(Folder["b.txt"], Folder["a.txt"]);
        var report = Run();
        Assert.Equal(["a.txt"], Index.SourceNames);
        var moved = Assert.Single(report.Files);
        Assert.Equal((FileStatus.Moved, "a.txt"), (moved.Status, moved.Source));
        Assert.Contains("b.txt", moved.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
    }

    [Fact]
    public void A_copy_beside_its_original_is_a_duplicate_and_no_move()
    {
        Folder.Write("b.txt", "同样的正文。");
        Run();
        Folder.Write("a.txt", "同样的正文。");
        Assert.Equal(FileStatus.Duplicate, Run().Files.Single(f => f.Source == "a.txt").Status);
    }

    [Fact]
    public void Two_copies_of_a_file_that_left_are_one_move_and_one_duplicate()
    {
        Folder.Write("b.txt", "同样的正文。");
        Run();
        File.Delete(Folder["b.txt"]);
        Folder.Write("c.txt", "同样的正文。");
        Folder.Write("d.txt", "同样的正文。");
        Assert.Equal([FileStatus.Moved, FileStatus.Duplicate], Run().Files.Select(f => f.Status));
    }

    [Fact]
    public void Content_that_moves_between_changed_files_is_no_duplicate()
    {
        Folder.Write("a.txt", "第一份正文。");
        Run();
        Folder.Write("a.txt", "完全不同的第二份正文内容。");
        Folder.Write("b.txt", "第一份正文。");
        Assert.DoesNotContain(Run().Files, f => f.Status == FileStatus.Duplicate);
        Assert.Equal(["a.txt", "b.txt"], Index.SourceNames);
    }
}
