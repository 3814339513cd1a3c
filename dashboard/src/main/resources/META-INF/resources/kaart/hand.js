// The hand on the map: moved by one pointer, enlarged by two. A press that moves is no click.

export class Hand {
  /** Whether the last press moved the map. */
  dragged = false;

  #box;
  #map;
  #pointers = new Map();
  #drag = null;

  /** map: { view(), moveTo(view), hover(event), leave(), grab() }. */
  constructor(box, map) {
    this.#box = box;
    this.#map = map;
    box.addEventListener('pointerdown', (event) => this.#down(event));
    box.addEventListener('pointermove', (event) => this.#move(event));
    box.addEventListener('pointerup', (event) => this.#up(event));
    box.addEventListener('pointercancel', (event) => this.#up(event));
    box.addEventListener('pointerleave', () => {
      if (!this.#pointers.size) {
        map.leave();
      }
    });
  }

  /** Where a pointer is on the map. */
  point(event) {
    const box = this.#box.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #pressed() {
    return [...this.#pointers.values()];
  }

  #down(event) {
    this.#pointers.set(event.pointerId, this.point(event));
    if (this.#map.view() && this.#pointers.size <= 2) {
      this.#drag = { moved: 0, view: this.#map.view(), from: this.#pressed().map((p) => [...p]) };
    }
  }

  #move(event) {
    if (!this.#map.view()) {
      return;
    }
    if (!this.#pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') {
        this.#map.hover(event);
      }
      return;
    }
    this.#pointers.set(event.pointerId, this.point(event));
    const now = this.#pressed();
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
        this.#map.moveTo({ k: view.k, x: view.x + dx, y: view.y + dy });
      }
    } else {
      const spread = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      const middle = ([a, b]) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const factor = spread(now) / spread(from);
      const [fx, fy] = middle(from);
      const [nx, ny] = middle(now);
      this.#drag.moved = 99;
      this.#capture(event);
      this.#map.moveTo({ k: view.k * factor, x: nx - (fx - view.x) * factor, y: ny - (fy - view.y) * factor });
    }
  }

  #capture(event) {
    this.#map.grab();
    this.#box.classList.add('slepen');
    try {
      this.#box.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already.
    }
  }

  #up(event) {
    this.#pointers.delete(event.pointerId);
    this.dragged = this.#drag && this.#drag.moved > 5;
    if (this.#pointers.size) {
      this.#drag = { moved: 99, view: this.#map.view(), from: this.#pressed().map((p) => [...p]) };
    } else {
      this.#box.classList.remove('slepen');
    }
  }
}
