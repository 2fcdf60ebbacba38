import Incidents

extension LayerStyle {
    /// Incidents as dots in the colour of their event type.
    static let incidents = LayerStyle(
        table: "incidents",
        qml: qml(symbolType: "marker", layerClass: "SimpleMarker") { color in
            [
                ("name", "circle"), ("color", color.qgis(opacity: 255)), ("outline_color", "35,35,35,255"),
                ("size", "2.4"),
            ]
        },
        sld: sld { color in
            """
            <sld:PointSymbolizer><sld:Graphic><sld:Mark><sld:WellKnownName>circle</sld:WellKnownName>\
            <sld:Fill><sld:CssParameter name="fill">\(color.hexadecimal)</sld:CssParameter></sld:Fill>\
            <sld:Stroke><sld:CssParameter name="stroke">#232323</sld:CssParameter></sld:Stroke></sld:Mark>\
            <sld:Size>9</sld:Size></sld:Graphic></sld:PointSymbolizer>
            """
        })

    /// Uncertainty regions as thin, nearly clear areas.
    static let uncertainty = LayerStyle(
        table: "incident_uncertainty",
        qml: qml(symbolType: "fill", layerClass: "SimpleFill") { color in
            [
                ("color", color.qgis(opacity: 40)), ("outline_color", color.qgis(opacity: 160)),
                ("outline_width", "0.26"), ("style", "solid"),
            ]
        },
        sld: sld { color in
            """
            <sld:PolygonSymbolizer><sld:Fill><sld:CssParameter name="fill">\(color.hexadecimal)\
            </sld:CssParameter><sld:CssParameter name="fill-opacity">0.15</sld:CssParameter></sld:Fill>\
            <sld:Stroke><sld:CssParameter name="stroke">\(color.hexadecimal)</sld:CssParameter></sld:Stroke>\
            </sld:PolygonSymbolizer>
            """
        })

    private static func qml(
        symbolType: String, layerClass: String, options: (MapColor) -> [(name: String, value: String)]
    ) -> String {
        let types = EventType.allCases.enumerated()
        let categories = types.map { index, type in
            "<category symbol=\"\(index)\" value=\"\(type.rawValue)\" label=\"\(type.rawValue)\" render=\"true\"/>"
        }
        let symbols = types.map { index, type in
            let properties = options(type.color).map { "<prop k=\"\($0.name)\" v=\"\($0.value)\"/>" }.joined()
            return "<symbol name=\"\(index)\" type=\"\(symbolType)\" alpha=\"1\">"
                + "<layer class=\"\(layerClass)\" enabled=\"1\" pass=\"0\" locked=\"0\">\(properties)</layer></symbol>"
        }
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22" styleCategories="Symbology">
            <renderer-v2 type="categorizedSymbol" attr="event_type" enableorderby="0" forceraster="0">
            <categories>
            \(categories.joined(separator: "\n"))
            </categories>
            <symbols>
            \(symbols.joined(separator: "\n"))
            </symbols>
            </renderer-v2>
            </qgis>
            """
    }

    private static func sld(symbolizer: (MapColor) -> String) -> String {
        let rules = EventType.allCases.map { type in
            """
            <sld:Rule><sld:Name>\(type.rawValue)</sld:Name><ogc:Filter><ogc:PropertyIsEqualTo>\
            <ogc:PropertyName>event_type</ogc:PropertyName><ogc:Literal>\(type.rawValue)</ogc:Literal>\
            </ogc:PropertyIsEqualTo></ogc:Filter>\(symbolizer(type.color))</sld:Rule>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <sld:StyledLayerDescriptor version="1.0.0" xmlns:sld="http://www.opengis.net/sld" \
            xmlns:ogc="http://www.opengis.net/ogc">
            <sld:NamedLayer><sld:Name>incidents</sld:Name><sld:UserStyle><sld:FeatureTypeStyle>
            \(rules.joined(separator: "\n"))
            </sld:FeatureTypeStyle></sld:UserStyle></sld:NamedLayer>
            </sld:StyledLayerDescriptor>
            """
    }
}
