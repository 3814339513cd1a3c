// What the element of the map consists of: its styles, its buttons, and what it says of its keys.

import { say } from './woorden.js';

const styles = `
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
.vlak { position: relative; overflow: hidden; background: var(--beeld-vlak, transparent); height: var(--kaarthoogte, 60vh); min-height: 160px; border-radius: 6px; outline-offset: 2px; cursor: grab; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
.vlak.ver { touch-action: none; }
.vlak.slepen { cursor: grabbing; }
.vlak.raak { cursor: pointer; }
.vlak:focus-visible { outline: 3px solid var(--accent, #0b5f59); }
canvas { position: absolute; left: 0; top: 0; transform-origin: 0 0; pointer-events: none; }
.tip { position: absolute; z-index: 2; max-width: min(280px, 80%); padding: 6px 10px; border-radius: 6px; background: var(--inkt, #1f2625); color: var(--papier, #fbfaf7); font-size: 14px; line-height: 1.35; pointer-events: none; box-shadow: 0 2px 8px rgb(0 0 0 / .25); }
.tip strong { display: block; }
.tip .plaats { display: block; margin-top: 2px; }
.tip[hidden] { display: none; }
.knoppen { position: absolute; right: 8px; top: 8px; z-index: 1; display: grid; gap: 4px; }
button { font: inherit; width: 36px; height: 36px; border: 1px solid var(--lijn, #dddcd5); border-radius: 6px; background: var(--vlak, #fff); color: var(--inkt, #1f2625); cursor: pointer; display: grid; place-items: center; }
button:hover { border-color: var(--accent, #0b5f59); }
button:focus-visible { outline: 3px solid var(--accent, #0b5f59); outline-offset: 2px; }
button:disabled { opacity: .45; cursor: default; }
button svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.stand { min-height: 1.45em; margin: 6px 0 0; font-size: 15px; color: var(--inkt, #1f2625); }
.fout { padding: 16px; color: var(--inkt, #1f2625); }
.alleen-horen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bron[hidden] { display: none; }
.bron { position: absolute; right: 4px; bottom: 2px; margin: 0; font-size: 12px; background: rgb(255 255 255 / .8); color: #1f2625; padding: 0 4px; }
:host([klein]) .knoppen { display: none; }
:host([klein]) .bron { right: 0; bottom: 0; font-size: 9px; line-height: 1.2; padding: 0 2px; }
:host([klein]) .stand { position: absolute; width: 1px; height: 1px; min-height: 0; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .knoppen, .tip, .stand { display: none; } .vlak { break-inside: avoid; } }
`;

const icons = {
  groter: '<path d="M9 3v12M3 9h12"/>',
  kleiner: '<path d="M3 9h12"/>',
  heel: '<path d="M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4"/>',
};

/** The inside of the element. */
export const inside = `<style>${styles}</style>
      <div class="vlak" part="vlak" role="application" aria-roledescription="${say.role}" tabindex="0" aria-describedby="uitleg hulp">
        <canvas class="grond"></canvas><canvas class="boven"></canvas><div class="tip" hidden></div><p class="bron" hidden></p></div>
      <div class="knoppen" role="group" aria-label="${say.enlarging}">
        ${Object.entries({ groter: say.larger, kleiner: say.smaller, heel: say.whole }).map(([name, label]) =>
          `<button type="button" class="${name}" aria-label="${label}" title="${label}"><svg viewBox="0 0 18 18" aria-hidden="true">${icons[name]}</svg></button>`).join('')}
      </div>
      <p class="stand" role="status"></p>
      <p class="alleen-horen" id="uitleg"></p><p class="alleen-horen" id="hulp">${say.help}</p>`;
