// The frame: menus that open and close, light or dark, search with suggestions, and whether there are newer figures.

const MINUTE = 60_000;
const WAIT = 120;

const kept = () => {
  const kept = new URLSearchParams();
  const here = new URLSearchParams(location.search);
  ['snapshot', 'insluiten'].filter((name) => here.get(name)).forEach((name) => kept.set(name, here.get(name)));
  return kept;
};

// A click on a link is what the router listens to.
const go = (href) => {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
};

// ---- The menu of a narrow window, and what folds out.

const setMenu = (button, open) => {
  button.setAttribute('aria-expanded', String(open));
  document.getElementById(button.dataset.schakelt)?.classList.toggle('open', open);
};

const foldOthers = (target) => {
  document.querySelectorAll('.kop details[open]').forEach((details) => {
    if (!details.contains(target)) {
      details.open = false;
    }
  });
};

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-schakelt]');
  if (button) {
    setMenu(button, button.getAttribute('aria-expanded') !== 'true');
  }
  foldOthers(event.target);
});

document.addEventListener('focusin', (event) => foldOthers(event.target));

// ---- The other language, from where one is: a map changes its address without the frame around it.

document.addEventListener('click', (event) => {
  const other = event.target.closest?.('.kop .taal');
  if (other) {
    const there = new URL(location.href);
    there.searchParams.set('taal', other.hreflang);
    other.href = there.href;
  }
});

// ---- A table that is turned: the focus goes to the bar of the new sheet, once it is there.

let turning;

const turn = (link) => {
  turning?.disconnect();
  turning = new MutationObserver(() => {
    const there = link.isConnected ? null : document.getElementById(link.dataset.daarna);
    if (there) {
      turning.disconnect();
      there.focus();
    }
  });
  turning.observe(document.body, { childList: true, subtree: true });
};

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.bladeren a[data-daarna]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    turn(link);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  const details = event.target.closest?.('.kop details[open]');
  if (details) {
    details.open = false;
    details.querySelector('summary').focus();
    return;
  }
  const menu = event.target.closest?.('.kop')?.querySelector('[data-schakelt][aria-expanded="true"]');
  if (menu) {
    setMenu(menu, false);
    menu.focus();
  }
});

// ---- Light, dark, or as the device.

const THEME = 'wijkbeeld.thema';

const theme = () => {
  try {
    return localStorage.getItem(THEME) ?? 'apparaat';
  } catch {
    return document.documentElement.dataset.thema ?? 'apparaat';
  }
};

const showTheme = () => {
  document.querySelectorAll('input[name="thema"]').forEach((radio) => {
    radio.checked = radio.value === theme();
  });
};

document.addEventListener('change', (event) => {
  if (event.target.name !== 'thema') {
    return;
  }
  const chosen = event.target.value;
  if (chosen === 'apparaat') {
    delete document.documentElement.dataset.thema;
  } else {
    document.documentElement.dataset.thema = chosen;
  }
  try {
    if (chosen === 'apparaat') {
      localStorage.removeItem(THEME);
    } else {
      localStorage.setItem(THEME, chosen);
    }
  } catch {
    // Without storage the choice lasts as long as the window.
  }
});

// The frame is made again at each navigation.
document.addEventListener('toggle', showTheme, true);
document.addEventListener('focusin', (event) => {
  if (event.target.name === 'thema') {
    showTheme();
  }
});

// ---- Search with suggestions: a combobox as WAI-ARIA describes it.

let asked = 0;
let timer = 0;

const parts = (form) => ({
  input: form.querySelector('input'),
  list: form.querySelector('[role="listbox"]'),
  state: form.querySelector('.zoekstand'),
});

const close = (form) => {
  const { input, list } = parts(form);
  window.clearTimeout(timer);
  asked += 1;
  list.hidden = true;
  list.replaceChildren();
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
};

const text = (className, content) => {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = content;
  return element;
};

