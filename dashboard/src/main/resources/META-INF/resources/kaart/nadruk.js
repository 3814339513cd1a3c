// What stands over the painted map: a veil over what is not meant, the chosen areas, what is pointed at, the focus.

/**
 * Draws it.
 *
 * over: { shapes, byClass, names, view, chosen, hover, focus, kept }, where kept are the classes that stand out.
 */
export const emphasise = (context, over) => {
  const { shapes, view: { k, x, y } } = over;
  const detail = shapes.detailAt(k);
  const outline = (area, widths) => {
    context.beginPath();
    shapes.trace(context, detail, area, k, x, y);
    context.lineJoin = 'round';
    for (const [colour, line, dash] of widths) {
      context.strokeStyle = colour;
      context.lineWidth = line;
      context.setLineDash(dash ?? []);
      context.stroke();
    }
    context.setLineDash([]);
  };
  veil(context, detail, over);
  for (const code of over.chosen) {
    const area = shapes.index.get(code);
    if (area !== undefined) {
      outline(area, [['#ffffff', 5.5], ['#111111', 3]]);
      tick(context, area, over);
    }
  }
  if (over.hover >= 0) {
    outline(over.hover, [['#ffffff', 4], ['#111111', 1.8]]);
  }
  if (over.focus >= 0) {
    outline(over.focus, [['#ffffff', 7], ['#111111', 4], ['#ffffff', 1.4, [4, 4]]]);
  }
};

/** Lets the areas of some classes stand out: the others lie under a veil. */
const veil = (context, detail, { shapes, byClass, kept, view: { k, x, y } }) => {
  if (!kept || !byClass) {
    return;
  }
  context.beginPath();
  for (const [letter, areas] of byClass) {
    if (!kept.includes(letter)) {
      areas.forEach((area) => shapes.trace(context, detail, area, k, x, y));
    }
  }
  context.fillStyle = 'rgb(255 255 255 / .8)';
  context.fill('evenodd');
};

/** A tick in a disc, so that a chosen area is not told by its line alone. */
const tick = (context, area, { shapes, names, view: { k, x, y } }) => {
  const cx = shapes.spots[area * 3] * k + x;
  const cy = shapes.spots[area * 3 + 1] * k + y;
  const named = names?.find((name) => name.text === shapes.names[area]);
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
};
