/*
 * Steps through the slides of this page. It asks nothing of a network: the same script runs from a server and from a stick.
 * The address holds the slide and what stands beside it: #cijfer-woningen;naast=NW02.
 */
const root = document.documentElement;
const slides = [...document.querySelectorAll('.dia')];
const bar = document.querySelector('.bediening');
const black = document.querySelector('.zwart');
const help = document.querySelector('dialog.hulp');
const speaking = document.querySelector('.spreker');
const areas = JSON.parse(document.getElementById('gebieden')?.textContent ?? '[]');
const selects = [...document.querySelectorAll('.naast select')];
const name = 'wijkbeeld ' + document.title;
const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
const me = Math.random().toString(36).slice(2);
const QUIET_MS = 4000;
const SMALLEST = 0.5;
const LARGEST = { zinnen: 1.5, stukken: 1.45, vragen: 1.5, bronnen: 1.3 };
const SWIPE = 50;

let at = 0;
let beside = [];
let speaker = false;
let other = window.opener;
let began = Date.now();
let quiet = 0;

function read() {
  const [id, ...options] = decodeURIComponent(location.hash.slice(1)).split(';');
  speaker = options.includes('spreker');
  beside = options.filter(o => o.startsWith('naast=')).map(o => o.slice(6)).slice(0, selects.length);
  const found = slides.findIndex(slide => slide.id === id);
  at = found < 0 ? 0 : found;
}

function address(asSpeaker) {
  return '#' + [slides[at].id, ...beside.map(code => 'naast=' + code), ...(asSpeaker ? ['spreker'] : [])].map(encodeURIComponent).join(';');
}

function show(focus) {
  root.dataset.wijze = speaker ? 'spreker' : 'zaal';
  slides.forEach((slide, i) => {
    slide.classList.toggle('nu', i === at);
    slide.classList.toggle('straks', speaker && i === at + 1);
    slide.inert = i !== at;
  });
  bar.querySelector('.lijn').style.setProperty('--deel', slides.length < 2 ? 1 : at / (slides.length - 1));
  bar.querySelector('[data-doe=vorige]').disabled = at === 0;
  bar.querySelector('[data-doe=volgende]').disabled = at === slides.length - 1;
  fillBeside();
  slides.filter((_, i) => i === at || (speaker && i === at + 1)).forEach(fit);
  document.title = `${at + 1}. ${slides[at].querySelector('.titel').textContent} – ${name.slice(10)}`;
  history.replaceState(null, '', address(speaker));
  if (focus) slides[at].querySelector('.titel').focus({ preventScroll: true });
}

/* Letters are as large as fits: a short text is larger, only a long one is smaller. */
function fit(slide) {
  const body = slide.querySelector('.inhoud');
  let size = LARGEST[slide.classList[1]] ?? 1;
  slide.style.setProperty('--maat', size);
  while (size > SMALLEST && (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1 || slide.scrollHeight > slide.clientHeight + 1)) {
    size -= 0.04;
    slide.style.setProperty('--maat', size);
  }
}

function fillBeside() {
  selects.forEach((select, i) => {
    const area = areas.find(one => one.code === beside[i]);
    select.value = area ? area.code : '';
    document.querySelectorAll(`.naast td[data-kolom="${i + 1}"]`).forEach((cell, row) => {
      cell.textContent = area ? area.values[row] : '';
    });
  });
}

function go(to, silent) {
  const next = Math.max(0, Math.min(slides.length - 1, to));
  if (next !== at) {
    at = next;
    show(!silent);
  }
  if (!silent) tell();
}

function setBlack(on, silent) {
  black.hidden = !on;
  press('zwart', on);
  if (!silent) tell();
}

function press(what, on) {
  document.querySelectorAll(`[data-doe="${what}"]`).forEach(button => button.setAttribute('aria-pressed', on));
}

