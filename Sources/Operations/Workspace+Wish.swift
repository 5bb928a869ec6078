package import DomainModel

extension Workspace {
  /// What people ask for, by ids or labels, as ids of the guide.
  package func wish(language: String?, profile: String?, channel: String?)
    throws(UnknownTrait) -> VariantWish
  {
    let guide = library.styleGuide
    var wish = VariantWish()
    if let language { wish.language = try NamedTraits.languages(guide.languages).id(of: language) }
    if let profile { wish.profile = try NamedTraits.profiles(guide.namedProfiles).id(of: profile) }
    if let channel { wish.channel = try NamedTraits.channels(guide.namedChannels).id(of: channel) }
    return wish
  }
}

extension StyleGuide {
  var namedProfiles: [NamedTraits.Named] { profiles.map { .init($0.id, $0.label) } }
  var namedChannels: [NamedTraits.Named] { channels.map { .init($0.id, $0.label) } }
}
