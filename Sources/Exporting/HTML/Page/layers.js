// The map: what lies under the incidents, their symbols, and the regions by which some are known.
const map = L.map("map", { zoomSnap: 0.5, minZoom: 2, maxZoom: 14, attributionControl: false, worldCopyJump: false, renderer: L.svg({ padding: 0.5 }) });
L.control.scale({ imperial: false }).addTo(map);
// Leaflet takes markup here: the text goes through an element, which escapes it.
L.control.attribution({ prefix: false }).addAttribution(element("span", {}, data.attribution).innerHTML).addTo(map);

/** Pairs of a flat list of longitudes and latitudes, as Leaflet has them. */
function positions(flat) {
  const pairs = [];
  for (let index = 0; index < flat.length; index += 2) pairs.push([flat[index + 1], flat[index]]);
  return pairs;
}

function drawBase() {
  map.createPane("land").style.zIndex = 200;
  map.createPane("names").style.zIndex = 390;
  // A pane of its own has a renderer of its own; what it draws beyond the view is there while the map is dragged.
  const ground = L.svg({ pane: "land", padding: 0.6 });
  const plain = className => ({ className, pane: "land", renderer: ground, interactive: false, weight: 1, fill: false, smoothFactor: 0.6 });
  L.polygon(data.base.land.flat().map(rings => rings.map(positions)), { ...plain("land"), fill: true }).addTo(map);
  for (const kind of ["region", "coast", "border"]) L.polyline(data.base[kind].map(positions), plain(kind)).addTo(map);
  data.base.countries.forEach((place, index) => addName("country", place, data.base.land[index].flat().map(positions)));
  for (const place of data.base.areas) addName("area", place, []);
  // Where names compete for room the larger country's wins.
  names.sort((a, b) => b.extent - a.extent);
  map.on("moveend", showNames);
  showNames();
}

// The names of countries and regions, those of countries with the rings around them.
const names = [];

function addName(kind, [longitude, latitude, name], rings) {
  const mark = L.marker([latitude, longitude], { interactive: false, keyboard: false, pane: "names", icon: L.divIcon({ className: `name ${kind}`, iconSize: [0, 0], html: element("span", {}, name) }) }).addTo(map);
  const bounds = L.latLngBounds(rings.flat());
  const extent = rings.length === 0 ? 0 : (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
  names.push({ kind, mark, rings, bounds, extent, own: L.latLng(latitude, longitude) });
}

/** Shows the names for which there is room; the regions' come last and only from near by. */
function showNames() {
  const taken = [];
  const view = map.getBounds();
  for (const name of names) {
    const box = name.mark.getElement();
    const spot = name.kind === "area" ? map.getZoom() >= 5.5 && name.own : name.bounds.isValid() && view.intersects(name.bounds) && spotIn(name, view);
    box.hidden = !spot;
    if (!spot) continue;
    name.mark.setLatLng(spot);
    const room = box.firstChild.getBoundingClientRect();
    const isTiny = name.kind === "country" && map.latLngToContainerPoint(name.bounds.getSouthEast()).x - map.latLngToContainerPoint(name.bounds.getNorthWest()).x < room.width / 3;
    box.hidden = isTiny || taken.some(other => room.left < other.right && other.left < room.right && room.top < other.bottom && other.top < room.bottom);
    if (!box.hidden) taken.push(room);
  }
}

/** Where a country's name stands: at its own place while that is seen, else deep in the part that is. */
function spotIn(name, view) {
  if (view.pad(-0.08).contains(name.own)) return name.own;
  const [columns, rows] = [15, 11];
  const size = map.getSize();
  const place = (column, row) => map.containerPointToLatLng([size.x * (column + 0.5) / columns, size.y * (row + 0.5) / rows]);
  const inside = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => isInside(name.rings, place(column, row))));
  const depth = (column, row) => {
    for (let reach = 0; ; reach += 1) {
      for (let y = row - reach; y <= row + reach; y += 1) for (let x = column - reach; x <= column + reach; x += 1) if (!inside[y]?.[x]) return reach;
    }
  };
  let best = { depth: 1, spot: null };
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) {
    const found = depth(column, row);
    if (found > best.depth) best = { depth: found, spot: place(column, row) };
  }
  return best.spot;
}

