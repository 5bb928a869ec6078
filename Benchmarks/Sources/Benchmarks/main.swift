import Foundation

func note(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}

func measure(_ options: Options) throws {
  let measurements = options.subjects.contains(.validating) ? try measureValidating(options) : []
  let rendering = options.subjects.contains(.rendering) ? try measureRendering(options) : nil
  let checking = options.subjects.contains(.checking) ? try measureChecking(options) : nil
  let searching = options.subjects.contains(.searching) ? try measureSearching(options) : []
  if options.asJSON {
    print(
      try Report.json(measurements, rendering, checking, searching, runs: options.runs),
      terminator: "")
  }
}

func measureRendering(_ options: Options) throws -> RenderingMeasurement? {
  guard FileManager.default.isExecutableFile(atPath: options.kouwen) else {
    note(
      "skipped rendering: \(options.kouwen) is not there; build it with `swift build -c release`")
    return nil
  }
  note("\(options.replies) replies …")
  let requests = try RequestsOnDisk(replies: options.replies, in: options.folder)
  let (present, missing) = TemplateEngine.python(in: requests.folder)
  for program in missing { note("skipped \(program.name): \(program.advice)") }
  let measurement = try RenderingMeasurement.take(
    requests, [.kouwen(options.kouwen)] + present, kouwen: options.kouwen, runs: options.runs)
  if !options.asJSON { print(Report.text(measurement, runs: options.runs)) }
  return measurement
}

func measureChecking(_ options: Options) throws -> CheckingMeasurement? {
  guard FileManager.default.isExecutableFile(atPath: options.kouwen) else {
    note(
      "skipped checking: \(options.kouwen) is not there; build it with `swift build -c release`")
    return nil
  }
  note("drafts …")
  let drafts = try DraftsOnDisk(in: options.folder)
  let (present, missing) = StyleTool.others(in: drafts.folder)
  for program in missing { note("skipped \(program.name): \(program.advice)") }
  let measurement = try CheckingMeasurement.take(
    drafts, [.kouwen(options.kouwen, library: drafts.library)] + present, runs: options.runs)
  if !options.asJSON { print(Report.text(measurement, runs: options.runs)) }
  return measurement
}

func measureSearching(_ options: Options) throws -> [SearchingMeasurement] {
  guard FileManager.default.isExecutableFile(atPath: options.kouwen) else {
    note(
      "skipped searching: \(options.kouwen) is not there; build it with `swift build -c release`")
    return []
  }
  let folder = options.folder + "/searching"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  // Every kouwen that is started from here on keeps its index there.
  let cache = folder + "/cache"
  setenv("XDG_CACHE_HOME", cache, 1)
  var timing: String? = URL(filePath: options.kouwen).deletingLastPathComponent()
    .appending(path: "SearchTiming").path(percentEncoded: false)
  if !FileManager.default.isExecutableFile(atPath: timing!) {
    note(
      "skipped the search alone: \(timing!) is not there; build it with `swift build -c release --product SearchTiming`"
    )
    timing = nil
  }
  let (tantivy, missing) = SearchEngine.tantivy(in: folder)
  if let missing { note("skipped \(missing.name): \(missing.advice)") }
  var measurements: [SearchingMeasurement] = []
  for size in options.searchedSizes {
    note("searching \(size) templates …")
    let replies = try RepliesOnDisk(size: size, in: options.folder)
    let engines =
      [.kouwen(options.kouwen, timing: timing, cache: cache)] + (tantivy.map { [$0] } ?? [])
    let measurement = try SearchingMeasurement.take(replies, engines, runs: options.runs)
    measurements.append(measurement)
    if !options.asJSON { print(Report.text(measurement, runs: options.runs)) }
  }
  return measurements
}

func measureValidating(_ options: Options) throws -> [Measurement] {
  let (contenders, missing) = Contender.all(kouwen: options.kouwen)
  for program in missing { note("skipped \(program.name): \(program.advice)") }
  var measurements: [Measurement] = []
  for size in options.sizes {
    note("\(size) templates …")
    let library = try LibraryOnDisk(size: size, in: options.folder)
    let measurement = try Measurement.take(
      library, contenders, runs: options.runs, output: options.folder + "/output.txt")
    measurements.append(measurement)
    if !options.asJSON { print(Report.text(measurement, runs: options.runs)) }
  }
  return measurements
}

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  switch options.command {
  case .help: print(Options.usage, terminator: "")
  case .measure: try measure(options)
  case .generate:
    for size in options.sizes {
      let library = try LibraryOnDisk(size: size, in: options.folder)
      print("\(library.folder): \(library.files) files, \(library.bytes) bytes")
    }
  }
} catch let mistake as Options.Mistake {
  note("\(mistake.message)\n\n\(Options.usage)")
  exit(64)
} catch {
  note("\(error)")
  exit(2)
}
