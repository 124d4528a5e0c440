using Rapporteur.Articles;
using Rapporteur.Language.Identification;

namespace Rapporteur.Tests.Language.Identification;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("The harbour minister said on Monday that the ferry would not run before the end of the week.")]
    [InlineData("“Nous ne partirons pas d'ici,” the mayor told reporters, before adding: “La ville est à nous.” She then left the hall with her deputies.")]
    [InlineData("Council votes to close the old bridge")]
    [InlineData("THE MINISTER SAID ON MONDAY THAT THE PORT WOULD NOT REOPEN")]
    [InlineData("She's not sure it'll be ready, he'd said.")]
    [InlineData("He wrote on Twitter: \"Es war ein langer Tag und ich bin sehr müde, aber wir haben gewonnen.\" Supporters of the party were happy to hear it after a week of bad news.")]
    [InlineData("The word \"свобода\" was painted on the wall of the old school, the police said.")]
    public void Of_English_IsEnglish(string text) => Assert.Equal("en", Of(text));

    [Theory]
    [InlineData("fr", "Le ministre des transports a déclaré lundi que le port ne rouvrirait pas avant la fin de la semaine.")]
    [InlineData("de", "Die Ministerin sagte am Montag, dass der Hafen erst nach dem Ende der Arbeiten wieder geöffnet wird.")]
    [InlineData("es", "La alcaldesa dijo el lunes que el puente seguirá cerrado hasta que terminen las obras.")]
    [InlineData("pt", "O ministro disse na segunda-feira que o porto não será reaberto antes do fim da semana.")]
    [InlineData("it", "Il sindaco ha detto lunedì che il ponte resterà chiuso fino alla fine dei lavori.")]
    [InlineData("nl", "De minister zei maandag dat de haven pas na het einde van de werkzaamheden weer open gaat.")]
    [InlineData("sv", "Ministern sade i måndags att hamnen inte öppnar förrän arbetet är klart.")]
    [InlineData("da", "Ministeren sagde mandag, at havnen ikke åbner, før arbejdet er færdigt, og at der ikke er råd til mere.")]
    [InlineData("nb", "Statsråden sa mandag at havnen ikke åpner før arbeidet er ferdig, og at det ikke er råd til mer.")]
    [InlineData("fi", "Ministeri sanoi maanantaina, että satama avataan vasta kun työt ovat valmiit.")]
    [InlineData("et", "Minister ütles esmaspäeval, et sadam avatakse alles siis, kui tööd on lõppenud.")]
    [InlineData("pl", "Minister powiedział w poniedziałek, że port nie zostanie otwarty przed końcem tygodnia.")]
    [InlineData("cs", "Ministr v pondělí řekl, že přístav nebude otevřen dříve než na konci týdne.")]
    [InlineData("sk", "Minister v pondelok povedal, že prístav nebude otvorený skôr ako na konci týždňa.")]
    [InlineData("hu", "A miniszter hétfőn azt mondta, hogy a kikötő nem nyílik meg a hét vége előtt.")]
    [InlineData("ro", "Ministrul a declarat luni că portul nu va fi redeschis înainte de sfârșitul săptămânii.")]
    [InlineData("tr", "Bakan pazartesi günü yaptığı açıklamada limanın hafta sonundan önce açılmayacağını söyledi.")]
    [InlineData("id", "Menteri itu mengatakan pada hari Senin bahwa pelabuhan tidak akan dibuka sebelum akhir pekan.")]
    [InlineData("vi", "Hôm thứ Hai, bộ trưởng nói rằng cảng sẽ không mở cửa trước cuối tuần.")]
    [InlineData("sw", "Waziri alisema Jumatatu kwamba bandari haitafunguliwa kabla ya mwisho wa wiki.")]
    [InlineData("hr", "Ministar je u ponedjeljak rekao da luka neće biti otvorena prije kraja tjedna.")]
    [InlineData("sl", "Minister je v ponedeljek dejal, da pristanišče ne bo odprto pred koncem tedna.")]
    [InlineData("lt", "Ministras pirmadienį sakė, kad uostas nebus atidarytas iki savaitės pabaigos.")]
    [InlineData("lv", "Ministrs pirmdien sacīja, ka osta netiks atvērta līdz nedēļas beigām.")]
    [InlineData("ca", "El ministre va dir dilluns que el port no tornarà a obrir abans de finals de setmana.")]
    [InlineData("af", "Die minister het Maandag gesê dat die hawe nie voor die einde van die week sal oopmaak nie.")]
    [InlineData("is", "Ráðherrann sagði á mánudag að höfnin yrði ekki opnuð fyrr en í lok vikunnar.")]
    [InlineData("sq", "Ministri tha të hënën se porti nuk do të hapet para fundit të javës.")]
    [InlineData("tl", "Sinabi ng ministro noong Lunes na hindi bubuksan ang daungan bago matapos ang linggo.")]
    [InlineData("ru", "Министр заявил в понедельник, что порт не откроется до конца недели.")]
    [InlineData("uk", "Міністр заявив у понеділок, що порт не відкриється до кінця тижня.")]
    [InlineData("bg", "Министърът заяви в понеделник, че пристанището няма да бъде отворено преди края на седмицата.")]
    [InlineData("sr", "Министар је у понедељак рекао да лука неће бити отворена пре краја недеље.")]
    [InlineData("el", "Ο υπουργός είπε τη Δευτέρα ότι το λιμάνι δεν θα ανοίξει πριν από το τέλος της εβδομάδας.")]
    [InlineData("ar", "قال الوزير يوم الاثنين إن الميناء لن يفتح قبل نهاية الأسبوع.")]
    [InlineData("fa", "وزیر روز دوشنبه گفت که بندر تا پایان هفته باز نخواهد شد.")]
    [InlineData("ur", "وزیر نے پیر کو کہا کہ بندرگاہ ہفتے کے آخر سے پہلے نہیں کھلے گی۔")]
    [InlineData("he", "השר אמר ביום שני כי הנמל לא ייפתח לפני סוף השבוע.")]
    [InlineData("hi", "मंत्री ने सोमवार को कहा कि बंदरगाह सप्ताह के अंत से पहले नहीं खुलेगा।")]
    [InlineData("bn", "মন্ত্রী সোমবার বলেছেন যে সপ্তাহ শেষ হওয়ার আগে বন্দর খোলা হবে না।")]
    [InlineData("ta", "வார இறுதிக்கு முன் துறைமுகம் திறக்கப்படாது என்று அமைச்சர் திங்கட்கிழமை கூறினார்.")]
    [InlineData("th", "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าท่าเรือจะไม่เปิดก่อนสิ้นสัปดาห์")]
    [InlineData("zh", "部长星期一表示，港口在本周末之前不会重新开放。")]
    [InlineData("ja", "大臣は月曜日、港は週末まで再開されないと述べた。")]
    [InlineData("ko", "장관은 월요일 항구가 주말 전에는 다시 열리지 않을 것이라고 말했다.")]
    [InlineData("am", "ሚኒስትሩ ሰኞ ዕለት ወደቡ ከሳምንቱ መጨረሻ በፊት እንደማይከፈት ተናግረዋል።")]
    [InlineData("ka", "მინისტრმა ორშაბათს თქვა, რომ პორტი კვირის ბოლომდე არ გაიხსნება.")]
    [InlineData("hy", "Նախարարը երկուշաբթի ասել է, որ նավահանգիստը չի բացվի մինչև շաբաթվա վերջ։")]
    [InlineData("es", "El ministro dimite tras la huelga del puerto")]
    [InlineData("fr", "Grève au port : le ministre démissionne")]
    [InlineData("vi", "Ho\u0302m thu\u031b\u0301 Hai, bo\u0323\u0302 tru\u031bo\u031b\u0309ng no\u0301i ra\u0306\u0300ng ca\u0309ng se\u0303 kho\u0302ng mo\u031b\u0309 cu\u031b\u0309a tru\u031bo\u031b\u0301c cuo\u0302\u0301i tua\u0302\u0300n.")]
    public void Of_OtherLanguage_IsThatLanguage(string tag, string text)
    {
        Assert.Equal(tag, Of(text));
        Assert.False(TextLanguage.IsRead(Of(text)));
    }

    [Theory]
    [InlineData("?! … — “” ’")]
    [InlineData("123 456 7,890")]
    [InlineData("😀🚢❤️👩‍🚀")]
    [InlineData("OK")]
    [InlineData("Paris")]
    [InlineData("Iran nuclear talks collapse")]
    [InlineData("")]
    [InlineData("https://example.org/le/la/les/des/dans/pour/avec @le @la #les #des le.la@les.des")]
    [InlineData("\ud800\udc00\ud800")]
    public void Of_TooLittleToTell_IsUndetermined(string text) => Assert.Equal("und", Of(text));

    [Fact]
    public void Of_EnglishFullOfForeignNames_IsRead() => Assert.True(TextLanguage.IsRead(
        Of("Le Pen, Müller, Gonçalves and Łukaszewicz met at the Café de la Paix in São Paulo on Friday.")));

    [Fact]
    public void Of_LettersWhoseWordsAreUnknown_SaysTheScript() => Assert.Equal("und-Cyrl", Of("Пуйнапиткин ынкъам рыркыльэты мытылгыткынэт."));

    [Fact]
    public void Of_EnglishWithHalfOfItInQuotedFrench_StaysEnglish() => Assert.Equal("en", Of(
        "The mayor of the town spoke to the crowd on Monday. “Nous ne partirons pas d'ici, c'est notre maison et nous y resterons,” "
        + "she said, and the people who had come from the villages answered her with cheers. “La ville est à nous, et le port aussi,” "
        + "she added, before she went back to the town hall with her deputies."));

    [Fact]
    public void Of_FrenchWithQuotedEnglish_StaysFrench() => Assert.Equal("fr", Of(
        "La maire de la ville a parlé lundi devant la foule. « We will stay here », a-t-elle dit, et les gens qui étaient venus des "
        + "villages lui ont répondu avec des cris de joie. « It is our town », a-t-elle ajouté avant de rentrer à la mairie."));

    [Fact]
    public void Of_LongText_LooksAtAllOfItsParts()
    {
        var english = string.Concat(Enumerable.Repeat("The minister said that the port would not open before the end of the week.\n\n", 100));
        var french = string.Concat(Enumerable.Repeat("Le ministre a dit que le port ne serait pas ouvert avant la fin de la semaine.\n\n", 1000));
        Assert.Equal("en", Of(english));
        Assert.Equal("fr", Of(english + french));
        Assert.Equal("fr", Of(french + english));
    }

    [Fact]
    public void Of_Furniture_IsNotAsked()
    {
        const string Menu = "Le monde, la politique, les sports, des idées, dans la rue, avec nous et pour vous, plus que jamais";
        const string Text = "The minister said on Monday that the port would not open.";
        var article = new Article
        {
            Source = "test",
            Text = Menu + Text,
            Blocks = [new Block(BlockKind.Furniture, new TextSpan(0, Menu.Length)), new Block(BlockKind.Paragraph, new TextSpan(Menu.Length, Menu.Length + Text.Length))],
        };
        Assert.Equal("en", TextLanguage.Of(article));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("und", true)]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("enm", false)]
    [InlineData("fr-CA", false)]
    [InlineData("und-Cyrl", false)]
    public void IsRead_Tag_OnlyEnglishAndUnknown(string? tag, bool read) => Assert.Equal(read, TextLanguage.IsRead(tag));

    [Theory]
    [InlineData("fr", "French")]
    [InlineData("fr-CA", "French")]
    [InlineData("ka", "Georgian")]
    [InlineData("und-Cyrl", "und-Cyrl")]
    public void NameOf_Tag_IsEnglishNameOrTheTag(string tag, string name) => Assert.Equal(name, TextLanguage.NameOf(tag));

    [Theory]
    [InlineData("x", 8_000_000)]
    [InlineData("le ", 4_000_000)]
    [InlineData("e\u0301", 2_000_000)]
    [InlineData("x\n\n", 500_000)]
    public void Of_HugeText_LooksAtAFewParts(string unit, int times)
    {
        var article = ArticleReader.FromText(string.Concat(Enumerable.Repeat(unit, times)), "test");
        TextLanguage.Of(article);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        TextLanguage.Of(article);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Of_ArticlesOfTheNews_AreEnglish()
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "RAPPORTEUR_DATA is not set: the test needs the articles of polnear.");
        var files = Directory.GetFiles(Path.Combine(data!, "polnear"), "*.txt", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => TextLanguage.Of(ArticleReader.ReadFile(file)) != "en");
    }

    private static string Of(string text) => TextLanguage.Of(ArticleReader.FromText(text, "test"));
}
