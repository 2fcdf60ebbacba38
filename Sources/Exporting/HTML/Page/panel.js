// The side: the list of what the map shows, and one incident with its claims and sources.
const most = 200;
const list = document.getElementById("list");
const detail = document.getElementById("detail");
const status = document.getElementById("status");

function listed(incident) {
  const dot = element("span", { class: incident.z === null ? "dot" : "dot vague", "aria-hidden": "true" });
  dot.style.setProperty("--type", type(incident).color);
  const words = [incident.d, incident.u, incident.f && `deaths: ${incident.f}`].filter(Boolean).join(" · ");
  return element("li", {}, element("button", { type: "button", id: `incident-${incident.index}`, onclick: () => select(incident, true) },
    dot, element("strong", {}, incident.p || "Place not known"), element("small", {}, words)));
}

/** Lists the incidents in the part of the map that is seen; those without a place while nothing is zoomed out of view. */
function showList(shown) {
  const bounds = map.getBounds();
  const seen = shown.filter(incident => incident.x === null || bounds.contains([incident.y, incident.x]));
  list.replaceChildren(...seen.slice(0, most).map(listed));
  const rest = seen.length > most ? ` The first ${most} are listed; zoom in for others.` : "";
  status.textContent = `${counted(seen.length, "incident", "incidents")} in view of ${shown.length.toLocaleString("en-GB")} that match, ${data.incidents.length.toLocaleString("en-GB")} in all.${rest}`;
}

function listRegion(incidents) {
  list.replaceChildren(...incidents.map(listed));
  status.textContent = `${counted(incidents.length, "incident", "incidents")} known only by the region: ${incidents[0].p}.`;
  openList();
}

/** Shows the list with its filters, or one incident in their place. */
function openList() { turn(true); }

function turn(toList) {
  detail.hidden = toList;
  document.getElementById("browse").hidden = !toList;
  document.getElementById("filters").hidden = !toList;
}

/** Opens an incident; moves the map to it when it was chosen from the list. */
function select(incident, moves) {
  const from = state.selected;
  state.selected = incident;
  showChosen(incident);
  if (!incident) {
    openList();
    const button = from && document.getElementById(`incident-${from.index}`);
    if (button) button.focus();
    return;
  }
  detail.replaceChildren(...describe(incident));
  turn(false);
  detail.parentElement.scrollTop = 0;
  detail.querySelector("h2").focus({ preventScroll: !moves });
  if (!moves || incident.x === null) return;
  const extent = Math.max(incident.r * 2.4, 60000);
  map.fitBounds(L.latLng(incident.y, incident.x).toBounds(extent), { maxZoom: Math.max(map.getZoom(), 8), animate: false });
}

function describe(incident) {
  const facts = [["When", incident.d || "not known"], ["Where", incident.l || "not known"], ["Known", incident.g], ["Border", incident.b],
    ["Sides", incident.v], ["Deaths", incident.f], ["Type", `${incident.u} (${type(incident).name})`], ["Id", incident.id]];
  return [
    element("button", { class: "plain", type: "button", onclick: () => select(null) }, "← All incidents"),
    element("h2", { tabindex: "-1" }, incident.title),
    incident.n ? element("p", {}, incident.n) : null,
    element("dl", { class: "facts" }, ...facts.filter(fact => fact[1]).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    ...claims(incident), ...sources(incident),
  ].filter(Boolean);
}

/** The claims, those of each claimant in a box of its own, side by side. */
function claims(incident) {
  const boxes = new Map();
  for (const claim of incident.c) boxes.set(claim[0], [...(boxes.get(claim[0]) || []), claim]);
  if (boxes.size === 0) return [];
  return [element("h3", {}, "Who claims what"), element("div", { class: "claims" }, ...[...boxes].map(([claimant, rows]) =>
    element("section", { class: "claimant" }, element("h4", {}, claimant[0].toUpperCase() + claimant.slice(1)), ...rows.map(([, count, outcome, victim, words, hedge]) =>
      element("p", {}, element("b", {}, count), ` ${outcome}`, victim ? `, ${victim}` : "", ...(words ? [element("br"), element("q", {}, words)] : []), hedge ? ` (${hedge})` : "")))))];
}

function sources(incident) {
  if (incident.o.length === 0) return [];
  return [element("h3", {}, "Sources"), element("ul", { class: "sources" }, ...incident.o.map(([title, address, rest]) =>
    element("li", {}, address ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, title) : title, rest ? `, ${rest}` : "")))];
}
