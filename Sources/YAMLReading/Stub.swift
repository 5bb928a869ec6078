package import Diagnostics
package struct FrontMatterDocument: Sendable { package var root: YAMLNode?; package var body: Range<Int>; package var frontMatter: Range<Int> }
package enum FrontMatter { package static func read(_ bytes: [UInt8], path: String) -> Parsed<FrontMatterDocument> { fatalError() } }
package enum YAMLFile { package static func read(_ bytes: [UInt8], path: String) -> Parsed<YAMLNode?> { fatalError() } }
package enum YAMLLimits { package static let maxFileBytes = 1 << 20 }
package enum YAMLTraps { package static func textMeant(_ node: YAMLNode, bytes: [UInt8]) -> (message: Message, fix: Fix?)? { nil } }
