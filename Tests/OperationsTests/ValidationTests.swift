import Testing

/// What is said about a whole library.
@Suite struct ValidationTests {
  @Test(arguments: Slip.all)
  func everySlipIsFoundAtItsPlaceAndNothingElse(_ slip: Slip) async throws {
    let found = try await SmallLibrary.findings(adding: slip.files)
    #expect(found == slip.findings)
  }
}
