using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Configuration;

/// <summary>Reads the synonyms that the settings name.</summary>
internal static class SynonymFile
{
    /// <exception cref="ConfigurationException">The file cannot be read, or a line of it is no group of words.</exception>
    public static SynonymTable Read(BotSettings settings)
    {
        if (settings.Index.Synonyms.Length == 0)
            return SynonymTable.General;
        var path = ApplicationRoot.Resolve(settings.Index.Synonyms);
        try
        {
            return SynonymTable.Read(path);
        }
        catch (FormatException error)
        {
            throw new ConfigurationException(error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"设置项 Index:Synonyms 的文件 {path} 读不了，请检查路径和权限。", error);
        }
    }
}
