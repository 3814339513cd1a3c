// The map in the browser: <wijkbeeld-kaart> draws outlines that are fetched once, in colours that are
// fetched apart, and can be walked, enlarged and moved by mouse, finger and keyboard.
// <wijkbeeld-tijd> goes through periods. No library.

const files = new Map();

/** A file of the dashboard as JSON, fetched once for all maps of the page. */
const fetched = (href) => {
  if (!files.has(href)) {
    const promise = fetch(new URL(href, document.baseURI), { credentials: 'same-origin' }).then((answer) => {
      if (!answer.ok) {
        throw new Error('de kaart antwoordt met ' + answer.status);
      }
      return answer.json();
    });
    promise.catch(() => files.delete(href));
    files.set(href, promise);
    if (files.size > 60) {
      files.delete(files.keys().next().value);
    }
  }
  return files.get(href);
};

const shapes = new Map();

/** The outlines of a level, ready to draw; shared by all maps of the page that show them. */
const shapesOf = (href) => {
  if (!shapes.has(href)) {
    const promise = fetched(href).then((file) => {
      files.delete(href);
      return new Shapes(file);
    });
    promise.catch(() => shapes.delete(href));
    shapes.set(href, promise);
    if (shapes.size > 4) {
      shapes.delete(shapes.keys().next().value);
    }
  }
  return shapes.get(href);
};

/** Points in steps from the upper left corner, in several degrees of detail. */
class Shapes {
  constructor(file) {
    this.codes = file.codes;
    this.names = file.namen;
    this.spots = file.plaatsen;
    this.width = file.breedte;
    this.height = file.hoogte;
    this.left = file.links;
    this.top = file.boven;
    this.step = file.stap;
    this.count = file.codes.length;
    this.index = new Map(file.codes.map((code, i) => [code, i]));
    this.boxes = new Float64Array(this.count * 4);
    this.surfaces = new Float64Array(this.count);
    const points = [];
    const ringStart = [0];
    const areaStart = [0];
    file.vormen.forEach((rings, area) => {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      let surface = 0;
      for (const ring of rings) {
        let x = 0;
        let y = 0;
        let px = 0;
        let py = 0;
        const first = points.length;
        for (let i = 0; i < ring.length; i += 2) {
          x += ring[i];
          y += ring[i + 1];
          points.push(x, y);
          if (i) {
            surface += px * y - x * py;
          }
          px = x;
          py = y;
          if (x < left) left = x;
          if (x > right) right = x;
          if (y < top) top = y;
          if (y > bottom) bottom = y;
        }
        surface += px * points[first + 1] - points[first] * py;
        ringStart.push(points.length);
      }
      areaStart.push(ringStart.length - 1);
      this.boxes.set([left, top, right, bottom], area * 4);
      this.surfaces[area] = Math.abs(surface) / 2;
    });
    this.details = [{ points: Int32Array.from(points), ringStart: Int32Array.from(ringStart), areaStart }];
    this.largestFirst = [...this.codes.keys()].sort((a, b) => this.surfaces[b] - this.surfaces[a]);
    const sorted = Float64Array.from(this.surfaces).sort();
    this.side = Math.sqrt(sorted[sorted.length >> 1] || 1);
  }

  /** The outlines on a grid of 2^n steps: a point of two areas stays a point of both. */
  detail(n) {
    while (this.details.length <= n) {
      const finest = this.details[0];
      const shift = this.details.length;
      const half = 1 << (shift - 1);
      const points = [];
      const ringStart = [0];
      const areaStart = [0];
      for (let area = 0; area < this.count; area++) {
        for (let r = finest.areaStart[area]; r < finest.areaStart[area + 1]; r++) {
          const first = points.length;
          let px = NaN;
          let py = NaN;
          for (let i = finest.ringStart[r]; i < finest.ringStart[r + 1]; i += 2) {
            const x = ((finest.points[i] + half) >> shift) << shift;
            const y = ((finest.points[i + 1] + half) >> shift) << shift;
            if (x !== px || y !== py) {
              points.push(x, y);
              px = x;
              py = y;
            }
          }
          if (points.length - first < 6) {
            points.length = first;
          } else {
            ringStart.push(points.length);
          }
        }
        areaStart.push(ringStart.length - 1);
      }
      this.details.push({ points: Int32Array.from(points), ringStart: Int32Array.from(ringStart), areaStart });
    }
    return this.details[n];
  }

  /** Adds an area to the path of a drawing. */
  trace(context, detail, area, k, x, y) {
    const { points, ringStart, areaStart } = detail;
    const first = areaStart[area];
    const last = areaStart[area + 1];
    if (first === last) {
      const box = area * 4;
      const size = Math.max(1, (this.boxes[box + 2] - this.boxes[box]) * k);
      context.rect(this.boxes[box] * k + x, this.boxes[box + 1] * k + y, size, size);
      return;
    }
    for (let r = first; r < last; r++) {
      let i = ringStart[r];
      const end = ringStart[r + 1];
      context.moveTo(points[i] * k + x, points[i + 1] * k + y);
      for (i += 2; i < end; i += 2) {
        context.lineTo(points[i] * k + x, points[i + 1] * k + y);
      }
      context.closePath();
    }
  }

  /** The area at a point, or -1. */
  at(x, y) {
    const { points, ringStart, areaStart } = this.details[0];
    for (let area = 0; area < this.count; area++) {
      const b = area * 4;
      if (x < this.boxes[b] || x > this.boxes[b + 2] || y < this.boxes[b + 1] || y > this.boxes[b + 3]) {
        continue;
      }
      let inside = false;
      for (let r = areaStart[area]; r < areaStart[area + 1]; r++) {
        const first = ringStart[r];
        const end = ringStart[r + 1];
        for (let i = first, j = end - 2; i < end; j = i, i += 2) {
          if (points[i + 1] > y !== points[j + 1] > y
            && x < ((points[j] - points[i]) * (y - points[i + 1])) / (points[j + 1] - points[i + 1]) + points[i]) {
            inside = !inside;
          }
        }
      }
      if (inside) {
        return area;
      }
    }
    return -1;
  }
}

const tile = (size, height, draw) => {
  const canvas = document.createElement('canvas');
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = size * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  draw(context);
  return { canvas, ratio };
};

