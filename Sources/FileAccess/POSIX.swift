#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls the tool makes, each with its interruptions retried. Nothing but this type's files
/// and `main.swift` imports the C library.
enum POSIX {
  /// A system call's error number.
  struct Failure: Error, Hashable {
    var code: Int32

    static let exists = Failure(code: EEXIST)
    static let isLink = Failure(code: ELOOP)
    static let isMissing = Failure(code: ENOENT)
    static let isNoFolder = Failure(code: ENOTDIR)
    static let isLocked = Failure(code: EWOULDBLOCK)
    /// Nobody reads the other end of a pipe.
    static let hasNoReader = Failure(code: EPIPE)

    /// Whether a file system that knows no hard links says so.
    var meansNoHardLinks: Bool {
      [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV].contains(code)
    }

    func problem(_ path: String) -> FileProblem {
      switch code {
      case ENOENT: .missing(path: path)
      case EACCES, EPERM, EROFS: .notPermitted(path: path)
      case EISDIR: .notAFile(path: path)
      case ENOTDIR: .notAFolder(path: POSIX.fileOnTheWay(to: path) ?? path)
      case EEXIST: .exists(path: path)
      case ENOSPC, EDQUOT: .noSpace(path: path)
      default: .other(path: path, code: code, description: String(cString: strerror(code)))
      }
    }
  }

  /// What a path stands for, and the little about it that the tool uses.
  struct Status {
    enum Kind { case file, folder, link, special }
    var kind: Kind
    /// In bytes.
    var size: Int
    var mode: UInt32
    var owner: UInt32
    var group: UInt32
    /// How many names the file has.
    var linkCount: Int
    var device: UInt64
    var inode: UInt64
    /// When its bytes, and when anything about it changed last; in nanoseconds since 1970.
    var modified: Int
    var changed: Int

    fileprivate init(_ raw: stat) {
      switch raw.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .special
      }
      size = Int(raw.st_size)
      mode = UInt32(raw.st_mode) & 0o7777
      owner = raw.st_uid
      group = raw.st_gid
      linkCount = Int(raw.st_nlink)
      device = UInt64(truncatingIfNeeded: raw.st_dev)
      inode = UInt64(truncatingIfNeeded: raw.st_ino)
      #if canImport(Darwin)
        modified = Self.nanoseconds(raw.st_mtimespec)
        changed = Self.nanoseconds(raw.st_ctimespec)
      #else
        modified = Self.nanoseconds(raw.st_mtim)
        changed = Self.nanoseconds(raw.st_ctim)
      #endif
    }

