/// How an index lies in its file: a page for the header, the sections one after the other, and a
/// checksum for each page of the sections. All numbers are little-endian.
///
///     bytes            header
///     0 ..< 8          "KOUWENIX"
///     8 ..< 12         version
///     12 ..< 16        how many sections
///     16 ..< 24        length of the file
///     24 ..< 32        checksum of the page checksums
///     32 ..< …         offset and length of each section, 8 bytes each
///     after them       checksum of the header up to here
///     up to 4096       zeros
///
/// Checksums of pages are looked at when a page is first read, so that opening an index of 50 MB reads
/// a page or two of it, and yet no byte of it is believed unseen.
enum IndexFormat {
  static let magic = Array("KOUWENIX".utf8)

  /// Goes up whenever the same library would give other bytes: with the layout, and with whatever
  /// decides which terms a text has and what they weigh.
  static let version: UInt32 = 10

  static let pageSize = 4096

  /// In the order of the file.
  enum Section: Int, CaseIterable {
    /// What there is to know about the library as a whole: `IndexInfo`.
    case info
    /// Where each string that several templates share starts, and one past the end; packed as
    /// `PackedText`.
    case stringOffsets
    case strings
    /// What strings are packed with: `HanPairs`.
    case pairs
    /// 24 bytes a template, by number: `Traits`.
    case traits
    /// A byte a template: `Standing`.
    case standings
    /// The lengths of each template's texts, 8 bytes each: `TextLengths`.
    case lengths
    /// What is shown of each template: `RecordLayout`.
    case records
    /// Sorted 8-byte keys of all terms; where the lists of each start; the lists.
    case termKeys, termOffsets, postings
    /// The same for names that a query may spell out.
    case nameKeys, nameOffsets, nameLists
    /// What each template means: the numbers of a `PackedMeaning`, 64 bytes each, and its length, 2
    /// bytes each.
    case meanings, meaningLengths
    /// What queries are read by that the terms alone do not find: `PairSounds`, `NameInitials`,
    /// `Spellings` and their letters.
    case sounds, initialSigns, initialNames, spellings, letters
    /// Every tag once: `IndexedTag`.
    case tags
    /// The files that all of this was read from: `IndexedFiles`.
    case files
    /// A checksum for each page from the second one on.
    case checksums
  }

  static let headerLength = 32 + Section.allCases.count * 16 + 8
}
