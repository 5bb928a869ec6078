/// How a word of a query was read that the index does not know.
struct Respelling {
  var kind: SearchReading.Kind
  /// In the folded query.
  var range: Range<Int>
  /// What was looked for instead, likeliest first: words, or pairs of Han characters. Neither for
  /// initials, which stand for names.
  var words: [String] = []
  var pairs: [Term] = []
}
