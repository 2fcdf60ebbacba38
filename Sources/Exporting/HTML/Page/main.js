// Filters, the time slider, and what happens when they change.
let shown = [];

function refresh() {
  shown = data.incidents.filter(isShown);
  showMarks(shown);
  showExtents(shown);
  showList(shown);
  showDays();
}

function makeTypes() {
  const box = document.getElementById("types");
  data.types.forEach((kind, index) => {
    const check = element("input", { type: "checkbox", checked: "" });
    check.addEventListener("change", () => {
      if (check.checked) state.types.add(index); else state.types.delete(index);
      refresh();
    });
    const dot = element("span", { class: "dot", "aria-hidden": "true" });
    dot.style.setProperty("--type", kind.color);
    const count = data.incidents.filter(incident => incident.t === index).length;
    box.append(element("label", {}, check, dot, kind.name, element("span", { class: "count" }, count.toLocaleString("en-GB"))));
  });
}

function makeActors() {
  const counts = new Map();
  for (const incident of data.incidents) for (const actor of new Set(incident.a)) counts.set(actor, (counts.get(actor) || 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 300).map(pair => pair[0]);
  document.getElementById("actors").append(...names.map(name => element("option", { value: name })));
  let pause = 0;
  document.getElementById("actor").addEventListener("input", event => {
    state.actor = event.target.value.trim().toLowerCase();
    clearTimeout(pause);
    pause = setTimeout(refresh, 120);
  });
}

const bars = [];

function makeTime() {
  if (days.length === 0) return document.getElementById("time").remove();
  const count = Math.min(lastDay - firstDay + 1, 72);
  const width = (lastDay - firstDay + 1) / count;
  const heights = new Array(count).fill(0);
  for (const incident of days) heights[Math.min(Math.floor((incident.s - firstDay) / width), count - 1)] += 1;
  const highest = Math.max(...heights);
  heights.forEach((height, index) => {
    const bar = element("i");
    bar.style.height = `${height === 0 ? 0 : 6 + 94 * height / highest}%`;
    bars.push({ bar, start: firstDay + index * width, end: firstDay + (index + 1) * width - 1 });
    document.getElementById("bars").append(bar);
  });
  const [from, to] = [document.getElementById("from"), document.getElementById("to")];
  for (const input of [from, to]) {
    input.min = firstDay;
    input.max = lastDay;
    input.value = input === from ? firstDay : lastDay;
    input.disabled = firstDay === lastDay;
  }
  let pause = 0;
  const change = event => {
    // The one that moves pushes the other before it.
    if (+from.value > +to.value) (event.target === from ? to : from).value = event.target.value;
    [state.from, state.to] = [+from.value, +to.value];
    showDays();
    clearTimeout(pause);
    pause = setTimeout(refresh, 40);
  };
  from.addEventListener("input", change);
  to.addEventListener("input", change);
}

function showDays() {
  if (days.length === 0) return;
  document.getElementById("days").textContent = state.from === state.to ? dayWords(state.from) : `${dayWords(state.from)} to ${dayWords(state.to)}`;
  document.getElementById("from").setAttribute("aria-valuetext", dayWords(state.from));
  document.getElementById("to").setAttribute("aria-valuetext", dayWords(state.to));
  for (const { bar, start, end } of bars) bar.classList.toggle("in", end >= state.from && start <= state.to);
}

function frameAll() {
  const [west, south, east, north] = data.bounds || [-20, -20, 40, 40];
  map.fitBounds([[south, west], [north, east]], { padding: [30, 30], maxZoom: 9, animate: false });
}

/** Frames where most incidents are, when a few far from the others would make them all a dot. */
function frameMost() {
  const placed = data.incidents.filter(incident => incident.x !== null && !incident.h);
  const middle = values => values.sort((a, b) => a - b).slice(Math.floor(values.length * 0.02), Math.ceil(values.length * 0.98));
  const [x, y] = [middle(placed.map(incident => incident.x)), middle(placed.map(incident => incident.y))];
  frameAll();
  if (placed.length < 50) return;
  const most = L.latLngBounds([[y[0], x[0]], [y.at(-1), x.at(-1)]]).pad(0.05);
  if (map.getBoundsZoom(most) >= map.getZoom() + 1) map.fitBounds(most, { maxZoom: 9, animate: false });
}

makeTypes();
makeActors();
makeTime();
frameMost();
drawBase();
makeMarks();
shades.addTo(map);
extents.addTo(map);
chosen.addTo(map);
clusters.addTo(map);
refresh();
map.on("moveend", () => {
  showList(shown);
  showExtents(shown);
});
document.getElementById("extents").addEventListener("change", () => showExtents(shown));
map.on("zoomend", () => showChosen(state.selected));
document.getElementById("all").addEventListener("click", frameAll);
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && state.selected) select(null);
});
document.documentElement.dataset.ready = String(data.incidents.length);
