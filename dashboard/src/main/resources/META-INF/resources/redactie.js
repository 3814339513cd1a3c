/*
 * Putting a place on the map of a wijkbeeld: a click in the drawing becomes a place in its own
 * units, and is told to the page by the event "plek-gekozen".
 */
document.addEventListener('click', event => {
  const frame = event.target.closest?.('[data-plekken]');
  const drawing = frame?.querySelector('svg');
  const matrix = drawing?.getScreenCTM();
  if (!matrix) return;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  frame.dispatchEvent(new CustomEvent('plek-gekozen', { detail: { x: at.x, y: at.y } }));
});
