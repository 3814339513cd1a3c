// Joins map and table: what is pointed at in one lights up in the other, and arrow keys walk over the map.

const marked = 'aan';

const mark = (code) => {
  document.querySelectorAll('.' + marked).forEach((element) => element.classList.remove(marked));
  if (code) {
    document.querySelectorAll(`[data-gebied="${CSS.escape(code)}"]`).forEach((element) => {
      element.classList.add(marked);
    });
  }
};

const codeOf = (event) => event.target.closest?.('[data-gebied]')?.dataset.gebied;

document.addEventListener('mouseover', (event) => mark(codeOf(event)));
document.addEventListener('focusin', (event) => mark(codeOf(event)));

const middle = (element) => {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const directions = {
  ArrowLeft: (dx, dy) => dx < 0 && Math.abs(dx) >= Math.abs(dy),
  ArrowRight: (dx, dy) => dx > 0 && Math.abs(dx) >= Math.abs(dy),
  ArrowUp: (dx, dy) => dy < 0 && Math.abs(dy) >= Math.abs(dx),
  ArrowDown: (dx, dy) => dy > 0 && Math.abs(dy) >= Math.abs(dx),
};

document.addEventListener('keydown', (event) => {
  const from = event.target.closest?.('svg.kaart .gebied');
  const direction = directions[event.key];
  if (!from || !direction) {
    return;
  }
  const here = middle(from);
  let nearest = null;
  let distance = Infinity;
  from.closest('svg').querySelectorAll('.gebied').forEach((area) => {
    const there = middle(area);
    const dx = there.x - here.x;
    const dy = there.y - here.y;
    if (area !== from && direction(dx, dy) && Math.hypot(dx, dy) < distance) {
      nearest = area;
      distance = Math.hypot(dx, dy);
    }
  });
  if (nearest) {
    event.preventDefault();
    nearest.focus();
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('.sprong')) {
    event.preventDefault();
    document.getElementById('inhoud')?.focus();
  }
});

// Vaadin's own message about the connection: a status, in the language of the page.
const connection = {
  nl: ['Verbonden', 'Geen verbinding met de server', 'De verbinding wordt hersteld …'],
  en: ['Connected', 'No connection with the server', 'The connection is being restored …'],
}[document.documentElement.lang === 'en' ? 'en' : 'nl'];
customElements.whenDefined('vaadin-connection-indicator').then(() => {
  document.querySelectorAll('vaadin-connection-indicator').forEach((indicator) => {
    indicator.setAttribute('role', 'status');
    [indicator.onlineText, indicator.offlineText, indicator.reconnectingText] = connection;
  });
});
