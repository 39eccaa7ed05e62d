using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>口令散列: PBKDF2 with HMAC-SHA-512, written as "pbkdf2-sha512$iterations$salt$hash" so that the count can be raised.</summary>
internal static class PasswordHash
{
    /// <summary>OWASP Password Storage Cheat Sheet, 2025: at least 210,000 for HMAC-SHA-512.</summary>
    public const int Iterations = 220_000;

    private const string Scheme = "pbkdf2-sha512";
    private const int SaltBytes = 16, HashBytes = 32;

    /// <summary>A file that asks for more is damaged or hostile, and would hold the processor.</summary>
    private const int MaxIterations = 10_000_000;

    /// <summary>Verified for names that do not exist, so that they take as long as those that do.</summary>
    private static readonly string Nobody = Of("没有这个人");

    public static string Of(string password, int iterations = Iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, iterations, HashBytes))}");
    }

    /// <summary>Whether the password is the hashed one; takes the same time for a null hash, which nothing fits.</summary>
    public static bool Fits(string? hash, string password)
    {
        var isThere = TryRead(hash ?? Nobody, out var iterations, out var salt, out var expected);
        if (!isThere)
            _ = TryRead(Nobody, out iterations, out salt, out expected);
        return CryptographicOperations.FixedTimeEquals(Derive(password, salt, iterations, expected.Length), expected) && isThere && hash is not null;
    }

    /// <summary>Whether it was made with less than is asked for today; then it is made again at the next sign-in.</summary>
    public static bool IsOutdated(string hash) => !TryRead(hash, out var iterations, out _, out _) || iterations < Iterations;

    private static byte[] Derive(string password, byte[] salt, int iterations, int length) =>
        // As typed: whether letters can be composed depends on the machine's ICU, and a moved data folder must let the same people in.
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA512, length);

    private static bool TryRead(string text, out int iterations, out byte[] salt, out byte[] hash)
    {
        (iterations, salt, hash) = (0, [], []);
        if (text.Split('$') is not [Scheme, var count, var saltText, var hashText]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out iterations) || iterations is < 1 or > MaxIterations)
            return false;
        try
        {
            (salt, hash) = (Convert.FromBase64String(saltText), Convert.FromBase64String(hashText));
        }
        catch (FormatException)
        {
            return false;
        }
        return salt.Length >= 8 && hash.Length is >= 16 and <= 64;
    }
}
