/*
 * The page of a table on a phone. What is written is kept on the phone first and sent after: a note is only thrown away
 * here when the server has said that it has it. All text goes in as text, never as markup.
 */
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

/* Without a code, or with a wrong one: ask for it. */
const askForCode = message => {
  const input = el('input', { id: 'code', name: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 12, required: true });
  main.replaceChildren(
    el('h1', {}, 'Aan tafel'),
    message ? el('p', { class: 'fout', role: 'alert' }, message) : null,
    el('form', { onsubmit: event => { event.preventDefault(); location.href = root + 't/' + encodeURIComponent(input.value.trim()); } },
      el('label', { for: 'code' }, 'Typ de code die op het scherm staat'), input,
      el('button', { class: 'knop' }, 'Ga aan tafel')));
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

  const send = (path, method, body) => fetch(`${root}t/${code}/notities/${path}`, {
    method, headers: { 'X-Toestel': phone, 'Content-Type': 'application/json' }, body: body ? JSON.stringify(body) : undefined });

  const title = el('h1', {}, 'BuurtTop');
  const state = el('p', { class: 'stand', role: 'status' });
  const themes = el('select', { id: 'thema', onchange: () => { theme = Number(themes.value); keep('thema', theme); list(); } });
  const tables = el('select', { id: 'tafelnummer', onchange: () => { table = Number(tables.value); keep('tafel', table); } });
  const text = el('textarea', { id: 'tekst', rows: 3, maxlength: LONGEST, 'aria-describedby': 'teller', oninput: () => count() });
  const counter = el('p', { id: 'teller', class: 'klein' });
  const write = el('button', { class: 'knop', type: 'submit' }, 'Schrijf op de wand');
  const stop = el('button', { class: 'stil', type: 'button', hidden: true, onclick: () => edit(null) }, 'Toch niet');
  const error = el('p', { class: 'fout', role: 'alert', hidden: true });
  const notes = el('ul', { class: 'notities' });
  const heading = el('h2', {}, '');

  const tell = message => { error.textContent = message; error.hidden = !message; };
  const count = () => { counter.textContent = `${LONGEST - text.value.length} tekens over`; };
  const edit = note => {
    editing = note;
    text.value = note ? note.tekst : '';
    write.textContent = note ? 'Bewaar de wijziging' : 'Schrijf op de wand';
    stop.hidden = !note;
    count();
    if (note) text.focus();
  };

  const submit = event => {
    event.preventDefault();
    const tekst = text.value.trim();
    if (!tekst) { tell('Er staat nog niets. Schrijf eerst iets op.'); text.focus(); return; }
    if (!table) { tell('Kies eerst uw tafel.'); tables.focus(); return; }
    const note = { id: editing ? editing.id : newId(), thema: theme, tafel: table, tekst };
    waiting = [...waiting.filter(one => one.id !== note.id), note];
    if (!keep('wacht', waiting)) {
      tell('Dit toestel kan niets bewaren. Laat deze pagina open tot uw notitie op de wand staat.');
    } else {
      tell('');
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
          tell(`Niet bewaard: “${note.tekst.slice(0, 60)}”. ${problem.detail ?? ''}`);
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
    const many = waiting.length === 1 ? '1 notitie wacht' : `${waiting.length} notities wachten`;
    state.className = online && waiting.length === 0 ? 'stand' : 'stand wacht';
    state.textContent = !online
      ? `Geen verbinding. ${waiting.length > 0 ? `${many} op dit toestel en gaan mee zodra het kan.` : 'Wat u schrijft, blijft op dit toestel tot het kan.'}`
      : day && !day.open ? `De tafels zijn gesloten.${waiting.length > 0 ? ` ${many} op dit toestel.` : ''}`
      : waiting.length > 0 ? `${many} op verzenden.` : 'Alles staat op de wand.';
    write.disabled = Boolean(day && !day.open);
  };

  const stick = async note => {
    const on = !stuck.has(note.id);
    try {
      const answer = await send(`${note.id}/sticker`, on ? 'PUT' : 'DELETE');
      if (!answer.ok) { tell((await answer.json().catch(() => ({}))).detail ?? 'De sticker plakt niet.'); return; }
      if (on) stuck.add(note.id); else stuck.delete(note.id);
      keep('stickers', [...stuck]);
      look();
    } catch {
      setOnline(false);
      tell('Geen verbinding: de sticker plakt nog niet. Probeer het zo weer.');
    }
  };
  const remove = async note => {
    try {
      if (!waiting.some(one => one.id === note.id)) {
        const answer = await send(note.id, 'DELETE');
        if (!answer.ok) { tell((await answer.json().catch(() => ({}))).detail ?? 'Weghalen lukt niet.'); return; }
      }
      waiting = waiting.filter(one => one.id !== note.id);
      keep('wacht', waiting);
      if (day) day.notities = day.notities.filter(one => one.id !== note.id);
      text.value = note.tekst;
      count();
      tell('De notitie is weg. De tekst staat nog in het vak, als u zich vergiste.');
      list();
    } catch {
      setOnline(false);
      tell('Geen verbinding: weghalen lukt nu niet.');
    }
  };

  const item = (note, waits) => el('li', { class: waits ? 'notitie wacht' : 'notitie' },
    el('p', { class: 'tekst' }, note.tekst),
    el('p', { class: 'klein' }, `tafel ${note.tafel}${mine.has(note.id) ? ' · van dit toestel' : ''}${waits ? ' · wacht op verbinding' : ''}`),
    el('div', { class: 'daden' },
      waits ? null : el('button', { type: 'button', class: 'sticker', 'aria-pressed': String(stuck.has(note.id)), 'aria-label': `Sticker, ${note.stickers} geplakt. ${note.tekst.slice(0, 60)}`, onclick: () => stick(note) },
        el('span', { 'aria-hidden': 'true' }, '●'), ` ${note.stickers}`),
      mine.has(note.id) ? el('button', { type: 'button', class: 'stil', onclick: () => edit(note) }, 'Verander') : null,
      mine.has(note.id) ? el('button', { type: 'button', class: 'stil', onclick: () => remove(note) }, 'Haal weg') : null));

  const list = () => {
    show();
    const name = day?.themas.find(one => one.number === theme)?.name ?? '';
    heading.textContent = name ? `Geschreven bij ${name}` : 'Geschreven';
    const waits = waiting.filter(note => note.thema === theme).reverse();
    const there = (day?.notities ?? []).filter(note => note.thema === theme && !waits.some(one => one.id === note.id));
    const focused = document.activeElement?.closest?.('.notitie')?.dataset.id;
    notes.replaceChildren(
      ...waits.map(note => item(note, true)), ...there.map(note => { const one = item(note, false); one.dataset.id = note.id; return one; }),
      ...(waits.length + there.length === 0 ? [el('li', { class: 'leeg' }, 'Nog niets. Wat valt u op?')] : []));
    if (focused) notes.querySelector(`[data-id="${focused}"] .sticker`)?.focus();
  };

  const options = () => {
    title.textContent = day.titel;
    document.title = `${day.titel} – aan tafel`;
    if (!day.themas.some(one => one.number === theme)) theme = day.themas[0].number;
    themes.replaceChildren(...day.themas.map(one => el('option', { value: one.number, selected: one.number === theme }, one.name)));
    if (table > day.tafels) table = 0;
    tables.replaceChildren(el('option', { value: 0, selected: table === 0 }, 'Kies'),
      ...Array.from({ length: day.tafels }, (_, index) => el('option', { value: index + 1, selected: table === index + 1 }, String(index + 1))));
  };

  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const answer = await fetch(`${root}t/${code}/stand.json`, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' });
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
        askForCode('Deze code is er niet meer.');
      }
    } catch {
      setOnline(false);
    } finally {
      looking = false;
    }
  };

  main.replaceChildren(
    title, state,
    el('form', { onsubmit: submit, novalidate: true },
      el('div', { class: 'rij' },
        el('div', {}, el('label', { for: 'tafelnummer' }, 'Tafel'), tables),
        el('div', { class: 'breed' }, el('label', { for: 'thema' }, 'Thema'), themes)),
      el('label', { for: 'tekst' }, 'Wat zegt uw tafel?'), text, counter, error,
      el('div', { class: 'daden' }, write, stop)),
    heading, notes,
    el('p', { class: 'klein' }, 'Schrijf geen namen op van mensen die dat niet weten. Wat u schrijft is voor iedereen in de zaal te zien.'));
  count();
  show();
  look();
  flush();
  setInterval(look, LOOK_MS);
  setInterval(() => { if (waiting.length > 0) flush(); }, RETRY_MS);
  addEventListener('online', flush);
  addEventListener('offline', () => setOnline(false));
  addEventListener('beforeunload', event => { if (text.value.trim()) event.preventDefault(); });
};

if (code === '') askForCode('');
else if (code === 'onbekend') askForCode('Deze code is er niet. Kijk nog eens op het scherm.');
else if (code === 'te-vaak') askForCode('Er zijn te veel verkeerde codes geprobeerd. Wacht tien minuten.');
else atTable();
