import Diagnostics

/// Chooses the words of help texts. They are made before a library is known, so they follow
/// `--ui` and the environment alone.
func phrase(zh: String, en: String) -> String {
  SpokenLanguage.ofHelp == .zh ? zh : en
}
