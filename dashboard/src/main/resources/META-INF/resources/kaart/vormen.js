// The outlines of a level in the memory of the browser: coarser where they are small, and asked what lies where.

/** Points in steps from the upper left corner, in several degrees of detail. */
export class Shapes {
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

  /** How coarse the outlines may be where a step is k dots. */
  detailAt(k) {
    return this.detail(Math.max(0, Math.min(12, Math.floor(Math.log2(.9 / k)))));
  }

  /** Of each area whether it is on a sheet. */
  visible(full, k, x, y) {
    const left = -x / k;
    const top = -y / k;
    const right = (full[0] - x) / k;
    const bottom = (full[1] - y) / k;
    const shown = new Uint8Array(this.count);
    const boxes = this.boxes;
    for (let area = 0, b = 0; area < shown.length; area++, b += 4) {
      shown[area] = boxes[b] <= right && boxes[b + 2] >= left && boxes[b + 1] <= bottom && boxes[b + 3] >= top ? 1 : 0;
    }
    return shown;
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
