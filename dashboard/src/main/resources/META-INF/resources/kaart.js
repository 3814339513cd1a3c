// The map in the browser: <wijkbeeld-kaart> draws outlines that are fetched once, in colours that are
// fetched apart, and can be walked, enlarged and moved by mouse, finger and keyboard. This file is
// the element itself: what it shows, where it looks, and what a reader does. No library.

import { Background } from './kaart/achtergrond.js';
import { fetched, shapesOf } from './kaart/bestanden.js';
import { Hand } from './kaart/hand.js';
import { emphasise } from './kaart/nadruk.js';
import { Painter } from './kaart/schilder.js';
import './kaart/tabel.js';
import './kaart/tijd.js';
import { inside } from './kaart/uiterlijk.js';
import { say } from './kaart/woorden.js';

const margin = 0.2;
const mostZoom = 60;
const groups = new EventTarget();
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

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
  #frame = 0;
  #settle = 0;
  #cost = 0;
  #told = '';
  #asked = { omtrekken: '', cijfers: '' };
  #hand;
  #painter = new Painter();
  #background = new Background(() => {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#draw(), 40);
  });

  constructor() {
    super();
    this.#root.innerHTML = inside;
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
    return this.#painter.names?.map((name) => name.text) ?? [];
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
      this.#painter.show(shapes, said);
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

  /** A view that is not too far, not too near, and has something of the map in it. */
  #within(view) {
    const fit = this.#fit();
    const k = Math.max(fit.k, Math.min(fit.k * mostZoom, view.k));
    if (k <= fit.k * 1.001) {
      return { ...fit, whole: true };
    }
    const [width, height] = this.#size();
    const keep = 60;
    return {
      k,
      x: Math.min(width - keep, Math.max(keep - this.#shapes.width * k, view.x)),
      y: Math.min(height - keep, Math.max(keep - this.#shapes.height * k, view.y)),
      whole: false,
    };
  }

  /** The part of the land that was asked for, or all of it. */
  #firstView() {
    const part = (this.getAttribute('uitsnede') ?? '').split(',').map(Number);
    if (part.length !== 4 || part.some(Number.isNaN)) {
      return this.#fit();
    }
    const { left, top, step } = this.#shapes;
    const [west, south, east, north] = part;
    const [width, height] = this.#size();
    const k = Math.min((width * step) / (east - west), (height * step) / (north - south));
    return {
      k,
      x: width / 2 - (((west + east) / 2 - left) / step) * k,
      y: height / 2 - ((top - (south + north) / 2) / step) * k,
    };
  }

  /** The part of the land in sight, in metres as an address has it; empty for all of it. */
  get part() {
    if (!this.#view || this.#view.whole) {
      return '';
    }
    const { k, x, y } = this.#view;
    const { left, top, step } = this.#shapes;
    const [width, height] = this.#size();
    const metres = step / k;
    return [left - x * metres, top + (y - height) * metres, left + (width - x) * metres, top + y * metres]
      .map(Math.round).join();
  }

  /** Tells where a reader came to rest, so that a link and a file show the same. */
  #tellPart() {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => {
      if (this.isConnected) {
        this.dispatchEvent(new CustomEvent('bekijk', { detail: this.part }));
      }
    }, 450);
  }

  #setView(view, quiet) {
    const fit = this.#fit();
    this.#view = this.#within(view);
    const k = this.#view.k;
    this.#showZoom(k >= fit.k * mostZoom * .999);
    this.#schedule();
    if (!quiet) {
      this.#tellPart();
    }
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
      this.#view = this.#within(this.#firstView());
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
    const template = this.getAttribute('tegels');
    const style = getComputedStyle(this);
    const sheet = {
      ...this.#base,
      full,
      inset: dx,
      ratio,
      fit: this.#fit().k,
      small: this.hasAttribute('klein'),
      edge: style.getPropertyValue('--kaartrand').trim() || '#ffffff',
      family: style.fontFamily || 'sans-serif',
      places: this.#places,
      seethrough: Boolean(template),
    };
    if (template) {
      this.#background.draw(context, template, this.#shapes, sheet);
    }
    this.#painter.draw(context, sheet);
    this.#over();
    this.#cost = performance.now() - start;
  }

  #sized(canvas, width, height, ratio) {
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = width + 'px';
      canvas.style.height = height + 'px';
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
    emphasise(context, {
      shapes: this.#shapes,
      byClass: this.#painter.byClass,
      names: this.#painter.names,
      view: this.#view,
      chosen: this.#chosen,
      hover: this.#hover === this.#focus ? -1 : this.#hover,
      focus: this.#root.activeElement === this.box ? this.#focus : -1,
      kept: this.getAttribute('alleen'),
    });
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
      this.#zoomBy(Math.exp(-event.deltaY * (event.deltaMode ? .05 : .0016)), this.#hand.point(event));
    }, { passive: false });
    this.#hand = new Hand(box, {
      view: () => this.#view,
      moveTo: (view) => this.#setView(view),
      hover: (event) => this.#pointAt(this.#areaAt(event), this.#hand.point(event)),
      leave: () => this.#pointAt(-1),
      grab: () => {
        this.tip.hidden = true;
      },
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

  #areaAt(event) {
    if (!this.#view) {
      return -1;
    }
    const [px, py] = this.#hand.point(event);
    const { k, x, y } = this.#view;
    return this.#shapes.at((px - x) / k, (py - y) / k);
  }

  /** A click waits a moment, since it can be the first half of a double click. */
  #click(event) {
    if (this.#hand.dragged || event.detail > 1) {
      return;
    }
    const area = this.#areaAt(event);
    clearTimeout(this.clicking);
    if (area >= 0) {
      this.#focus = area;
      this.#pointAt(area, this.#hand.point(event));
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
      this.dispatchEvent(new CustomEvent('wijst', { detail: this.#shapes.codes[area], bubbles: true }));
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

customElements.get('wijkbeeld-kaart') ?? customElements.define('wijkbeeld-kaart', MapElement);
