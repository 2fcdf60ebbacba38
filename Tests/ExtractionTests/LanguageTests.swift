import Incidents
import Prose
import Testing

@testable import Extraction

@Suite("In which language a report is") struct LanguageTests {
    private static func language(_ text: String, tag: String? = nil) throws -> ReportLanguage {
        let languages = try LanguageTable(directory: Fixture.packageRoot + "/Gazetteer")
        let report = Report(id: ReportID("test"), text: text, language: tag, published: nil)
        return ReportLanguage(of: report, TokenizedText(text), languages)
    }

    @Test(
        "small words show it; few words, and none, are of the standard language",
        arguments: [
            ("en", "Gunmen killed three villagers in the market of Djibo, the mayor said on Monday."),
            ("en", "The Front de libération de l'Azawad said that it had taken the town of Ber."),
            ("en", "A man shot a boy."), ("en", "Attaque."), ("en", ""), ("en", "12 345"),
            ("fr", "Trois villageois ont été tués lundi dans une attaque contre le marché de Djibo."),
            ("fr", "TROIS SOLDATS TUES DANS UNE ATTAQUE AU SUD DE LA VILLE DE GAO"),
            (
                "fr",
                "La gendarmerie a arrêté mardi à Bobo-Dioulasso cinq personnes soupçonnées d'appartenir à un groupe."
            ),
            (
                "es",
                "Al menos tres personas murieron el lunes en un ataque contra el mercado, según la policía."
            ),
            (
                "pt",
                "Pelo menos três pessoas foram mortas na segunda-feira num ataque, segundo a polícia do distrito."
            ),
            (
                "de",
                "Bei einem Angriff auf den Markt von Djibo sind am Montag mindestens drei Menschen getötet worden."
            ),
            (
                "ar",
                "قتل ثلاثة أشخاص في هجوم على سوق في مدينة جيبو، كما قال العمدة الذي تحدث عن عدد من الجرحى بعد الهجوم"
            ),
            ("ru", "Три человека погибли в понедельник при нападении на рынок, как сообщил мэр города."),
            ("und", "周一 在 吉博 市场 的 袭击 中 有 三 人 丧生"),
        ])
    func detection(code: String, text: String) throws {
        #expect(try Self.language(text).code == code)
    }

    @Test("what the report says decides, in any way of writing it")
    func tags() throws {
        for tag in ["fr", "fr-ML", "fr_FR", "FR", "French"] {
            #expect(try Self.language("Attack in the town of Gao.", tag: tag).code == "fr")
        }
        #expect(try Self.language("Trois soldats ont été tués dans la ville.", tag: "en-GB").code == "en")
    }

    @Test("a language without tables, and words of another than was said, are told")
    func warnings() throws {
        #expect(
            try Self.language("قتل ثلاثة أشخاص في هجوم على سوق في مدينة من كان").warnings
                == ["language Arabic is not read: places only"])
        #expect(try Self.language("x", tag: "bm").warnings == ["language bm is not read: places only"])
        #expect(
            try Self.language("Trois soldats ont été tués dans la ville de Gao.", tag: "en").warnings
                == ["read as English, but its words look like French"])
        #expect(try Self.language("Three soldiers were killed in the town.", tag: "en").warnings.isEmpty)
    }
}
