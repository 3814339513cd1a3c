/*
 * The page of a table on a phone. What is written is kept on the phone first and sent after: a note is only thrown away
 * here when the server has said that it has it. All text goes in as text, never as markup.
 */
import { words } from './tafel/woorden.js';

const root = document.body.dataset.wortel;
const code = document.body.dataset.code;
const main = document.getElementById('tafel');
const LONGEST = 500;
const LOOK_MS = 4000;
const RETRY_MS = 5000;

const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};

/*
 * The language is chosen on the phone, without a connection if need be: the address holds it, and the server remembers it
 * from there. What is said goes by functions, so that a switch says it again.
 */
let language = words[document.documentElement.lang] ? document.documentElement.lang : 'nl';
let say = words[language];
let sayAgain = () => {};
let chosen = language !== 'nl' || new URLSearchParams(location.search).has('taal');
const dutch = () => (language === 'nl' ? {} : { lang: 'nl' });
const there = path => root + path + (chosen ? `?taal=${language}` : '');
const languages = () => el('div', { class: 'talen', role: 'group', 'aria-label': say.language },
  ...[['nl', 'Nederlands'], ['en', 'English']].map(([one, name]) =>
    el('button', { type: 'button', lang: one, 'aria-pressed': String(one === language), onclick: () => speak(one) }, name)));
const speak = one => {
  language = one;
  chosen = true;
  say = words[one];
  document.documentElement.lang = one;
  history.replaceState(null, '', `?taal=${one}`);
  sayAgain();
  document.querySelector('.talen [aria-pressed=true]')?.focus();
};

/* Without a code, or with a wrong one: ask for it. */
const askForCode = message => {
  const typed = document.getElementById('code')?.value ?? '';
  sayAgain = () => askForCode(message);
  document.title = `${say.door} – Wijkbeeld`;
  const input = el('input', { id: 'code', name: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 12, required: true, value: typed });
  main.replaceChildren(
    el('h1', {}, say.door), languages(),
    ...(message ? [el('p', { class: 'fout', role: 'alert' }, message())] : []),
    el('form', { onsubmit: event => { event.preventDefault(); location.href = there('t/' + encodeURIComponent(input.value.trim())); } },
      el('label', { for: 'code' }, say.typeCode), input,
      el('button', { class: 'knop' }, say.enter)));
};

