// The map behind the areas: tiles of the Dutch grid in RD New (Geonovum), from a configured address.

export class Background {
  #tiles = new Map();
  #arrived;

  /** Tells when a tile has come. */
  constructor(arrived) {
    this.#arrived = arrived;
  }

  /** Draws the tiles that are there; the others are asked for. */
  draw(context, template, shapes, { full, ratio, k, x, y }) {
    const metres = shapes.step / k;
    const level = Math.max(0, Math.min(14, Math.round(Math.log2(3440.64 / metres / ratio) + .2)));
    const size = 256 * (3440.64 / 2 ** level);
    const left = shapes.left - x * metres;
    const top = shapes.top + y * metres;
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
  }

  #tile(href) {
    if (!this.#tiles.has(href)) {
      const image = new Image();
      image.onload = this.#arrived;
      image.src = href;
      this.#tiles.set(href, image);
      if (this.#tiles.size > 300) {
        this.#tiles.delete(this.#tiles.keys().next().value);
      }
    }
    return this.#tiles.get(href);
  }
}
