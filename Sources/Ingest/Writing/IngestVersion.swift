// The version of what ingest does, written beside every decision.

internal import ArabicScript

/// The version of the rules that read and normalise captures.
enum IngestVersion {
  /// Rises whenever a reading rule changes in a way that old captures would be read differently.
  private static let reading = 1

  /// Reading rules and normalisation together: either makes it rise.
  static let current = reading * 1000 + Normalizer.version
}