const option = (suggestion, index) => {
  const item = document.createElement('li');
  item.id = `zoeklijst-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset.href = suggestion.href;
  item.append(text('naam', suggestion.name), text('wat', suggestion.kind));
  if (suggestion.where) {
    item.append(text('waar', suggestion.where));
  }
  return item;
};

const suggest = async (form) => {
  const { input, list, state } = parts(form);
  const query = input.value.trim();
  if (query.length < 2) {
    close(form);
    state.textContent = '';
    return;
  }
  asked += 1;
  const mine = asked;
  const parameters = kept();
  parameters.set('q', query);
  parameters.set('taal', form.dataset.taal);
  parameters.set('cijfers', form.dataset.snapshot ?? '');
  try {
    const answer = await fetch(new URL(`zoeksuggesties?${parameters}`, document.baseURI));
    if (!answer.ok || mine !== asked) {
      return;
    }
    const suggestions = await answer.json();
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
    input.removeAttribute('aria-activedescendant');
    state.textContent =
      suggestions.length === 0
        ? form.dataset.geen
        : suggestions.length === 1
          ? form.dataset.een
          : form.dataset.meer.replace('{0}', suggestions.length);
  } catch {
    // Without suggestions the search page still works.
  }
};

const choose = (form, item) => {
  const { input } = parts(form);
  const href = item.dataset.href;
  input.value = '';
  close(form);
  go(href);
};

const move = (form, step) => {
  const { input, list } = parts(form);
  const items = [...list.children];
  if (items.length === 0) {
    return;
  }
  const from = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const to = from === -1 ? (step > 0 ? 0 : items.length - 1) : (from + step + items.length) % items.length;
  items.forEach((item, index) => item.setAttribute('aria-selected', String(index === to)));
  input.setAttribute('aria-activedescendant', items[to].id);
  items[to].scrollIntoView({ block: 'nearest' });
};

document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form.zoekbalk');
  if (form) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => suggest(form), WAIT);
  }
});

document.addEventListener('keydown', (event) => {
  const form = event.target.matches?.('form.zoekbalk input') ? event.target.form : null;
  if (!form) {
    return;
  }
  const { list } = parts(form);
  const selected = list.querySelector('[aria-selected="true"]');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) {
      suggest(form);
    } else {
      move(form, event.key === 'ArrowDown' ? 1 : -1);
    }
  } else if (event.key === 'Enter' && selected && !list.hidden) {
    event.preventDefault();
    choose(form, selected);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close(form);
  }
});

document.addEventListener('mousedown', (event) => {
  if (event.target.closest?.('.zoeklijst')) {
    event.preventDefault();
  }
});

document.addEventListener('click', (event) => {
  const item = event.target.closest?.('.zoeklijst [role="option"]');
  if (item) {
    choose(item.closest('form'), item);
  }
});

document.addEventListener('focusout', (event) => {
  const form = event.target.closest?.('form.zoekbalk');
  if (form && !form.contains(event.relatedTarget)) {
    close(form);
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.matches?.('form.zoekbalk')) {
    event.preventDefault();
    const { input } = parts(event.target);
    const parameters = kept();
    if (input.value.trim()) {
      parameters.set('q', input.value.trim());
    }
    close(event.target);
    go(`zoeken?${parameters}`);
  }
});

// ---- Are there newer figures than those of this window?

const askForNewer = async () => {
  const notice = document.querySelector('.nieuwe-cijfers[data-snapshot]');
  if (!notice || notice.childElementCount > 0 || document.hidden) {
    return;
  }
  try {
    const answer = await fetch(new URL('nieuwste-snapshot', document.baseURI));
    const newest = answer.ok ? (await answer.text()).trim() : '';
    if (newest && newest !== notice.dataset.snapshot) {
      notice.dispatchEvent(new CustomEvent('nieuwe-cijfers'));
    }
  } catch {
    // The next minute there may be a connection again.
  }
};

window.setInterval(askForNewer, MINUTE);
document.addEventListener('visibilitychange', askForNewer);
