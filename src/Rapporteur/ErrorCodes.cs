namespace Rapporteur;

/// <summary>
/// The numbers of all faults, listed with cause and cure in <c>docs/errors.md</c>. 01xx input, 02xx models and reading,
/// 03xx ledger, 04xx training and evaluation, 09xx the command itself.
/// </summary>
public static class ErrorCodes
{
    /// <summary>A file or folder that was named is not there.</summary>
    public const string InputNotFound = "RAP0101";

    /// <summary>A file is there but cannot be read.</summary>
    public const string InputUnreadable = "RAP0102";

    /// <summary>An input is larger than the limit.</summary>
    public const string InputTooLarge = "RAP0103";

    /// <summary>An input holds no text.</summary>
    public const string InputEmpty = "RAP0104";

    /// <summary>An input is no text in any encoding that is read.</summary>
    public const string InputNotText = "RAP0105";

    /// <summary>A web page holds no article that can be told from the rest.</summary>
    public const string NoArticleInPage = "RAP0106";

    /// <summary>A page is nested deeper, or has more elements, than the limit.</summary>
    public const string PageTooComplex = "RAP0107";

    /// <summary>An article is in a language that is not read.</summary>
    public const string OtherLanguage = "RAP0108";

    /// <summary>An archive, or a member of one, is damaged or cut off.</summary>
    public const string ContainerDamaged = "RAP0109";

    /// <summary>An archive expands to far more than it is.</summary>
    public const string ContainerBomb = "RAP0110";

    /// <summary>Archives lie deeper in one another than the limit.</summary>
    public const string ContainerTooDeep = "RAP0111";

    /// <summary>A row of a dump, an entry of a feed or a message of a mailbox is damaged.</summary>
    public const string RowUnreadable = "RAP0115";

    /// <summary>No field of a dump is known to hold the text.</summary>
    public const string NoTextField = "RAP0116";

    /// <summary>A feed defines entities of its own.</summary>
    public const string EntitiesRefused = "RAP0117";

    /// <summary>A model file is missing.</summary>
    public const string ModelMissing = "RAP0201";

    /// <summary>A model file is damaged, or of a version that this program does not read.</summary>
    public const string ModelUnreadable = "RAP0202";

    /// <summary>A reading in JSON does not follow the contract.</summary>
    public const string ReadingInvalid = "RAP0203";

    /// <summary>The register is missing, damaged, or of a version that this program does not read.</summary>
    public const string RegisterUnreadable = "RAP0204";

    /// <summary>The register has no actor of a name.</summary>
    public const string ActorUnknown = "RAP0205";

    // 03xx: the ledger.

    /// <summary>There is no ledger at the path, or no folder to make it in.</summary>
    public const string LedgerNotFound = "RAP0301";

    /// <summary>A file is there, but it is no ledger.</summary>
    public const string LedgerForeign = "RAP0302";

    /// <summary>A ledger is of another version: newer than this program, or older and opened for reading alone.</summary>
    public const string LedgerVersion = "RAP0303";

    /// <summary>Another program writes to the ledger and did not finish in time.</summary>
    public const string LedgerBusy = "RAP0304";

    /// <summary>The ledger or its folder may not be written (or not be read).</summary>
    public const string LedgerDenied = "RAP0305";

    /// <summary>The ledger's file is damaged.</summary>
    public const string LedgerDamaged = "RAP0306";

    /// <summary>The disk is full or fails.</summary>
    public const string LedgerDisk = "RAP0307";

    /// <summary>A search asks for what cannot be searched.</summary>
    public const string SearchInvalid = "RAP0308";

    /// <summary>An export would mix with, or write over, what is in the target already, or cannot be written.</summary>
    public const string ExportRefused = "RAP0309";

    // 04xx: training and evaluation.

    /// <summary>A folder of gold annotations holds none.</summary>
    public const string GoldMissing = "RAP0401";

    /// <summary>A gold annotation cannot be read.</summary>
    public const string GoldUnreadable = "RAP0402";

    /// <summary>A table of the register cannot be compiled.</summary>
    public const string RegisterTableInvalid = "RAP0403";

    // 09xx: the command itself.

    /// <summary>The command line cannot be understood.</summary>
    public const string Usage = "RAP0901";

    /// <summary>A folder or pattern that was named holds no file that is read as an article.</summary>
    public const string NothingToRead = "RAP0902";

    /// <summary>The output, or a file to be written, cannot be written.</summary>
    public const string OutputUnwritable = "RAP0903";

    /// <summary>A figure is below the floor that was asked for.</summary>
    public const string FloorMissed = "RAP0904";

    /// <summary>A file of floors cannot be read.</summary>
    public const string GateUnreadable = "RAP0905";

    /// <summary>A fault of the program itself.</summary>
    public const string Internal = "RAP0999";
}
