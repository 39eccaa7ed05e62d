using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>资料指纹: the same sources with the same contents give the same hash, in whatever order they came.</summary>
internal static class CorpusHash
{
    /// <param name="sources">In ordinal order of name.</param>
    public static string Of(IEnumerable<SourceEntry> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
            hash.AppendData(Encoding.UTF8.GetBytes($"{source.Name}\n{source.Sha256}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
