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
  const plain = className => ({ className, pane: "land", interactive: false, weight: 1, fill: false, smoothFactor: 0.6 });
  L.polygon(data.base.land.map(rings => rings.map(positions)), { ...plain("land"), fill: true }).addTo(map);
  for (const kind of ["region", "coast", "border"]) L.polyline(data.base[kind].map(positions), plain(kind)).addTo(map);
  for (const [kind, names] of [["country", data.base.countries], ["area", data.base.areas]]) {
    for (const [longitude, latitude, name] of names) {
      const label = element("span", {}, name);
      L.marker([latitude, longitude], { interactive: false, keyboard: false, pane: "names", icon: L.divIcon({ className: `name ${kind}`, iconSize: [0, 0], html: label }) }).addTo(map);
    }
  }
  map.on("zoomend", showNames);
  showNames();
}

/** Hides the names that would cover another; the countries' come first, the regions' only from near by. */
function showNames() {
  const taken = [];
  for (const name of map.getPane("names").querySelectorAll(".name")) {
    name.hidden = name.classList.contains("area") && map.getZoom() < 5.5;
    if (name.hidden) continue;
    const box = name.firstChild.getBoundingClientRect();
    name.hidden = taken.some(other => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (!name.hidden) taken.push(box);
  }
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
  const ring = element("div", { class: "cluster", title: counted(all, "incident", "incidents") }, element("b", {}, String(all)));
  const size = Math.round(Math.min(30 + Math.log2(all) * 4, 66));
  ring.style.cssText = `width:${size}px;height:${size}px;background:conic-gradient(${stops.join(",")})`;
  return L.divIcon({ html: ring, className: "", iconSize: [size, size] });
}

const marks = new Map();
const clusters = L.markerClusterGroup({
  iconCreateFunction: clusterIcon, maxClusterRadius: 46, showCoverageOnHover: false, spiderLegPolylineOptions: { weight: 1, color: "#777" },
  animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
});
const shades = L.layerGroup();
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
    const shade = L.polygon(shape.map(rings => rings.map(positions)), { className: "vague", fillColor: type(incidents[0]).color, color: type(incidents[0]).color });
    shade.bindTooltip(() => element("span", {}, `${incidents[0].p}: ${counted(incidents.length, "incident", "incidents")} known only by the region`), { sticky: true });
    shade.on("click", () => incidents.length === 1 ? select(incidents[0], false) : listRegion(incidents));
    shades.addLayer(shade);
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
