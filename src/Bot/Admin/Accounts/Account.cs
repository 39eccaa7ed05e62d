using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>账户 of a member of staff.</summary>
public sealed record Account
{
    /// <summary>What is typed to sign in; unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>"reader", "editor" or "operator".</summary>
    public required string Role { get; init; }

    /// <summary>Hash of the password, as <see cref="PasswordHash"/> writes it.</summary>
    public required string Password { get; init; }

    /// <summary>A number that changes when password, role or state do: sessions that began with another one are over.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it may not sign in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether somebody else knows the password, and the next thing to do is to change it.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When its owner last signed in, UTC; null for never.</summary>
    public DateTimeOffset? LastSignIn { get; init; }

    /// <summary>Without the hash: a record would print it.</summary>
    public override string ToString() => $"{Name} ({Role})";

    /// <summary>What it may do; an unknown word in the file may nothing.</summary>
    [JsonIgnore]
    public Role? Rank => RoleName.Parse(Role);
}

/// <summary>The file of accounts.</summary>
/// <param name="Accounts">All of them.</param>
internal sealed record AccountFile(IReadOnlyList<Account> Accounts);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AccountFile))]
internal sealed partial class AccountJson : JsonSerializerContext;
