/// The Latin letters beyond ASCII and the plain letters they fold to.
enum LatinFolding {
    /// Returns the folded bytes of a scalar from U+0080 to U+024F.
    static func ascii(of value: UInt32) -> [UInt8] {
        table[Int(value) - 0x80]
    }

    /// One row for each plain form; what no row names stays itself.
    private static let rows: [(String, String)] = [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧªȺ"), ("ae", "ÆæǢǣǼǽ"), ("b", "ƀƁɃƂƃ"),
        ("c", "ÇçĆćĈĉĊċČčƇƈȻȼ"),
        ("d", "ÐðĎďĐđƉƊƋƌȡ"), ("dz", "ǄǅǆǱǲǳ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩƎǝƏƐɆɇ"), ("f", "Ƒƒ"),
        ("g", "ĜĝĞğĠġĢģƓǤǥǦǧǴǵ"), ("h", "ĤĥĦħȞȟ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋƗ"), ("ij", "Ĳĳ"),
        ("j", "ĴĵǰɈɉȷ"), ("k", "ĶķĸƘƙǨǩ"), ("l", "ĹĺĻļĽľĿŀŁłƚȽȴ"), ("lj", "Ǉǈǉ"), ("n", "ÑñŃńŅņŇňŉŊŋƝƞǸǹȠȵ"),
        ("nj", "Ǌǋǌ"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƆƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱº"), ("oe", "Œœ"), ("ou", "Ȣȣ"),
        ("p", "Ƥƥ"), ("q", "Ɋɋ"), ("r", "ŔŕŖŗŘřȐȑȒȓɌɍ"), ("s", "ŚśŜŝŞşŠšſȘșȿ"), ("ss", "ß"),
        ("t", "ŢţŤťŦŧƫƬƭƮȚțȾȶ"), ("th", "Þþ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄ"), ("v", "Ʋ"),
        ("w", "ŴŵƜ"), ("y", "ÝýÿŶŷŸƳƴȲȳɎɏ"), ("z", "ŹźŻżŽžƵƶȤȥɀ"),
    ]

    private static let table: [[UInt8]] = {
        var table = (UInt32(0x80)..<0x250).map { value in
            Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
        }
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars { table[Int(scalar.value) - 0x80] = Array(plain.utf8) }
        }
        return table
    }()
}