/* The hall and who speaks are two windows of one browser; from a stick not every browser joins them by a channel. */
function tell() {
  const said = { name, from: me, at, beside, black: !black.hidden };
  channel?.postMessage(said);
  if (other && !other.closed) other.postMessage(said, '*');
}

function hear(said) {
  if (!said || said.name !== name || said.from === me || !Number.isInteger(said.at) || !Array.isArray(said.beside)) return;
  beside = said.beside.map(String).slice(0, selects.length);
  at = Math.max(0, Math.min(slides.length - 1, said.at));
  setBlack(said.black === true && !speaker, true);
  show(false);
}

const does = {
  volgende: () => go(at + 1),
  vorige: () => go(at - 1),
  eerste: () => go(0),
  laatste: () => go(slides.length - 1),
  zwart: () => setBlack(black.hidden),
  notities: () => { press('notities', root.toggleAttribute('data-notities')); },
  contrast: () => { press('contrast', root.toggleAttribute('data-contrast')); },
  scherm: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
  hulp: () => (help.open ? help.close() : help.showModal()),
  sluit: () => help.close(),
  opnieuw: () => { began = Date.now(); tick(); },
  spreker: () => { other = window.open(location.href.split('#')[0] + address(true), 'spreker', 'popup,width=1100,height=760'); },
};

const keys = {
  ArrowRight: 'volgende', ArrowDown: 'volgende', PageDown: 'volgende', ' ': 'volgende', Enter: 'volgende',
  ArrowLeft: 'vorige', ArrowUp: 'vorige', PageUp: 'vorige', Backspace: 'vorige',
  Home: 'eerste', End: 'laatste', b: 'zwart', '.': 'zwart', n: 'notities', s: 'spreker', c: 'contrast', f: 'scherm', '?': 'hulp',
};

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const inField = event.target.closest?.('select, input, textarea');
  if (inField) return;
  if ((event.key === ' ' || event.key === 'Enter') && event.target.closest?.('button, a')) return;
  if (!black.hidden && event.key === 'Escape') { setBlack(false); return; }
  const what = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!what) return;
  event.preventDefault();
  if (!black.hidden && what !== 'zwart') setBlack(false);
  else does[what]();
});
document.addEventListener('click', event => {
  const button = event.target.closest('[data-doe]');
  if (button) does[button.dataset.doe]();
  else if (event.target === black) setBlack(false);
});
selects.forEach(select => select.addEventListener('change', () => {
  beside = selects.map(one => one.value).filter(code => code !== '');
  show(false);
  tell();
}));

let touch = null;
addEventListener('touchstart', event => { touch = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
addEventListener('touchend', event => {
  if (!touch) return;
  const end = event.changedTouches[0];
  const x = end.clientX - touch.clientX;
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(end.clientY - touch.clientY)) go(at + (x < 0 ? 1 : -1));
  touch = null;
}, { passive: true });

/* A hand that rests: the controls leave the picture. */
function stir() {
  root.removeAttribute('data-rust');
  clearTimeout(quiet);
  quiet = setTimeout(() => root.toggleAttribute('data-rust', !speaker && document.fullscreenElement !== null), QUIET_MS);
}
['mousemove', 'keydown', 'touchstart'].forEach(what => addEventListener(what, stir, { passive: true }));

function tick() {
  const seconds = Math.floor((Date.now() - began) / 1000);
  const two = number => String(number).padStart(2, '0');
  speaking.querySelector('.nu-tijd').textContent = new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  speaking.querySelector('.bezig').textContent = `bezig ${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

channel?.addEventListener('message', event => hear(event.data));
addEventListener('message', event => {
  if (event.source && (event.source === other || event.source === window.opener)) hear(event.data);
});
addEventListener('hashchange', () => { read(); show(true); tell(); });
addEventListener('resize', () => show(false));

bar.hidden = false;
read();
speaking.hidden = !speaker;
if (speaker) { tick(); setInterval(tick, 1000); }
show(false);
document.fonts?.ready.then(() => show(false));