/** The patterns of zero, the absences and what may be chance; the same as in the legend. */
const patternTiles = {
  o: () => tile(10, 10, (c) => {
    c.fillStyle = '#f7f7f4';
    c.fillRect(0, 0, 10, 10);
    c.strokeStyle = '#8f8f89';
    c.lineWidth = 2;
    c.beginPath();
    [-10, 0, 10].forEach((x) => { c.moveTo(x - 1, 11); c.lineTo(x + 11, -1); });
    c.stroke();
  }),
  v: () => tile(8, 8, (c) => {
    c.fillStyle = '#efedf3';
    c.fillRect(0, 0, 8, 8);
    c.fillStyle = '#6a6280';
    c.beginPath();
    c.arc(4, 4, 1.7, 0, 7);
    c.fill();
  }),
  n: () => tile(14, 9, (c) => {
    c.fillStyle = '#ffffff';
    c.fillRect(0, 0, 14, 9);
    c.strokeStyle = '#7f7f7a';
    c.lineWidth = 1.4;
    c.beginPath();
    c.moveTo(3, 4.5);
    c.lineTo(11, 4.5);
    c.stroke();
  }),
  z: (ground) => tile(18, 18, (c) => {
    c.fillStyle = ground;
    c.fillRect(0, 0, 18, 18);
    c.beginPath();
    c.arc(9, 9, 3.6, 0, 7);
    c.strokeStyle = '#ffffff';
    c.lineWidth = 3;
    c.stroke();
    c.strokeStyle = '#3b4240';
    c.lineWidth = 1.2;
    c.stroke();
  }),
  t: () => tile(8, 6, (c) => {
    c.fillStyle = '#f6f6f3';
    c.fillRect(0, 0, 8, 6);
    c.strokeStyle = '#bdbcb4';
    c.lineWidth = 1.2;
    c.beginPath();
    c.moveTo(0, 3);
    c.lineTo(8, 3);
    c.stroke();
  }),
};

const plain = '#f4f4f1';
const margin = 0.2;
const mostZoom = 60;
/** From so many areas in sight on they are painted point by point. */
const many = 1500;
const groups = new EventTarget();
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

const styles = `
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
.vlak { position: relative; overflow: hidden; background: var(--beeld-vlak, transparent); height: var(--kaarthoogte, 60vh); min-height: 160px; border-radius: 6px; outline-offset: 2px; cursor: grab; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
.vlak.ver { touch-action: none; }
.vlak.slepen { cursor: grabbing; }
.vlak.raak { cursor: pointer; }
.vlak:focus-visible { outline: 3px solid var(--accent, #0b5f59); }
canvas { position: absolute; left: 0; top: 0; transform-origin: 0 0; pointer-events: none; }
.tip { position: absolute; z-index: 2; max-width: min(280px, 80%); padding: 6px 10px; border-radius: 6px; background: var(--inkt, #1f2625); color: var(--papier, #fbfaf7); font-size: 14px; line-height: 1.35; pointer-events: none; box-shadow: 0 2px 8px rgb(0 0 0 / .25); }
.tip strong { display: block; }
.tip .plaats { display: block; margin-top: 2px; }
.tip[hidden] { display: none; }
.knoppen { position: absolute; right: 8px; top: 8px; z-index: 1; display: grid; gap: 4px; }
button { font: inherit; width: 36px; height: 36px; border: 1px solid var(--lijn, #dddcd5); border-radius: 6px; background: var(--vlak, #fff); color: var(--inkt, #1f2625); cursor: pointer; display: grid; place-items: center; }
button:hover { border-color: var(--accent, #0b5f59); }
button:focus-visible { outline: 3px solid var(--accent, #0b5f59); outline-offset: 2px; }
button:disabled { opacity: .45; cursor: default; }
button svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.stand { min-height: 1.45em; margin: 6px 0 0; font-size: 15px; color: var(--inkt, #1f2625); }
.fout { padding: 16px; color: var(--inkt, #1f2625); }
.alleen-horen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bron[hidden] { display: none; }
.bron { position: absolute; right: 4px; bottom: 2px; margin: 0; font-size: 12px; background: rgb(255 255 255 / .8); color: #1f2625; padding: 0 4px; }
:host([klein]) .knoppen { display: none; }
:host([klein]) .stand { position: absolute; width: 1px; height: 1px; min-height: 0; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .knoppen, .tip, .stand { display: none; } .vlak { break-inside: avoid; } }
`;

const icons = {
  groter: '<path d="M9 3v12M3 9h12"/>',
  kleiner: '<path d="M3 9h12"/>',
  heel: '<path d="M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4"/>',
};

const words = {
  nl: {
    map: 'Kaart',
    role: 'kaart',
    enlarging: 'De kaart vergroten',
    larger: 'Vergroot',
    smaller: 'Verklein',
    whole: 'Toon de hele kaart',
    help: 'Loop met de pijltjes van gebied naar gebied, of met PageDown en PageUp in leesvolgorde. '
      + 'Enter kiest een gebied; nog eens Enter opent zijn pagina. Spatie kiest, of laat los. '
      + 'Plus en min vergroten en verkleinen, nul toont alles, Escape sluit het bericht. '
      + 'Dezelfde cijfers staan in de tabel.',
    noOutlines: 'Van deze gebieden zijn geen grenzen geleverd, dus er is geen kaart. De cijfers staan in de tabel.',
    failed: 'De kaart kan nu niet worden getekend. De cijfers staan in de tabel. Laad de pagina opnieuw om het nog eens te proberen.',
    clickFirst: 'Klik eerst op de kaart, of houd Ctrl ingedrukt, om met het wieltje te vergroten.',
    chosen: ' – gekozen',
    period: 'Periode',
    pause: 'Pauze',
    play: 'Speel af',
    still: 'Afspelen staat uit: uw apparaat vraagt om weinig beweging. Schuiven kan wel.',
  },
  en: {
    map: 'Map',
    role: 'map',
    enlarging: 'Enlarge the map',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    whole: 'Show the whole map',
    help: 'Walk from area to area with the arrow keys, or in reading order with PageDown and PageUp. '
      + 'Enter chooses an area; Enter again opens its page. Space chooses, or lets go. '
      + 'Plus and minus zoom in and out, zero shows everything, Escape closes the message. '
      + 'The same figures are in the table.',
    noOutlines: 'No borders have been delivered for these areas, so there is no map. The figures are in the table.',
    failed: 'The map cannot be drawn now. The figures are in the table. Load the page again to try once more.',
    clickFirst: 'Click on the map first, or hold Ctrl, to zoom with the wheel.',
    chosen: ' – chosen',
    period: 'Period',
    pause: 'Pause',
    play: 'Play',
    still: 'Playing is off: your device asks for little motion. You can still slide.',
  },
};
const say = words[document.documentElement.lang] ?? words.nl;

class MapElement extends HTMLElement {
  static observedAttributes = ['omtrekken', 'cijfers', 'naam', 'gekozen', 'plaatsen', 'tegels', 'tegelbron', 'alleen'];

  #root = this.attachShadow({ mode: 'open' });
  #shapes = null;
  #figures = null;
  #view = null;
  #base = null;
  #hover = -1;
  #focus = -1;
  #justChosen = -1;
  #chosen = new Set();
  #places = [];
  #pointers = new Map();
  #drag = null;
  #frame = 0;
  #settle = 0;
  #cost = 0;
  #told = '';
  #asked = { omtrekken: '', cijfers: '' };
  #patterns = new Map();
  #inks = new Map();
  #tiles = new Map();

