using System.Security.Cryptography;
using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Admin;

/// <summary>What others built is served exactly as they published it.</summary>
public sealed class VendorTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Bot/Web/wwwroot/admin/vendor");

    [Fact]
    public void Every_vendored_file_is_the_published_one_of_the_pinned_package()
    {
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Bot/Admin/vendor.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "package-lock.json")));
        var recorded = new List<string>();
        foreach (var package in record.RootElement.GetProperty("packages").EnumerateArray())
        {
            var inLock = locked.RootElement.GetProperty("packages").GetProperty("node_modules/" + package.GetProperty("name").GetString());
            Assert.Equal(inLock.GetProperty("version").GetString(), package.GetProperty("version").GetString());
            Assert.Equal(inLock.GetProperty("integrity").GetString(), package.GetProperty("integrity").GetString());
            Assert.Equal("MIT", package.GetProperty("license").GetString());
            foreach (var file in package.GetProperty("files").EnumerateObject())
            {
                recorded.Add(file.Name);
                Assert.Equal(file.Value.GetString(), "sha512-" + Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(Path.Combine(Folder, file.Name)))));
            }
        }

        Assert.Equal(recorded.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_of_the_desk_asks_anything_of_another_host()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Folder)!, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/vendor/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file).Replace("http://www.w3.org/", "", StringComparison.Ordinal);
            // What a form suggests to type, and what staff are shown to copy.
            text = text.Replace("https://www.example.gov.cn", "", StringComparison.Ordinal).Replace("https://…", "", StringComparison.Ordinal);
            Assert.False(text.Contains("http://", StringComparison.Ordinal) || text.Contains("https://", StringComparison.Ordinal), file);
        }
    }
}
