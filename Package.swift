// swift-tools-version: 6.2
import PackageDescription

/// `./test` sets this, so that no warning enters the project, while a newer compiler's new warnings never keep a
/// newcomer from building.
let strict = Context.environment["HASHIYA_STRICT"] == "1"

let swiftSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

// The targets stand in the order of docs/architecture.md: a module imports only what stands above it.
let package = Package(
  name: "hashiya",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "Digest", dependencies: ["CDigest"], swiftSettings: swiftSettings),
    .target(name: "ArabicScript", swiftSettings: swiftSettings),
    .target(
      name: "Markdown", dependencies: ["CMark", "Digest", "ArabicScript"], swiftSettings: swiftSettings),
    .target(name: "Templates", resources: [.copy("Theme")], swiftSettings: swiftSettings),
    .target(
      name: "Archive",
      dependencies: ["Digest", "ArabicScript", "Markdown", .product(name: "Yams", package: "Yams")],
      swiftSettings: swiftSettings),
    .target(
      name: "Ingest", dependencies: ["Digest", "ArabicScript", "Markdown", "Archive"],
      resources: [.copy("Rules")], swiftSettings: swiftSettings),
    .target(
      name: "Annotate", dependencies: ["Digest", "ArabicScript", "Markdown", "Archive"], swiftSettings: swiftSettings),
    .target(
      name: "SiteGen",
      dependencies: ["Digest", "ArabicScript", "Markdown", "Templates", "Archive", "Annotate"],
      swiftSettings: swiftSettings),
    .target(name: "Review", dependencies: ["Archive"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "hashiya",
      dependencies: [
        "Digest", "ArabicScript", "Markdown", "Templates", "Archive", "Ingest", "Annotate", "SiteGen", "Review",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(name: "ArabicScriptTests", dependencies: ["ArabicScript"], swiftSettings: swiftSettings),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: swiftSettings),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: swiftSettings),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"], swiftSettings: swiftSettings),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "Archive"], resources: [.copy("Layouts")],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "AnnotateTests", dependencies: ["Annotate", "Archive", "Markdown", "ArabicScript"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SiteGenTests", dependencies: ["SiteGen", "Archive", "Annotate", "ArabicScript"],
      swiftSettings: swiftSettings),
    .testTarget(name: "ReviewTests", dependencies: ["Review", "Archive"], swiftSettings: swiftSettings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["hashiya"], resources: [.copy("Archives")],
      swiftSettings: swiftSettings),
  ]
)