  constructor() {
    super();
    this.#root.innerHTML = `<style>${styles}</style>
      <div class="vlak" part="vlak" role="application" aria-roledescription="${say.role}" tabindex="0" aria-describedby="uitleg hulp">
        <canvas class="grond"></canvas><canvas class="boven"></canvas><div class="tip" hidden></div><p class="bron" hidden></p></div>
      <div class="knoppen" role="group" aria-label="${say.enlarging}">
        ${Object.entries({ groter: say.larger, kleiner: say.smaller, heel: say.whole }).map(([name, label]) =>
          `<button type="button" class="${name}" aria-label="${label}" title="${label}"><svg viewBox="0 0 18 18" aria-hidden="true">${icons[name]}</svg></button>`).join('')}
      </div>
      <p class="stand" role="status"></p>
      <p class="alleen-horen" id="uitleg"></p><p class="alleen-horen" id="hulp">${say.help}</p>`;
    this.box = this.#root.querySelector('.vlak');
    this.ground = this.#root.querySelector('.grond');
    this.above = this.#root.querySelector('.boven');
    this.tip = this.#root.querySelector('.tip');
    this.status = this.#root.querySelector('.stand');
    this.#listen();
  }

  connectedCallback() {
    this.resizer ??= new ResizeObserver(() => this.#resized());
    this.resizer.observe(this.box);
    this.onGroup = (event) => this.#follow(event);
    groups.addEventListener('stand', this.onGroup);
    this.onMark = (event) => this.#pointedAt(event);
    document.addEventListener('mouseover', this.onMark);
    document.addEventListener('focusin', this.onMark);
    this.onScheme = () => this.#draw();
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.onScheme);
  }

  disconnectedCallback() {
    this.resizer.disconnect();
    groups.removeEventListener('stand', this.onGroup);
    document.removeEventListener('mouseover', this.onMark);
    document.removeEventListener('focusin', this.onMark);
    window.matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.onScheme);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) {
      return;
    }
    if (name === 'gekozen') {
      this.#chosen = new Set((after || '').split(',').filter(Boolean));
      this.#over();
    } else if (name === 'alleen') {
      this.#over();
    } else if (name === 'naam') {
      this.box.setAttribute('aria-label', after || say.map);
    } else if (name === 'plaatsen') {
      this.#loadPlaces(after);
    } else if (name === 'tegels' || name === 'tegelbron') {
      const source = this.#root.querySelector('.bron');
      source.textContent = this.getAttribute('tegelbron') ?? '';
      source.hidden = !this.getAttribute('tegels') || !source.textContent;
      this.#draw();
    } else {
      this.#load();
    }
  }

  /** For measuring: how long the last whole drawing took, in milliseconds. */
  get drawingTime() {
    return this.#cost;
  }

  /** Where an area is on the page, for who wants to point at it. */
  positionOf(code) {
    const area = this.#shapes?.index.get(code);
    if (area === undefined || !this.#view) {
      return null;
    }
    const [x, y] = this.#screen(this.#shapes.spots[area * 3], this.#shapes.spots[area * 3 + 1]);
    const box = this.box.getBoundingClientRect();
    return { x: box.left + x, y: box.top + y };
  }

  get zoom() {
    return this.#view ? this.#view.k / this.#fit().k : 1;
  }

  get labels() {
    return this.names?.map((name) => name.text) ?? [];
  }

  async #load() {
    const outlines = this.getAttribute('omtrekken');
    const figures = this.getAttribute('cijfers');
    if (!outlines || !figures) {
      return;
    }
    this.#asked = { omtrekken: outlines, cijfers: figures };
    this.box.setAttribute('aria-busy', 'true');
    try {
      const [shapes, said] = await Promise.all([shapesOf(outlines), fetched(figures)]);
      if (this.#asked.omtrekken !== outlines || this.#asked.cijfers !== figures) {
        return;
      }
      const other = this.#shapes !== shapes;
      this.#shapes = shapes;
      this.#figures = said;
      this.#patterns.clear();
      this.#inks.clear();
      this.#groupByClass();
      if (other) {
        this.#view = null;
        this.#focus = -1;
        this.#hover = -1;
        this.#justChosen = -1;
      }
      this.#root.querySelector('#uitleg').textContent = said.beschrijving;
      this.#root.querySelector('.fout')?.remove();
      if (!shapes.count) {
        this.#message(say.noOutlines);
      }
      this.box.removeAttribute('aria-busy');
      this.#draw();
      this.#tell(this.#focus);
      this.dispatchEvent(new CustomEvent('getekend'));
    } catch (failed) {
      this.box.removeAttribute('aria-busy');
      this.#message(say.failed);
      console.warn(failed);
    }
  }

  /** Says in place of the map what is the matter. */
  #message(text) {
    const message = this.#root.querySelector('.fout') ?? document.createElement('p');
    message.className = 'fout';
    message.setAttribute('role', 'alert');
    message.textContent = text;
    this.box.prepend(message);
  }

  async #loadPlaces(href) {
    this.#places = [];
    if (href) {
      try {
        this.#places = await fetched(href);
      } catch (failed) {
        console.warn(failed);
      }
    }
    this.#draw();
  }

  #groupByClass() {
    const letters = this.#figures.klassen;
    this.byClass = new Map();
    for (let i = 0; i < letters.length; i++) {
      if (!this.byClass.has(letters[i])) {
        this.byClass.set(letters[i], []);
      }
      this.byClass.get(letters[i]).push(i);
    }
  }

  // --- where it looks -----------------------------------------------------

  #size() {
    return [this.box.clientWidth, this.box.clientHeight];
  }

  #fit() {
    const [width, height] = this.#size();
    const room = this.hasAttribute('klein') ? 4 : 10;
    const k = Math.min((width - 2 * room) / this.#shapes.width, (height - 2 * room) / this.#shapes.height);
    return { k, x: (width - this.#shapes.width * k) / 2, y: (height - this.#shapes.height * k) / 2 };
  }

  #screen(x, y) {
    return [x * this.#view.k + this.#view.x, y * this.#view.k + this.#view.y];
  }

  #resized() {
    if (!this.#shapes || !this.box.clientWidth) {
      return;
    }
    if (this.#view && this.#view.whole) {
      this.#view = null;
    }
    this.#draw();
  }

  #setView(view, quiet) {
    const fit = this.#fit();
    const k = Math.max(fit.k, Math.min(fit.k * mostZoom, view.k));
    if (k <= fit.k * 1.001) {
      this.#view = { ...fit, whole: true };
    } else {
      const [width, height] = this.#size();
      const keep = 60;
      this.#view = {
        k,
        x: Math.min(width - keep, Math.max(keep - this.#shapes.width * k, view.x)),
        y: Math.min(height - keep, Math.max(keep - this.#shapes.height * k, view.y)),
        whole: false,
      };
    }
    this.#showZoom(k >= fit.k * mostZoom * .999);
    this.#schedule();
    if (!quiet && this.getAttribute('groep')) {
      const [width, height] = this.#size();
      groups.dispatchEvent(new CustomEvent('stand', { detail: {
        from: this,
        group: this.getAttribute('groep'),
        zoom: this.#view.k / fit.k,
        x: (width / 2 - this.#view.x) / this.#view.k,
        y: (height / 2 - this.#view.y) / this.#view.k,
      } }));
    }
  }

  #follow(event) {
    const { from, group, zoom, x, y } = event.detail;
    if (from === this || group !== this.getAttribute('groep') || !this.#shapes || !this.#view) {
      return;
    }
    const [width, height] = this.#size();
    const k = this.#fit().k * zoom;
    this.#setView({ k, x: width / 2 - x * k, y: height / 2 - y * k }, true);
  }

  #zoomBy(factor, at) {
    if (!this.#view) {
      return;
    }
    const [width, height] = this.#size();
    const [cx, cy] = at ?? [width / 2, height / 2];
    const fit = this.#fit().k;
    const k = Math.max(fit, Math.min(fit * mostZoom, this.#view.k * factor));
    const real = k / this.#view.k;
    this.#setView({ k, x: cx - (cx - this.#view.x) * real, y: cy - (cy - this.#view.y) * real });
  }

  /** Goes there in a few frames, or at once for who wants little movement. */
  #zoomSmoothly(factor) {
    if (calm.matches) {
      this.#zoomBy(factor);
      return;
    }
    const steps = 6;
    let step = 0;
    const next = () => {
      this.#zoomBy(factor ** (1 / steps));
      if (++step < steps) {
        requestAnimationFrame(next);
      }
    };
    next();
  }

  #whole() {
    if (this.#shapes) {
      this.#setView(this.#fit());
    }
  }

  // --- drawing ------------------------------------------------------------

  /** During a movement the last drawing is moved along; when it rests, or is cheap, it is drawn anew. */
  #schedule() {
    if (this.#frame) {
      return;
    }
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#cost < 10) {
        this.#draw();
      } else {
        const { k, x, y } = this.#base;
        const scale = this.#view.k / k;
        this.ground.style.transform = `translate(${this.#view.x - x * scale}px, ${this.#view.y - y * scale}px) scale(${scale})`;
        this.#over();
        clearTimeout(this.#settle);
        this.#settle = setTimeout(() => this.#draw(), 110);
      }
    });
  }

