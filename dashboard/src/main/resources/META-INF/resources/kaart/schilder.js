// The painter of the map: areas in their colours and patterns, circles, places and names on a sheet.
// A sheet is { full: [width, height], inset, ratio, k, x, y, fit, small, edge, family, places, seethrough }:
// a step of the outlines is k dots, and fit where all areas are in sight; inset is what lies out of
// sight at the left and at the right.

import { patternTiles } from './patronen.js';

const plain = '#f4f4f1';
/** From so many areas in sight on they are painted point by point. */
const many = 1500;

export class Painter {
  /** The names on the last drawing, each with its place. */
  names = null;

  /** The areas of each class. */
  byClass = null;

  #shapes = null;
  #figures = null;
  #patterns = new Map();
  #inks = new Map();
  #circleOrder = null;
  #paper = null;
  #crossings = null;
  #widths = null;

  /** What is painted from now on. */
  show(shapes, figures) {
    this.#shapes = shapes;
    this.#figures = figures;
    this.#patterns.clear();
    this.#inks.clear();
    this.#groupByClass();
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

  draw(context, sheet) {
    const { full, k, x, y } = sheet;
    context.globalAlpha = sheet.seethrough ? .72 : 1;
    const detail = this.#shapes.detailAt(k);
    const shown = this.#shapes.visible(full, k, x, y);
    if (shown.reduce((sum, one) => sum + one, 0) > many) {
      this.#paint(context, detail, shown, sheet);
    } else {
      this.#fillAndLine(context, detail, shown, sheet);
    }
    context.globalAlpha = 1;
    if (this.#figures.cirkels) {
      this.#circles(context, sheet);
    }
    this.#drawPlaces(context, sheet);
    this.#labels(context, shown, sheet);
  }

  #fillAndLine(context, detail, shown, { k, x, y, edge }) {
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
  #paint(context, detail, shown, { full, ratio, k, x, y }) {
    const fine = ratio >= 2 ? 1 : 2;
    const scale = ratio * fine;
    const width = Math.round(full[0] * scale);
    const height = Math.round(full[1] * scale);
    this.#paper ??= document.createElement('canvas');
    if (this.#paper.width !== width || this.#paper.height !== height) {
      this.#paper.width = width;
      this.#paper.height = height;
    }
    const paper = this.#paper.getContext('2d');
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
    context.drawImage(this.#paper, 0, 0, full[0], full[1]);
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
    const crossings = this.#crossings ??= new Float64Array(4096);
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
  #largestCircle(k, fit) {
    const { width, height } = this.#shapes;
    const sum = this.#figures.cirkels.reduce((total, radius) => total + radius * radius, 0);
    const surface = width * height * fit * fit;
    const atFit = sum ? Math.min(34, Math.sqrt(surface / 8 / Math.PI / sum)) : 0;
    return atFit * (k / fit) ** .6;
  }

  #circles(context, { full, ratio, fit, k, x, y }) {
    const largest = this.#largestCircle(k, fit);
    const { spots } = this.#shapes;
    const order = this.#circleOrder?.of === this.#figures ? this.#circleOrder.order
      : [...this.#figures.cirkels.keys()].filter((i) => this.#figures.cirkels[i] !== 0)
        .sort((a, b) => Math.abs(this.#figures.cirkels[b]) - Math.abs(this.#figures.cirkels[a]));
    this.#circleOrder = { of: this.#figures, order };
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

  #drawPlaces(context, { places, full, fit, k, x, y }) {
    context.lineWidth = 1.4;
    for (const place of places) {
      const px = ((place.x - this.#shapes.left) / this.#shapes.step) * k + x;
      const py = ((this.#shapes.top - place.y) / this.#shapes.step) * k + y;
      if (px < 0 || py < 0 || px > full[0] || py > full[1]) {
        continue;
      }
      const size = Math.min(7, 2.6 + Math.log2(k / fit + 1));
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
  #labels(context, shown, { full, inset, small, family, k, x, y }) {
    this.names = [];
    const few = this.#shapes.count <= 24;
    if (small && !few) {
      return;
    }
    const size = small ? 10.5 : 13;
    context.font = `600 ${size}px ${family}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    this.#widths ??= new Map();
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
      if (!this.#widths.has(key)) {
        this.#widths.set(key, context.measureText(text).width);
      }
      const half = this.#widths.get(key) / 2;
      if (!few && half > room * 1.6) {
        continue;
      }
      const spot = this.#shapes.spots[area * 3] * k + x;
      const seen = few && spot > inset && spot < full[0] - inset;
      // A name at the edge moves inward, so that it can be read whole.
      const cx = seen ? Math.max(inset + half + 4, Math.min(full[0] - inset - half - 4, spot)) : spot;
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
}