    /// A file may claim any time; what overflows is as good as any other number.
    private static func nanoseconds(_ time: timespec) -> Int {
      Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }
  }

  /// Opens for reading, without following a link in the last part, and without waiting for the
  /// other end of a pipe.
  static func openForReading(_ path: String, in folder: Int32? = nil) throws(Failure) -> Int32 {
    try retrying {
      openat(folder ?? AT_FDCWD, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    }
  }

  /// Opens what the user named, wherever it leads to; a pipe is waited for.
  static func openGiven(_ path: String) throws(Failure) -> Int32 {
    try retrying { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
  }

  static func openFolder(
    _ path: UnsafePointer<CChar>, in folder: Int32? = nil, followingLinks: Bool = false
  ) throws(Failure) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    return try retrying { openat(folder ?? AT_FDCWD, path, flags) }
  }

  /// Makes a file that was not there before and opens it for writing.
  static func createFile(_ path: String) throws(Failure) -> Int32 {
    try retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
  }

  /// Opens a file that is there for writing over what it holds.
  static func openForWriting(_ path: String) throws(Failure) -> Int32 {
    try retrying { open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) }
  }

  /// Opens a file for writing at its end, and for reading; makes it where it is missing.
  static func openForAppending(_ path: String) throws(Failure) -> Int32 {
    try retrying { open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666) }
  }

  /// Cuts a file to a length, in bytes.
  static func truncate(_ descriptor: Int32, to length: Int) throws(Failure) {
    try retrying { ftruncate(descriptor, off_t(length)) }
  }

  /// Locks what a descriptor stands for against other processes that ask for the same, until it is
  /// closed; fails at once where one of them has it.
  static func lock(_ descriptor: Int32) throws(Failure) {
    try retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #elseif canImport(Darwin)
      _ = Darwin.close(descriptor)
    #endif
  }

  static func status(of descriptor: Int32) throws(Failure) -> Status {
    var raw = stat()
    try retrying { fstat(descriptor, &raw) }
    return Status(raw)
  }

  static func status(
    _ path: UnsafePointer<CChar>, in folder: Int32? = nil, followingLinks: Bool
  ) throws(Failure) -> Status {
    var raw = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    try retrying { fstatat(folder ?? AT_FDCWD, path, &raw, flags) }
    return Status(raw)
  }

  /// Of the path itself where it is a link; nil where there is nothing.
  static func statusIfPresent(_ path: String) throws(Failure) -> Status? {
    do { return try status(path, followingLinks: false) } catch {
      if error == .isMissing { return nil }
      throw error
    }
  }

  /// The file that a path leads through as if it were a folder, or to; nil where there is none.
  private static func fileOnTheWay(to path: String) -> String? {
    var path = path[...]
    while !path.isEmpty {
      if let status = try? status(String(path), followingLinks: true) {
        return status.kind == .folder ? nil : String(path)
      }
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      path = path[..<slash]
    }
    return nil
  }

  static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The absolute path without links and dots.
  static func realPath(_ path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw Failure(code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Nil where there is nothing.
  static func realPathIfPresent(_ path: String) throws(Failure) -> String? {
    do { return try realPath(path) } catch {
      if error == .isMissing { return nil }
      throw error
    }
  }

  /// Reads up to `count` bytes; 0 at the end.
  static func read(
    _ descriptor: Int32, into start: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(Failure) -> Int {
    while true {
      #if canImport(Glibc)
        let got = Glibc.read(descriptor, start, count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, start, count)
      #elseif canImport(Darwin)
        let got = Darwin.read(descriptor, start, count)
      #endif
      if got >= 0 { return got }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// Reads up to `count` bytes from a position on, which stays where it was; 0 at the end. Fails for
  /// what has no positions: pipes, sockets, terminals.
  static func read(
    _ descriptor: Int32, at position: Int, into start: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(Failure) -> Int {
    while true {
      let got = pread(descriptor, start, count, off_t(position))
      if got >= 0 { return got }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// Calls `body` with each name in a folder (`.` and `..` left out) and its kind, nil where the
  /// file system does not say.
  static func list(
    _ folder: Int32, _ body: (UnsafeBufferPointer<UInt8>, Status.Kind?) -> Void
  ) throws(Failure) {
    // `closedir` closes the descriptor it was given, and the caller still needs its own.
    let copy = try retrying { fcntl(folder, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let failure = Failure(code: errno)
      close(copy)
      throw failure
    }
    defer { closedir(stream) }
    rewinddir(stream)
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)!
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Failure(code: errno) }
        return
      }
      let name = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: UInt8.self)
      let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      let dot = UInt8(ascii: ".")
      if name[0] == dot, length == 1 || length == 2 && name[1] == dot { continue }
      let kind: Status.Kind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .special
        }
      body(UnsafeBufferPointer(start: name, count: length), kind)
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Glibc)
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return Musl.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Darwin)
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        if errno != EINTR { throw Failure(code: errno) }
      } else {
        written += count
      }
    }
  }

  static func synchronize(_ descriptor: Int32) throws(Failure) {
    try retrying { fsync(descriptor) }
  }

  /// Gives a file the owner and mode of another. Only root may give files away, so a refusal to
  /// change the owner is no failure.
  static func copyOwnerAndMode(_ status: Status, to descriptor: Int32) throws(Failure) {
    _ = fchown(descriptor, status.owner, status.group)
    try retrying { fchmod(descriptor, mode_t(status.mode)) }
  }

  static func move(_ path: String, to other: String) throws(Failure) {
    try retrying { rename(path, other) }
  }

  /// A second name for a file; fails where that name is taken.
  static func addName(_ other: String, for path: String) throws(Failure) {
    try retrying { link(path, other) }
  }

  static func remove(_ path: String) { _ = unlink(path) }

  static func makeFolderIfMissing(_ path: String, mode: UInt32 = 0o777) throws(Failure) {
    if mkdir(path, mode_t(mode)) != 0, errno != EEXIST { throw Failure(code: errno) }
  }

  /// Maps the first `count` bytes of a file into memory, to be read; `count` is not 0.
  static func map(_ descriptor: Int32, count: Int) throws(Failure) -> UnsafeRawBufferPointer {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { throw Failure(code: errno) }
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Where a byte stands next.
  static func firstIndex(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  static func currentFolder() throws(Failure) -> String { try realPath(".") }

  static func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind a descriptor.
  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func now() -> (seconds: Int, nanoseconds: Int, offset: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var parts = tm()
    var seconds = now.tv_sec
    localtime_r(&seconds, &parts)
    return (Int(now.tv_sec), Int(now.tv_nsec), Int(parts.tm_gmtoff))
  }

  static func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static func localDate() -> (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  @discardableResult
  static func retrying(_ call: () -> Int32) throws(Failure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }
}
