/// The units that a number is written apart from: those of the SI (the SI Brochure, 9th edition,
/// section 5.4.3), those used beside them, and those of data, screens and batteries; also in the
/// capitals that sellers give them.
enum MeasureUnits {
  /// Of more than one letter: 5G, 4K and 3D are names.
  static func contains(_ unit: String) -> Bool { units.contains(unit) }

  private static let units: Set<String> = [
    // Data
    "bps", "Kbps", "kbps", "Mbps", "Gbps", "Tbps", "KB", "kB", "MB", "GB", "TB", "PB", "EB", "KiB",
    "MiB", "GiB", "TiB", "Kb", "kb", "Mb", "mb", "Gb", "gb", "tb", "kbit", "Mbit", "Gbit",
    // Time and frequency
    "ns", "ms", "min", "Hz", "kHz", "KHz", "MHz", "GHz", "HZ", "hz", "Mhz", "MHZ", "Ghz", "GHZ",
    "rpm",
    "fps", "FPS",
    // Length, mass, volume
    "nm", "mm", "cm", "dm", "km", "MM", "CM", "KM", "ft", "mg", "kg", "KG", "Kg", "lb", "lbs", "oz",
    "ml", "mL", "ML", "Ml", "cl", "cL", "dl", "dL", "cc",
    // Electricity
    "mV", "kV", "KV", "mA", "Ah", "mAh", "mah", "MAH", "Mah", "mW", "kW", "KW", "MW", "GW", "VA",
    "kVA",
    "Wh", "kWh", "KWH", "kwh",
    // Heat, pressure, force, light, sound, matter
    "cal", "kcal", "kJ", "Pa", "hPa", "kPa", "MPa", "bar", "psi", "mmHg", "kN", "lm", "lx", "cd",
    "dB",
    "dBm", "ppm", "mol",
    // Pictures and screens
    "px", "PX", "dpi", "DPI", "ppi", "PPI", "MP",
  ]

  /// 256g内存, 10g流量: there, g is GB.
  static func startsDataWord(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    dataWords.contains { text[index...].starts(with: $0) }
  }

  /// 65W快充, 12W的灯.
  static func startsPowerWord(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    powerWords.contains { text[index...].starts(with: $0) }
  }

  private static let dataWords = bytes(["内存", "流量", "运存", "运行", "存储", "硬盘", "版", "网", "空间"])

  private static let powerWords = bytes([
    "快充", "充电", "闪充", "超充", "超级快充", "超级闪充", "无线充", "有线充", "氮化镓", "功率", "适配器", "电源", "电机",
    "的灯", "灯泡", "灯管", "节能灯", "台灯", "吸顶灯", "的充电", "的快充", "的功率", "的适配器", "的电源",
  ])

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
