import Diagnostics
import TemplateParsing
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("{{ a.b[0].c[d] }}", ["a.b.0.c output", "d argument"]),
    ("{{ a | default: b }}", ["a output default", "b argument"]),
    (
      "{% if a and b.c == d %}{{ e }}{% elsif f %}{{ g }}{% else %}{{ h }}{% endif %}{{ i }}",
      [
        "a condition", "b.c condition", "d condition", "e output if a,b,d", "f condition",
        "g output if f", "h output", "i output",
      ]
    ),
    (
      "{% for x in xs limit: n %}{{ x.y }}{{ forloop.index }}{% endfor %}{{ x }}",
      ["xs loop", "n argument", "x.y output local", "forloop.index output local", "x output"]
    ),
    (
      "{{ a }}{% assign a = b %}{{ a }}{% capture c %}{{ d }}{% endcapture %}{{ c }}",
      ["a output", "b argument", "a output local", "d output", "c output local"]
    ),
    (
      "{% case a %}{% when b, 'x' %}{{ c }}{% endcase %}",
      ["a condition", "b condition", "c output"]
    ),
    (
      "{% render 'p' with a as b, c: d %}{% include e %}",
      ["a argument", "d argument", "e argument"]
    ),
    ("{% cycle g: a, 'b' %}{% echo c %}", ["g argument", "a output", "c output"]),
    ("{{ ['客户 名'].x }}{{ [a] }}", ["客户 名.x output", "a argument"]),
    ("{% liquid\nassign a = b\necho a %}", ["b argument", "a output local"]),
  ])
  func everyNameThatIsRead(source: String, expected: [String]) {
    let found = parsed(source).value.references.map { reference in
      var text = "\(reference.path.joined(separator: ".")) \(reference.use)"
      if reference.hasDefault { text += " default" }
      if !reference.conditions.isEmpty {
        text += " if " + reference.conditions.joined(separator: ",")
      }
      if reference.isLocal { text += " local" }
      return text
    }
    // A name inside brackets comes before the path that holds it.
    #expect(found.sorted() == expected.sorted())
  }

  @Test func rangesPointAtTheNameAndThePath() throws {
    let template = parsed("你{{ customer.name }}").value
    let reference = try #require(template.references.first)
    #expect(template.text(reference.rootRange) == "customer")
    #expect(template.text(reference.range) == "customer.name")
  }

  @Test func partialNamesWithTheirPlaces() {
    let template = parsed("{% render 'a' %}{% include 'b' %}{% include c %}").value
    #expect(template.partialNames.map(\.name) == ["a", "b"])
    #expect(template.partialNames.map { template.text($0.range) } == ["a", "b"])
    #expect(template.partialNames.map(\.isInclude) == [false, true])
  }
}
