/// Flags each phrase of a list.
struct ExistenceChecker: KindChecker {
  let phrases: PhraseSet

  var triggers: PhraseSet? { phrases }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    context.occurrences(of: phrases, except: exceptions, in: scope).map {
      Finding(range: $0.range, isPhrase: true)
    }
  }
}
