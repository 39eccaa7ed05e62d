using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>The smallest pdf that shows one jpeg picture and holds no letter.</summary>
internal static class PicturePdf
{
    public static byte[] Of(byte[] jpeg)
    {
        var (width, height) = Size(jpeg);
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>\nendobj\n");
        const string Show = "q 595 0 0 842 0 0 cm /P Do Q";
        Begin($"<</Length {Show.Length}>>\nstream\n{Show}\nendstream\nendobj\n");
        Begin(string.Create(CultureInfo.InvariantCulture, $"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {jpeg.Length}>>\nstream\n"));
        pdf.Write(jpeg);
        Write("\nendstream\nendobj\n");
        var table = pdf.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Begin(string text)
        {
            places.Add(pdf.Position);
            Write($"{places.Count} 0 obj\n{text}");
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Width and height from the frame header.</summary>
    private static (int Width, int Height) Size(byte[] jpeg)
    {
        for (var i = 2; i + 9 < jpeg.Length; i += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(i + 2)))
            if (jpeg[i + 1] is 0xC0 or 0xC1 or 0xC2)
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(i + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(i + 5)));
        throw new ArgumentException("No frame header.", nameof(jpeg));
    }
}
