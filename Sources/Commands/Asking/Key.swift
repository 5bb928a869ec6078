/// A key, or what a terminal sends in its place.
enum Key: Hashable {
  /// One character, or a part of one; input methods and pastes send many at once.
  case text(String)
  /// A line break inside pasted text.
  case pastedBreak
  case enter, tab, escape
  case backspace, delete
  case left, right, up, down, home, end, pageUp, pageDown
  /// With Shift, Ctrl or Alt.
  case shiftUp, shiftDown
  /// Ctrl and a small letter.
  case control(Character)
}
