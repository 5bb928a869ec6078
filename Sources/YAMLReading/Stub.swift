package import Diagnostics
package enum YAMLTraps { package static func textMeant(_ node: YAMLNode, bytes: [UInt8]) -> (message: Message, fix: Fix?)? { nil } }
