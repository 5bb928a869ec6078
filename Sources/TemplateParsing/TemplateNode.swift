/// One piece of a template: text, a placeholder, a tag, or a comment.
///
/// Nodes stand in the order of the text, and their ranges join without gaps (only the lines of a
/// `{% liquid %}` tag lie within its range). What a block holds follows it, up to `subtreeEnd`; the
/// tag that ends it is its last child.
package struct TemplateNode: Sendable {
  /// The node's own markup: for a block, its opening tag.
  package var range: Range<Int>
  /// The index after the last node inside this one; for what has no inside, the next index.
  package var subtreeEnd: Int
  package var kind: Kind

  package enum Kind: Sendable {
    /// Printed as it is; `printed` is what whitespace control and vanished comments leave of it.
    case text(printed: Range<Int>)
    /// `{{ … }}`; nil where nothing stands between the braces.
    case output(FilteredExpression?)
    /// `{% echo … %}`
    case echo(FilteredExpression?)
    /// `<!-- @part … -->`; indices into the template's `partNames`.
    case partMarker(names: Range<Int>)
    /// Any other `<!-- … -->`; `content` is what stands inside, without the spaces around it.
    case guidance(content: Range<Int>)
    /// `{% comment %}…{% endcomment %}`, `{% # … %}` or `{% doc %}…{% enddoc %}`, whole.
    case comment
    /// `{% raw %}…{% endraw %}`, whole.
    case raw(content: Range<Int>)
    /// `{% liquid … %}`, whole; its lines are its children.
    case liquid
    case assign(name: Range<Int>, FilteredExpression)
    case capture(name: Range<Int>)
    case increment(name: Range<Int>)
    case decrement(name: Range<Int>)
    /// `items` are indices into the template's `lists`.
    case cycle(group: ExpressionID?, items: Range<Int>)
    case ifBlock(ExpressionID)
    case unlessBlock(ExpressionID)
    case caseBlock(ExpressionID)
    case forBlock(LoopID)
    case tablerow(LoopID)
    case ifchanged
    case elsif(ExpressionID)
    /// `items` are indices into the template's `lists`.
    case when(items: Range<Int>)
    case elseBranch
    /// `{% endif %}` and the like, and the tag that ends a block of any other kind.
    case end
    case breakLoop
    case continueLoop
    case render(PartialCallID)
    case include(PartialCallID)
    /// Cannot be read; there is a finding about it.
    case broken
  }

  /// `elsif`, `when` and `else` stand among a block's children, after the nodes of its first branch.
  package var isBranch: Bool {
    switch kind {
    case .elsif, .when, .elseBranch: true
    default: false
    }
  }

  package var isComment: Bool {
    switch kind {
    case .partMarker, .guidance, .comment: true
    default: false
    }
  }
}
