namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>What is done to accounts, by the desk and by the command alike. The last operator can neither leave nor be lowered.</summary>
internal static class AccountBook
{
    /// <exception cref="AdminException">The name or password is not good, or the name is taken.</exception>
    public static void Add(this AccountStore store, string name, Role role, string password, bool mustChange, DateTimeOffset now)
    {
        if (!AccountName.IsGood(name))
            throw new AdminException(AccountName.Sentence);
        var hash = Hashed(name, password);
        store.Change(all => all.Any(a => Is(a, name))
            ? throw new AdminException($"已经有用户“{name}”。")
            : [.. all, new Account { Name = name, Role = RoleName.Of(role), Password = hash, Version = 1, MustChangePassword = mustChange, Created = now }]);
    }

    public static void SetPassword(this AccountStore store, string name, string password, bool mustChange)
    {
        var hash = Hashed(name, password);
        store.Update(name, a => a with { Password = hash, Version = a.Version + 1, MustChangePassword = mustChange });
    }

    public static void SetRole(this AccountStore store, string name, Role role) =>
        store.Update(name, a => a with { Role = RoleName.Of(role), Version = a.Version + 1 });

    public static void SetDisabled(this AccountStore store, string name, bool isDisabled) =>
        store.Update(name, a => a with { IsDisabled = isDisabled, Version = a.Version + 1 });

    /// <summary>Notes a sign-in; a hash of fewer iterations than today's is made again.</summary>
    public static void NoteSignIn(this AccountStore store, string name, string password, DateTimeOffset now) =>
        store.Update(name, a => a with { LastSignIn = now, Password = PasswordHash.IsOutdated(a.Password) ? PasswordHash.Of(password) : a.Password });

    /// <summary>Ends all sessions of an account.</summary>
    public static void EndSessions(this AccountStore store, string name) => store.Update(name, a => a with { Version = a.Version + 1 });

    public static void Remove(this AccountStore store, string name) => store.Change(all => Kept([.. all.Where(a => !Is(a, name))], all, name));

    private static void Update(this AccountStore store, string name, Func<Account, Account> change) =>
        store.Change(all => Kept([.. all.Select(a => Is(a, name) ? change(a) : a)], all, name));

    private static IReadOnlyList<Account> Kept(IReadOnlyList<Account> after, IReadOnlyList<Account> before, string name)
    {
        if (!before.Any(a => Is(a, name)))
            throw new AdminException($"没有用户“{name}”。");
        return before.Any(IsOperator) && !after.Any(IsOperator) ? throw new AdminException("至少要留一个能登录的管理员；请先设另一个。") : after;
    }

    private static bool IsOperator(Account account) => account.Rank == Role.Operator && !account.IsDisabled;

    private static bool Is(Account account, string name) => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Hashed(string name, string password) =>
        PasswordRule.Problem(name, password) is { } problem ? throw new AdminException(problem) : PasswordHash.Of(password);
}
