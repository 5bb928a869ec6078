import Diagnostics
package import DomainModel
import LibraryLoading
import Searching
import TextAnalysis
import YAMLReading

extension Workspace {
  /// A customer's message as a line more of what customers say of a template. Nothing is written.
  ///
  /// A line is known where it differs from another by nothing but case, width, spaces and punctuation.
  /// - Parameter force: also where another template has the line, or this one is deprecated.
  package func lesson(
    _ message: String, for template: Template, force: Bool = false
  ) throws(TeachingProblem) -> Lesson {
    let said = SaidLine(message)
    let key = ComparedLine.key(said.text)
    let letters = LetterCount(said.text)
    guard !key.isEmpty, letters.all > 0 else { throw .nothingToLearn }
    let length = said.text.unicodeScalars.count
    guard length <= SaidLine.longest else {
      throw .tooLong(length: length, limit: SaidLine.longest)
    }
    let known = template.fields.customerSays ?? []
    if let same = known.first(where: { ComparedLine.key($0.value) == key }) { throw .known(same) }
    if !force {
      if letters.isLoneLetters || Courtesies.areAll(of: said.text) {
        throw .onlyCourtesies(line: said.text)
      }
      if template.status == .deprecated {
        throw .deprecated(replacement: template.fields.replacedBy?.value)
      }
      if let (line, other) = knownElsewhere(key, than: template) {
        throw .knownElsewhere(line, other)
      }
    }
    let taught = giver(of: known, to: template)
    let isOwn = known.first?.place.file == taught.path
    do throws(YAMLEditor.Problem) {
      let bytes = try CustomerLineAddition.adding(
        said.text, besides: isOwn ? [] : known.map(\.value), to: taught.source.bytes)
      return Lesson(
        template: taught, line: said.text, isMasked: said.isMasked, isFolded: said.isFolded,
        isCleaned: said.isCleaned, isDamaged: said.isDamaged,
        count: known.count + 1, newBytes: bytes)
    } catch {
      throw .uneditable(path: taught.path)
    }
  }

  /// The template in whose file the lines stand: a variant may have them from its base, and would
  /// lose those by lines of its own.
  private func giver(of lines: [Located<String>], to template: Template) -> Template {
    guard let path = lines.first?.place.file, path != template.path,
      let base = library.template(template.baseID), base.path == path
    else { return template }
    return base
  }

  /// Variants of one template may say the same, and so may what is deprecated and what replaces it.
  private func knownElsewhere(
    _ key: [UInt8], than template: Template
  ) -> (Located<String>, Template)? {
    var other: [UInt8] = []
    for candidate in library.templates
    where candidate.baseID != template.baseID && candidate.language == template.language
      && candidate.status != .deprecated
    {
      for line in candidate.fields.customerSays ?? [] {
        other.removeAll(keepingCapacity: true)
        ComparedLine.append(line.value, to: &other)
        if other == key { return (line, candidate) }
      }
    }
    return nil
  }
}

/// What of a line a search could go by.
private struct LetterCount {
  /// Letters, digits and Han characters.
  var all = 0
  /// Whether there is no Han character, and no letter or digit beside another.
  var isLoneLetters = true

  init(_ text: String) {
    var isBesideOne = false
    for scalar in text.unicodeScalars {
      let isIdeograph = ScalarClass.isIdeograph(scalar.value)
      let isLetter =
        isIdeograph || ScalarClass.isWordCharacter(scalar.value) && scalar != "_"
      if isLetter { all += 1 }
      if isIdeograph || isLetter && isBesideOne { isLoneLetters = false }
      isBesideOne = isLetter
    }
  }
}
