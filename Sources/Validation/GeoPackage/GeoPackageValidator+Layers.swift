import Foundation
import GRDB
import Geodesy
import SimpleFeatures

extension GeoPackageValidator {
    /// Checks a feature table: its geometry column, every geometry, the extent, the index.
    mutating func checkLayer(_ table: String, srs contentsSystem: Int?) throws {
        let columns = try Row.fetchAll(
            db,
            sql:
                "SELECT column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = ?",
            arguments: [table])
        guard columns.count == 1, let column = columns.first else {
            return result.add(
                "table \(table)", "has \(columns.count) rows in gpkg_geometry_columns, not one",
                "requirement 22")
        }
        let (name, kind, system): (String, String, Int) = (column[0], column[1], column[2])
        guard try columnNames(of: table).contains(name) else {
            return result.add("table \(table)", "has no column '\(name)', its geometry", "requirement 24")
        }
        if contentsSystem != system {
            result.add(
                "table \(table)",
                "has one reference system in gpkg_contents and another in gpkg_geometry_columns",
                "requirement 146")
        }
        let known = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id = ?", arguments: [system])
        if known == 0 {
            result.add("table \(table)", "has the unknown reference system \(system)", "requirement 26")
        }
        let layer = Layer(table: table, column: name, kind: kind.uppercased(), system: system)
        let boxes = try checkGeometries(of: layer)
        try checkExtent(of: layer, boxes)
        try checkIndex(of: layer, boxes)
    }

    struct Layer {
        let table: String
        let column: String
        let kind: String
        let system: Int
    }

    /// Checks each geometry and returns the boxes of those that are right, by row.
    private mutating func checkGeometries(of layer: Layer) throws -> [Int64: BoundingBox] {
        var boxes: [Int64: BoundingBox] = [:]
        let cursor = try Row.fetchCursor(db, sql: "SELECT rowid, \"\(layer.column)\" FROM \"\(layer.table)\"")
        while let row = try cursor.next() {
            result.count += 1
            let fid: Int64 = row[0]
            guard let data = row[1] as DatabaseValue?, !data.isNull else { continue }
            let place = "table \(layer.table), row \(fid)"
            guard case .blob(let blob) = data.storage else {
                result.add(place, "the geometry is no blob", "requirement 30")
                continue
            }
            switch GeoPackageBlob.read(Array(blob)) {
            case .failure(let fault): result.add(place, fault.problem, fault.rule)
            case .success(let read):
                if read.system != layer.system {
                    result.add(
                        place,
                        "the geometry has the reference system \(read.system), its layer \(layer.system)",
                        "requirement 33")
                }
                let kind = read.geometry.kind.name.uppercased()
                if layer.kind != "GEOMETRY", kind != layer.kind, !read.geometry.isEmpty {
                    result.add(place, "a \(kind) in a layer of \(layer.kind)", "requirement 32")
                }
                if let box = read.geometry.boundingBox { boxes[fid] = box }
                if let envelope = read.envelope, let box = read.geometry.boundingBox,
                    !envelope.isClose(to: box)
                {
                    result.add(
                        place, "the envelope \(envelope) is not that of the geometry", "requirement 19")
                }
            }
        }
        return boxes
    }

    private mutating func checkExtent(of layer: Layer, _ boxes: [Int64: BoundingBox]) throws {
        let row = try Row.fetchOne(
            db, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?",
            arguments: [layer.table])
        guard let row, let west: Double = row[0], let south: Double = row[1], let east: Double = row[2],
            let north: Double = row[3]
        else { return }  // an extent is not required
        let outside = boxes.sorted { $0.key < $1.key }.filter { _, box in
            box.west < west - 1e-9 || box.south < south - 1e-9 || box.east > east + 1e-9
                || box.north > north + 1e-9
        }
        guard let first = outside.first else { return }
        result.add(
            "table gpkg_contents, \(layer.table)",
            "the extent leaves out \(outside.count) geometries, the first in row \(first.key)",
            "requirement 18")
    }

    private mutating func checkIndex(of layer: Layer, _ boxes: [Int64: BoundingBox]) throws {
        guard try isThere("gpkg_extensions") else { return }
        let isIndexed = try Int.fetchOne(
            db,
            sql:
                "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index' AND table_name = ?",
            arguments: [layer.table])
        guard isIndexed != 0 else { return }
        let index = "rtree_\(layer.table)_\(layer.column)"
        guard try isThere(index) else {
            return result.add("table \(layer.table)", "its index '\(index)' is not there", "requirement 77")
        }
        var missing = Set(boxes.keys)
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT id, minx, maxx, miny, maxy FROM \"\(index)\" ORDER BY id")
        while let row = try cursor.next() {
            let fid: Int64 = row[0]
            guard missing.remove(fid) != nil, let box = boxes[fid] else {
                result.add("table \(index), row \(fid)", "is the entry of no geometry", "requirement 77")
                continue
            }
            // The index keeps single precision, rounded outwards.
            let (west, east, south, north): (Double, Double, Double, Double) = (
                row[1], row[2], row[3], row[4]
            )
            if box.west < west || box.east > east || box.south < south || box.north > north {
                result.add("table \(index), row \(fid)", "does not hold the geometry", "requirement 77")
            }
        }
        for fid in missing.sorted() {
            result.add("table \(index)", "has no entry for row \(fid)", "requirement 77")
        }
        let triggers = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?",
            arguments: ["\(index)_%"])
        if (triggers ?? 0) < 6 {
            result.add("table \(layer.table)", "lacks triggers that keep its index", "requirement 75")
        }
    }
}

extension BoundingBox {
    fileprivate func isClose(to other: BoundingBox) -> Bool {
        [west - other.west, south - other.south, east - other.east, north - other.north].allSatisfy {
            $0.magnitude < 1e-9
        }
    }
}
