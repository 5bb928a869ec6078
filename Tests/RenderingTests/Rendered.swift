import Diagnostics
import DomainModel
import Rendering
import TemplateParsing

func slot(
  _ name: String, label: String? = nil, type: SlotType = .text, example: String? = nil,
  fallback: String? = nil, optional: Bool = false, choices: [String] = []
) -> Slot {
  Slot(
    name: name, place: SourceRange(file: "styleguide.yaml", utf8: 0..<1),
    label: label.map { Message($0) }, type: type, example: example, fallback: fallback,
    isOptional: optional, choices: choices)
}

func compiled(
  _ source: String, slots: [Slot] = [], comments: CommentHandling = .guidance, path: String = "t.md"
) -> CompiledTemplate {
  let bytes = Array(source.utf8)
  return CompiledTemplate(
    TemplateParser.parse(bytes, in: 0..<bytes.count, path: path, comments: comments), slots: slots)
}

func fact(
  _ id: String, value: String = "7 天", expires: String? = nil, audience: FactAudience = .customer
) -> Fact {
  let place = SourceRange(file: "\(id).md", utf8: 0..<1)
  return Fact(
    id: id, title: nil, value: value, claim: nil,
    source: .init(title: "规则", issuer: nil, url: nil, published: nil), checked: nil,
    expires: expires.flatMap { CivilDate($0) }.map { Located($0, at: place) }, audience: audience,
    contradictedBy: [], owner: nil, note: nil, aliases: [],
    text: SourceText(path: "\(id).md", bytes: [], body: 0..<0), valuePlace: place)
}

/// Renders a template of the library.
func rendered(
  _ source: String, slots: [Slot] = [], guide: [Slot] = [], values: [String: Value] = [:],
  partials: [String: CompiledTemplate] = [:], facts: [String: Fact] = [:],
  mode: RenderMode = .strict, today: String = "2026-11-01"
) -> RenderResult {
  Renderer(
    guideSlots: guide, fact: { facts[$0] }, partial: { partials[$0] }, mode: mode,
    today: CivilDate(today)
  ).render(compiled(source, slots: slots), values: values)
}

/// Renders raw Liquid as Shopify does.
func liquid(
  _ source: String, _ values: [String: Value] = [:], partials: [String: String] = [:],
  stepLimit: Int = RenderLimits.steps
) -> RenderResult {
  let compiledPartials = partials.mapValues { compiled($0, comments: .text) }
  var renderer = Renderer(
    partial: { compiledPartials[$0] }, mode: .lenient, declaresGivenNames: true)
  renderer.stepLimit = stepLimit
  return renderer.render(compiled(source, comments: .text), values: values)
}
