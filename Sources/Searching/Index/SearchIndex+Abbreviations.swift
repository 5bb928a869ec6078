extension SearchIndex {
  /// The part of a template's name that initials stand for, folded; nil where the name is none that a
  /// template shows.
  func part(
    ofName key: UInt64, abbreviatedBy initials: [UInt8]
  ) throws(IndexProblem) -> [UInt8]? {
    var bearer: Int?
    try nameList(key)?.visit { template, _ in bearer = bearer ?? template }
    guard let bearer, bearer < count else { return nil }
    let template = try FoundTemplate(bearer, of: self)
    for name in [template.title, template.scenarioTitle ?? ""] + template.tags {
      let folded = ExactNames.fold(name)
      if ExactNames.key(of: folded) == key {
        return NameInitials.part(of: Array(folded.utf8), abbreviatedBy: initials).map(Array.init)
      }
    }
    return nil
  }
}
