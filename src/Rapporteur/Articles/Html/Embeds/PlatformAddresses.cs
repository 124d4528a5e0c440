namespace Rapporteur.Articles.Html.Embeds;

/// <summary>How each platform writes the address of a post.</summary>
internal static class PlatformAddresses
{
    private static readonly (string[] Domains, Func<WebAddress, PostAddress?> Read)[] Platforms =
    [
        (["twitter.com", "x.com"], Twitter),
        (["truthsocial.com"], TruthSocial),
        (["facebook.com", "fb.com", "fb.watch"], Facebook),
        (["instagram.com"], Instagram),
        (["t.me", "telegram.me"], Telegram),
        (["bsky.app"], Bluesky),
        (["tiktok.com"], TikTok),
        (["youtube.com", "youtube-nocookie.com", "youtu.be"], YouTube),
        (["threads.net", "threads.com"], Threads),
        (["reddit.com", "redditmedia.com", "redd.it"], Reddit),
    ];

    /// <summary>The post that <paramref name="address"/> leads to; null where it leads to none.</summary>
    public static PostAddress? Find(WebAddress address)
    {
        foreach (var (domains, read) in Platforms)
        {
            if (Array.Exists(domains, address.IsAt))
            {
                return read(address);
            }
        }

        return Mastodon(address);
    }

    /// <summary>The post of a number alone.</summary>
    public static PostAddress? Tweet(string? id) => IsNumber(id) ? new("twitter", $"https://twitter.com/i/status/{id}", id) : null;

    /// <summary>The post of a code alone.</summary>
    public static PostAddress? InstagramPost(string? code) =>
        IsCode(code) ? new("instagram", $"https://www.instagram.com/p/{code}/", code) : null;

    /// <summary>The video of a code alone.</summary>
    public static PostAddress? Video(string? code) =>
        code?.Length == 11 && code != "live_stream" && IsCode(code) ? new("youtube", $"https://www.youtube.com/watch?v={code}", code) : null;

    /// <summary>The post of a channel and a number: <c>channel/68</c>.</summary>
    public static PostAddress? TelegramPost(string? path) => path?.Split('/') is [var channel, var number] && IsCode(channel) && IsNumber(number)
        ? new("telegram", $"https://t.me/{channel}/{number}", number, "@" + channel)
        : null;

    /// <summary>The post of an account (its handle or its DID) and a record's key.</summary>
    public static PostAddress? Bluesky(string account, string key) => IsCode(key) && account.Length > 0
        ? new("bluesky", $"https://bsky.app/profile/{account}/post/{key}", key, account.StartsWith("did:", StringComparison.Ordinal) ? null : HandleOf(account))
        : null;

    private static PostAddress? Twitter(WebAddress address)
    {
        if (address[0] is "embed" && address.Parameter("id") is { } shown)
        {
            return Tweet(shown);
        }

        var (user, at) = (address[0], 1);
        if (user is "statuses" or "i" or "anyuser" or "web")
        {
            at = user is "statuses" ? 0 : address[1] is "web" ? 2 : 1;
            return address[at] is "status" or "statuses" ? Tweet(address[at + 1]) : null;
        }

        return address[at] is "status" or "statuses" && IsNumber(address[at + 1]) && IsCode(user)
            ? new("twitter", $"https://{(address.IsAt("x.com") ? "x.com" : "twitter.com")}/{user}/status/{address[at + 1]}", address[at + 1], "@" + user)
            : null;
    }

    private static PostAddress? TruthSocial(WebAddress address)
    {
        var (user, posts, id) = Status(address);
        return id is null ? null : new("truthsocial", $"https://truthsocial.com/{user}/{posts}{id}", id, user);
    }

    // Mastodon runs on any host; its numbers have sixteen to nineteen digits.
    private static PostAddress? Mastodon(WebAddress address)
    {
        var (user, _, id) = Status(address);
        return id is { Length: >= 15 } ? new("mastodon", $"https://{address.Host}/{user}/{id}", id, user.LastIndexOf('@') > 0 ? user : $"{user}@{address.Host}") : null;
    }

    private static (string User, string Posts, string? Id) Status(WebAddress address)
    {
        if (address[0] is ['@', _, ..] user && HandleOf(user) is { } handle)
        {
            var posts = address[1] is "posts";
            var id = address[posts ? 2 : 1];
            return (handle, posts ? "posts/" : "", IsNumber(id) ? id : null);
        }

        return address[0] is "users" && address[2] is "statuses" && IsNumber(address[3]) && IsCode(address[1]) ? ("@" + address[1], "", address[3]) : ("", "", null);
    }

