// Very many points are drawn as dots without an element of their own. One point that can be focused, the runner, goes to the dot that a reader points at or walks to.

const clouds = new WeakMap();
const reach = 14;

const read = (svg) => {
  if (!clouds.has(svg)) {
    const said = JSON.parse(svg.closest('.spreidingvlak').querySelector('.punten').textContent);
    const cloud = { codes: said.codes.split('\n'), names: said.namen.split('\n'), axes: [said.y, said.x], x: [], y: [], box: [] };
    svg.querySelectorAll('.stippen').forEach((dots) => {
      for (const [, x, y] of dots.querySelector('path').getAttribute('d').matchAll(/M([-\d.]+) ([-\d.]+)/g)) {
        cloud.x.push(Number(x));
        cloud.y.push(Number(y));
        cloud.box.push(dots.dataset.vak);
      }
    });
    cloud.index = new Map(cloud.codes.map((code, at) => [code, at]));
    clouds.set(svg, cloud);
  }
  return clouds.get(svg);
};

/** The runner of a drawing; nothing when its points are elements. */
export const runnerOf = (svg) => svg?.querySelector('.loper');

const figure = ({ decimalen, eenheden }, at) =>
  (eenheden[at] / 10 ** decimalen)
    .toLocaleString(document.documentElement.lang || 'nl', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen })
    .replace('-', '\u2212');

const words = (svg, cloud, at) => {
  const box = svg.closest('.pagina')?.querySelector(`.vak[data-vak="${CSS.escape(cloud.box[at])}"]`);
  const parts = cloud.axes.map((axis) => `${axis.naam} ${figure(axis, at)}`);
  return `${cloud.names[at]}: ${[...parts, ...(box ? [box.getAttribute('aria-label').replace(/ \([^(]*\)$/, '')] : [])].join('; ')}`;
};

const put = (runner, cloud, at) => {
  const svg = runner.closest('svg');
  runner.setAttribute('transform', `translate(${cloud.x[at]} ${cloud.y[at]})`);
  runner.dataset.gebied = cloud.codes[at];
  runner.dataset.vak = cloud.box[at];
  runner.setAttribute('aria-label', words(svg, cloud, at));
  runner.setAttribute('aria-pressed', svg.querySelector(`.punt.gekozen[data-gebied="${CSS.escape(cloud.codes[at])}"]`) !== null);
};

/** Brings the runner to the dot under the pointer; true when it is another than before. */
export const point = (svg, event) => {
  const cloud = read(svg);
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  let best = -1;
  let least = reach * reach;
  for (let at = 0; at < cloud.x.length; at++) {
    const away = (cloud.x[at] - x) ** 2 + (cloud.y[at] - y) ** 2;
    if (away < least) {
      least = away;
      best = at;
    }
  }
  const runner = runnerOf(svg);
  if (best < 0 || runner.dataset.gebied === cloud.codes[best]) {
    return false;
  }
  put(runner, cloud, best);
  return true;
};

/** Brings the runner to the dot of an area. */
export const go = (svg, code) => {
  const cloud = read(svg);
  const at = cloud.index.get(code);
  if (at !== undefined) {
    put(runnerOf(svg), cloud, at);
  }
  return at !== undefined;
};

/** Walks from an area to the nearest dot that lies more in the direction than beside it. */
export const walk = (svg, code, [dx, dy]) => {
  const cloud = read(svg);
  const from = cloud.index.get(code);
  let best = -1;
  let least = Infinity;
  for (let at = 0; at < cloud.x.length; at++) {
    const right = cloud.x[at] - cloud.x[from];
    const down = cloud.y[at] - cloud.y[from];
    const along = right * dx + down * dy;
    const beside = Math.abs(right * dy) + Math.abs(down * dx);
    if (along > .05 && beside <= along * 2 && along + beside < least) {
      best = at;
      least = along + beside;
    }
  }
  if (best < 0) {
    return null;
  }
  // Another element gets the focus, so that a screen reader says what it is now.
  const old = runnerOf(svg);
  const runner = old.cloneNode(true);
  old.replaceWith(runner);
  put(runner, cloud, best);
  return runner;
};
