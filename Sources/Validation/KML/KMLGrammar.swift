/// The elements of KML 2.2 and what each may hold, in the order of the schema of OGC 07-147r2.
///
/// A slot is one place in the order: names that may stand there, `*` behind those that may come again.
enum KMLGrammar {
    private static let object: [String] = []
    private static let feature = [
        "name", "visibility", "open", "address", "phoneNumber", "Snippet snippet", "description",
        "Camera LookAt",
        "TimeStamp TimeSpan", "styleUrl", "Style StyleMap *", "Region", "Metadata ExtendedData",
    ]
    private static let features =
        "Document Folder GroundOverlay NetworkLink PhotoOverlay Placemark ScreenOverlay *"
    private static let geometries = "LineString LinearRing Model MultiGeometry Point Polygon"
    private static let view = ["altitudeMode"]
    private static let overlay = feature + ["color", "drawOrder", "Icon"]
    private static let link = [
        "href", "refreshMode", "refreshInterval", "viewRefreshMode", "viewRefreshTime", "viewBoundScale",
        "viewFormat",
        "httpQuery",
    ]
    private static let box = ["north", "south", "east", "west"]

    /// The slots of each element that holds others; what is not here holds text.
    static let slots: [String: [[Substring]]] = parents.mapValues { $0.map { $0.split(separator: " ") } }

    private static let parents: [String: [String]] = [
        "kml": ["NetworkLinkControl", features],
        "Document": feature + ["Schema *", features], "Folder": feature + [features],
        "Placemark": feature + [geometries],
        "NetworkLink": feature + ["refreshVisibility", "flyToView", "Link Url"],
        "GroundOverlay": overlay + ["altitude", "altitudeMode", "LatLonBox"],
        "ScreenOverlay": overlay + ["overlayXY", "screenXY", "rotationXY", "size", "rotation"],
        "PhotoOverlay": overlay + ["rotation", "ViewVolume", "ImagePyramid", "Point", "shape"],
        "Point": ["extrude", "altitudeMode", "coordinates"],
        "LineString": ["extrude", "tessellate", "altitudeMode", "coordinates"],
        "LinearRing": ["extrude", "tessellate", "altitudeMode", "coordinates"],
        "Polygon": ["extrude", "tessellate", "altitudeMode", "outerBoundaryIs", "innerBoundaryIs *"],
        "outerBoundaryIs": ["LinearRing"], "innerBoundaryIs": ["LinearRing *"],
        "MultiGeometry": [geometries + " *"],
        "Model": ["altitudeMode", "Location", "Orientation", "Scale", "Link", "ResourceMap"],
        "Location": ["longitude", "latitude", "altitude"], "Orientation": ["heading", "tilt", "roll"],
        "Scale": ["x", "y", "z"], "ResourceMap": ["Alias *"], "Alias": ["targetHref", "sourceHref"],
        "TimeStamp": ["when"], "TimeSpan": ["begin", "end"],
        "Camera": ["longitude", "latitude", "altitude", "heading", "tilt", "roll", "altitudeMode"],
        "LookAt": ["longitude", "latitude", "altitude", "heading", "tilt", "range", "altitudeMode"],
        "Style": ["IconStyle", "LabelStyle", "LineStyle", "PolyStyle", "BalloonStyle", "ListStyle"],
        "IconStyle": ["color", "colorMode", "scale", "heading", "Icon", "hotSpot"],
        "LabelStyle": ["color", "colorMode", "scale"], "LineStyle": ["color", "colorMode", "width"],
        "PolyStyle": ["color", "colorMode", "fill", "outline"],
        "BalloonStyle": ["color bgColor", "textColor", "text", "displayMode"],
        "ListStyle": ["listItemType", "bgColor", "ItemIcon *", "maxSnippetLines"],
        "ItemIcon": ["state", "href"],
        "StyleMap": ["Pair *"], "Pair": ["key", "styleUrl", "Style StyleMap"],
        "Icon": link, "Link": link, "Url": link,
        "Region": ["LatLonAltBox", "Lod"],
        "Lod": ["minLodPixels", "maxLodPixels", "minFadeExtent", "maxFadeExtent"],
        "LatLonBox": box + ["rotation"],
        "LatLonAltBox": box + ["minAltitude", "maxAltitude", "altitudeMode"],
        "ViewVolume": ["leftFov", "rightFov", "bottomFov", "topFov", "near"],
        "ImagePyramid": ["tileSize", "maxWidth", "maxHeight", "gridOrigin"],
        "Schema": ["SimpleField *"], "SimpleField": ["displayName"],
        "ExtendedData": ["Data *", "SchemaData *"],
        "Data": ["displayName", "value"], "SchemaData": ["SimpleData *"],
    ]

    /// The types that a field may have.
    static let fieldTypes: Set<String> = [
        "string", "int", "uint", "short", "ushort", "float", "double", "bool",
    ]
}
