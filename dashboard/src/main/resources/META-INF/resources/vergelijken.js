// The points of a line chart: one of them can be reached with Tab, arrow keys walk over the others, and what a point says stands under the chart.

const pointOf = (event) => event.target.closest?.('svg.lijngrafiek .punt');

const lines = (svg) =>
  [...svg.querySelectorAll('.reeks')].map((line) => [...line.querySelectorAll('.punt')]).filter((points) => points.length);

const nearest = (points, x) =>
  points.reduce((best, point) => (Math.abs(point.dataset.x - x) < Math.abs(best.dataset.x - x) ? point : best));

const say = (point) => {
  const words = point.closest('.lijnpaneel')?.querySelector('.aanwijzing');
  if (words) {
    words.textContent = point.getAttribute('aria-label');
  }
};

const walk = {
  ArrowRight: (all, line, at) => all[line][at + 1],
  ArrowLeft: (all, line, at) => all[line][at - 1],
  ArrowDown: (all, line, at) => all[line + 1] && nearest(all[line + 1], all[line][at].dataset.x),
  ArrowUp: (all, line, at) => all[line - 1] && nearest(all[line - 1], all[line][at].dataset.x),
  Home: (all, line) => all[line][0],
  End: (all, line) => all[line].at(-1),
};

document.addEventListener('keydown', (event) => {
  const from = pointOf(event);
  if (!from || !walk[event.key]) {
    return;
  }
  event.preventDefault();
  const all = lines(from.closest('svg'));
  const line = all.findIndex((points) => points.includes(from));
  const to = walk[event.key](all, line, all[line].indexOf(from));
  if (to) {
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }
});

document.addEventListener('focusin', (event) => {
  const point = pointOf(event);
  if (point) {
    say(point);
  }
});

document.addEventListener('mouseover', (event) => {
  const point = pointOf(event);
  if (point) {
    say(point);
  }
});
