import ArabicScript
import Testing

@testable import Archive

@Suite("roles with dates")
struct DatedRoleTests {
  private func role(_ from: String?, _ to: String?) throws -> DatedRole {
    DatedRole(
      texts: [LanguageText(language: "fa", text: "وزیر")], from: try from.map { try EDTF(parsing: $0) },
      to: try to.map { try EDTF(parsing: $0) })
  }

  @Test(
    "a role counts at every moment of its first and last month",
    arguments: [
      ("2012-10-31", false), ("2012-11-01", true), ("2012-11", true), ("2012", true), ("2018", true),
      ("2024-05-31", true),
      ("2024-06-01", false), ("2011", false), ("2025", false),
    ])
  func held(_ date: (text: String, isHeld: Bool)) throws {
    #expect(try role("2012-11", "2024-05").isHeld(at: EDTF(parsing: date.text)) == date.isHeld)
  }

  @Test("an end that is not known is open")
  func open() throws {
    #expect(try role(nil, nil).isHeld(at: EDTF(parsing: "1900")))
    #expect(try role("2012", nil).isHeld(at: EDTF(parsing: "2099")))
    #expect(try !role("2012", nil).isHeld(at: EDTF(parsing: "2011-12-31")))
    #expect(try role(nil, "2012").isHeld(at: EDTF(parsing: "2012-12-31")))
    #expect(try !role(nil, "2012").isHeld(at: EDTF(parsing: "2013")))
  }
}
