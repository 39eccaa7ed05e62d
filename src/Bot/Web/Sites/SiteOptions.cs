namespace Wenzheng.Bot.Web.Sites;

/// <summary>站点设置: where the keys of embedding sites are kept.</summary>
public sealed class SiteOptions
{
    /// <summary>The file of <see cref="SiteStore"/>; a relative path counts from the application's root.</summary>
    public string Path { get; set; } = "data/sites.json";
}
