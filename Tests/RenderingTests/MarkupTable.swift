import DomainModel
import Rendering
import TestSupport
import Testing

/// A reply with its values between ⟦ and ⟧, and what a channel shows, with the places they went to.
struct MarkupRow: CustomTestStringConvertible {
  var source: String
  var shown: String

  init(_ source: String, _ shown: String) {
    self.source = source
    self.shown = shown
  }

  var testDescription: String { source.debugDescription }

  func expect(
    as markup: StyleGuide.Markup, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(source)
    let conversion = MarkupConversion(marked.bytes, values: marked.ranges, to: markup)
    let text = String(decoding: conversion.bytes, as: UTF8.self)
    #expect(
      MarkedText.marking(marked.ranges.map(conversion.map), in: text) == shown,
      sourceLocation: sourceLocation)
  }
}
