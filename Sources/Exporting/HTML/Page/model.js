// What the page shows: the incidents, what is chosen of them, and small helpers for elements.
const data = JSON.parse(document.getElementById("data").textContent);
const state = { types: new Set(data.types.map((_, index) => index)), actor: "", from: 0, to: 0, selected: null };
const days = data.incidents.filter(incident => incident.s !== null);
const firstDay = days.reduce((least, incident) => Math.min(least, incident.s), Infinity);
const lastDay = days.reduce((most, incident) => Math.max(most, incident.e), -Infinity);
state.from = firstDay;
state.to = lastDay;

/** Makes an element. Text from outside only ever becomes text: nothing here takes markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") made.className = value;
    else if (key === "onclick") made.addEventListener("click", value);
    else made.setAttribute(key, value);
  }
  for (const child of children) if (child !== null && child !== undefined) made.append(child);
  return made;
}

const type = incident => data.types[incident.t];
const radius = incident => Math.min(Math.max(2.2 * Math.sqrt(incident.k), 5), 26);
const dayWords = day => new Date(day * 86400000).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const counted = (count, one, many) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** Whether the filters let an incident through; what has no date shows while no days are left out. */
function isShown(incident) {
  if (!state.types.has(incident.t)) return false;
  if (incident.s === null ? state.from > firstDay || state.to < lastDay : incident.e < state.from || incident.s > state.to) return false;
  return state.actor === "" || incident.a.some(actor => actor.toLowerCase().includes(state.actor));
}
