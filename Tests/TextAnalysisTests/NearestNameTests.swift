import Testing
import TextAnalysis

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("tittle", ["title", "tags", "status"], ["title"]),
    ("delay", ["logistics/delay", "logistics/lost"], ["logistics/delay"]),
    ("logistic/delay", ["logistics/delay", "refund/delay"], ["logistics/delay", "refund/delay"]),
    ("Logistics_Delay", ["logistics-delay", "logistics-lost"], ["logistics-delay"]),
    ("退货", ["退款", "发票"], ["退款"]),
    ("退款进度", ["退款", "退款进度查询", "发票"], ["退款", "退款进度查询"]),
    ("ｔｉｔｌｅ", ["title"], ["title"]),
    ("use when", ["use_when", "avoid_when"], ["use_when"]),
    ("teh", ["the", "zhe"], ["the"]),
    ("xyz", ["title", "tags"], []),
    ("", ["title"], []),
    ("title", ["title"], []),
    ("refund", ["after-sales-refund-status"], ["after-sales-refund-status"]),
  ])
  func namesTheNearest(_ name: String, _ known: [String], _ nearest: [String]) {
    #expect(NearestName.nearest(to: name, among: known) == nearest)
  }

  @Test func doesNotDependOnTheOrderOfCandidates() {
    let known = ["refund-a", "refund-b", "refund-c", "refund-d"]
    let one = NearestName.nearest(to: "refund-x", among: known)
    #expect(one == NearestName.nearest(to: "refund-x", among: known.reversed()))
    #expect(one == ["refund-a", "refund-b", "refund-c"])
  }
}