/** What lies on this phone: the notes that wait, and the ones it wrote. */
const kept = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(`buurttop/${code}/${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
};
const keep = (name, value) => {
  try {
    localStorage.setItem(`buurttop/${code}/${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};
/* randomUUID is only there over https; phones in a hall come over http. */
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const atTable = () => {
  let phone = kept('toestel', '');
  if (!phone) { phone = newId(); keep('toestel', phone); }
  let waiting = kept('wacht', []);
  let mine = new Set(kept('mijn', []));
  let stuck = new Set(kept('stickers', []));
  let theme = kept('thema', 0);
  let table = kept('tafel', 0);
  let day = null;
  let tag = '';
  let editing = null;
  let online = true;

  const send = (path, method, body) => fetch(there(`t/${code}/notities/${path}`), {
    method, headers: { 'X-Toestel': phone, 'Content-Type': 'application/json' }, body: body ? JSON.stringify(body) : undefined });

  const title = el('h1', { lang: 'nl' }, 'BuurtTop');
  const choices = el('div');
  const labels = { table: el('label', { for: 'tafelnummer' }), theme: el('label', { for: 'thema' }), statement: el('label', { for: 'tekst' }) };
  const privacy = el('p', { class: 'klein' });
  const state = el('p', { class: 'stand', role: 'status' });
  const themes = el('select', { id: 'thema', onchange: () => { theme = Number(themes.value); keep('thema', theme); list(); } });
  const tables = el('select', { id: 'tafelnummer', onchange: () => { table = Number(tables.value); keep('tafel', table); } });
  const text = el('textarea', { id: 'tekst', rows: 3, maxlength: LONGEST, 'aria-describedby': 'teller', oninput: () => count() });
  const counter = el('p', { id: 'teller', class: 'klein' });
  const write = el('button', { class: 'knop', type: 'submit' });
  const stop = el('button', { class: 'stil', type: 'button', hidden: true, onclick: () => edit(null) });
  const error = el('p', { class: 'fout', role: 'alert', hidden: true });
  const notes = el('ul', { class: 'notities' });
  const heading = el('h2', {}, '');

  let told = () => '';
  const tell = message => { told = message; error.textContent = told(); error.hidden = !error.textContent; };
  const count = () => { counter.textContent = say.left(LONGEST - text.value.length); };
  const buttons = () => { write.textContent = editing ? say.keep : say.write; stop.textContent = say.cancel; stop.hidden = !editing; };
  const edit = note => {
    editing = note;
    text.value = note ? note.tekst : '';
    buttons();
    count();
    if (note) text.focus();
  };

  const submit = event => {
    event.preventDefault();
    const tekst = text.value.trim();
    if (!tekst) { tell(() => say.empty); text.focus(); return; }
    if (!table) { tell(() => say.noTable); tables.focus(); return; }
    const note = { id: editing ? editing.id : newId(), thema: theme, tafel: table, tekst };
    waiting = [...waiting.filter(one => one.id !== note.id), note];
    if (!keep('wacht', waiting)) {
      tell(() => say.cannotKeep);
    } else {
      tell(() => '');
    }
    mine.add(note.id);
    keep('mijn', [...mine]);
    edit(null);
    list();
    text.focus();
    flush();
  };

  let flushing = false;
  const flush = async () => {
    if (flushing) return;
    flushing = true;
    try {
      while (waiting.length > 0) {
        const note = waiting[0];
        const answer = await send(note.id, 'PUT', { thema: note.thema, tafel: note.tafel, tekst: note.tekst });
        if (answer.status >= 500 || answer.status === 429) break;
        if (!answer.ok) {
          const problem = await answer.json().catch(() => ({}));
          tell(() => say.notKept(note.tekst.slice(0, 60), problem.detail ?? ''));
          if (answer.status === 409) break;
          if (!text.value) edit({ ...note, id: newId() });
        }
        waiting = waiting.filter(one => one !== note);
        keep('wacht', waiting);
      }
      setOnline(true);
    } catch {
      setOnline(false);
    } finally {
      flushing = false;
      look();
    }
  };

  const setOnline = now => { online = now; show(); };
  const show = () => {
    const many = say.waiting(waiting.length);
    const waits = waiting.length > 0;
    state.className = online && !waits ? 'stand' : 'stand wacht';
    state.textContent = !online ? (waits ? say.offlineWaiting(many) : say.offline)
      : day && !day.open ? (waits ? say.closedWaiting(many) : say.closed)
      : waits ? say.toSend(many) : say.allThere;
    write.disabled = Boolean(day && !day.open);
  };

  const stick = async note => {
    const on = !stuck.has(note.id);
    try {
      const answer = await send(`${note.id}/sticker`, on ? 'PUT' : 'DELETE');
      if (!answer.ok) { const why = (await answer.json().catch(() => ({}))).detail; tell(() => why ?? say.notStuck); return; }
      if (on) stuck.add(note.id); else stuck.delete(note.id);
      keep('stickers', [...stuck]);
      look();
    } catch {
      setOnline(false);
      tell(() => say.notStuckOffline);
    }
  };
  const remove = async note => {
    try {
      if (!waiting.some(one => one.id === note.id)) {
        const answer = await send(note.id, 'DELETE');
        if (!answer.ok) { const why = (await answer.json().catch(() => ({}))).detail; tell(() => why ?? say.notRemoved); return; }
      }
      waiting = waiting.filter(one => one.id !== note.id);
      keep('wacht', waiting);
      if (day) day.notities = day.notities.filter(one => one.id !== note.id);
      text.value = note.tekst;
      count();
      tell(() => say.removed);
      list();
    } catch {
      setOnline(false);
      tell(() => say.notRemovedOffline);
    }
  };

  const item = (note, waits) => el('li', { class: waits ? 'notitie wacht' : 'notitie' },
    el('p', { class: 'tekst', ...(mine.has(note.id) ? {} : dutch()) }, note.tekst),
    el('p', { class: 'klein' }, [say.ofTable(note.tafel), mine.has(note.id) ? say.ofThisPhone : '', waits ? say.waitsForConnection : ''].filter(one => one).join(' · ')),
    el('div', { class: 'daden' },
      waits ? null : el('button', { type: 'button', class: 'sticker', 'aria-pressed': String(stuck.has(note.id)), 'aria-label': `${say.sticker(note.stickers)} ${note.tekst.slice(0, 60)}`, onclick: () => stick(note) },
        el('span', { 'aria-hidden': 'true' }, '●'), ` ${note.stickers}`),
      mine.has(note.id) ? el('button', { type: 'button', class: 'stil', onclick: () => edit(note) }, say.change) : null,
      mine.has(note.id) ? el('button', { type: 'button', class: 'stil', onclick: () => remove(note) }, say.remove) : null));

  const list = () => {
    show();
    const about = day?.themas.find(one => one.number === theme);
    heading.replaceChildren(...(about ? [say.writtenAt, el('span', spoken(about), called(about))] : [say.written]));
    const waits = waiting.filter(note => note.thema === theme).reverse();
    const here = (day?.notities ?? []).filter(note => note.thema === theme && !waits.some(one => one.id === note.id));
    const focused = document.activeElement?.closest?.('.notitie')?.dataset.id;
    notes.replaceChildren(
      ...waits.map(note => item(note, true)), ...here.map(note => { const one = item(note, false); one.dataset.id = note.id; return one; }),
      ...(waits.length + here.length === 0 ? [el('li', { class: 'leeg' }, say.nothing)] : []));
    if (focused) notes.querySelector(`[data-id="${focused}"] .sticker`)?.focus();
  };

  /* A theme that people named themselves is there in their words only. */
  const called = one => (language === 'en' && one.english ? one.english : one.name);
  const spoken = one => (language === 'en' && one.english ? {} : dutch());
  const options = () => {
    if (!day) return;
    title.textContent = day.titel;
    document.title = say.page(day.titel);
    if (!day.themas.some(one => one.number === theme)) theme = day.themas[0].number;
    themes.replaceChildren(...day.themas.map(one => el('option', { value: one.number, selected: one.number === theme, ...spoken(one) }, called(one))));
    if (table > day.tafels) table = 0;
    tables.replaceChildren(el('option', { value: 0, selected: table === 0 }, say.choose),
      ...Array.from({ length: day.tafels }, (_, index) => el('option', { value: index + 1, selected: table === index + 1 }, String(index + 1))));
  };

  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const answer = await fetch(there(`t/${code}/stand.json`), { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' });
      if (answer.status === 200) {
        const first = day === null;
        const next = await answer.json();
        const other = first || JSON.stringify(next.themas) !== JSON.stringify(day.themas) || next.tafels !== day.tafels;
        day = next;
        tag = answer.headers.get('ETag') ?? '';
        if (other) options();
        setOnline(true);
        list();
      } else if (answer.status === 304) {
        if (!online) setOnline(true);
      } else if (answer.status === 404) {
        askForCode(() => say.gone);
      }
    } catch {
      setOnline(false);
    } finally {
      looking = false;
    }
  };

  main.replaceChildren(
    title, choices, state,
    el('form', { onsubmit: submit, novalidate: true },
      el('div', { class: 'rij' },
        el('div', {}, labels.table, tables),
        el('div', { class: 'breed' }, labels.theme, themes)),
      labels.statement, text, counter, error,
      el('div', { class: 'daden' }, write, stop)),
    heading, notes, privacy);
  sayAgain = () => {
    choices.replaceChildren(languages());
    for (const [name, label] of Object.entries(labels)) label.textContent = say[name];
    privacy.textContent = say.privacy;
    buttons();
    count();
    options();
    if (day) list(); else show();
    tell(told);
  };
  sayAgain();
  look();
  flush();
  setInterval(look, LOOK_MS);
  setInterval(() => { if (waiting.length > 0) flush(); }, RETRY_MS);
  addEventListener('online', flush);
  addEventListener('offline', () => setOnline(false));
  addEventListener('beforeunload', event => { if (text.value.trim()) event.preventDefault(); });
};

if (code === '') askForCode();
else if (code === 'onbekend') askForCode(() => say.unknown);
else if (code === 'te-vaak') askForCode(() => say.tooOften);
else atTable();
