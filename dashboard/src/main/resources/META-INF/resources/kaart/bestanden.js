// What the maps of a page fetch: every file once, and outlines made ready once for all maps that show them.

import { Shapes } from './vormen.js';

const files = new Map();

/** A file of the dashboard as JSON, fetched once for all maps of the page. */
export const fetched = (href) => {
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
export const shapesOf = (href) => {
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
