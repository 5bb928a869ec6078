import Foundation

func note(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}

func measure(_ options: Options) throws {
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
  if options.asJSON { print(try Report.json(measurements, runs: options.runs), terminator: "") }
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