/** Whether a place lies within rings, by the crossings of a line to the east. */
function isInside(rings, { lat, lng }) {
  let crossings = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [[y1, x1], [y2, x2]] = [ring[index - 1], ring[index]];
      if ((y1 <= lat) !== (y2 <= lat) && x1 + (x2 - x1) * (lat - y1) / (y2 - y1) > lng) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

/** A ring in the colours of what it holds, with the number inside. */
function clusterIcon(cluster) {
  const counts = new Map();
  for (const mark of cluster.getAllChildMarkers()) counts.set(mark.incident.t, (counts.get(mark.incident.t) || 0) + 1);
  const all = cluster.getChildCount();
  let part = 0;
  const stops = [...counts].sort((a, b) => a[0] - b[0]).map(([index, count]) => {
    const start = part;
    part += count / all * 360;
    return `${data.types[index].color} ${start}deg ${part}deg`;
  });
  const ring = element("div", { class: "cluster", role: "img", title: counted(all, "incident", "incidents"), "aria-label": counted(all, "incident", "incidents") }, element("b", {}, String(all)));
  const size = Math.round(Math.min(28 + Math.log2(all) * 3, 56));
  ring.style.cssText = `width:${size}px;height:${size}px;background:conic-gradient(${stops.join(",")})`;
  return L.divIcon({ html: ring, className: "", iconSize: [size, size] });
}

const marks = new Map();
const clusters = L.markerClusterGroup({
  iconCreateFunction: clusterIcon, maxClusterRadius: 54, showCoverageOnHover: false, spiderLegPolylineOptions: { weight: 1, color: "#777" },
  animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
});
const shades = L.layerGroup();
const extents = L.layerGroup();
const chosen = L.layerGroup();

function makeMarks() {
  data.incidents.forEach((incident, index) => {
    incident.index = index;
    if (incident.x === null || incident.z !== null) return;
    const mark = L.circleMarker([incident.y, incident.x], { radius: radius(incident), fillColor: type(incident).color, className: "mark" });
    mark.incident = incident;
    mark.bindTooltip(() => element("span", {}, incident.title));
    mark.on("click", () => select(incident, false));
    marks.set(index, mark);
  });
}

/** Shows the incidents that the filters let through. */
function showMarks(shown) {
  clusters.clearLayers();
  clusters.addLayers(shown.filter(incident => marks.has(incident.index)).map(incident => marks.get(incident.index)));
  shades.clearLayers();
  const regions = new Map();
  for (const incident of shown) if (incident.z !== null) regions.set(incident.z, [...(regions.get(incident.z) || []), incident]);
  for (const [index, incidents] of regions) {
    const shape = data.shapes[index];
    if (shape.length === 0) continue;
    const shade = L.polygon(shape.map(rings => rings.map(positions)), { className: incidents[0].h ? "vague country" : "vague", fillColor: type(incidents[0]).color, color: type(incidents[0]).color });
    shade.bindTooltip(() => element("span", {}, `${incidents[0].p}: ${counted(incidents.length, "incident", "incidents")} known only by the region`), { sticky: true });
    shade.on("click", () => incidents.length === 1 ? select(incidents[0], false) : listRegion(incidents));
    shades.addLayer(shade);
  }
}

/** Draws how far around each symbol in view the incident may have happened, when that is asked for. */
function showExtents(shown) {
  extents.clearLayers();
  if (!document.getElementById("extents").checked) return;
  const view = map.getBounds();
  const drawn = new Set();
  for (const incident of shown) {
    const key = `${incident.x} ${incident.y} ${incident.r} ${incident.w}`;
    if (incident.x === null || incident.z !== null || drawn.has(key) || drawn.size >= 1000 || !view.contains([incident.y, incident.x])) continue;
    drawn.add(key);
    const style = { className: "extent", interactive: false };
    if (incident.w !== null) extents.addLayer(L.polygon(data.shapes[incident.w].map(rings => rings.map(positions)), style));
    else if (Math.abs(incident.y) < 85) extents.addLayer(L.circle([incident.y, incident.x], { ...style, radius: incident.r }));
  }
}

/** Rings the chosen incident and draws what is known of its place. */
function showChosen(incident) {
  chosen.clearLayers();
  if (!incident || incident.x === null) return;
  const style = { className: "chosen", interactive: false };
  if (incident.z !== null && data.shapes[incident.z].length > 0) {
    chosen.addLayer(L.polygon(data.shapes[incident.z].map(rings => rings.map(positions)), style));
  } else if (incident.w !== null) {
    chosen.addLayer(L.polygon(data.shapes[incident.w].map(rings => rings.map(positions)), style));
  } else {
    // The circle says something where it is larger than the symbol; the web's projection has no circles at the poles.
    const pixels = 256 * 2 ** map.getZoom() / 40075017 / Math.cos(incident.y * Math.PI / 180) * incident.r;
    if (pixels > radius(incident) + 6 && Math.abs(incident.y) < 85) chosen.addLayer(L.circle([incident.y, incident.x], { ...style, radius: incident.r }));
  }
  if (incident.z === null) chosen.addLayer(L.circleMarker([incident.y, incident.x], { ...style, radius: radius(incident) + 4 }));
}
