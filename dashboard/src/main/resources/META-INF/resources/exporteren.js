// The export page: every choice is told to the page at once. The page is then made anew; what a reader opened, searched for and stood on stays as it was.

const root = () => document.querySelector('.exporteren');
const opened = new Map();
const most = 1_000_000;
let sought = '';
let focus = '';
let scrolled = new Map();

// What opens because it was searched for is not opened by the reader.
const remember = (details) => {
  if (!(sought && details.matches('.thema'))) {
    opened.set(details.dataset.sleutel, details.open);
  }
};

const tell = (name, detail) => {
  root()?.querySelectorAll('details[data-sleutel]').forEach(remember);
  root()?.dispatchEvent(new CustomEvent(name, { detail }));
};

// What is ticked and filled in, several of one kind with commas between them.
const said = (form) => {
  const values = new Map();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') {
      values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
    }
  });
  return new URLSearchParams([...values]).toString();
};

// By which an element is found again after the page was made anew.
const path = (element) => {
  if (element.id) {
    return '#' + CSS.escape(element.id);
  }
  if (element.name) {
    return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  }
  const details = element.closest('details[data-sleutel]')?.dataset.sleutel;
  const kind = element.matches('summary') ? '> summary' : element.matches('.zoekveld') ? '.zoekveld' : '> button';
  return details ? `details[data-sleutel="${CSS.escape(details)}"] ${kind}` : '';
};

const filter = () => {
  const page = root();
  const words = sought.toLowerCase().split(/\s+/).filter((word) => word);
  let found = 0;
  page.querySelectorAll('.stap .thema:has([data-zoek])').forEach((theme) => {
    let here = 0;
    theme.querySelectorAll('[data-zoek]').forEach((box) => {
      const fits = words.every((word) => box.dataset.zoek.includes(word));
      box.hidden = !fits;
      here += fits ? 1 : 0;
    });
    theme.hidden = here === 0;
    theme.querySelectorAll('[data-zet]').forEach((button) => (button.hidden = words.length > 0));
    if (words.length) {
      theme.open = here > 0;
    }
    found += here;
  });
  page.querySelector('.geen-treffer').hidden = found > 0;
};

document.addEventListener('change', (event) => {
  const form = event.target.closest?.('.exporteren form.stappen');
  if (form && event.target.name) {
    tell('kies', said(form));
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.matches?.('.exporteren form.stappen')) {
    event.preventDefault();
  }
});

document.addEventListener('input', (event) => {
  if (event.target.matches?.('.exporteren .zoekveld')) {
    sought = event.target.value;
    filter();
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('.exporteren [data-zet]');
  if (button) {
    button.closest('details').querySelectorAll('input').forEach((box) => (box.checked = button.dataset.zet === 'aan'));
    tell('kies', said(button.closest('form')));
  }
});

document.addEventListener('change', async (event) => {
  const field = event.target;
  const file = field.matches?.('.exporteren [data-vraag]') && field.files[0];
  if (file) {
    tell('openvraag', file.size > most ? '' : await file.text());
    field.value = '';
  }
});

document.addEventListener('toggle', (event) => {
  if (event.target.matches?.('.exporteren details[data-sleutel]')) {
    remember(event.target);
  }
}, true);

document.addEventListener('focusin', (event) => {
  focus = event.target.closest?.('.exporteren') ? path(event.target) : '';
});

document.addEventListener('scroll', (event) => {
  const what = event.target === document ? 'pagina' : event.target.closest?.('.exporteren .inhoud, .exporteren .tabelrol')?.className;
  if (what) {
    scrolled.set(what, event.target === document ? window.scrollY : event.target.scrollTop);
  }
}, true);

// What came of the choice is said to who listens, in an element that stays.
const listen = () => {
  const main = document.querySelector('main');
  let spoken = document.getElementById('export-gezegd');
  if (!spoken) {
    spoken = document.createElement('p');
    spoken.id = 'export-gezegd';
    spoken.className = 'alleen-horen';
    spoken.setAttribute('role', 'status');
    main.append(spoken);
  }
  const amounts = [...root().querySelectorAll('.omvang li')].map((one) => one.textContent);
  spoken.textContent = amounts.length ? `${root().querySelector('.uitkomst h2').textContent}: ${amounts.join(', ')}` : '';
};

document.addEventListener('ververst', () => {
  const page = root();
  if (!page) {
    return;
  }
  page.querySelectorAll('details[data-sleutel]').forEach((details) => {
    if (opened.has(details.dataset.sleutel)) {
      details.open = opened.get(details.dataset.sleutel);
    }
  });
  const field = page.querySelector('.zoekveld');
  field.value = sought;
  filter();
  if (scrolled.has('pagina') && window.scrollY !== scrolled.get('pagina')) {
    window.scrollTo(0, scrolled.get('pagina'));
  }
  if (focus && document.activeElement === document.body) {
    page.querySelector(focus)?.focus({ preventScroll: true });
  }
  listen();
});
