// Points between two axes, and the key of boxes beside them: what is pointed at in one stands out in the others. One point can be reached with Tab, arrow keys
// walk to the nearest in that direction, Enter or space chooses.

import { go, point as toPointer, runnerOf, walk } from './zwerm.js';

const root = (element) => element.closest('.veerkracht, .verbanden');

const light = (page, box) => {
  page.querySelectorAll('wijkbeeld-kaart').forEach((map) => {
    if (box === '') {
      map.removeAttribute('alleen');
    } else {
      map.setAttribute('alleen', box);
    }
  });
  page.querySelectorAll('.spreiding [data-vak], .scoretabel tr[data-vak]').forEach((one) => {
    one.classList.toggle('dof', box !== '' && one.dataset.vak !== box);
  });
  const words = page.querySelector('.vakwoorden');
  if (words) {
    const button = page.querySelector(`.vak[data-vak="${CSS.escape(box)}"]`);
    words.textContent = button ? button.getAttribute('aria-label') : words.dataset.rust;
  }
};

const fixed = (page) => page.querySelector('.vakkenlegenda')?.dataset.vast ?? '';

const onBox = (event) => {
  const page = event.target.closest && root(event.target);
  const legend = page?.querySelector('.vakkenlegenda');
  if (!legend) {
    return;
  }
  const box = event.target.closest('.vak')?.dataset.vak ?? fixed(page);
  if (page.dataset.licht !== box) {
    page.dataset.licht = box;
    light(page, box);
  }
};

document.addEventListener('mouseover', onBox);
document.addEventListener('focusin', onBox);

const say = (point) => {
  const words = point.closest('.spreidingvlak')?.querySelector('.aanwijzing');
  if (words) {
    words.textContent = point.getAttribute('aria-label');
  }
};

const pointOf = (event) => event.target.closest?.('svg.spreiding .punt');

const emit = (element, name, detail) => element.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));

const choose = (point) => emit(point.closest('.spreidingvlak'), 'kies', point.dataset.gebied);

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const middle = (element) => {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

// The nearest that lies more in the direction than beside it.
const towards = (from, [dx, dy]) => {
  const here = middle(from);
  let best = null;
  let least = Infinity;
  from.closest('svg').querySelectorAll('.punt').forEach((point) => {
    const there = middle(point);
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const beside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (point !== from && along > .5 && beside <= along * 2 && along + beside < least) {
      best = point;
      least = along + beside;
    }
  });
  return best;
};

let remembered = '';

const toPoint = (point) => {
  point.closest('svg').querySelectorAll('.punt[tabindex="0"]').forEach((one) => one.setAttribute('tabindex', '-1'));
  point.setAttribute('tabindex', '0');
  point.focus();
};

document.addEventListener('keydown', (event) => {
  const from = pointOf(event);
  if (!from) {
    return;
  }
  if (directions[event.key]) {
    event.preventDefault();
    const svg = from.closest('svg');
    const to = runnerOf(svg) ? walk(svg, from.dataset.gebied, directions[event.key]) : towards(from, directions[event.key]);
    if (to) {
      toPoint(to);
    }
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(from);
  }
});

// A finger has not moved before it presses.
const pressed = (event) => {
  const svg = event.target.closest?.('svg.spreiding');
  if (svg && runnerOf(svg) && !pointOf(event) && toPointer(svg, event)) {
    return runnerOf(svg);
  }
  return pointOf(event);
};

document.addEventListener('click', (event) => {
  const point = pressed(event);
  if (point) {
    remembered = point.dataset.gebied;
    choose(point);
    return;
  }
  const button = event.target.closest?.('[data-zet]');
  if (button && root(button)) {
    emit(root(button), 'zet', button.dataset.zet);
  }
});

document.addEventListener('mouseover', (event) => {
  const point = pointOf(event);
  if (point) {
    say(point);
  }
});

// Tells the rest of the page that another dot is pointed at, as a point that is an element does.
document.addEventListener('mousemove', (event) => {
  const svg = event.target.closest?.('svg.spreiding');
  if (svg && runnerOf(svg) && toPointer(svg, event)) {
    runnerOf(svg).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  }
});

// What is pointed at on the map is shown among the dots.
document.addEventListener('wijst', (event) => {
  document.querySelectorAll('svg.spreiding').forEach((svg) => {
    if (runnerOf(svg) && !svg.matches(':hover')) {
      runnerOf(svg).classList.toggle('aan', go(svg, event.detail));
    }
  });
});

let focusedId = '';
document.addEventListener('focusin', (event) => {
  const point = pointOf(event);
  remembered = point ? point.dataset.gebied : '';
  focusedId = !point && event.target.closest?.('.veerkracht') ? event.target.id : '';
  if (point) {
    say(point);
  }
});

// What was under focus and has been made anew gets the focus back; a box that stays lit is lit again.
document.addEventListener('ververst', () => {
  document.querySelectorAll('.veerkracht').forEach((page) => {
    page.dataset.licht = fixed(page);
    light(page, fixed(page));
  });
  if (document.activeElement !== document.body) {
    return;
  }
  if (remembered) {
    const point = [...document.querySelectorAll(`.spreiding .punt[data-gebied="${CSS.escape(remembered)}"]`)].find((one) => one.getClientRects().length);
    if (point) {
      toPoint(point);
    }
  } else if (focusedId) {
    document.getElementById(focusedId)?.focus();
  }
});

// A page that opens with a box lit; once, since lighting changes the page as well.
const start = () => document.querySelectorAll('.veerkracht').forEach((page) => {
  if (page.dataset.licht === undefined && fixed(page) !== '') {
    page.dataset.licht = fixed(page);
    light(page, fixed(page));
  }
});
new MutationObserver(start).observe(document.body, { childList: true, subtree: true });
start();