  /** What the buttons can do now. */
  #showZoom(closest) {
    this.box.classList.toggle('ver', !this.#view.whole);
    this.#root.querySelector('.kleiner').disabled = this.#view.whole;
    this.#root.querySelector('.heel').disabled = this.#view.whole;
    this.#root.querySelector('.groter').disabled = closest;
  }

  #draw() {
    clearTimeout(this.#settle);
    if (!this.#shapes || !this.#figures || !this.box.clientWidth) {
      return;
    }
    if (!this.#view) {
      this.#view = { ...this.#fit(), whole: true };
      this.#showZoom(false);
    }
    const start = performance.now();
    const [width, height] = this.#size();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const dx = Math.round(width * margin);
    const dy = Math.round(height * margin);
    const full = [width + 2 * dx, height + 2 * dy];
    this.#sized(this.ground, full[0], full[1], ratio);
    this.ground.style.transform = `translate(${-dx}px, ${-dy}px)`;
    this.#base = { k: this.#view.k, x: this.#view.x + dx, y: this.#view.y + dy };
    const context = this.ground.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, full[0], full[1]);
    const { k, x, y } = this.#base;
    const behind = this.#background(context, full, ratio);
    context.globalAlpha = behind ? .72 : 1;
    const n = Math.max(0, Math.min(12, Math.floor(Math.log2(.9 / k))));
    const detail = this.#shapes.detail(n);
    const shown = this.#visible(full, k, x, y);
    const edge = getComputedStyle(this).getPropertyValue('--kaartrand').trim() || '#ffffff';
    const crowded = shown.reduce((sum, one) => sum + one, 0) > many;
    if (crowded) {
      this.#paint(context, detail, shown, full, ratio, k, x, y);
    } else {
      this.#fillAndLine(context, detail, shown, k, x, y, edge);
    }
    context.globalAlpha = 1;
    if (this.#figures.cirkels) {
      this.#circles(context, full, k, x, y);
    }
    this.#drawPlaces(context, full, k, x, y);
    this.#labels(context, full, shown, k, x, y);
    this.#over();
    this.#cost = performance.now() - start;
  }

  #fillAndLine(context, detail, shown, k, x, y, edge) {
    for (const [letter, areas] of this.byClass) {
      context.beginPath();
      for (const area of areas) {
        if (shown[area]) {
          this.#shapes.trace(context, detail, area, k, x, y);
        }
      }
      context.fillStyle = this.#fill(context, letter);
      context.fill('evenodd');
    }
    context.beginPath();
    for (let area = 0; area < this.#shapes.count; area++) {
      if (shown[area]) {
        this.#shapes.trace(context, detail, area, k, x, y);
      }
    }
    const circles = Boolean(this.#figures.cirkels);
    context.strokeStyle = circles ? '#b9bcb6' : edge;
    context.lineWidth = circles ? 1 : Math.min(1.8, .3 + this.#shapes.side * k / 50);
    context.lineJoin = 'round';
    context.stroke();
    if (!circles) {
      // A hair line in the middle, so that a pale area at the rim stands out from the paper as well.
      context.strokeStyle = 'rgb(50 60 58 / .5)';
      context.lineWidth = .6;
      context.stroke();
    }
  }

  /**
   * Thousands of areas are painted point by point into a picture that is twice as fine: many times
   * faster than filling paths, and without seams between neighbours.
   */
  #paint(context, detail, shown, full, ratio, k, x, y) {
    const fine = ratio >= 2 ? 1 : 2;
    const scale = ratio * fine;
    const width = Math.round(full[0] * scale);
    const height = Math.round(full[1] * scale);
    this.paper ??= document.createElement('canvas');
    if (this.paper.width !== width || this.paper.height !== height) {
      this.paper.width = width;
      this.paper.height = height;
    }
    const paper = this.paper.getContext('2d');
    const picture = paper.createImageData(width, height);
    const pixels = new Uint32Array(picture.data.buffer);
    for (const [letter, areas] of this.byClass) {
      const ink = this.#ink(letter, scale);
      for (const area of areas) {
        if (shown[area]) {
          this.#paintArea(pixels, width, height, detail, area, k * scale, x * scale, y * scale, ink);
        }
      }
    }
    paper.putImageData(picture, 0, 0);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(this.paper, 0, 0, full[0], full[1]);
  }

  #paintArea(pixels, width, height, detail, area, k, x, y, ink) {
    const { points, ringStart, areaStart } = detail;
    const firstRing = areaStart[area];
    const lastRing = areaStart[area + 1];
    const b = area * 4;
    const boxes = this.#shapes.boxes;
    const top = Math.max(0, Math.floor(boxes[b + 1] * k + y - 1));
    const bottom = Math.min(height - 1, Math.ceil(boxes[b + 3] * k + y + 1));
    if (firstRing === lastRing) {
      const px = Math.round(boxes[b] * k + x);
      const py = Math.round(boxes[b + 1] * k + y);
      if (px >= 0 && py >= 0 && px < width && py < height) {
        pixels[py * width + px] = ink.colour ?? ink.tile[0];
      }
      return;
    }
    const crossings = this.crossings ??= new Float64Array(4096);
    for (let row = top; row <= bottom; row++) {
      const at = row + .5;
      let count = 0;
      for (let r = firstRing; r < lastRing; r++) {
        const first = ringStart[r];
        const end = ringStart[r + 1];
        let bx = points[end - 2] * k + x;
        let by = points[end - 1] * k + y;
        for (let i = first; i < end; i += 2) {
          const ax = points[i] * k + x;
          const ay = points[i + 1] * k + y;
          if (ay > at !== by > at && count < 4096) {
            crossings[count++] = ax + ((at - ay) * (bx - ax)) / (by - ay);
          }
          bx = ax;
          by = ay;
        }
      }
      if (count > 2) {
        crossings.subarray(0, count).sort();
      } else if (count === 2 && crossings[0] > crossings[1]) {
        [crossings[0], crossings[1]] = [crossings[1], crossings[0]];
      }
      for (let c = 0; c + 1 < count; c += 2) {
        const from = Math.max(0, Math.ceil(crossings[c] - .5));
        const to = Math.min(width, Math.ceil(crossings[c + 1] - .5));
        const line = row * width;
        if (ink.tile) {
          const tileRow = (row % ink.height) * ink.width;
          for (let px = from; px < to; px++) {
            pixels[line + px] = ink.tile[tileRow + (px % ink.width)];
          }
        } else if (to > from) {
          pixels.fill(ink.colour, line + from, line + to);
        }
      }
    }
  }

  /** A colour or pattern as points of a picture. */
  #ink(letter, scale) {
    const key = letter + scale;
    if (!this.#inks.has(key)) {
      const canvas = document.createElement('canvas');
      const tiled = patternTiles[letter]?.(this.#figures.nul);
      const size = tiled ? scale / tiled.ratio : 1;
      canvas.width = tiled ? Math.round(tiled.canvas.width * size) : 1;
      canvas.height = tiled ? Math.round(tiled.canvas.height * size) : 1;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (tiled) {
        context.drawImage(tiled.canvas, 0, 0, canvas.width, canvas.height);
      } else {
        context.fillStyle = this.#fill(context, letter);
        context.fillRect(0, 0, 1, 1);
      }
      const tile = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      this.#inks.set(key, tiled ? { tile, width: canvas.width, height: canvas.height } : { colour: tile[0] });
    }
    return this.#inks.get(key);
  }

  #sized(canvas, width, height, ratio) {
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = width + 'px';
      canvas.style.height = height + 'px';
    }
  }

  #visible(full, k, x, y) {
    const left = -x / k;
    const top = -y / k;
    const right = (full[0] - x) / k;
    const bottom = (full[1] - y) / k;
    const shown = new Uint8Array(this.#shapes.count);
    const boxes = this.#shapes.boxes;
    for (let area = 0, b = 0; area < shown.length; area++, b += 4) {
      shown[area] = boxes[b] <= right && boxes[b + 2] >= left && boxes[b + 1] <= bottom && boxes[b + 3] >= top ? 1 : 0;
    }
    return shown;
  }

  #fill(context, letter) {
    const number = parseInt(letter, 16);
    if (/[0-9]/.test(letter)) {
      return this.#figures.kleuren[number] ?? plain;
    }
    if (letter === 'c' || letter === '-') {
      return letter === 'c' ? plain : '#ffffff';
    }
    if (!this.#patterns.has(letter)) {
      const { canvas, ratio } = patternTiles[letter](this.#figures.nul);
      const pattern = context.createPattern(canvas, 'repeat');
      pattern.setTransform(new DOMMatrix().scale(1 / ratio));
      this.#patterns.set(letter, pattern);
    }
    return this.#patterns.get(letter);
  }

  /** The radius of the largest circle: together they cover an eighth of the map at most. */
  #largestCircle(k) {
    const { width, height } = this.#shapes;
    const fit = this.#fit().k;
    const sum = this.#figures.cirkels.reduce((total, radius) => total + radius * radius, 0);
    const surface = width * height * fit * fit;
    const atFit = sum ? Math.min(34, Math.sqrt(surface / 8 / Math.PI / sum)) : 0;
    return atFit * (k / fit) ** .6;
  }

  #circles(context, full, k, x, y) {
    const largest = this.#largestCircle(k);
    const { spots } = this.#shapes;
    const order = this.circleOrder?.of === this.#figures ? this.circleOrder.order
      : [...this.#figures.cirkels.keys()].filter((i) => this.#figures.cirkels[i] !== 0)
        .sort((a, b) => Math.abs(this.#figures.cirkels[b]) - Math.abs(this.#figures.cirkels[a]));
    this.circleOrder = { of: this.#figures, order };
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const stamps = new Map();
    for (const area of order) {
      const cx = spots[area * 3] * k + x;
      const cy = spots[area * 3 + 1] * k + y;
      const fall = this.#figures.cirkels[area] < 0;
      const radius = Math.max(.75, Math.round(Math.abs(this.#figures.cirkels[area]) * largest * 4) / 4);
      if (cx < -radius || cy < -radius || cx > full[0] + radius || cy > full[1] + radius) {
        continue;
      }
      const key = fall ? -radius : radius;
      if (!stamps.has(key)) {
        stamps.set(key, this.#stamp(radius, ratio, fall));
      }
      const size = radius * 2 + 4;
      context.drawImage(stamps.get(key), cx - size / 2, cy - size / 2, size, size);
    }
  }

  /** A circle of a size, drawn once; filled, or open for a fall. */
  #stamp(radius, ratio, fall) {
    const size = radius * 2 + 4;
    const stamp = document.createElement('canvas');
    stamp.width = Math.ceil(size * ratio);
    stamp.height = stamp.width;
    const context = stamp.getContext('2d');
    context.scale(stamp.width / size, stamp.width / size);
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 7);
    context.globalAlpha = .78;
    context.fillStyle = fall ? '#ffffff' : this.#figures.accent;
    context.fill();
    if (fall) {
      context.globalAlpha = 1;
      context.strokeStyle = this.#figures.daling;
      context.lineWidth = Math.min(2.4, .6 + radius / 5);
      context.stroke();
    } else if (radius > 3) {
      context.globalAlpha = 1;
      context.strokeStyle = '#ffffff';
      context.lineWidth = 1.2;
      context.stroke();
    }
    return stamp;
  }

  #drawPlaces(context, full, k, x, y) {
    context.lineWidth = 1.4;
    for (const place of this.#places) {
      const px = ((place.x - this.#shapes.left) / this.#shapes.step) * k + x;
      const py = ((this.#shapes.top - place.y) / this.#shapes.step) * k + y;
      if (px < 0 || py < 0 || px > full[0] || py > full[1]) {
        continue;
      }
      const size = Math.min(7, 2.6 + Math.log2(k / this.#fit().k + 1));
      context.beginPath();
      context.moveTo(px, py - size);
      context.lineTo(px + size, py);
      context.lineTo(px, py + size);
      context.lineTo(px - size, py);
      context.closePath();
      context.fillStyle = '#1f2625';
      context.fill();
      context.strokeStyle = '#ffffff';
      context.stroke();
    }
  }

  /** Names where there is room, the largest areas first, none over another. */
  #labels(context, full, shown, k, x, y) {
    this.names = [];
    const few = this.#shapes.count <= 24;
    const small = this.hasAttribute('klein');
    if (small && !few) {
      return;
    }
    const size = small ? 10.5 : 13;
    const family = getComputedStyle(this).fontFamily || 'sans-serif';
    context.font = `600 ${size}px ${family}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    this.widths ??= new Map();
    for (const area of this.#shapes.largestFirst) {
      const room = this.#shapes.spots[area * 3 + 2] * k;
      if (this.names.length >= 160 || (!few && room < size * .8)) {
        if (this.names.length >= 160 || Math.sqrt(this.#shapes.surfaces[area]) * k < size * 1.2) {
          break;
        }
        continue;
      }
      if (!shown[area]) {
        continue;
      }
      const text = this.#shapes.names[area];
      const key = size + text;
      if (!this.widths.has(key)) {
        this.widths.set(key, context.measureText(text).width);
      }
      const half = this.widths.get(key) / 2;
      if (!few && half > room * 1.6) {
        continue;
      }
      const cx = this.#shapes.spots[area * 3] * k + x;
      const cy = this.#shapes.spots[area * 3 + 1] * k + y;
      for (const lines of few ? [0, -1.3, 1.3, -2.6, 2.6] : [0]) {
        const at = cy + lines * size;
        const box = [cx - half - 3, at - size * .62, cx + half + 3, at + size * .62];
        if (!this.names.some((o) => box[0] < o.box[2] && box[2] > o.box[0] && box[1] < o.box[3] && box[3] > o.box[1])) {
          this.names.push({ text, box, cx, cy: at, shift: lines * size });
          break;
        }
      }
    }
    for (const { text, cx, cy } of this.names) {
      context.strokeStyle = 'rgb(255 255 255 / .92)';
      context.lineWidth = 3.6;
      context.strokeText(text, cx, cy);
      context.fillStyle = '#14201e';
      context.fillText(text, cx, cy);
    }
  }

  /** What stands over the map: the chosen areas, what is pointed at, what is under focus. */
  #over() {
    if (!this.#shapes || !this.#view) {
      return;
    }
    const [width, height] = this.#size();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    this.#sized(this.above, width, height, ratio);
    const context = this.above.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { k, x, y } = this.#view;
    const detail = this.#shapes.detail(Math.max(0, Math.min(12, Math.floor(Math.log2(.9 / k)))));
    const outline = (area, widths) => {
      context.beginPath();
      this.#shapes.trace(context, detail, area, k, x, y);
      context.lineJoin = 'round';
      for (const [colour, line, dash] of widths) {
        context.strokeStyle = colour;
        context.lineWidth = line;
        context.setLineDash(dash ?? []);
        context.stroke();
      }
      context.setLineDash([]);
    };
    this.#veil(context, detail, k, x, y);
    for (const code of this.#chosen) {
      const area = this.#shapes.index.get(code);
      if (area !== undefined) {
        outline(area, [['#ffffff', 5.5], ['#111111', 3]]);
        this.#tick(context, area);
      }
    }
    if (this.#hover >= 0 && this.#hover !== this.#focus) {
      outline(this.#hover, [['#ffffff', 4], ['#111111', 1.8]]);
    }
    if (this.#focus >= 0 && this.#root.activeElement === this.box) {
      outline(this.#focus, [['#ffffff', 7], ['#111111', 4], ['#ffffff', 1.4, [4, 4]]]);
    }
  }

  /** Lets the areas of some classes stand out: the others lie under a veil. */
  #veil(context, detail, k, x, y) {
    const kept = this.getAttribute('alleen');
    if (!kept || !this.byClass) {
      return;
    }
    context.beginPath();
    for (const [letter, areas] of this.byClass) {
      if (!kept.includes(letter)) {
        areas.forEach((area) => this.#shapes.trace(context, detail, area, k, x, y));
      }
    }
    context.fillStyle = 'rgb(255 255 255 / .8)';
    context.fill('evenodd');
  }

  /** A tick in a disc, so that a chosen area is not told by its line alone. */
  #tick(context, area) {
    const [cx, cy] = this.#screen(this.#shapes.spots[area * 3], this.#shapes.spots[area * 3 + 1]);
    const named = this.names?.find((name) => name.text === this.#shapes.names[area]);
    const down = named ? named.shift + 17 : 0;
    context.beginPath();
    context.arc(cx, cy + down, 7, 0, 7);
    context.fillStyle = '#111111';
    context.fill();
    context.strokeStyle = '#ffffff';
    context.lineWidth = 1.8;
    context.stroke();
    context.beginPath();
    context.moveTo(cx - 3, cy + down);
    context.lineTo(cx - .8, cy + down + 2.4);
    context.lineTo(cx + 3.2, cy + down - 2.4);
    context.stroke();
  }

  // --- background ---------------------------------------------------------

  /** Tiles of the Dutch grid in RD New, if an address for them is given. */
  #background(context, full, ratio) {
    const template = this.getAttribute('tegels');
    if (!template) {
      return false;
    }
    const metres = this.#shapes.step / this.#base.k;
    const level = Math.max(0, Math.min(14, Math.round(Math.log2(3440.64 / metres / ratio) + .2)));
    const size = 256 * (3440.64 / 2 ** level);
    const left = this.#shapes.left - this.#base.x * metres;
    const top = this.#shapes.top + this.#base.y * metres;
    const firstColumn = Math.floor((left + 285401.92) / size);
    const lastColumn = Math.floor((left + full[0] * metres + 285401.92) / size);
    const firstRow = Math.floor((903401.92 - top) / size);
    const lastRow = Math.floor((903401.92 - top + full[1] * metres) / size);
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        if (column < 0 || row < 0 || column >= 2 ** level || row >= 2 ** level) {
          continue;
        }
        const image = this.#tile(template.replace('{z}', level).replace('{x}', column).replace('{y}', row));
        if (image.complete && image.naturalWidth) {
          context.drawImage(
            image,
            (column * size - 285401.92 - left) / metres,
            (top - (903401.92 - row * size)) / metres,
            size / metres + .5,
            size / metres + .5,
          );
        }
      }
    }
    return true;
  }

  #tile(href) {
    if (!this.#tiles.has(href)) {
      const image = new Image();
      image.onload = () => {
        clearTimeout(this.#settle);
        this.#settle = setTimeout(() => this.#draw(), 40);
      };
      image.src = href;
      this.#tiles.set(href, image);
      if (this.#tiles.size > 300) {
        this.#tiles.delete(this.#tiles.keys().next().value);
      }
    }
    return this.#tiles.get(href);
  }

  // --- pointing, choosing, walking ----------------------------------------

  #listen() {
    const box = this.box;
    this.#root.querySelector('.groter').addEventListener('click', () => this.#zoomSmoothly(1.8));
    this.#root.querySelector('.kleiner').addEventListener('click', () => this.#zoomSmoothly(1 / 1.8));
    this.#root.querySelector('.heel').addEventListener('click', () => this.#whole());
    box.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && this.#root.activeElement !== box) {
        this.#say(say.clickFirst);
        return;
      }
      event.preventDefault();
      this.#zoomBy(Math.exp(-event.deltaY * (event.deltaMode ? .05 : .0016)), this.#point(event));
    }, { passive: false });
    box.addEventListener('pointerdown', (event) => this.#down(event));
    box.addEventListener('pointermove', (event) => this.#move(event));
    box.addEventListener('pointerup', (event) => this.#up(event));
    box.addEventListener('pointercancel', (event) => this.#up(event, true));
    box.addEventListener('pointerleave', () => {
      if (!this.#pointers.size) {
        this.#pointAt(-1);
      }
    });
    box.addEventListener('click', (event) => this.#click(event));
    box.addEventListener('dblclick', (event) => {
      event.preventDefault();
      clearTimeout(this.clicking);
      const area = this.#areaAt(event);
      if (area >= 0) {
        this.#emit('open-gebied', area);
      }
    });
    box.addEventListener('keydown', (event) => this.#key(event));
    box.addEventListener('focus', () => {
      if (this.#focus < 0 && this.#shapes?.count && box.matches(':focus-visible')) {
        this.#walkTo(0);
      }
      this.#over();
    });
    box.addEventListener('blur', () => {
      this.tip.hidden = true;
      this.#mark(-1);
      this.#over();
    });
  }

  #point(event) {
    const box = this.box.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #areaAt(event) {
    if (!this.#view) {
      return -1;
    }
    const [px, py] = this.#point(event);
    const { k, x, y } = this.#view;
    return this.#shapes.at((px - x) / k, (py - y) / k);
  }

  #down(event) {
    this.#pointers.set(event.pointerId, this.#point(event));
    if (this.#view && this.#pointers.size <= 2) {
      this.#drag = { moved: 0, view: this.#view, from: [...this.#pointers.values()].map((p) => [...p]) };
    }
  }

  #move(event) {
    if (!this.#view) {
      return;
    }
    if (!this.#pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') {
        this.#pointAt(this.#areaAt(event), this.#point(event));
      }
      return;
    }
    this.#pointers.set(event.pointerId, this.#point(event));
    const now = [...this.#pointers.values()];
    const { from, view } = this.#drag;
    if (now.length !== from.length) {
      return;
    }
    if (now.length === 1) {
      const dx = now[0][0] - from[0][0];
      const dy = now[0][1] - from[0][1];
      this.#drag.moved = Math.max(this.#drag.moved, Math.hypot(dx, dy));
      if (this.#drag.moved > 5 && !view.whole) {
        this.#capture(event);
        this.#setView({ k: view.k, x: view.x + dx, y: view.y + dy });
      }
    } else {
      const spread = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      const middle = ([a, b]) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const factor = spread(now) / spread(from);
      const [fx, fy] = middle(from);
      const [nx, ny] = middle(now);
      this.#drag.moved = 99;
      this.#capture(event);
      this.#setView({ k: view.k * factor, x: nx - (fx - view.x) * factor, y: ny - (fy - view.y) * factor });
    }
  }

  #capture(event) {
    this.tip.hidden = true;
    this.box.classList.add('slepen');
    try {
      this.box.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already.
    }
  }

  #up(event) {
    this.#pointers.delete(event.pointerId);
    this.dragged = this.#drag && this.#drag.moved > 5;
    if (this.#pointers.size) {
      this.#drag = { moved: 99, view: this.#view, from: [...this.#pointers.values()].map((p) => [...p]) };
    } else {
      this.box.classList.remove('slepen');
    }
  }

  /** A click waits a moment, since it can be the first half of a double click. */
  #click(event) {
    if (this.dragged || event.detail > 1) {
      return;
    }
    const area = this.#areaAt(event);
    clearTimeout(this.clicking);
    if (area >= 0) {
      this.#focus = area;
      this.#pointAt(area, this.#point(event));
      this.#tell(area);
      this.clicking = setTimeout(() => this.#choose(area), 230);
    }
  }

  #choose(area) {
    const code = this.#shapes.codes[area];
    if (this.#chosen.has(code)) {
      this.#chosen.delete(code);
    } else {
      this.#chosen.add(code);
    }
    this.#justChosen = this.#chosen.has(code) ? area : -1;
    this.#over();
    this.#tell(area);
    this.#emit('kies', area);
  }

  #emit(name, area) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.#shapes.codes[area], bubbles: true, composed: true }));
  }

  #pointAt(area, at) {
    if (area !== this.#hover) {
      this.#hover = area;
      this.box.classList.toggle('raak', area >= 0);
      this.#mark(area);
      this.#over();
    }
    if (area < 0) {
      this.tip.hidden = true;
    } else if (at) {
      this.#tip(area, at);
    }
  }

  /** Something in the page that stands for an area is pointed at: the same area lights up here. */
  #pointedAt(event) {
    if (event.target === this || !this.#shapes || !event.target.closest) {
      return;
    }
    const code = event.target.closest('[data-gebied]')?.dataset.gebied;
    const area = code === undefined ? -1 : this.#shapes.index.get(code) ?? -1;
    if (area !== this.#hover && !(area < 0 && this.matches(':hover'))) {
      this.#hover = area;
      this.#over();
    }
  }

  /** Lights up what stands for an area elsewhere in the page. */
  #mark(area) {
    document.querySelectorAll('.aan[data-gebied]').forEach((row) => row.classList.remove('aan'));
    if (area >= 0) {
      document.querySelectorAll(`[data-gebied="${CSS.escape(this.#shapes.codes[area])}"]`).forEach((row) => row.classList.add('aan'));
    }
  }

  #tip(area, [px, py]) {
    const [width, height] = this.#size();
    const name = document.createElement('strong');
    name.textContent = this.#shapes.names[area];
    this.tip.replaceChildren(name, this.#figures.teksten[area]);
    const place = this.#placeNear(px, py);
    if (place) {
      const line = document.createElement('span');
      line.className = 'plaats';
      line.textContent = '◆ ' + place.naam + (place.soort ? ', ' + place.soort : '');
      this.tip.append(line);
    }
    this.tip.hidden = false;
    const box = this.tip.getBoundingClientRect();
    const left = px + 16 + box.width > width ? px - box.width - 12 : px + 16;
    const top = py + 16 + box.height > height ? py - box.height - 10 : py + 16;
    this.tip.style.left = Math.max(2, Math.min(width - box.width - 2, left)) + 'px';
    this.tip.style.top = Math.max(2, top) + 'px';
  }

  /** The place that is pointed at, within a few points. */
  #placeNear(px, py) {
    let nearest = null;
    let least = 9;
    for (const place of this.#places) {
      const [x, y] = this.#screen((place.x - this.#shapes.left) / this.#shapes.step, (this.#shapes.top - place.y) / this.#shapes.step);
      const distance = Math.hypot(x - px, y - py);
      if (distance < least) {
        nearest = place;
        least = distance;
      }
    }
    return nearest;
  }

  #tell(area) {
    if (area >= 0 && this.#figures) {
      const chosen = this.#chosen.has(this.#shapes.codes[area]) ? say.chosen : '';
      this.#say(`${this.#shapes.names[area]}: ${this.#figures.teksten[area]}${chosen}`);
    }
  }

  #say(text) {
    if (text !== this.#told) {
      this.#told = text;
      this.status.textContent = text;
    }
  }

  #walkTo(area) {
    this.#focus = area;
    this.#justChosen = -1;
    let [px, py] = this.#screen(this.#shapes.spots[area * 3], this.#shapes.spots[area * 3 + 1]);
    const [width, height] = this.#size();
    if (px < 20 || py < 20 || px > width - 20 || py > height - 20) {
      this.#setView({ k: this.#view.k, x: this.#view.x + width / 2 - px, y: this.#view.y + height / 2 - py });
      [px, py] = this.#screen(this.#shapes.spots[area * 3], this.#shapes.spots[area * 3 + 1]);
    }
    this.#tip(area, [px, py]);
    this.#mark(area);
    this.#over();
    this.#tell(area);
  }

  /** The nearest area in a direction; what lies straight ahead counts as nearer. */
  #towards(dx, dy) {
    const spots = this.#shapes.spots;
    const x = spots[this.#focus * 3];
    const y = spots[this.#focus * 3 + 1];
    let nearest = -1;
    let least = Infinity;
    for (let area = 0; area < this.#shapes.count; area++) {
      const ahead = (spots[area * 3] - x) * dx + (spots[area * 3 + 1] - y) * dy;
      const aside = Math.abs((spots[area * 3] - x) * dy) + Math.abs((spots[area * 3 + 1] - y) * dx);
      if (area !== this.#focus && ahead > 0 && aside <= ahead * 2 && ahead + aside * 1.5 < least) {
        nearest = area;
        least = ahead + aside * 1.5;
      }
    }
    return nearest;
  }

  #key(event) {
    if (!this.#view || !this.#shapes.count || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const last = this.#shapes.count - 1;
    const arrow = arrows[event.key];
    if (arrow && event.shiftKey) {
      this.#setView({ k: this.#view.k, x: this.#view.x - arrow[0] * 80, y: this.#view.y - arrow[1] * 80 });
    } else if (arrow) {
      const area = this.#focus < 0 ? 0 : this.#towards(...arrow);
      if (area >= 0) {
        this.#walkTo(area);
      }
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      this.#walkTo(Math.max(0, Math.min(last, this.#focus + (event.key === 'PageDown' ? 1 : -1))));
    } else if (event.key === 'Home' || event.key === 'End') {
      this.#walkTo(event.key === 'Home' ? 0 : last);
    } else if (event.key === 'Enter' && this.#focus >= 0) {
      if (this.#justChosen === this.#focus) {
        this.#emit('open-gebied', this.#focus);
      } else {
        this.#choose(this.#focus);
      }
    } else if (event.key === ' ' && this.#focus >= 0) {
      this.#choose(this.#focus);
      this.#justChosen = -1;
    } else if (event.key === '+' || event.key === '=') {
      this.#zoomAtFocus(1.8);
    } else if (event.key === '-' || event.key === '_') {
      this.#zoomAtFocus(1 / 1.8);
    } else if (event.key === '0') {
      this.#whole();
    } else if (event.key === 'Escape' && !this.tip.hidden) {
      this.tip.hidden = true;
    } else if (event.key === 'Escape' && !this.#view.whole) {
      this.#whole();
    } else {
      return;
    }
    event.preventDefault();
  }

  #zoomAtFocus(factor) {
    const at = this.#focus < 0 ? undefined
      : this.#screen(this.#shapes.spots[this.#focus * 3], this.#shapes.spots[this.#focus * 3 + 1]);
    this.#zoomBy(factor, at);
    this.tip.hidden = true;
  }
}

/** Going through periods: a slider, and a button that plays. Who wants little movement only steps. */
class TimeElement extends HTMLElement {
  static observedAttributes = ['perioden', 'stand', 'naam'];

  constructor() {
    super();
    this.timer = 0;
  }

  connectedCallback() {
    if (!this.slider) {
      this.innerHTML = `<button type="button" class="afspelen" aria-pressed="false"><span aria-hidden="true">▶</span> <span class="woord">${say.play}</span></button>
        <label class="alleen-horen" for="tijdschuif"></label>
        <input id="tijdschuif" type="range" step="1" min="0"><output for="tijdschuif"></output>
        <span class="rustig" hidden>${say.still}</span>`;
      this.slider = this.querySelector('input');
      this.button = this.querySelector('button');
      this.output = this.querySelector('output');
      this.slider.addEventListener('input', () => this.#show());
      this.slider.addEventListener('change', () => this.#go('kies-periode'));
      this.button.addEventListener('click', () => (this.timer ? this.#stop() : this.#play()));
      this.#fill();
    }
    this.onCalm = () => this.#calm();
    calm.addEventListener('change', this.onCalm);
    this.#calm();
  }

  disconnectedCallback() {
    this.#stop();
    calm.removeEventListener('change', this.onCalm);
  }

  attributeChangedCallback() {
    if (this.slider) {
      this.#fill();
    }
  }

  #fill() {
    this.periods = JSON.parse(this.getAttribute('perioden') || '[]');
    const at = Math.max(0, this.periods.findIndex(([code]) => code === this.getAttribute('stand')));
    this.querySelector('label').textContent = this.getAttribute('naam') || say.period;
    this.slider.max = String(Math.max(0, this.periods.length - 1));
    if (document.activeElement !== this.slider || !this.pending) {
      this.slider.value = String(at);
    }
    this.pending = false;
    this.#show();
  }

  #show() {
    const label = this.periods[Number(this.slider.value)]?.[1] ?? '';
    this.output.textContent = label;
    this.slider.setAttribute('aria-valuetext', label);
  }

  #go(name) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.periods[Number(this.slider.value)][0] }));
  }

  #play() {
    if (calm.matches || this.periods.length < 2) {
      return;
    }
    if (Number(this.slider.value) === this.periods.length - 1) {
      this.slider.value = '0';
      this.#show();
    }
    this.#go('speel-periode');
    this.timer = setInterval(() => {
      const next = Number(this.slider.value) + 1;
      if (next >= this.periods.length) {
        this.#stop();
        return;
      }
      this.slider.value = String(next);
      this.#show();
      this.#go('speel-periode');
    }, 1400);
    this.#label(true);
  }

  #stop() {
    clearInterval(this.timer);
    this.timer = 0;
    if (this.button) {
      this.#label(false);
    }
  }

  #label(playing) {
    this.button.setAttribute('aria-pressed', String(playing));
    this.button.firstElementChild.textContent = playing ? '❚❚' : '▶';
    this.querySelector('.woord').textContent = playing ? say.pause : say.play;
  }

  #calm() {
    this.button.hidden = calm.matches;
    this.querySelector('.rustig').hidden = !calm.matches;
    if (calm.matches) {
      this.#stop();
    }
  }
}

customElements.get('wijkbeeld-kaart') ?? customElements.define('wijkbeeld-kaart', MapElement);
customElements.get('wijkbeeld-tijd') ?? customElements.define('wijkbeeld-tijd', TimeElement);

// A tick in the table beside the map chooses an area.
document.addEventListener('change', (event) => {
  const box = event.target.closest?.('input[data-kies]');
  if (box) {
    box.closest('.kaarttabel')?.dispatchEvent(new CustomEvent('kies', { detail: box.dataset.kies }));
  }
});

// A button in that table says what it is for: another order, another page.
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('.kaarttabel [data-meldt]');
  button?.closest('.kaarttabel').dispatchEvent(
    new CustomEvent(button.dataset.meldt, { detail: button.dataset.waarde }));
});

// What was under focus and has been made anew gets the focus back.
let focused = '';
document.addEventListener('focusin', (event) => {
  focused = event.target.closest?.('.kaartpagina') ? event.target.id : '';
});
document.addEventListener('ververst', () => {
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus();
  }
});