    private static PostAddress? Facebook(WebAddress address)
    {
        const string Site = "https://www.facebook.com";
        if (address.IsAt("fb.watch"))
        {
            return IsCode(address[0]) ? new("facebook", $"https://fb.watch/{address[0]}/", address[0]) : null;
        }

        switch (address[0])
        {
            case "permalink.php" or "story.php":
                return address.Parameter("story_fbid") is { } story && IsCode(story)
                    ? new("facebook", $"{Site}/{address[0]}?story_fbid={story}" + (IsNumber(address.Parameter("id")) ? $"&id={address.Parameter("id")}" : ""), story)
                    : null;
            case "photo.php" or "photo":
                return IsNumber(address.Parameter("fbid")) ? new("facebook", $"{Site}/photo/?fbid={address.Parameter("fbid")}", address.Parameter("fbid")) : null;
            case "watch" or "video.php":
                return IsNumber(address.Parameter("v")) ? new("facebook", $"{Site}/watch/?v={address.Parameter("v")}", address.Parameter("v")) : null;
            case "reel":
                return IsNumber(address[1]) ? new("facebook", $"{Site}/reel/{address[1]}", address[1]) : null;
            case "groups":
                return address[2] is "posts" or "permalink" && IsNumber(address[3]) ? new("facebook", $"{Site}/groups/{address[1]}/posts/{address[3]}/", address[3]) : null;
        }

        // The last part of the path is the post's; before it may stand words of its title, or an album.
        return address[1] is "posts" or "videos" or "photos" && address.Path is [.., var last] && address.Path.Count > 2 && IsCode(last)
            ? new("facebook", $"{Site}/{address[0]}/{string.Join('/', address.Path.Skip(1))}", last, IsNumber(address[0]) ? null : HandleOf(address[0]))
            : null;
    }

    private static PostAddress? Instagram(WebAddress address)
    {
        for (var i = 0; i < 2; i++)
        {
            if (address[i] is "p" or "reel" or "reels" or "tv" && IsCode(address[i + 1]))
            {
                return new("instagram", $"https://www.instagram.com/{address[i]}/{address[i + 1]}/", address[i + 1], i == 1 ? HandleOf(address[0]) : null);
            }
        }

        return null;
    }

    private static PostAddress? Telegram(WebAddress address) =>
        address[0] is "s" ? TelegramPost($"{address[1]}/{address[2]}") : TelegramPost($"{address[0]}/{address[1]}");

    private static PostAddress? Bluesky(WebAddress address) => address[0] switch
    {
        "profile" when address[2] is "post" => Bluesky(address[1], address[3]),
        "embed" when address[2] is "app.bsky.feed.post" => Bluesky(address[1], address[3]),
        _ => null,
    };

    private static PostAddress? TikTok(WebAddress address)
    {
        const string Site = "https://www.tiktok.com";
        if (address[0] is ['@', ..] user)
        {
            return address[1] is "video" or "photo" && IsNumber(address[2])
                ? new("tiktok", $"{Site}/{user}/{address[1]}/{address[2]}", address[2], HandleOf(user))
                : null;
        }

        return address[0] is "embed" or "player" && address.Path is [.., var id] && IsNumber(id) ? new("tiktok", $"{Site}/embed/v2/{id}", id) : null;
    }

    private static PostAddress? YouTube(WebAddress address)
    {
        if (address.IsAt("youtu.be"))
        {
            return Video(address[0]);
        }

        if (address[0] is "embed" && address.Parameter("list") is { } list && IsCode(list) && address[1] is "" or "videoseries")
        {
            return new("youtube", $"https://www.youtube.com/playlist?list={address.Parameter("list")}");
        }

        return address[0] is "embed" or "v" or "shorts" or "live" ? Video(address[1])
            : address[0] is "watch" ? Video(address.Parameter("v"))
            : null;
    }

    private static PostAddress? Threads(WebAddress address)
    {
        if (address[0] is ['@', ..] user && address[1] is "post" && IsCode(address[2]))
        {
            return new("threads", $"https://www.threads.net/{user}/post/{address[2]}", address[2], HandleOf(user));
        }

        return address[0] is "t" && IsCode(address[1]) ? new("threads", $"https://www.threads.net/t/{address[1]}", address[1]) : null;
    }

    private static PostAddress? Reddit(WebAddress address)
    {
        if (address.IsAt("redd.it"))
        {
            return address.Path.Count == 1 && IsCode(address[0]) ? new("reddit", $"https://redd.it/{address[0]}", address[0]) : null;
        }

        return address[0] is "r" or "user" && address[2] is "comments" && IsCode(address[3])
            ? new("reddit", $"https://www.reddit.com/{string.Join('/', address.Path)}/", address[3])
            : null;
    }

    private static string? HandleOf(string name)
    {
        name = name.TrimStart('@');
        return name.Length is > 0 and <= 100 && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '@') ? "@" + name : null;
    }

    private static bool IsNumber(string? id) => id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit);

    private static bool IsCode(string? id) =>
        id is { Length: > 0 and <= 120 } && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
