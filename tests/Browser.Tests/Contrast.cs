using Microsoft.Playwright;

namespace Wenzheng.Browser.Tests;

/// <summary>Contrast of an element's text with what is behind it, as WCAG 2 defines it.</summary>
internal static class Contrast
{
    public static Task<double> Of(IPage page, string selector) => page.Locator(selector).First.EvaluateAsync<double>("""
        (element) => {
          const parts = (color) => color.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          let behind = element;
          while (behind.parentElement && (parts(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0) behind = behind.parentElement;
          const [a, b] = [luminance(parts(getComputedStyle(element).color)), luminance(parts(getComputedStyle(behind).backgroundColor))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }
        """);
}
