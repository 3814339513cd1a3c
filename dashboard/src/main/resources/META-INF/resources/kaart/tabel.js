// The table beside the map, and what was under focus: told to the server, and kept when a page is made anew.

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
