package import DomainModel

extension RenderResult {
  /// The reply as a channel shows it: without Markdown where the channel knows none, as HTML where
  /// it wants that. Ranges follow the text.
  package func shown(as markup: StyleGuide.Markup) -> RenderResult {
    guard let text else { return self }
    let conversion = MarkupConversion(
      Array(text.utf8), values: valueRanges + filledRanges.map(\.range), to: markup)
    var shown = self
    shown.text = String(decoding: conversion.bytes, as: UTF8.self)
    shown.filledRanges = filledRanges.map {
      FilledRange(slot: $0.slot, range: conversion.map($0.range))
    }
    shown.valueRanges = valueRanges.map(conversion.map)
    shown.parts = parts.map { PartRange(parts: $0.parts, range: conversion.map($0.range)) }
    shown.directives = directives.map { comment in
      PlacedComment(
        content: comment.content,
        offset: conversion.map(comment.offset..<comment.offset).lowerBound,
        file: conversion.map(comment.file))
    }
    return shown
  }
}
