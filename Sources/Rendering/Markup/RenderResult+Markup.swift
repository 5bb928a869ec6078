package import DomainModel

extension RenderResult {
  /// The reply as a channel shows it: without Markdown where the channel knows none, as HTML where
  /// it wants that. Ranges follow the text.
  package func shown(as markup: StyleGuide.Markup) -> RenderResult {
    guard let text else { return self }
    let conversion = MarkupConversion(
      Array(text.utf8), values: filledRanges.map(\.range), to: markup)
    var shown = self
    shown.text = String(decoding: conversion.bytes, as: UTF8.self)
    for index in shown.filledRanges.indices {
      shown.filledRanges[index].range = conversion.map(filledRanges[index].range)
    }
    return shown
  }
}
