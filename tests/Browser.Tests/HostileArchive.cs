namespace Wenzheng.Browser.Tests;

/// <summary>A page whose title and text try to become markup.</summary>
internal static class HostileArchive
{
    public const string Scheme = "<img src=x onerror=\"document.body.dataset.owned=1\">";

    public static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("wenzheng-hostile-").FullName;
        File.WriteAllText(Path.Combine(folder, "hostile\"><img src=x onerror=document.body.dataset.owned=1>.txt"), $"""
            ---
            newspaper: "><script>document.body.dataset.owned=1</script>
            page: <svg onload=document.body.dataset.owned=1>
            ---
            # 东河县推行{Scheme}清单工作法

            东河县委书记李明远表示，东河县推行清单工作法，<script>document.body.dataset.owned=1</script>共建立清单37项，整改问题215个。

            <svg onload="document.body.dataset.owned=1"></svg>东河县还组织干部下沉社区，走访群众4800户，</mark></article><a href="javascript:document.body.dataset.owned=1">点这里</a>解决难题96个。

            """);
        return folder;
    }
}
